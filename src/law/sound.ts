// What a table of law must be before anything is reckoned by it: dated without gap or overlap, each row with its source.
import { isCalendarDay } from "../dates.ts";

/** One row of a table as it stands in its file; an empty cell is "". */
export type LawRow = Readonly<Record<string, string>>;

/** The column that holds what the law says, and what may stand in it. */
export interface LawValue {
	readonly column: string;
	readonly says: string;
	/** Columns whose cells together name a series of its own: a step, a bracket, a kind of claim. */
	readonly seriesBy?: readonly string[];
	/** Whether a period may be known to have a value that was not found: empty, with certainty `none`. */
	readonly mayBeUnknown?: true;
	accepts(text: string): boolean;
}

/** A yearly rate: a fraction with at most the four decimals that the models reckon with. */
export const annualRate: LawValue = {
	column: "annual_rate",
	says: "a fraction from 0 to 1 with at most four decimals",
	accepts: (text) => /^\d(\.\d{1,4})?$/.test(text) && Number(text) <= 1,
};

/** An amount in kroner that fees are multiples of. */
export const baseAmount: LawValue = {
	column: "base_amount",
	says: "an amount in kroner above 0",
	accepts: (text) => /^\d+(\.\d{1,2})?$/.test(text) && Number(text) > 0,
};

/** How many times a base amount a fee is; the models reckon with four decimals. */
export const multiple: LawValue = {
	column: "base_multiple",
	says: "a number from 0 with at most four decimals",
	accepts: (text) => /^\d{1,2}(\.\d{1,4})?$/.test(text),
};

/** The marks of certainty; src/law/README.md says what each means. */
const certainties = ["V", "V2", "D", "R", "U"];
/** Stands where a period has no value because nobody found it. */
const notFound = "none";
const parties = ["consumer", "business"];

/**
 * Refuses a table whose rows do not follow each other day by day, or do not say where they come from.
 *
 * @throws RangeError with file and row: the tables are ours, so it is a bug
 */
export function refuseUnsound(
	file: string,
	rows: readonly LawRow[],
	value: LawValue,
): void {
	const numbered = rows.map((row, place) => ({ row, number: place + 2 }));
	if (numbered.length === 0)
		throw new RangeError(`${file} holds no row of law`);
	for (const { row, number } of numbered) {
		const wrong = wrongIn(row, value);
		if (wrong) throw new RangeError(`${file} row ${number}: ${wrong}`);
	}
	const names = new Set(numbered.map(({ row }) => seriesOf(row, value)));
	for (const name of names)
		for (const party of parties) {
			const own = numbered.filter(
				({ row }) => seriesOf(row, value) === name && isFor(party, row),
			);
			for (const [place, { row, number }] of own.entries()) {
				const wrong = wrongAfter(own[place - 1]?.row, row);
				if (wrong)
					throw new RangeError(
						`${file} row ${number}: ${wrong} for a ${party}${name && `, ${name}`}`,
					);
			}
		}
}

function seriesOf(row: LawRow, { seriesBy = [] }: LawValue): string {
	return seriesBy.map((column) => row[column] ?? "").join(", ");
}

function wrongIn(
	row: LawRow,
	{ column, says, accepts, mayBeUnknown }: LawValue,
) {
	for (const name of ["valid_from", "valid_to", "checked"])
		if (!isCalendarDay(row[name] ?? ""))
			return `${name} "${row[name] ?? ""}" is no calendar day`;
	if (!(row.valid_from && row.valid_to)) return "no period";
	if (row.valid_from >= row.valid_to) return "valid_to is not after valid_from";
	const cell = row[column] ?? "";
	const isUnknown =
		mayBeUnknown === true && cell === "" && row.certainty === notFound;
	if (!isUnknown && !accepts(cell)) return `${column} "${cell}" is not ${says}`;
	if (!row.source?.trim()) return "no source";
	if (!isUnknown && !certainties.includes(row.certainty ?? ""))
		return `certainty "${row.certainty ?? ""}" is none of ${certainties.join(", ")}`;
	const { applies_to: appliesTo = "all" } = row;
	return ["all", ...parties].includes(appliesTo)
		? undefined
		: `applies_to "${appliesTo}" is none of all, ${parties.join(", ")}`;
}

function wrongAfter(before: LawRow | undefined, row: LawRow) {
	const [end = "", start = ""] = [before?.valid_to, row.valid_from];
	if (end === "" || end === start) return undefined;
	return end < start
		? `a gap: no row from ${end} to ${start}`
		: `an overlap: the row before runs to ${end}, this one starts ${start}`;
}

function isFor(party: string, row: LawRow): boolean {
	const { applies_to: appliesTo = "all" } = row;
	return appliesTo === "all" || appliesTo === party;
}
