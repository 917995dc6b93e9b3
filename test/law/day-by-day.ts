// Late interest the slow way: each day by itself, in whole numbers, from the table as it stands in its file.
import { readFileSync } from "node:fs";
import { type CalendarDay, dayFromNumber, dayNumber } from "../../src/dates.ts";
import type { Ore } from "../../src/money.ts";

export interface DrawnClaim {
	readonly dueDate: CalendarDay;
	readonly isCompany: boolean;
	readonly principal: Ore;
	readonly payments: readonly {
		readonly paidDate: CalendarDay;
		readonly amount: Ore;
	}[];
}

interface LawOfDay {
	/** Days with the same text are rounded together. */
	readonly stretch: string;
	readonly tenThousandths: bigint;
	readonly daysInYear: bigint;
}

const rows = readFileSync("src/law/tables/late_interest_rates.csv", "utf8")
	.trim()
	.split("\n")
	.slice(1)
	.map((line) => {
		const [from = "", to = "", rate = "", appliesTo = ""] = line.split(",");
		return { from, to, rate, appliesTo };
	});

const lawOfConsumers = lawOfDays("consumer");
const lawOfBusinesses = lawOfDays("business");

function lawOfDays(party: string): ReadonlyMap<number, LawOfDay> {
	const days = new Map<number, LawOfDay>();
	for (const { from, to, rate } of rows.filter(({ appliesTo }) =>
		["all", party].includes(appliesTo),
	))
		for (let day = dayNumber(from); day < dayNumber(to); day += 1) {
			const [year = "", month = ""] = dayFromNumber(day).split("-");
			days.set(day, {
				stretch: `${from} ${year} ${month < "07" ? "H1" : "H2"}`,
				tenThousandths: BigInt(Math.round(Number(rate) * 10_000)),
				daysInYear: isLeapYear(Number(year)) ? 366n : 365n,
			});
		}
	return days;
}

function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** What is unpaid on a day: a payment counts from the day after it, and never below nothing or above the principal. */
export function unpaidOn(
	day: number,
	{ principal, payments }: DrawnClaim,
): Ore {
	let paid = 0n;
	for (const { paidDate, amount } of payments)
		if (dayNumber(paidDate) < day) paid += amount;
	if (paid < 0n) return principal;
	return paid > principal ? 0n : principal - paid;
}

/** In øre, up to and including the cut-off date; undefined where a day has no law. */
export function lateInterestDayByDay(
	claim: DrawnClaim,
	cutOff: CalendarDay,
): Ore | undefined {
	const law = claim.isCompany ? lawOfBusinesses : lawOfConsumers;
	const sums = new Map<string, { part: bigint; whole: bigint }>();
	const last = dayNumber(cutOff);
	for (let day = dayNumber(claim.dueDate) + 1; day <= last; day += 1) {
		const today = law.get(day);
		if (!today) return undefined;
		const sum = sums.get(today.stretch) ?? {
			part: 0n,
			whole: 10_000n * today.daysInYear,
		};
		sum.part += unpaidOn(day, claim) * today.tenThousandths;
		sums.set(today.stretch, sum);
	}
	return [...sums.values()].reduce(
		(all, { part, whole }) => all + (2n * part + whole) / (2n * whole),
		0n,
	);
}
