// One tape that a file may be read as, and what that is judged by.

import type { TapeName } from "../columns.ts";
import type { Candidate } from "./candidates.ts";
import type { Likeness } from "./likeness.ts";
import type { Said } from "./proposal-words.ts";

/** A tape that a file may be read as. */
export interface Role {
	readonly tape: TapeName;
	/** 0 to 1. */
	readonly confidence: number;
	readonly says: Said;
	/** The column without which a row of the file is no row of this tape. */
	readonly skipRowsWithout?: string;
	/** Payments with a column for each month. */
	readonly isMonthly?: true;
	/** Many rows a case, each something that happened: claims and payments may be made from it, by a conversion. */
	readonly isEventLog?: true;
}

/** What a role is judged by: the headings that lead to the columns of its tape. */
export interface Seen {
	readonly tape: TapeName;
	readonly columns: ReadonlyMap<string, Candidate>;
	readonly likeness: Likeness;
}

const surest = 0.97;

/** Each further column that fits makes a role surer, to nearly sure. */
export function grown(from: number, columns: number): number {
	const more = from + 0.05 * Math.max(0, columns);
	return Math.round(Math.min(surest, more) * 100) / 100;
}
