// Numbers of claims and invoices that came through a program as fractions: 2960623488.0 is 2960623488.
import { named } from "../../warehouse/database.ts";
import type { ColumnFormat, Decision, Looked } from "./decision.ts";
import { evidence } from "./evidence.ts";
import { type Ballot, countWhere, type Votes } from "./votes.ts";

const floatSpelling = "[0-9]+[.]0";

export function idBallots(column: string): Ballot[] {
	const text = named(column);
	return [
		{ column, test: "all", asks: countWhere(`${text} is not null`) },
		{
			column,
			test: "float",
			asks: countWhere(
				`ends_with(${text}, '.0') and regexp_full_match(${text}, '${floatSpelling}')`,
			),
		},
	];
}

/** Only where every value of the column is written so: one other value, and they are texts like any other. */
export function decidedIds(votes: Votes, { at }: Looked): Decision {
	const formats = [...votes].flatMap(([column, own]) => {
		const [all, read] = [own.get("all") ?? 0, own.get("float") ?? 0];
		if (all === 0 || read < all) return [];
		const format: ColumnFormat = {
			isFloat: true,
			evidence: evidence({
				column,
				kind: "id",
				form: "whole numbers written with .0",
				read,
				unread: 0,
				alternatives: [],
				because: "only reading",
				looked: at,
			}),
		};
		return [[column, format] as const];
	});
	return { formats: new Map(formats), faults: [] };
}

/** SQL of the number without its fraction; what is written otherwise stays as it is. */
export function withoutFraction(text: string): string {
	return `case when regexp_full_match(${text}, '${floatSpelling}') then left(${text}, length(${text}) - 2) else ${text} end`;
}
