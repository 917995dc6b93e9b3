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

/** Keeps the rejected rows of a tape, before the rows as read are dropped. */
export async function keepRejectedRows(
	database: Database,
	tape: TapeName,
	{ file, row }: Origin,
): Promise<void> {
	const columns: Columns = tapes[tape];
	const own = Object.entries(columns).filter(([, { personal }]) => !personal);
	const relation = rejectedRelation(tape);
	await database.atOnce(() =>
		database.run(
			[
				`create or replace table ${relation} as
			select ${own.map(([name]) => named(name)).join(", ")}, cast(${file} as integer) as source_file, ${row} as source_row
			from ${readRelation(tape)}
			where not is_blank and rowid in (select record from ${faultRelation(tape)})`,
				`comment on table ${relation} is 'rows of ${tape} that were not loaded, as far as they could be read'`,
				`comment on column ${relation}.source_file is 'number of the file in tape_files'`,
				`comment on column ${relation}.source_row is 'the row in the file as a spreadsheet shows it'`,
				...own.map(
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
