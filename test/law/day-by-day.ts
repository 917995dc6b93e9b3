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
	/** An agreed yearly rate in hundredths of a per cent. */
	readonly agreedRate?: bigint;
	readonly isLoan?: boolean;
	/** Costs bear interest from the day after submission, where the reading lets them. */
	readonly costs?: Ore;
	readonly submissionDate?: CalendarDay;
}

export interface Reading {
	readonly base: "principal" | "principal and costs";
	readonly rounding:
		| "once per half-year"
		| "per day"
		| "at the end"
		| "to the krone";
}

export const defaultReading: Reading = {
	base: "principal",
	rounding: "once per half-year",
};

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

/** The yearly rate in ten-thousandths and the stretch of a day; undefined where a day has no law. */
function lawOn(day: number, claim: DrawnClaim): LawOfDay | undefined {
	const { agreedRate = 0n, isCompany, isLoan } = claim;
	const law = isCompany ? lawOfBusinesses : lawOfConsumers;
	if (agreedRate <= 0n || !(isCompany || isLoan)) return law.get(day);
	const calendar = lawOfConsumers.get(day);
	return calendar && { ...calendar, tenThousandths: agreedRate };
}

function costsOn(day: number, claim: DrawnClaim, { base }: Reading): Ore {
	const { costs = 0n, submissionDate } = claim;
	return base === "principal and costs" &&
		submissionDate &&
		dayNumber(submissionDate) < day
		? costs
		: 0n;
}

/** Of fractions above nothing. */
function nearest(part: bigint, whole: bigint): bigint {
	return (2n * part + whole) / (2n * whole);
}

/** In parts of which this many make one øre, every day of every year is a whole number of them. */
const partsInOre = 10_000n * 365n * 366n;

/** In øre, up to and including the cut-off date; undefined where a day has no law. */
export function lateInterestDayByDay(
	claim: DrawnClaim,
	cutOff: CalendarDay,
	reading: Reading = defaultReading,
): Ore | undefined {
	const stretches = new Map<string, bigint>();
	let byDay = 0n;
	const last = dayNumber(cutOff);
	for (let day = dayNumber(claim.dueDate) + 1; day <= last; day += 1) {
		const today = lawOn(day, claim);
		if (!today) return undefined;
		const bears = unpaidOn(day, claim) + costsOn(day, claim, reading);
		const parts =
			(bears * today.tenThousandths * 365n * 366n) / today.daysInYear;
		byDay += nearest(parts, partsInOre);
		stretches.set(today.stretch, (stretches.get(today.stretch) ?? 0n) + parts);
	}
	const sums = [...stretches.values()];
	const all = sums.reduce((sum, parts) => sum + parts, 0n);
	switch (reading.rounding) {
		case "per day":
			return byDay;
		case "at the end":
			return nearest(all, partsInOre);
		case "to the krone":
			return 100n * nearest(all, 100n * partsInOre);
		default:
			return sums.reduce((sum, one) => sum + nearest(one, partsInOre), 0n);
	}
}
