// Process risk: claims pay or do not, and a few large ones weigh as much as many small ones.
import { horizonMonths } from "../collections.ts";
import type { Collections, OpenClaims } from "../types.ts";
import type { WholePayment } from "./whole-payment.ts";

/** How unlike in size the open claims of a group are. Kroner squared. */
export interface GroupSquares {
	/** Open principal of each claim squared, summed. */
	readonly claims: number;
	/** Open principal of each claim times all that its debtor owes, summed. */
	readonly debtors: number;
	/** What a claim of the group brings that pays in full by a month ahead; its principal where nothing is said. */
	readonly whole?: WholePayment;
}

/** Variance of the portfolio's cash, in kroner squared. */
export interface ProcessVariance {
	/** Of each month by itself. */
	readonly ofMonth: Float64Array;
	/** Of all cash up to and including each month. */
	readonly upTo: Float64Array;
	/** Of a chance surplus up to the month before, the part expected to be left after each month; 1 where months are independent. */
	readonly kept: Float64Array;
}

/**
 * A claim of principal p pays g·p in all or nothing, with the chance M/g of having paid by then, M being the share of the
 * group's principal expected by then: the variance is p²·M·(g − M), summed over claims. Whether two claims of one debtor
 * pay is correlated by r, so p² counts as (1 − r)·p² + r·p·(all the debtor owes).
 *
 * Those who paid by one month and by a later one are the same, so the sums up to them covary by p²·L·(g − M), L being the
 * share by the first: what has come early by chance is missing later, in proportion to what is left to come.
 *
 * Part payments make it smaller, so it errs to the wide side. Interest and costs make g more than 1, the
 * more so the later a claim pays, for those few that pay as for all.
 *
 * @param squares      in the order of the groups
 * @param correlation  r, between two claims of one debtor, 0 to 1
 */
export function processVariance(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	squares: readonly GroupSquares[],
	correlation: number,
): ProcessVariance {
	const ofMonth = new Float64Array(horizonMonths);
	const upTo = new Float64Array(horizonMonths);
	const withBefore = new Float64Array(horizonMonths);
	open.forEach(({ principal }, group) => {
		const months = collections[group]?.months;
		const size = squares[group];
		if (!months || !size || principal <= 0) return;
		const square = (1 - correlation) * size.claims + correlation * size.debtors;
		let [before, reached, wholeBefore] = [0, 0, 0];
		months.forEach((amount, month) => {
			const share = amount / principal;
			before = reached;
			reached += share;
			const whole = Math.max(size.whole?.(month) ?? 1, reached);
			ofMonth[month] = (ofMonth[month] ?? 0) + square * share * (whole - share);
			upTo[month] = (upTo[month] ?? 0) + square * reached * (whole - reached);
			const common = square * before * Math.max(0, wholeBefore - reached);
			withBefore[month] = (withBefore[month] ?? 0) + common;
			wholeBefore = whole;
		});
	});
	const kept = withBefore.map((common, month) => {
		const variance = upTo[month - 1] ?? 0;
		return variance > 0 ? Math.min(1, common / variance) : 1;
	});
	return { ofMonth, upTo, kept };
}

/** What a debtor's claims have in common, over segments. */
export interface AgreementRow {
	readonly claims: number;
	readonly resolved: number;
	/** Ordered pairs of claims of one debtor; those with the first resolved; those with both. */
	readonly pairs: number;
	readonly pairs_with_one: number;
	readonly pairs_with_both: number;
}

/**
 * Correlation between two claims of one debtor being resolved, each segment about its own share resolved; 0 to 1.
 *
 * @returns null with fewer than a hundred pairs: then nothing is known of it
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, ch. 15.2: the intraclass correlation
 */
export function claimCorrelation(rows: readonly AgreementRow[]): number | null {
	let [together, apart, pairs] = [0, 0, 0];
	for (const row of rows) {
		const share = row.claims > 0 ? row.resolved / row.claims : 0;
		together +=
			row.pairs_with_both -
			2 * share * row.pairs_with_one +
			share * share * row.pairs;
		apart += row.pairs * share * (1 - share);
		pairs += row.pairs;
	}
	if (pairs < 100 || apart <= 0) return null;
	return Math.min(1, Math.max(0, together / apart));
}
