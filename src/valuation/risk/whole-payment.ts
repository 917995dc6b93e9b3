// What a claim brings that pays in full: principal, and the interest and costs that came with it.
import type { Clock } from "../../curves/types.ts";

const ownLedger = ["due"] as const;
const both = ["due", "submission"] as const;

interface PaidMonth {
	readonly clock: Clock;
	readonly month: number;
	/** Amounts are decimal strings. */
	readonly cash: string;
	readonly principal_paid: string;
}

/**
 * Cash over the principal that it paid, from half the age asked for onwards: the longer a claim lasts, the more comes
 * with each krone. Claims in the own ledger still go to collection, so theirs is that of both clocks.
 *
 * @param months  of any segments and buckets of debtors
 * @returns by clock and age in months; 1 or above, 1 where nothing was paid
 */
export function wholePayments(
	months: readonly PaidMonth[],
): (clock: Clock, ageMonths: number) => number {
	const sums = new Map<Clock, { cash: number; paid: number }[]>([
		["due", []],
		["submission", []],
	]);
	for (const { clock, month, cash, principal_paid } of months)
		for (const mine of clock === "due" ? ownLedger : both) {
			const all = sums.get(mine) ?? [];
			const sum = all[month] ?? { cash: 0, paid: 0 };
			sum.cash += Number(cash);
			sum.paid += Number(principal_paid);
			all[month] = sum;
		}
	return (clock, ageMonths) => {
		const from = Math.floor(Math.max(0, ageMonths) / 2);
		let [cash, paid] = [0, 0];
		for (const sum of sums.get(clock)?.slice(from) ?? []) {
			cash += sum?.cash ?? 0;
			paid += sum?.paid ?? 0;
		}
		return paid > 0 ? Math.max(1, cash / paid) : 1;
	};
}
