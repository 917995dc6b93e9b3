// Brackets of a fee table must meet: a claim of any size finds one and only one.
import type { LawRow } from "./sound.ts";

/**
 * Refuses brackets that leave a hole or lie over each other, within one period and level.
 *
 * @throws RangeError with file and row: the tables are ours, so it is a bug
 */
export function refuseUnevenBrackets(
	file: string,
	rows: readonly LawRow[],
): void {
	const tops = new Map<string, string>();
	for (const [place, row] of rows.entries()) {
		const { valid_from = "", fee_level = "" } = row;
		const { claim_above = "", claim_up_to = "" } = row;
		const series = `${valid_from}, ${fee_level}`;
		const before = tops.get(series) ?? "0";
		if (claim_above !== before || !(Number(claim_up_to) > Number(claim_above)))
			throw new RangeError(
				`${file} row ${place + 2}: the bracket from ${claim_above} to ${claim_up_to} does not follow the one that ends at ${before}`,
			);
		tops.set(series, claim_up_to);
	}
	for (const [series, top] of tops)
		if (top !== largestAmount)
			throw new RangeError(
				`${file}: the last bracket of ${series} ends at ${top}, not at ${largestAmount}`,
			);
}

/** The largest amount that the warehouse holds. */
const largestAmount = "9999999999999999.99";
