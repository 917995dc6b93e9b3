// What a table of dunning rules must be: dated like all law, save for the act whose first day is not set yet.
import { type LawRow, type LawValue, refuseUnsound } from "./sound.ts";

/** The act that is adopted and not in force: its rows have no first day of their own, a setting gives it. */
const notInForce = "act of 2026";
const regimes = ["act of 1988", notInForce];

const ruleValue: LawValue = {
	column: "rule_value",
	says: "a whole number, or empty where it is not known",
	seriesBy: ["rule", "regime"],
	accepts: (text) => /^\d*$/.test(text),
};

/**
 * Refuses a table of dunning rules that is not sound. An empty `valid_from` stands for a day not known, and only the act
 * that is not in force may have it.
 *
 * @throws RangeError with file and row: the tables are ours, so it is a bug
 */
export function refuseUnsoundRules(
	file: string,
	rows: readonly LawRow[],
): void {
	for (const [place, row] of rows.entries()) {
		const wrong = wrongIn(row);
		if (wrong) throw new RangeError(`${file} row ${place + 2}: ${wrong}`);
	}
	refuseUnsound(file, rows.map(withAnyDay), ruleValue);
}

function wrongIn({ rule = "", regime = "", valid_from: from }: LawRow) {
	if (!/^[a-z_]+$/.test(rule)) return `rule "${rule}" is no code`;
	if (!regimes.includes(regime))
		return `regime "${regime}" is none of ${regimes.join(", ")}`;
	return (from === "") === (regime === notInForce)
		? undefined
		: `valid_from "${from}" in the ${regime}: only the act not in force has none`;
}

/** The form of a row is held to as if its act began on the day it was checked. */
function withAnyDay(row: LawRow): LawRow {
	return row.valid_from === ""
		? { ...row, valid_from: row.checked ?? "" }
		: row;
}
