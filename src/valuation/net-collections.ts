// What is left of the cash after what it costs to collect it, month by month, for as long as collecting pays.
import { totalOf } from "./collections.ts";
import type { Collections, Terms } from "./types.ts";

/** One month of one side's work. Kroner; costs with the VAT that cannot be deducted are in `net`. */
export interface NetMonth {
	readonly gross: number;
	/** Per cent of what is collected. */
	readonly collectionCost: number;
	/** Claims still open, and the steps on them. */
	readonly claimCost: number;
	readonly legalCost: number;
	/** VAT on these costs that cannot be deducted. */
	readonly vat: number;
	readonly net: number;
}

const none: NetMonth = {
	gross: 0,
	collectionCost: 0,
	claimCost: 0,
	legalCost: 0,
	vat: 0,
	net: 0,
};

/** One side's months of one group of claims, before it is asked how long to go on. */
export function netMonths(collections: Collections, terms: Terms): NetMonth[] {
	const perClaim =
		terms.costPerClaimMonth + terms.costPerStep * terms.stepsPerClaimMonth;
	return collections.months.map((forecast, place) => {
		const gross = forecast * terms.collectionLevel;
		const open = collections.open[place] ?? 0;
		const collectionCost = gross * terms.costRate;
		const claimCost = open * perClaim;
		const legalCost =
			place + 1 === terms.legalMonth
				? open * terms.legalShare * terms.legalCost
				: 0;
		const vat = (collectionCost + claimCost + legalCost) * terms.vatOnCosts;
		const net = gross - collectionCost - claimCost - legalCost - vat;
		return { gross, collectionCost, claimCost, legalCost, vat, net };
	});
}

/**
 * How many months it pays to go on: those up to the month after which nothing is worth collecting any more.
 *
 * The best month to stop is the one up to which the present value is highest; the longest of equals is taken.
 */
export function monthsThatPay(
	months: readonly NetMonth[],
	annualRate: number,
): number {
	const monthly = (1 + annualRate) ** (-1 / 12);
	let [worth, best, stop, factor] = [0, 0, 0, 1];
	for (const [place, { net }] of months.entries()) {
		factor *= monthly;
		worth += net * factor;
		if (worth >= best) [best, stop] = [worth, place + 1];
	}
	return stop;
}

/** One side's months over all groups of claims, each group worked for as long as it pays. */
export function sideMonths(
	groups: readonly Collections[],
	terms: Terms,
): NetMonth[] {
	if (!costsByTheClaim(terms)) return netMonths(totalOf(groups), terms);
	const worked = groups.map((group) => {
		const months = netMonths(group, terms);
		return months.slice(0, monthsThatPay(months, terms.annualRate));
	});
	const longest = Math.max(0, ...groups.map(({ months }) => months.length));
	return Array.from({ length: longest }, (_, place) =>
		worked.map((months) => months[place] ?? none).reduce(added, none),
	);
}

/** Whether a month can cost more than it brings; where it cannot, every month pays. */
export function costsByTheClaim(terms: Terms): boolean {
	return (
		terms.costPerClaimMonth + terms.costPerStep * terms.stepsPerClaimMonth >
			0 ||
		terms.legalCost * terms.legalShare > 0 ||
		terms.costRate * (1 + terms.vatOnCosts) > 1
	);
}

function added(one: NetMonth, other: NetMonth): NetMonth {
	return {
		gross: one.gross + other.gross,
		collectionCost: one.collectionCost + other.collectionCost,
		claimCost: one.claimCost + other.claimCost,
		legalCost: one.legalCost + other.legalCost,
		vat: one.vat + other.vat,
		net: one.net + other.net,
	};
}
