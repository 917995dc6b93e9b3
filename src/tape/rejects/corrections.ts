// Rejected rows that came back mended: which rows of which files they take the place of, and which are left out on purpose.

import { Fault, refuseIfAny } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "../columns.ts";
import { openSource, type Source } from "../files/source.ts";
import type { TapeLayout } from "../layout.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { GivenFile } from "../reading/read-files.ts";
import { fingerprintSql } from "./as-written.ts";
import { refuseOtherFiles, refuseUnclear } from "./correction-faults.ts";

/** Headings of a corrections sheet that are no columns of ours. */
export const correctionKeys = {
	/** Name of the file and number of the row that a line stands for. */
	file: "source_file",
	row: "source_row",
	/** Empty, or one of the words below. */
	decision: "decision",
	/** What is wrong, in words; nobody reads it back. */
	wrong: "what_is_wrong",
	/** Fingerprint of the line as we wrote it; hidden. */
	written: "as_written",
} as const;

/** What may stand under `decision`: take the line as it stands, or pass the row over on purpose. */
export const decisions = {
	correct: ["correct", "rett"],
	leaveOut: ["leave out", "utelat"],
} as const;

/** How a sheet of corrections is read: named for its tape, headed by our own names; what is typed into it as text is read as in Norway. */
export function correctionLayout(tape: TapeName): TapeLayout {
	return { sheet: tape, decimal: ",", date: "dd.mm.yyyy" };
}

/**
 * Only our own names are headings of a corrections sheet: what else stands there is for the eye.
 *
 * @throws Fault for a column that is needed and gone
 */
export function correctionMapping(
	tape: TapeName,
	{ headings, shownAs }: Source,
): Mapping {
	const columns: Columns = tapes[tape];
	const places = new Map(
		headings.flatMap((heading, place) =>
			Object.hasOwn(columns, heading) && headings.indexOf(heading) === place
				? [[heading, place] as const]
				: [],
		),
	);
	refuseIfAny(
		Object.entries(columns)
			.filter(
				([name, { required, instead = [] }]) =>
					required && ![name, ...instead].some((each) => places.has(each)),
			)
			.map(
				([name]) =>
					new Fault(`${shownAs}: the sheet ${tape} has no column ${name}`, {
						remedy: "Leave the headings of the workbook as they were.",
					}),
			),
	);
	return { places, constants: new Map(), leftOver: [] };
}

/** Temporary relation of what corrections decide: a row of a file, and the line that takes its place, if any does. */
export function correctedRelation(tape: TapeName): string {
	return `${tape}_corrected`;
}

/**
 * Lays down which rows corrections stand for: source_file, row, file_sum, said_in, said_at, is_left_out.
 *
 * A line that is as we wrote it decides nothing. Of several workbooks the one given last counts.
 *
 * @returns whether there are corrections
 * @throws Fault when a line does not say which row it stands for, names a file that is not given, stands for a row
 *   that another line stands for, or holds a decision we do not know
 */
export async function layDownCorrections(
	database: Database,
	tape: TapeName,
	given: readonly GivenFile[],
	names: ReadonlyMap<number, string>,
	scratch: string,
): Promise<boolean> {
	const corrections = given.filter(({ isCorrection }) => isCorrection);
	if (corrections.length === 0) return false;
	const lines = `${tape}_correction_lines`;
	await database.run(
		`create or replace temp table ${lines} (file varchar, row bigint, decision varchar, is_as_written boolean, file_sum varchar, said_in integer, said_as varchar, said_at bigint)`,
	);
	for (const { number, file, layout } of corrections) {
		const source = await openSource(database, tape, file, layout, scratch);
		await database.run(`insert into ${lines} ${linesOf(tape, source, number)}`);
	}
	await refuseUnclear(database, tape, lines);
	await refuseOtherFiles(database, tape, lines, [...names.values()]);
	const numbers = [...names].map(
		([number, name]) => `when ${quoted(name)} then ${number}`,
	);
	await database.run(`
		create or replace temp table ${correctedRelation(tape)} as
		select case file ${numbers.join(" ")} end as source_file, row, file_sum, said_in, said_at,
			coalesce(decision in (${decisions.leaveOut.map(quoted).join(", ")}), false) as is_left_out
		from ${lines}
		where decision is not null or not is_as_written
		qualify row_number() over (partition by file, row order by said_in desc) = 1;
		drop table ${lines}`);
	return true;
}

/** A line without a value and without a decision is as we wrote it: a broken line that nobody typed in. */
function linesOf(tape: TapeName, source: Source, number: number): string {
	const placeOf = (key: string) => source.headings.indexOf(key);
	const keyed = (key: string) => {
		const place = placeOf(key);
		if (place >= 0) return `trim(c${place})`;
		throw new Fault(
			`${source.shownAs}: the sheet ${tape} has no column ${key}`,
			{
				remedy:
					"Mend the workbook that ferskvare wrote, and leave its first two columns as they are.",
			},
		);
	};
	const orNull = (key: string) =>
		placeOf(key) < 0 ? "null" : `nullif(trim(c${placeOf(key)}), '')`;
	const columns: Columns = tapes[tape];
	const own = Object.keys(columns)
		.filter((name) => placeOf(name) >= 0 && !columns[name]?.personal)
		.map((name) => ({ name, text: `c${placeOf(name)}` }));
	const isEmpty = own.map(({ text }) => `coalesce(trim(${text}), '') = ''`);
	const written = orNull(correctionKeys.written);
	return `
		select nfc_normalize(${keyed(correctionKeys.file)}), try_cast(${keyed(correctionKeys.row)} as bigint),
			lower(${orNull(correctionKeys.decision)}),
			(${["true", ...isEmpty].join(" and ")}) or coalesce(split_part(${written}, ' ', 1) = ${fingerprintSql(own)}, false),
			nullif(split_part(${written}, ' ', 2), ''),
			${number}, ${quoted(source.shownAs)}, source_row
		from ${source.text}`;
}
