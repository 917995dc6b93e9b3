// The accounts of a purchased portfolio: credit-impaired when bought (IFRS 9), at the effective rate its price gave.
import { internalRateOfReturn } from "./internal-rate-of-return.ts";
import { presentValue } from "./present-value.ts";
import type { CashFlow } from "./types.ts";

/** One period in the books. Kroner. */
export interface Period {
	/** Years from the purchase to its end. */
	readonly years: number;
	readonly opening: number;
	readonly interest: number;
	readonly collected: number;
	/** What collections pay down: collected less interest. */
	readonly amortisation: number;
	readonly closing: number;
}

/**
 * The credit-adjusted effective yearly rate: at it, what is expected to be collected is worth the price (IFRS 9 B5.4.7).
 *
 * @param forecast  expected collections at their times; net of losses, as expected at purchase
 * @throws Fault where there is no such rate
 */
export function effectiveRate(
	price: number,
	forecast: readonly CashFlow[],
): number {
	return internalRateOfReturn([{ years: 0, amount: -price }, ...forecast]);
}

/** The book period by period while what comes is what was expected. */
export function rollForward(
	price: number,
	forecast: readonly CashFlow[],
	rate: number,
): Period[] {
	let [opening, from] = [price, 0];
	return forecast.map(({ years, amount }) => {
		const interest = opening * ((1 + rate) ** (years - from) - 1);
		const closing = opening + interest - amount;
		const period: Period = {
			...{ years, opening, interest, collected: amount },
			...{ amortisation: amount - interest, closing },
		};
		[opening, from] = [closing, years];
		return period;
	});
}

/** A book before and after its forecast changed; the difference is gain or loss at once (IFRS 9 B5.4.6). */
export interface Revaluation {
	readonly before: number;
	readonly after: number;
	readonly gain: number;
}

/**
 * What a new forecast does to the book: expected collections still to come, at the rate of the purchase.
 *
 * @param at        years from the purchase to the day of the new forecast
 * @param forecast  what is now expected after that day, at times counted from the purchase
 */
export function revaluation(
	before: number,
	forecast: readonly CashFlow[],
	at: number,
	rate: number,
): Revaluation {
	const after = presentValue(
		forecast
			.filter(({ years }) => years > at)
			.map(({ years, amount }) => ({ years: years - at, amount })),
		rate,
	);
	return { before, after, gain: after - before };
}
