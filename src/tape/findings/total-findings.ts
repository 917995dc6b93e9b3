// What the sums that a sender wrote below his rows say of the tape, as findings.
import { decimalFromOre, oreFromDecimal } from "../../money.ts";
import type { LoadedTape } from "../load.ts";
import type { TotalRow } from "../reading/total-rows.ts";
import type { Finding } from "./findings.ts";

/** Totals that agree are told with what they state; those that do not, with how far they are off. */
export function totalFindings(tapes: readonly LoadedTape[]): Finding[] {
	return tapes.flatMap(({ tape, files }) => {
		const rows = files.flatMap(({ totals }) => totals);
		const told = (
			code: "total_row" | "total_differs",
			of: readonly TotalRow[],
			says: string,
			ore: (row: TotalRow) => bigint,
		): Finding[] =>
			of.length === 0
				? []
				: [
						{
							code,
							severity: "warning",
							relation: tape,
							column: null,
							rows: of.length,
							amount: decimalFromOre(
								of.reduce((sum, row) => sum + ore(row), 0n),
							),
							says,
						},
					];
		return [
			...told(
				"total_row",
				rows.filter(({ agrees }) => agrees),
				totalReasons.total_row,
				({ stated }) => oreFromDecimal(stated),
			),
			...told(
				"total_differs",
				rows.filter(({ agrees }) => !agrees),
				totalReasons.total_differs,
				({ stated, counted }) =>
					oreFromDecimal(stated) - oreFromDecimal(counted),
			),
		];
	});
}

export const totalReasons = {
	total_row: "sums up the rows above it, and agrees: passed over",
	total_differs:
		"is called a total, but is not what the rows above it add up to; the amount is the difference",
} as const;
