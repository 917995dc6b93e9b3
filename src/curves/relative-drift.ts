// Whether a segment gains on its parent with age: who pays late goes on paying longer.
import { credibilityPayments } from "./credibility.ts";
import type { MonthAtRisk } from "./months-at-risk.ts";
import type { ParentRates } from "./types.ts";

/** How a segment goes from its parent as claims grow older. */
export interface Drift {
	/** Exponent: at e times the age it pays e^exponent times as much against its parent. */
	readonly exponent: number;
	/** Age in months at which its level over all months holds. */
	readonly middle: number;
}

const still: Drift = { exponent: 0, middle: 1 };
const mostTurns = 30;

/**
 * Fits a power of age to what a segment paid against its parent, each month weighing by the payments expected in it.
 *
 * The exponent is drawn towards what is supposed of an unseen segment as the level is: segments are held to gain or lose
 * about a fifth for each e-fold of age. Its centre of gravity is where the level is told, so that the two do not meddle
 * with each other. The first month is left out, as it is of the level.
 *
 * @param unseen  exponent supposed of a segment that was never seen
 * @returns still where nothing was expected or nothing came
 * @see Hachemeister (1975), Credibility for regression models with application to trend; Bühlmann & Gisler (1997),
 *      Credibility in the regression case revisited, ASTIN Bulletin 27, 83–98: why at the centre of gravity
 */
export function relativeDrift(
	own: readonly MonthAtRisk[],
	lean: ParentRates,
	unseen: number,
): Drift {
	const seen = own.flatMap((month, place) => cellOf(month, place, lean));
	const expected = sum(seen, (cell) => cell.expected);
	const paid = sum(seen, (cell) => cell.paid);
	if (!(expected > 0 && paid > 0)) return still;
	const middle = sum(seen, (cell) => cell.expected * cell.age) / expected;
	const centred = seen.map((cell) => ({ ...cell, age: cell.age - middle }));
	return {
		exponent: likeliest(centred, paid, unseen),
		middle: Math.exp(middle),
	};
}

/** The drift's part in a segment's level at an age, counted in the middle of a month. */
export function driftedAt({ exponent, middle }: Drift, month: number): number {
	return exponent === 0 ? 1 : ((month + 0.5) / middle) ** exponent;
}

interface Cell {
	/** Logarithm of the age. */
	readonly age: number;
	/** Payments, as many as the parent's rates make of the claims. */
	readonly expected: number;
	/** The same times what came in cash over what was expected of it. */
	readonly paid: number;
}

function cellOf(
	{ claims, principal, cash }: MonthAtRisk,
	place: number,
	lean: ParentRates,
): Cell[] {
	if (place === 0) return [];
	const parent = lean(place);
	const expected = claims * parent.payments;
	const kroner = principal * parent.cash;
	if (!(expected > 0 && kroner > 0)) return [];
	const paid = (expected * Math.max(0, cash)) / kroner;
	return [{ age: Math.log(place + 0.5), expected, paid }];
}

/** Newton's method on the likelihood of when the payments came, given how many, and on the prior. */
function likeliest(
	cells: readonly Cell[],
	paid: number,
	unseen: number,
): number {
	const ages = sum(cells, (cell) => cell.paid * cell.age);
	let exponent = unseen;
	for (let turn = 0; turn < mostTurns; turn += 1) {
		const by = (cell: Cell) => cell.expected * Math.exp(exponent * cell.age);
		const all = sum(cells, by);
		const mean = sum(cells, (cell) => by(cell) * cell.age) / all;
		const spread =
			sum(cells, (cell) => by(cell) * (cell.age - mean) ** 2) / all;
		const pull = ages - paid * mean - credibilityPayments * (exponent - unseen);
		const step = pull / (paid * spread + credibilityPayments);
		exponent += Math.min(1, Math.max(-1, step));
		if (Math.abs(step) < 1e-10) break;
	}
	return exponent;
}

function sum(cells: readonly Cell[], of: (cell: Cell) => number): number {
	return cells.reduce((all, cell) => all + of(cell), 0);
}
