// Rows that were rejected or leave a doubt, kept with their typed values so that a person can mend them.
import { type Database, named, quoted } from "../../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "../columns.ts";
import type { Origin } from "../reading/origin.ts";
import { readRelation } from "../reading/read.ts";
import { faultRelation } from "./faulty-rows.ts";

/** Relation of the rejected rows of a tape as far as they could be read: our columns, source_file, source_row. */
export function rejectedRelation(tape: TapeName): string {
	return `rejected_${tape}`;
}

/** Rows of one doubt or one broken rule that are worth a look; findings count them all. */
export const rowsOfADoubt = 1_000;

/** Temporary relation of the faulty rows of a tape: our columns, source_file, source_row, record, is_blank. */
export const faultyRows = "faulty_rows";

function ownColumns(tape: TapeName) {
	const columns: Columns = tapes[tape];
	return Object.entries(columns).filter(([, { personal }]) => !personal);
}

function namesOf(tape: TapeName): string {
	return ownColumns(tape)
		.map(([name]) => named(name))
		.join(", ");
}

/** Takes the faulty rows out from among all: they lie scattered, and are looked for once. */
export async function gatherFaultyRows(
	database: Database,
	tape: TapeName,
	{ file, row }: Origin,
): Promise<void> {
	await database.run(`
		create or replace temp table ${faultyRows} as
		select ${namesOf(tape)}, cast(${file} as integer) as source_file, ${row} as source_row, rowid as record, is_blank
		from ${readRelation(tape)}
		where rowid in (select record from ${faultRelation(tape)})`);
}

/** Keeps the rejected rows of a tape among those gathered, which are dropped. */
export async function keepRejectedRows(
	database: Database,
	tape: TapeName,
): Promise<void> {
	const relation = rejectedRelation(tape);
	await database.atOnce(() =>
		database.run(
			[
				`create or replace table ${relation} as
			select ${namesOf(tape)}, source_file, source_row from ${faultyRows} where not is_blank`,
				`drop table ${faultyRows}`,
				`comment on table ${relation} is 'rows of ${tape} that were not loaded, as far as they could be read'`,
				`comment on column ${relation}.source_file is 'number of the file in tape_files'`,
				`comment on column ${relation}.source_row is 'the row in the file as a spreadsheet shows it'`,
				...ownColumns(tape).map(
					([name, { says }]) =>
						`comment on column ${relation}.${named(name)} is ${quoted(says)}`,
				),
			].join(";\n"),
		),
	);
}

/** Before the first file of a run is read. */
export async function forgetRejectedRows(
	database: Database,
	names: readonly TapeName[],
): Promise<void> {
	await database.run(
		names
			.map((tape) => `drop table if exists ${rejectedRelation(tape)}`)
			.join("; "),
	);
}
