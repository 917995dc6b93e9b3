// The currency of a file that has no column for it, where the heading of its amounts says it.

import { type Columns, type TapeName, tapes } from "../columns.ts";
import type { TapeLayout } from "../layout.ts";
import { currencies } from "./code-lists.ts";
import { plainName } from "./plain-name.ts";
import type { Proposal, ProposedConstant } from "./proposal.ts";

const codes = new Set(currencies.split(" "));

/** Whether a tape has a currency that neither a column nor the layout gives. */
export function lacksCurrency(
	tape: TapeName,
	proposals: readonly Proposal[],
	layout: TapeLayout | undefined,
): boolean {
	return (
		"currency" in tapes[tape] &&
		layout?.constants?.currency === undefined &&
		!proposals.some(({ column }) => column === "currency")
	);
}

/** One constant where the headings of amounts agree on one currency; none where they name none. */
export function statedCurrency(
	tape: TapeName,
	proposals: readonly Proposal[],
): ProposedConstant[] {
	const columns: Columns = tapes[tape];
	const said = proposals
		.filter(({ column }) => columns[column]?.type === "amount")
		.flatMap(({ heading }) =>
			plainName(heading)
				.toUpperCase()
				.split("_")
				.filter((word) => codes.has(word))
				.map((code) => ({ code, heading })),
		);
	const [first] = said;
	if (!first || said.some(({ code }) => code !== first.code)) return [];
	return [
		{
			column: "currency",
			value: first.code,
			says: {
				en: `the heading "${first.heading}" says so`,
				nb: `overskriften "${first.heading}" sier det`,
			},
		},
	];
}
