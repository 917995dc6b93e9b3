// Rows that do not come in: each with its file, row, column, value and reason, in one relation and one CSV.
import { type Database, named, quoted } from "../warehouse/database.ts";
import { type TapeName, tapes } from "./columns.ts";
import { readRelation } from "./read.ts";
import type { ColumnReading } from "./reading.ts";
import { brokenLines, reasons, rules } from "./rules.ts";
import type { Source } from "./source.ts";

export const createRejects = `create or replace table tape_rejects (
	relation varchar, file varchar, row bigint, claim_id varchar, amount decimal(18,2),
	code varchar, column_name varchar, value varchar, reason varchar, original varchar
)`;

/** Temporary relation of the faults of one tape: record, code, column_name. */
export function faultRelation(tape: TapeName): string {
	return `${tape}_faults`;
}

/** SQL for the column whose kroner a rejected row of this tape stands for. */
export function amountOf(tape: TapeName): string {
	if (tape === "claims") return "principal";
	return tape === "payments" ? "amount" : "cast(null as decimal(18,2))";
}

/**
 * Gathers the faults of all rows as read: unreadable cells, broken rules, ids met before, rows without their claim.
 *
 * `record` counts rows from 0 as they stand in the file, below the heading.
 */
export async function gatherFaults(
	database: Database,
	tape: TapeName,
): Promise<void> {
	const read = readRelation(tape);
	const parts = [
		`select record, split_part(fault, ':', 1) as code, split_part(fault, ':', 2) as column_name
		from (select rowid as record, unnest(string_split(rtrim(faults, ','), ',')) as fault
			from ${read} where faults <> '' and not is_blank)`,
		...rules
			.filter((rule) => rule.tape === tape && rule.severity === "error")
			.map(
				(rule) =>
					`select rowid, ${quoted(rule.code)}, ${quoted(rule.column)} from ${read} where (${rule.breaks}) and not is_blank`,
			),
		...(tape === "claims" ? [currencyPart(read)] : []),
		...(tape === "payments" || tape === "events"
			? [unknownClaimPart(read)]
			: []),
	];
	await database.run(
		`create or replace temp table ${faultRelation(tape)} as ${parts.join(" union all ")}`,
	);
	const id = ids[tape];
	if (id)
		await database.run(
			`insert into ${faultRelation(tape)} ${duplicatePart(tape, id)}`,
		);
}

const ids: Partial<Record<TapeName, string>> = {
	claims: "claim_id",
	payments: "payment_id",
	debtors: "debtor_id",
};

/**
 * The first row that is sound otherwise is kept, the later ones are not.
 *
 * Ids are looked at by their hash first: a hash met once needs no second look.
 */
function duplicatePart(tape: TapeName, id: string): string {
	const read = readRelation(tape);
	return `
		select rows_again.record, 'duplicate_id', '${id}'
		from (
			select ${read}.rowid as record, row_number() over (partition by ${id} order by ${read}.rowid) as place
			from ${read}
			inner join (
				select hash(${id}) as hashed from ${read} where ${id} is not null and not is_blank
				group by hash(${id}) having count(*) > 1
			) as met_again on met_again.hashed = hash(${read}.${id})
			left join (select distinct record from ${faultRelation(tape)}) as faulty on faulty.record = ${read}.rowid
			where not is_blank and faulty.record is null
		) as rows_again
		where rows_again.place > 1`;
}

function currencyPart(read: string): string {
	return `select ${read}.rowid, 'other_currency', 'currency' from ${read}
		cross join (
			select coalesce(upper(currency), 'NOK') as currency from ${read} where not is_blank
			group by all order by count(*) desc, currency limit 1
		) as usual
		where coalesce(upper(${read}.currency), 'NOK') <> usual.currency and not is_blank`;
}

function unknownClaimPart(read: string): string {
	return `select ${read}.rowid,
			case when rejected.claim_id is null then 'unknown_claim' else 'claim_rejected' end, 'claim_id'
		from ${read}
		left join tape_claims on tape_claims.claim_id = ${read}.claim_id
		left join (select distinct claim_id from tape_rejects where relation = 'claims') as rejected
			on rejected.claim_id = ${read}.claim_id
		where tape_claims.claim_id is null and ${read}.claim_id is not null and not is_blank`;
}

/** Lists the lines that could not be cut into columns, and says how many they are. */
export async function countBrokenLines(
	database: Database,
	tape: TapeName,
	{ broken }: Source,
): Promise<number> {
	if (!broken) return 0;
	await database.run(
		`create or replace temp table ${tape}_broken_lines as select line, reason from ${broken}`,
	);
	const row = await database.row(
		`select count(*) as lines from ${tape}_broken_lines`,
	);
	return Number(row.lines);
}

/** SQL for the row a record stands on, as a spreadsheet shows it. */
export function rowNumber(source: Source, tape: TapeName): string {
	return source.isNumbered
		? `${readRelation(tape)}.source_row`
		: `${readRelation(tape)}.rowid + 2`;
}

/** Lays the rejected rows down in tape_rejects, with the text that was met unless it is personal. */
export async function layDownRejects(
	database: Database,
	tape: TapeName,
	source: Source,
	columns: readonly ColumnReading[],
): Promise<void> {
	const shown = columns.filter(
		({ column, isAbsent }) => !column.personal && !isAbsent,
	);
	const texts = shown.map(({ name, text }) => `${text} as ${named(name)}`);
	const claimId = "claim_id" in tapes[tape] ? "texts.claim_id" : "null";
	const lines = await linesAgain(database, tape, source);
	const value = `case texts.column_name ${shown.map(({ name }) => `when '${name}' then texts.${named(name)}`).join(" ")} end`;
	await database.run(`
		insert into tape_rejects
		select ${quoted(tape)}, ${quoted(source.shownAs)}, rows_read.row, ${claimId},
			rows_read.amount, texts.code, texts.column_name, ${value}, ${reasonSql(shown)},
			cast(to_json(struct_pack(${shown.map(({ name }) => `${named(name)} := texts.${named(name)}`).join(", ")})) as varchar)
		from (
			select faults.record, faults.code, faults.column_name, ${texts.join(", ")}
			from ${faultRelation(tape)} as faults
			inner join ${lines} as lines on lines.record = faults.record
		) as texts
		inner join (
			select rowid as record, ${rowNumber(source, tape)} as row, ${amountOf(tape)} as amount from ${readRelation(tape)}
		) as rows_read on rows_read.record = texts.record
		order by texts.record, texts.code, texts.column_name`);
	if (source.broken)
		await database.run(`
			insert into tape_rejects
			select ${quoted(tape)}, ${quoted(source.shownAs)}, line, null, null, 'broken_line', null, null,
				case reason ${whens(Object.entries(brokenLines))} end, null
			from ${tape}_broken_lines order by line`);
}

/** Beyond this many faulty rows, reading the whole file again is the cheaper way. */
const fewRecords = 200_000;

/** SQL of the faulty records as the file holds them: record, c0, c1, … and maybe others beside them. */
async function linesAgain(
	database: Database,
	tape: TapeName,
	source: Source,
): Promise<string> {
	const faulty = await database.rows(
		`select distinct record from ${faultRelation(tape)} order by record limit ${fewRecords + 1}`,
	);
	return faulty.length > fewRecords
		? `(select row_number() over () - 1 as record, * from ${source.sample})`
		: await source.again(faulty.map(({ record }) => Number(record)));
}

/** What was wrong, as exactly as the column's own form allows. */
function reasonSql(columns: readonly ColumnReading[]): string {
	const said = [
		...Object.entries(reasons),
		...rules.map((rule) => [rule.code, rule.says] as const),
	].filter(([code]) => code !== "unreadable");
	const unreadable = columns
		.filter((column) => column.unreadable)
		.map((column) => [column.name, column.unreadable] as const);
	return `case
		when texts.code = 'unreadable' then case texts.column_name ${whens(unreadable)} else ${quoted(reasons.unreadable ?? "")} end
		else case texts.code ${whens(said)} end end`;
}

function whens(pairs: readonly (readonly [string, string])[]): string {
	return pairs
		.map(([each, says]) => `when ${quoted(each)} then ${quoted(says)}`)
		.join(" ");
}
