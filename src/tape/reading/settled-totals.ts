// Which of the rows that may be totals are: each held against the sum of the rows above it.
import { decimalFromOre } from "../../money.ts";

export interface TotalRow {
	/** Counted from 0 as the rows stand below the headings; rowid of the read relation. */
	readonly record: number;
	/** The row in the file as a spreadsheet shows it. */
	readonly row: number;
	/** The word that says so, without what stands behind it; null where every cell but amounts is empty. */
	readonly label: string | null;
	readonly kind: "total" | "subtotal";
	/** Exact decimals: what the row says, and the sum of the rows above that comes nearest. */
	readonly stated: string;
	readonly counted: string;
	/** Stated and counted are the same to the øre. Only then is the row no row of the tape. */
	readonly agrees: boolean;
}

/** A row that may be a total of one amount. */
export interface Candidate {
	readonly record: number;
	readonly row: number;
	readonly stated: bigint;
	/** Sum of all rows above that are no candidates. */
	readonly above: bigint;
}

interface LabelledCandidate extends Candidate {
	readonly isTotal: boolean;
	readonly label: string | null;
}

/**
 * Goes down the candidates. One that has other cells counts among the rows that a later total sums up; one that says
 * it is a total and is none may or may not.
 */
export function settled(candidates: readonly LabelledCandidate[]): TotalRow[] {
	const totals: TotalRow[] = [];
	let counted = 0n;
	let disputed = 0n;
	let before = 0n;
	for (const { isTotal, stated, above, ...candidate } of candidates) {
		const all = above + counted;
		const sums = [all, all + disputed, all - before, all + disputed - before];
		const place = isTotal ? sums.indexOf(stated) : -1;
		const agrees = place >= 0;
		if (isTotal)
			totals.push({
				record: candidate.record,
				row: candidate.row,
				label: candidate.label,
				kind: place > 1 ? "subtotal" : "total",
				stated: decimalFromOre(stated),
				counted: decimalFromOre(agrees ? stated : nearest(stated, sums)),
				agrees,
			});
		if (agrees) before = all;
		else if (candidate.label !== null) disputed += stated;
		else counted += stated;
	}
	return totals.filter(({ agrees, label: said }) => agrees || said !== null);
}

function nearest(stated: bigint, sums: readonly bigint[]): bigint {
	const away = (sum: bigint) => (sum > stated ? sum - stated : stated - sum);
	return sums.reduce((one, other) => (away(other) < away(one) ? other : one));
}
