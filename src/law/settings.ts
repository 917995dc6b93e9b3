// Where the law leaves a choice, the reading taken is data as well: one row, each cell one of the readings known.
import { isCalendarDay } from "../dates.ts";
import type { LawRow } from "./sound.ts";

/** The readings that the models can reckon by, the default first. */
const readings: Readonly<Record<string, readonly string[]>> = {
	first_interest_day: ["day after due date", "due date"],
	day_basis: ["actual/actual", "actual/365"],
	interest_limitation: ["three years each", "with the claim"],
	interest_base: ["principal", "principal and costs"],
	interest_rounding: [
		"once per half-year",
		"per day",
		"at the end",
		"to the krone",
	],
};

/** @throws RangeError with file and row for a reading that no model knows: it is a bug */
export function refuseUnsoundSettings(
	file: string,
	rows: readonly LawRow[],
): void {
	const [row, second] = rows;
	if (!row || second) throw new RangeError(`${file} does not hold one row`);
	for (const [column, known] of Object.entries(readings))
		if (!known.includes(row[column] ?? ""))
			throw new RangeError(
				`${file} row 2: ${column} "${row[column] ?? ""}" is none of ${known.join(", ")}`,
			);
	refuseNoDay(file, row.new_collection_act_from ?? "");
}

/** The first day of the new collection act: empty, as long as none is set. */
function refuseNoDay(file: string, day: string): void {
	if (day !== "" && !isCalendarDay(day))
		throw new RangeError(
			`${file} row 2: new_collection_act_from "${day}" is no calendar day`,
		);
}
