// What becomes of an open krone over one month ahead, which seldom begins where a month of its clock begins.
import type { MonthRates } from "../curves/types.ts";

/** Shares of what is open at the start of the month ahead. */
export interface MonthAhead {
	readonly cash: number;
	/** The part of `cash` that rests on measured rates. */
	readonly measured: number;
	readonly submitted: ReadonlyMap<string, number>;
	/** Open at its end. */
	readonly stays: number;
}

const nothing: MonthAhead = {
	cash: 0,
	measured: 0,
	submitted: new Map(),
	stays: 1,
};

/**
 * The rest of the month of the clock that has begun, then the start of the next; nothing happens before day 0.
 *
 * Within a month of the clock claims leave at a constant intensity, so of those that stay a whole month with probability
 * s a part p of the month keeps s^p: the parts of a month then lose together exactly what the month loses.
 *
 * @param ageMonths  months since day 0 at the start of the month ahead, whole or not
 */
export function monthAhead(
	months: readonly MonthRates[],
	ageMonths: number,
): MonthAhead {
	const begun = Math.floor(ageMonths);
	const passed = ageMonths - begun;
	return inTurn(
		partOf(months[begun], 1 - passed),
		partOf(months[begun + 1], passed),
	);
}

function partOf(rates: MonthRates | undefined, part: number): MonthAhead {
	if (!rates || part === 0) return nothing;
	const submitted = [...rates.submitted.values()].reduce(
		(sum, share) => sum + share,
		0,
	);
	const leaves = Math.min(1, rates.paid + rates.removed + submitted);
	const stays = (1 - leaves) ** part;
	const share = leaves > 0 ? (1 - stays) / leaves : part;
	return {
		cash: rates.cash * share,
		measured: rates.cash * rates.measured * share,
		submitted: timesEach(rates.submitted, share),
		stays,
	};
}

function inTurn(one: MonthAhead, next: MonthAhead): MonthAhead {
	const submitted = new Map(one.submitted);
	for (const [segment, share] of timesEach(next.submitted, one.stays))
		submitted.set(segment, (submitted.get(segment) ?? 0) + share);
	return {
		cash: one.cash + one.stays * next.cash,
		measured: one.measured + one.stays * next.measured,
		submitted,
		stays: one.stays * next.stays,
	};
}

function timesEach(
	shares: ReadonlyMap<string, number>,
	by: number,
): Map<string, number> {
	return new Map([...shares].map(([segment, share]) => [segment, share * by]));
}
