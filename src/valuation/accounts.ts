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

/**
 * The book period by period while what comes is what was expected.
 *
 * A closing book is what is still to come, worth that day at the rate: reckoned from the end, so that no rounding grows
 * with the rate. Interest is what then explains the change.
 */
export function rollForward(
	price: number,
	forecast: readonly CashFlow[],
	rate: number,
): Period[] {
	const closings = closingBooks(forecast, rate);
	return forecast.map(({ years, amount }, place) => {
		const opening = place === 0 ? price : (closings[place - 1] ?? 0);
		const closing = closings[place] ?? 0;
		const interest = closing - opening + amount;
		return {
			...{ years, opening, interest, collected: amount },
			...{ amortisation: amount - interest, closing },
		};
	});
}

function closingBooks(forecast: readonly CashFlow[], rate: number): number[] {
	const books = new Array<number>(forecast.length).fill(0);
	for (let place = forecast.length - 2; place >= 0; place -= 1) {
		const [here, next] = [forecast[place], forecast[place + 1]];
		if (!here || !next) continue;
		const growth = (1 + rate) ** (next.years - here.years);
		books[place] = ((books[place + 1] ?? 0) + next.amount) / growth;
	}
	return books;
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
