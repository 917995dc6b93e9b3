// When to stop waiting for instalments and recover: the number of missed payments at which the expected loss is least.
import { sum } from "simple-statistics";

/** A loan paid in equal instalments, and what is lost of it on the day it is recovered. Rates are yearly, effective. */
export interface InstalmentLoan {
	readonly months: number;
	readonly instalment: number;
	/** What the debtor pays; the balance still to come is worth its instalments at it. */
	readonly clientRate: number;
	/** What losses are brought back to the first day by. */
	readonly riskFreeRate: number;
	/** Misses after which a debtor pays at most the next instalment, and nothing more. */
	readonly paysNoMoreAfter: number;
	readonly lossOnArrears: number;
	readonly lossOnBalance: number;
}

export interface Threshold {
	/** Missed payments at which the loan is recovered. */
	readonly missed: number;
	/** Expected loss over principal. */
	readonly lossRate: number;
}

/**
 * The expected loss over principal of recovering at the first month with so many missed payments, where each instalment
 * is paid with the same probability until the debtor pays no more.
 *
 * Botha, Beyers and de Villiers (2021, Expert Systems with Applications; arXiv 2009.11064) simulate it, measuring by g1:
 * 0.7 of the arrears and 0.4 of the expected balance are lost. Here it is worked out: the month of the k-th miss is
 * negative binomial, and given that month the misses before it may lie anywhere.
 */
export function expectedLossRate(
	loan: InstalmentLoan,
	paysWith: number,
	missed: number,
): number {
	if (missed <= 0) return loan.lossOnBalance;
	const own = Math.min(missed, loan.paysNoMoreAfter);
	const reached = Array.from({ length: loan.months }, (_, place) => {
		const month = place + 1;
		const chance = firstReached(own, month, 1 - paysWith);
		return chance === 0
			? 0
			: chance * lossAfter(loan, own, month, missed - own, paysWith);
	});
	const never = Array.from(
		{ length: own },
		(_, misses) =>
			binomial(loan.months, misses, 1 - paysWith) *
			loan.lossOnArrears *
			(misses / loan.months) *
			annuity(loan, 0, loan.months),
	);
	return (sum(reached) + sum(never)) / principalOf(loan);
}

/** The threshold with the least expected loss, the lowest of equals; up to one that is never reached. */
export function bestThreshold(
	loan: InstalmentLoan,
	paysWith: number,
): Threshold {
	return Array.from(
		{ length: loan.months + 2 },
		(_, missed): Threshold => ({
			missed,
			lossRate: expectedLossRate(loan, paysWith, missed),
		}),
	).reduce((best, each) => (each.lossRate < best.lossRate ? each : best));
}

/** What was lent: the instalments at the client's rate. */
export function principalOf(loan: InstalmentLoan): number {
	return balanceAfter(loan, 0);
}

/**
 * Loss where the own misses are complete in `month`: the next instalment may still be paid, those after it are not, and
 * the loan is recovered when as many as `later` of them are missed too.
 */
function lossAfter(
	loan: InstalmentLoan,
	own: number,
	month: number,
	later: number,
	paysWith: number,
): number {
	const before =
		month > 1 ? ((own - 1) / (month - 1)) * annuity(loan, 0, month - 1) : 0;
	const missed = before + annuity(loan, month - 1, month);
	const from = (first: number) =>
		lossOnRecovery(loan, missed, first, first + later);
	return later === 0
		? from(month)
		: (1 - paysWith) * from(month) + paysWith * from(month + 1);
}

/** Loss on the day of recovery where nothing is paid after month `from`; after the last instalment only arrears are left. */
function lossOnRecovery(
	loan: InstalmentLoan,
	missed: number,
	from: number,
	until: number,
): number {
	const last = Math.min(until, loan.months);
	const arrears = missed + annuity(loan, from, last);
	const balance =
		until <= loan.months ? balanceAfter(loan, last) * discount(loan, last) : 0;
	return loan.lossOnArrears * arrears + loan.lossOnBalance * balance;
}

/** Instalments after month `from` up to `to`, each brought back to the first day. */
function annuity(loan: InstalmentLoan, from: number, to: number): number {
	let total = 0;
	for (let month = from + 1; month <= to; month += 1)
		total += loan.instalment * discount(loan, month);
	return total;
}

const discount = ({ riskFreeRate }: InstalmentLoan, month: number) =>
	(1 + riskFreeRate) ** (-month / 12);

function balanceAfter(loan: InstalmentLoan, month: number): number {
	const monthly = (1 + loan.clientRate) ** (1 / 12) - 1;
	const left = loan.months - month;
	return monthly === 0
		? loan.instalment * left
		: (loan.instalment * (1 - (1 + monthly) ** -left)) / monthly;
}

/** The chance that the k-th miss falls in a month. */
function firstReached(misses: number, month: number, missing: number): number {
	return month < misses
		? 0
		: missing * binomial(month - 1, misses - 1, missing);
}

function binomial(draws: number, hits: number, chance: number): number {
	let ways = 1;
	for (let step = 1; step <= hits; step += 1)
		ways *= (draws - hits + step) / step;
	return ways * chance ** hits * (1 - chance) ** (draws - hits);
}
