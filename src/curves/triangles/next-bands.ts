// Bands about the cash of a diagonal to come: each origin's own scatter, and a level that is common to them.
import { normalQuantile } from "../normal.ts";
import type { LocalLevel } from "./local-level.ts";

/** One origin's cash in the period to come. */
export interface NextCell {
	readonly origin: string;
	readonly development: number;
	readonly expected: number;
	readonly low: number;
	readonly high: number;
}

export interface NextDiagonal {
	readonly cells: readonly NextCell[];
	readonly expected: number;
	readonly low: number;
	readonly high: number;
	/** Logarithm of how the next period stands to the usual fall. */
	readonly calendarLevel: number;
}

export interface OpenCell {
	readonly origin: string;
	readonly development: number;
	readonly expected: number;
	/** Variance of its own, as a logarithm. */
	readonly own: number;
	/** Whether the calendar level is part of it. */
	readonly isCommon: boolean;
}

/** Lognormal bands of every origin and of their sum; the common level counts in full, the rest as independent. */
export function banded(
	cells: readonly OpenCell[],
	level: LocalLevel,
	bandLevel: number,
): NextDiagonal {
	const distance = normalQuantile((1 + bandLevel) / 2);
	const band = (expected: number, variance: number) => ({
		low: expected * Math.exp(-distance * Math.sqrt(variance)),
		high: expected * Math.exp(distance * Math.sqrt(variance)),
	});
	const expected = cells.reduce((sum, cell) => sum + cell.expected, 0);
	const common = cells
		.filter(({ isCommon }) => isCommon)
		.reduce((sum, cell) => sum + cell.expected, 0);
	const own = cells.reduce(
		(sum, cell) => sum + cell.expected ** 2 * cell.own,
		0,
	);
	const variance = (common ** 2 * level.variance + own) / expected ** 2;
	return {
		cells: cells.map(
			({ origin, development, expected: one, own, isCommon }) => ({
				...{ origin, development, expected: one },
				...band(one, own + (isCommon ? level.variance : 0)),
			}),
		),
		expected,
		...band(expected, variance),
		calendarLevel: level.next,
	};
}
