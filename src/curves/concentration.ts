// How much of an amount lies with few debtors: shares of the largest, deciles, Herfindahl–Hirschman and Gini.
import { type Ore, oreFromDecimal } from "../money.ts";

/** Debtors next to each other in rank, added up; `rankedOre` is the sum of rank times amount, rank 1 the largest. */
export interface RankedPart {
	readonly firstRank: number;
	readonly decile: number;
	readonly debtors: number;
	readonly amount: string;
	readonly squaredOre: bigint;
	readonly rankedOre: bigint;
}

export interface LargestShare {
	/** How many of the largest debtors. */
	readonly largest: number;
	readonly amount: Ore;
	readonly share: number;
}

export interface DecileShare {
	/** 1 holds the tenth of the debtors that owe most. */
	readonly decile: number;
	readonly debtors: number;
	readonly amount: Ore;
	readonly share: number;
	/** Share of this decile and all larger ones: a point of the Lorenz curve, read from the largest down. */
	readonly cumulativeShare: number;
}

export interface Unevenness {
	readonly debtors: number;
	readonly amount: Ore;
	/** Sum of squared shares: 1 / debtors if all owe the same, 1 if one owes all. */
	readonly herfindahl: number;
	/** Equal debtors that would give the same index. */
	readonly equalDebtors: number;
	/** 0 if all owe the same, near 1 if one owes all. */
	readonly gini: number;
}

const sizes = [1, 5, 10, 20, 100];

/** Shares of the 1, 5, 10, 20 and 100 largest, as far as there are so many debtors; parts must break at these ranks. */
export function largestShares(parts: readonly RankedPart[]): LargestShare[] {
	const total = sum(parts);
	const debtors = countOf(parts);
	if (total <= 0n) return [];
	return sizes
		.filter((largest) => largest <= debtors)
		.map((largest) => {
			const amount = sum(parts.filter((part) => part.firstRank <= largest));
			return { largest, amount, share: ratio(amount, total) };
		});
}

/** Ten tenths of the debtors, the largest first; fewer where there are fewer than ten debtors. */
export function decileShares(parts: readonly RankedPart[]): DecileShare[] {
	const total = sum(parts);
	if (total <= 0n) return [];
	const deciles = [...new Set(parts.map(({ decile }) => decile))].sort(
		(one, other) => one - other,
	);
	return deciles.map((decile) => {
		const own = parts.filter((part) => part.decile === decile);
		const amount = sum(own);
		return {
			decile,
			debtors: countOf(own),
			amount,
			share: ratio(amount, total),
			cumulativeShare: ratio(
				sum(parts.filter((part) => part.decile <= decile)),
				total,
			),
		};
	});
}

/**
 * Two indices of unevenness over all debtors; null where nothing is owed.
 *
 * @see Hirschman (1964), American Economic Review 54, 761; Gini by ranks as in Dixon et al. (1987), Ecology 68, 1548–1551,
 * without the small-sample factor n / (n − 1)
 */
export function unevenness(parts: readonly RankedPart[]): Unevenness | null {
	const amount = sum(parts);
	if (amount <= 0n) return null;
	const debtors = countOf(parts);
	const herfindahl =
		Number(parts.reduce((all, { squaredOre }) => all + squaredOre, 0n)) /
		Number(amount) ** 2;
	const ranked = parts.reduce((all, { rankedOre }) => all + rankedOre, 0n);
	return {
		debtors,
		amount,
		herfindahl,
		equalDebtors: 1 / herfindahl,
		gini: (debtors + 1 - (2 * Number(ranked)) / Number(amount)) / debtors,
	};
}

const sum = (parts: readonly RankedPart[]): Ore =>
	parts.reduce((all, { amount }) => all + oreFromDecimal(amount), 0n);

const countOf = (parts: readonly RankedPart[]) =>
	parts.reduce((all, { debtors }) => all + debtors, 0);

const ratio = (part: Ore, whole: Ore) => Number(part) / Number(whole);
