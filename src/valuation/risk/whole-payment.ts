// What a claim brings that pays in full: principal, and the interest and costs that came with it.
import type { Clock } from "../../curves/types.ts";

interface PaidMonth {
	readonly clock: Clock;
	readonly month: number;
	/** Amounts are decimal strings. */
	readonly cash: string;
	readonly principal_paid: string;
}

/** Over its principal, if it pays by the end of a month ahead, the first being 0; 1 or above. */
export type WholePayment = (ahead: number) => number;

/**
 * Cash over the principal that it paid, from half the age asked for up to the age reached by then: the longer a claim lasts,
 * the more comes with each krone, so what comes soon brings less of it. Claims in the own ledger still go to collection,
 * so theirs is that of both clocks.
 *
 * @param months  of any segments and buckets of debtors
 * @returns by clock and age in months; 1 where nothing was paid
 */
export function wholePayments(
	months: readonly PaidMonth[],
): (clock: Clock, ageMonths: number) => WholePayment {
	const reached = {
		due: gathered(months, ["due", "submission"]),
		submission: gathered(months, ["submission"]),
	};
	return (clock, ageMonths) => {
		const age = Math.floor(Math.max(0, ageMonths));
		const sums = reached[clock];
		const at = (month: number) =>
			sums[Math.min(month, sums.length - 1)] ?? { cash: 0, paid: 0 };
		const before = at(Math.floor(age / 2));
		return (ahead) => {
			const then = at(age + ahead + 2);
			const paid = then.paid - before.paid;
			return paid > 0 ? Math.max(1, (then.cash - before.cash) / paid) : 1;
		};
	};
}

/** Cash and principal paid before each month of the clocks. */
function gathered(months: readonly PaidMonth[], clocks: readonly Clock[]) {
	const byMonth: { cash: number; paid: number }[] = [];
	for (const { clock, month, cash, principal_paid } of months) {
		if (!clocks.includes(clock)) continue;
		const sum = byMonth[month] ?? { cash: 0, paid: 0 };
		sum.cash += Number(cash);
		sum.paid += Number(principal_paid);
		byMonth[month] = sum;
	}
	const sums = [{ cash: 0, paid: 0 }];
	for (let month = 0; month < byMonth.length; month += 1) {
		const last = sums[month] ?? { cash: 0, paid: 0 };
		const sum = byMonth[month];
		sums.push({
			cash: last.cash + (sum?.cash ?? 0),
			paid: last.paid + (sum?.paid ?? 0),
		});
	}
	return sums;
}
