// Which headings are months of payments, before anything is stated: for a look at a file, and for no reading of it.
import { ebaColumnOf } from "../mapping/eba-fields.ts";
import type { ColumnLikeness, Likeness } from "../mapping/likeness.ts";
import { plainName } from "../mapping/plain-name.ts";
import { looksReckoned } from "../mapping/reckoned.ts";
import { monthIn } from "./month-headings.ts";
import { fewestMonthly } from "./monthly-layout.ts";
import { numberedColumns } from "./numbered-months.ts";

const paidWords =
	/betal|indbet|inbet|innbet|innkrev|inkassert|mottatt|modtaget|paid|pay|collect|recover|receipt|received|cash/;

/**
 * Places of the columns that hold what was paid in a month each; empty where fewer than three do.
 *
 * A month alone for a heading may hold anything: it counts where the cells are mostly empty or mostly one value, as
 * payments are and balances are not.
 */
export function paidMonths(
	headings: readonly string[],
	likeness: Likeness,
): ReadonlySet<number> {
	const kinds = new Map<string, number[]>();
	for (const [place, heading] of headings.entries()) {
		const found = monthIn(heading);
		if (!found || looksReckoned(heading)) continue;
		const isPaid =
			(found.rest.trim() === "" && isSparse(likeness[place])) ||
			paidWords.test(plainName(found.rest)) ||
			ebaColumnOf(heading, "payments") === "amount";
		if (isPaid)
			kinds.set(found.rest, [...(kinds.get(found.rest) ?? []), place]);
	}
	const [named] = [...kinds.values()]
		.filter((places) => places.length >= fewestMonthly)
		.toSorted((one, other) => other.length - one.length);
	return new Set(
		named ?? numberedColumns(headings, undefined).map(({ place }) => place),
	);
}

function isSparse(values: ColumnLikeness | undefined): boolean {
	if (!values) return false;
	const { rows, filled, distinct } = values;
	return filled < 0.8 * rows || distinct < 0.5 * filled;
}
