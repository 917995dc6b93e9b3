// Rows that do not come in: each with its file, row, column, value and reason, in one relation.
import { type Database, named, quoted } from "../../warehouse/database.ts";
import { type TapeName, tapes } from "../columns.ts";
import { rejectBrokenLines } from "../reading/broken-lines.ts";
import type { Origin } from "../reading/origin.ts";
import type { ReadFile } from "../reading/read-files.ts";
import type { ColumnReading } from "../reading/reading.ts";
import { reasonOf } from "../rules/rule.ts";
import { reasons, rules } from "../rules.ts";
import { faultRelation } from "./faulty-rows.ts";
import {
	faultyRows,
	gatherFaultyRows,
	keepRejectedRows,
} from "./rejected-rows.ts";

export const createRejects = `create or replace table tape_rejects (
	relation varchar, source_file integer, file varchar, row bigint, claim_id varchar, amount decimal(18,2),
	code varchar, column_name varchar, value varchar, reason varchar, original varchar
);
create or replace table tape_doubts (
	relation varchar, source_file integer, row bigint, claim_id varchar, code varchar, column_name varchar, amount decimal(38,2)
)`;

/** SQL for the column whose kroner a rejected row of this tape stands for. */
export function amountOf(tape: TapeName): string {
	if (tape === "claims") return "principal";
	return tape === "payments" ? "amount" : "cast(null as decimal(18,2))";
}

/** Lays the rejected rows of a tape down in tape_rejects, a row a fault. */
export async function layDownRejects(
	database: Database,
	tape: TapeName,
	files: readonly ReadFile[],
	origin: Origin,
): Promise<void> {
	const faulty: number[][] = [];
	for (const file of files)
		faulty.push(await faultyRecords(database, tape, file));
	// The engine looks for the rows while we look for the lines.
	const [lines] = await Promise.all([
		Promise.all(files.map((file, place) => linesAgain(file, faulty[place]))),
		gatherFaultyRows(database, tape, origin),
	]);
	for (const [place, file] of files.entries())
		await layDownFile(database, tape, file, lines[place] ?? "");
	await rejectBrokenLines(database, tape);
	await keepRejectedRows(database, tape);
}

/** The rows of one file, with the text that was met unless it is personal. */
async function layDownFile(
	database: Database,
	tape: TapeName,
	file: ReadFile,
	lines: string,
): Promise<void> {
	const { source, columns, first } = file;
	const shown = columns.filter(
		({ column, isAbsent }) => !column.personal && !isAbsent,
	);
	const texts = shown.map(({ name, text }) => `${text} as ${named(name)}`);
	const claimId = "claim_id" in tapes[tape] ? "rows_read.claim_id" : "null";
	const value = `case texts.column_name ${shown.map(({ name }) => `when '${name}' then texts.${named(name)}`).join(" ")} end`;
	await database.run(`
		insert into tape_rejects
		select ${quoted(tape)}, ${file.number}, ${quoted(source.shownAs)}, rows_read.row, ${claimId},
			rows_read.amount, texts.code, texts.column_name, ${value}, ${reasonSql(shown)},
			cast(to_json(struct_pack(${shown.map(({ name }) => `${named(name)} := texts.${named(name)}`).join(", ")})) as varchar)
		from (
			select faults.record, faults.code, faults.column_name, ${texts.join(", ")}
			from ${faultRelation(tape)} as faults
			inner join ${lines} as lines on lines.record + ${first} = faults.record
		) as texts
		inner join (
			select record, source_row as row, ${amountOf(tape)} as amount${claimId === "null" ? "" : ", claim_id"} from ${faultyRows}
		) as rows_read on rows_read.record = texts.record
		order by texts.record, texts.code, texts.column_name`);
}

/** Beyond this many faulty rows, reading the whole file again is the cheaper way. */
const fewRecords = 200_000;

/** The faulty records of a file, counted from 0; no more than one beyond `fewRecords`. */
async function faultyRecords(
	database: Database,
	tape: TapeName,
	{ first, records }: ReadFile,
): Promise<number[]> {
	const faulty = await database.rows(
		`select distinct record - ${first} as record from ${faultRelation(tape)}
		where record >= ${first} and record < ${first + records} order by record limit ${fewRecords + 1}`,
	);
	return faulty.map(({ record }) => Number(record));
}

/** SQL of the faulty records as the file holds them: record, c0, c1, … and maybe others beside them. */
async function linesAgain(
	{ source }: ReadFile,
	faulty: readonly number[] = [],
): Promise<string> {
	return faulty.length > fewRecords
		? `(select row_number() over () - 1 as record, * from ${source.sample})`
		: await source.again(faulty);
}

/** What was wrong, as exactly as the column's own form allows. */
function reasonSql(columns: readonly ColumnReading[]): string {
	const said = [
		...Object.entries(reasons),
		...rules.map((rule) => [rule.code, reasonOf(rule)] as const),
	].filter(([code]) => code !== "unreadable");
	const unreadable = columns
		.filter((column) => column.unreadable)
		.map((column) => [column.name, column.unreadable] as const);
	const plain = ["", reasons.unreadable ?? ""] as const;
	return `case
		when texts.code = 'unreadable' then case texts.column_name ${whens([...unreadable, plain])} else ${quoted(plain[1])} end
		else case texts.code ${whens(said)} end end`;
}

function whens(pairs: readonly (readonly [string, string])[]): string {
	return pairs
		.map(([each, says]) => `when ${quoted(each)} then ${quoted(says)}`)
		.join(" ");
}
