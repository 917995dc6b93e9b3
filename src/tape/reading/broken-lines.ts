// Lines that could not be cut into columns: they are rows of the tape that nobody could read, and are listed as such.
import { type Database, quoted } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Source } from "../files/source.ts";
import { correctedRelation } from "../rejects/corrections.ts";
import { brokenLines } from "../rules.ts";

/** Temporary relation of the broken lines of a tape: source_file, file, line, reason. */
export function brokenRelation(tape: TapeName): string {
	return `${tape}_broken_lines`;
}

/** Before the first file of a tape is read. */
export async function forgetBrokenLines(
	database: Database,
	tape: TapeName,
): Promise<void> {
	await database.run(
		`create or replace temp table ${brokenRelation(tape)} (source_file integer, file varchar, line bigint, reason varchar)`,
	);
}

/** Lists the broken lines of a file that was just read, and says how many no correction stands for. */
export async function countBrokenLines(
	database: Database,
	tape: TapeName,
	number: number,
	{ broken, shownAs }: Source,
	hasCorrections: boolean,
): Promise<number> {
	if (!broken) return 0;
	await database.run(
		`insert into ${brokenRelation(tape)} select ${number}, ${quoted(shownAs)}, line, reason from ${broken}`,
	);
	const row = await database.row(
		`select count(*) as lines from ${brokenRelation(tape)} where source_file = ${number}
		${hasCorrections ? `and line not in (select row from ${correctedRelation(tape)} where source_file = ${number})` : ""}`,
	);
	return Number(row.lines);
}

/** Lays the broken lines of a tape down among the rejected rows. */
export async function rejectBrokenLines(
	database: Database,
	tape: TapeName,
): Promise<void> {
	const said = Object.entries(brokenLines).map(
		([reason, says]) => `when ${quoted(reason)} then ${quoted(says)}`,
	);
	await database.run(`
		insert into tape_rejects by name
		select ${quoted(tape)} as relation, source_file, file, line as row, 'broken_line' as code,
			case reason ${said.join(" ")} end as reason
		from ${brokenRelation(tape)} order by source_file, line`);
}
