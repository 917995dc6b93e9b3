// The SQL that finds the rows to mend and to look at: sender_file, sender_row, original, marks, our columns.
import { quoted } from "../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "./columns.ts";
import { correctedRelation } from "./corrections.ts";
import type { LoadedTape } from "./load.ts";
import type { LoadedTapes } from "./load-tapes.ts";
import {
	doubtfulRelation,
	rejectedRelation,
	rowsOfADoubt,
} from "./rejected-rows.ts";
import { rules } from "./rules.ts";
import { dayIn, digitsInEither } from "./spelling.ts";

/** SQL for the rows of each doubt and each broken rule that was found: tape_row, code, column_name. */
export function doubtfulParts(
	{ tape, doubts }: LoadedTape,
	loaded: LoadedTapes,
) {
	const found = new Set(
		loaded.findings
			.filter((each) => each.relation === tape && each.severity === "warning")
			.map(({ code }) => code),
	);
	const broken = rules.filter(
		(rule) => rule.tape === tape && found.has(rule.code),
	);
	const parts = broken.map(
		({ code, column, breaks }) =>
			`(select tape_row, ${quoted(code)} as code, ${quoted(column)} as column_name from tape_${tape} where ${breaks} limit ${rowsOfADoubt})`,
	);
	return doubts.some(({ code }) => code !== "left_out_by_decision")
		? [
				`select tape_row, code, column_name from ${doubtfulRelation(tape)}`,
				...parts,
			]
		: parts;
}

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

export function doubtfulSql(
	tape: LoadedTape,
	parts: readonly string[],
): string {
	const sender = senderOf(tape, "rows");
	return `
		select ${sender.file} as sender_file, ${sender.row} as sender_row, cast(null as varchar) as original, marks.marks, rows.*
		from (
			select tape_row, cast(to_json(list(struct_pack(code := code, "column" := column_name) order by code, column_name)) as varchar) as marks
			from (${parts.join(" union all ")}) group by tape_row
		) as marks
		inner join tape_${tape.tape} as rows on rows.tape_row = marks.tape_row
		${sender.join}
		order by sender_file, sender_row`;
}
