// The rows of several files of one tape in one relation, each with its file and row; lines that mend rows take their places.
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Source } from "../files/source.ts";
import { correctedRelation } from "../rejects/corrections.ts";
import { readRelation } from "./read.ts";
import type { GivenFile } from "./read-files.ts";

/** Temporary relation of the files of a tape read so far. */
export function gathered(tape: TapeName): string {
	return `${tape}_gathered`;
}

/** Lays the file just read behind those before it, with the number of its file and of each row. */
export async function gather(
	database: Database,
	tape: TapeName,
	source: Source,
	file: GivenFile,
	isFirst: boolean,
	hasCorrections: boolean,
): Promise<void> {
	const row = source.isNumbered ? "source_row" : "rowid + 2 as source_row";
	const columns = source.isNumbered ? "* exclude (source_row)" : "*";
	const all = `(select ${columns}, ${row}, ${file.number} as source_file, rowid as record from ${readRelation(tape)})`;
	const select = hasCorrections
		? correctedSelect(tape, file, all)
		: `select * exclude (record) from ${all} order by record`;
	await database.run(
		isFirst
			? `create or replace temp table ${gathered(tape)} as ${select}`
			: `insert into ${gathered(tape)} by name ${select}`,
	);
}

/**
 * SQL that passes over the rows that lines of a workbook stand for, and the lines that stand for none.
 *
 * A line counts as a row of the file it mends: sender_file, sender_row.
 */
function correctedSelect(
	tape: TapeName,
	{ number, isCorrection }: GivenFile,
	all: string,
): string {
	const corrected = correctedRelation(tape);
	return isCorrection
		? `select read.* exclude (record) replace (is_blank or coalesce(is_left_out, true) as is_blank),
				corrected.source_file as sender_file, corrected.row as sender_row
			from ${all} as read
			left join ${corrected} as corrected on corrected.said_in = ${number} and corrected.said_at = read.source_row
			order by record`
		: `select * exclude (record) replace (is_blank or source_row in (select row from ${corrected} where source_file = ${number}) as is_blank),
				source_file as sender_file, source_row as sender_row
			from ${all} order by record`;
}
