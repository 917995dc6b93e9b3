// The sound rows of a tape become the tape: where most are sound they stay where they were read, and the others go.
import { type Database, named } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { faultRelation } from "../rejects/faulty-rows.ts";
import type { Origin } from "./origin.ts";
import { readRelation } from "./read.ts";
import type { ReadFile } from "./read-files.ts";

/**
 * Makes `tape_<name>` of the rows as read, and nothing is left of these: our columns, source_file, source_row, tape_row.
 *
 * @param columns  ours, in the order of the tape
 */
export async function layDownSoundRows(
	database: Database,
	tape: TapeName,
	[file]: readonly ReadFile[],
	columns: readonly string[],
	origin: Origin,
): Promise<void> {
	const read = readRelation(tape);
	await database.run(`drop table if exists tape_${tape}`);
	if (file && (await isMostlySound(database, tape)))
		await database.run(stayed(tape, file));
	else
		await database.run(`
			create table tape_${tape} as
			select ${columns.map(named).join(", ")}, cast(${origin.file} as integer) as source_file, ${origin.row} as source_row, ${origin.tapeRow} as tape_row
			from ${read}
			where not is_blank and rowid not in (select record from ${faultRelation(tape)});
			drop table ${read}`);
}

/** Of more rows that go than one in so many, the file would stay full of holes. */
const oneIn = 20;

/** Read to where they may stay, and nearly all of them are to stay. */
async function isMostlySound(
	database: Database,
	tape: TapeName,
): Promise<boolean> {
	const read = readRelation(tape);
	const [{ is_temporary } = {}] = await database.rows(
		`select temporary as is_temporary from duckdb_tables() where table_name = '${read}'`,
	);
	if (is_temporary !== false) return false;
	const { rows, going } = await database.row(`
		select count(*) as rows,
			count(case when is_blank then 1 end) + (select count(distinct record) from ${faultRelation(tape)}) as going
		from ${read}`);
	return Number(going) * oneIn <= Number(rows);
}

/**
 * Rows that do not bear their number are numbered while all of them are there: the n-th stands below the heading.
 *
 * Numbers that were written over rows make every later look at them slow, until the file is brought up to date.
 */
function stayed(tape: TapeName, { source }: ReadFile): string {
	const read = readRelation(tape);
	const numbers = `
		alter table ${read} add column source_row bigint;
		alter table ${read} add column tape_row bigint;
		update ${read} set source_row = rowid + 2, tape_row = rowid + 2;`;
	return `
		${source.isNumbered ? "" : numbers}
		delete from ${read} where is_blank or rowid in (select record from ${faultRelation(tape)});
		alter table ${read} drop column faults;
		alter table ${read} drop column doubts;
		alter table ${read} drop column is_blank;
		alter table ${read} rename to tape_${tape};
		checkpoint`;
}
