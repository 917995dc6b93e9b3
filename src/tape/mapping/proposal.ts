// One heading proposed for one of our columns: how surely, why, and whether to ask.

import { type Column, type Columns, type TapeName, tapes } from "../columns.ts";
import type { TapeLayout } from "../layout.ts";
import { type Assigned, askBelow } from "./assign.ts";
import type { HeadingReport } from "./heading-report.ts";
import type { Likeness } from "./likeness.ts";
import { type Reason, reasonOf, type Said } from "./proposal-words.ts";

export interface Proposal {
	readonly column: string;
	readonly heading: string;
	/** Counted from 0. */
	readonly place: number;
	/** 0 to 1. */
	readonly confidence: number;
	/** To be asked about: little confidence, a close rival, or a required column that rests on values alone. */
	readonly isDoubtful: boolean;
	readonly reason: Reason;
	/** Readings that came close: another heading for the column, or another column for the heading. */
	readonly rivals: readonly { column: string; heading: string }[];
}

export interface Proposals {
	readonly tape: TapeName;
	readonly proposals: readonly Proposal[];
	/** Required columns that nothing was found for; a total does for the principal. */
	readonly missing: readonly string[];
	/** Columns that the name of another heading gives one value for: amounts headed "converted_usd" are dollars. */
	readonly constants: readonly ProposedConstant[];
	readonly headings: readonly HeadingReport[];
}

export interface ProposedConstant {
	readonly column: string;
	readonly value: string;
	readonly says: Said;
}

/** A proposal with its reason, and whether to ask about it. */
export function proposalFrom(
	tape: TapeName,
	headings: readonly string[],
	likeness: Likeness,
	{ candidate, rivals }: Assigned,
): Proposal {
	const { column, place, confidence, code } = candidate;
	const columns: Columns = tapes[tape];
	const values = likeness[place];
	if (!values) throw new RangeError(`no values were counted at ${place}`);
	const heading = (at: number) => headings[at] ?? "";
	const named = rivals.map((rival) => ({
		column: rival.column,
		heading: heading(rival.place),
	}));
	return {
		column,
		heading: heading(place),
		place,
		confidence: Math.round(confidence * 100) / 100,
		isDoubtful:
			!columns[column]?.personal &&
			(confidence < askBelow ||
				rivals.length > 0 ||
				(code === "values" && columns[column]?.required === true)),
		reason: reasonOf(
			candidate,
			values,
			named.map((rival) =>
				rival.column === column ? rival.heading : rival.column,
			),
		),
		rivals: named,
	};
}

/** Required columns without a heading; a reference does for the claim of a payment. */
export function missingFrom(
	tape: TapeName,
	proposals: readonly Proposal[],
	layout: TapeLayout | undefined,
): string[] {
	const given = new Set([
		...proposals.map(({ column }) => column),
		...Object.keys(layout?.constants ?? {}),
	]);
	if (given.has("total") || given.has("principal_original"))
		given.add("principal");
	if (tape === "payments" && (given.has("kid") || given.has("invoice_number")))
		given.add("claim_id");
	return Object.entries<Column>(tapes[tape])
		.filter(([name, { required }]) => required && !given.has(name))
		.map(([name]) => name);
}
