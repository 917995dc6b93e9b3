// The SQL that finds the rows to mend and to look at: sender_file, sender_row, original, marks, our columns.
import { quoted } from "../../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "../columns.ts";
import { dayIn } from "../forms/days.ts";
import { digitsInEither } from "../forms/spelling.ts";
import type { LoadedTape } from "../load.ts";
import { correctedRelation } from "./corrections.ts";
import { rejectedRelation, rowsOfADoubt } from "./rejected-rows.ts";

/** SQL for the file and row of the sender: those that a mended line stands for. */
function senderOf({ tape, files }: LoadedTape, row: string) {
	if (!files.some(({ isCorrection }) => isCorrection))
		return {
			file: `${row}.source_file`,
			row: `${row}.source_row`,
			join: "",
		};
	return {
		file: `coalesce(corrected.source_file, ${row}.source_file)`,
		row: `coalesce(corrected.row, ${row}.source_row)`,
		join: `left join ${correctedRelation(tape)} as corrected
			on corrected.said_in = ${row}.source_file and corrected.said_at = ${row}.source_row`,
	};
}

export function rejectedSql(tape: LoadedTape, limit: number): string {
	const sender = senderOf(tape, "faults");
	return `
		select ${sender.file} as sender_file, ${sender.row} as sender_row, faults.original, faults.marks, rejected.*
		from (
			select source_file, row as source_row, any_value(original) as original,
				cast(to_json(list(struct_pack(code := code, "column" := column_name, says := reason, value := value,
					is_misread := ${isMisread(tape.tape)}) order by code, column_name)) as varchar) as marks
			from tape_rejects where relation = ${quoted(tape.tape)} group by source_file, row
		) as faults
		left join ${rejectedRelation(tape.tape)} as rejected
			on rejected.source_file = faults.source_file and rejected.source_row = faults.source_row
		${sender.join}
		order by sender_file, sender_row limit ${limit}`;
}

/** A text that could not be read in the sender's form, and would be read in that of a corrections sheet: nobody has said that it means that. */
function isMisread(tape: TapeName): string {
	const columns: Columns = tapes[tape];
	const readable = Object.entries(columns).flatMap(([name, { type }]) => {
		const read =
			type === "amount"
				? digitsInEither(",", "value")
				: `coalesce(${dayIn("yyyy-mm-dd", "value")}, ${dayIn("dd.mm.yyyy", "value")})`;
		return type === "amount" || type === "date"
			? [`when ${quoted(name)} then (${read}) is not null`]
			: [];
	});
	return `code = 'unreadable' and case column_name ${readable.join(" ")} else false end`;
}

/** SQL for some rows of each doubt; findings count them all. */
export function doubtfulSql(tape: LoadedTape): string {
	const sender = senderOf(tape, "rows");
	return `
		select ${sender.file} as sender_file, ${sender.row} as sender_row, cast(null as varchar) as original, marks.marks, rows.*
		from (
			select source_file, row, cast(to_json(list(struct_pack(code := code, "column" := column_name) order by code, column_name)) as varchar) as marks
			from (
				select *, row_number() over (partition by code, column_name order by source_file, row) as place
				from tape_doubts where relation = ${quoted(tape.tape)}
			) where place <= ${rowsOfADoubt}
			group by source_file, row
		) as marks
		inner join tape_${tape.tape} as rows
			on rows.source_file = marks.source_file and rows.source_row = marks.row
		${sender.join}
		order by sender_file, sender_row`;
}
