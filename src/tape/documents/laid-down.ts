// What is known of a document once its rows are laid down.
import type { TapeName } from "../columns.ts";
import type { StatedTotal } from "./fault.ts";

export interface LaidDownDocument {
	/** Our own names of columns, in the order of the cells. */
	readonly headings: readonly string[];
	/** What the document is, in words. */
	readonly format: string;
	/** Totals it states of itself beside what was counted, and what was assumed or left out, for the control report. */
	readonly stated: readonly StatedTotal[];
}

/** Lays one kind of document down for one of its tapes. */
export type LayDown = (
	file: string,
	tape: TapeName,
	to: string,
) => Promise<LaidDownDocument>;
