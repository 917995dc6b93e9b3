// What is decided on the columns of a file: how each is read, on what evidence, and what stays open.
import type { Fault } from "../../faults.ts";
import type { Source } from "../files/source.ts";
import type { DecimalSign } from "../layout.ts";
import type { DateForm } from "./date-forms.ts";
import type { ColumnEvidence } from "./evidence.ts";

/** How the values of one column are read. */
export interface ColumnFormat {
	/** Undefined when no value decided: a value that fits both signs is not read then. */
	readonly decimal?: DecimalSign;
	readonly date?: DateForm;
	/** Each value is read for itself where only one form explains it. */
	readonly isMixed?: true;
	/** Nothing but crosses: an empty cell says no. */
	readonly isEmptyNo?: true;
	/** Whole numbers that came through a program as 2960623488.0. */
	readonly isFloat?: true;
	readonly evidence?: ColumnEvidence;
}

/** A decision on some columns, and what could not be decided. */
export interface Decision {
	readonly formats: ReadonlyMap<string, ColumnFormat>;
	readonly faults: readonly Fault[];
}

/** What every decision must know of its file. */
export interface Looked {
	readonly source: Source;
	readonly at: ColumnEvidence["looked"];
}
