// How complete the tapes are: each column by number and by kroner, with the EBA's mark, and why values are missing.

import { columnWords } from "../warehouse/build.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import { sayWhatItIs } from "../warehouse/duckdb-engine.ts";
import {
	type Columns,
	type ColumnType,
	type TapeName,
	tapes,
} from "./columns.ts";
import { ebaFields } from "./eba-fields.ts";
import type { LoadedTapes } from "./load-tapes.ts";
import { rejectedRelation } from "./rejected-rows.ts";

/** One column of ours in one tape, over all rows that could be cut into columns, rejected ones too. */
export interface FieldCompleteness {
	readonly relation: TapeName;
	readonly column: string;
	readonly type: ColumnType;
	readonly says: string;
	readonly isRequired: boolean;
	/** At least one file or layout gives it. */
	readonly isGiven: boolean;
	/** The EBA's field that says the same, and whether it must be filled. */
	readonly ebaCode: string | null;
	readonly ebaStatus: "mandatory" | "recommended" | null;
	readonly rows: number;
	readonly rowsFilled: number;
	/** Kroner of the rows, reversals counted as what they reverse; null where a row stands for no kroner. */
	readonly amount: string | null;
	readonly amountFilled: string | null;
	readonly reasons: readonly MissingCount[];
}

/** Why values are missing: `not_delivered` where no file has the column, `not_stated` where nobody says. */
export interface MissingCount {
	readonly reason: string;
	readonly rows: number;
}

/**
 * Lays down field_completeness and field_missing, and reads them back.
 *
 * Claims weigh by principal, payments by amount, debtors by the principal of their claims; events and companies by
 * number only. Names, addresses and identity numbers are not kept, so nothing is said of them.
 */
export async function completenessOf(
	database: Database,
	loaded: LoadedTapes,
): Promise<FieldCompleteness[]> {
	await database.run(createRelations);
	for (const { tape, files } of Object.values(loaded.tapes)) {
		const given = new Set(
			files.flatMap(({ columns }) =>
				columns.filter(({ isAbsent }) => !isAbsent).map(({ name }) => name),
			),
		);
		const hasRejects = await exists(database, rejectedRelation(tape));
		await database.run(
			`insert into field_completeness ${countSql(tape, given, hasRejects)}`,
		);
	}
	await database.run(missingSql(await exists(database, "tape_missing")));
	await database.run(columnComments.join(";\n"));
	const words = await columnWords(database);
	for (const [relation, says] of Object.entries(relationWords))
		await sayWhatItIs(database, relation, says, words);
	return await readBack(database, Object.keys(loaded.tapes));
}

const createRelations = `
	create or replace table field_completeness (
		relation varchar, column_name varchar, is_required boolean, is_given boolean, eba_code varchar, eba_status varchar,
		rows bigint, rows_filled bigint, amount decimal(38,2), amount_filled decimal(38,2), "position" integer
	);
	create or replace table field_missing (relation varchar, column_name varchar, reason varchar, rows bigint)`;

const columnComments = [
	"comment on column field_completeness.rows is 'rows that could be cut into columns'",
	"comment on column field_completeness.amount is 'kroner the rows stand for, reversals counted as what they reverse'",
	"comment on column field_completeness.column_name is 'column of the tape'",
	"comment on column field_missing.column_name is 'column of the tape'",
	"comment on column field_missing.reason is 'why the values are missing'",
	"comment on column field_missing.rows is 'rows without a value for this reason'",
];

const relationWords = {
	field_completeness:
		"how many rows of each tape have each column, by number and by kroner; rejected rows count too",
	field_missing: "why values are missing, by tape and column",
};

async function exists(database: Database, relation: string): Promise<boolean> {
	const rows = await database.rows(
		`select table_name from duckdb_tables() where table_name = ${quoted(relation)}`,
	);
	return rows.length > 0;
}

/** SQL that counts all columns of a tape at once. */
function countSql(
	tape: TapeName,
	given: ReadonlySet<string>,
	hasRejects: boolean,
): string {
	const columns: Columns = tapes[tape];
	const own = Object.entries(columns).filter(([, { personal }]) => !personal);
	const names = own.map(([name]) => named(name)).join(", ");
	const fields = own.map(([name, { required }], position) => {
		const eba = ebaFields.find(({ ours }) =>
			ours.some((each) => each.tape === tape && each.column === name),
		);
		return `struct_pack(column_name := ${quoted(name)}, is_required := ${required === true}, is_given := ${given.has(name)},
			eba_code := ${eba ? quoted(eba.code) : "cast(null as varchar)"}, eba_status := ${eba ? quoted(eba.status) : "cast(null as varchar)"},
			rows := count(*), rows_filled := count(${named(name)}), amount := sum(weight),
			amount_filled := case when count(weight) > 0 then coalesce(sum(case when ${named(name)} is not null then weight end), 0) end,
			"position" := ${position})`;
	});
	const rejected = hasRejects
		? ` union all select ${names} from ${rejectedRelation(tape)}`
		: "";
	return `
		select ${quoted(tape)}, field.* from (
			select unnest([${fields.join(", ")}]) as field
			from (select rows.*, ${weightOf(tape)} from (select ${names} from tape_${tape}${rejected}) as rows ${weightJoin(tape)})
		)`;
}

function weightOf(tape: TapeName): string {
	switch (tape) {
		case "claims":
			return "abs(principal) as weight";
		case "payments":
			return "abs(amount) as weight";
		case "debtors":
			return "owed.weight";
		default:
			return "cast(null as decimal(18,2)) as weight";
	}
}

function weightJoin(tape: TapeName): string {
	return tape === "debtors"
		? `left join (select debtor_id, sum(abs(principal)) as weight from tape_claims where debtor_id is not null group by debtor_id) as owed
			on owed.debtor_id = rows.debtor_id`
		: "";
}

/** SQL for the reasons: what could not be read, what the sender said, and the rest. */
function missingSql(isSaid: boolean): string {
	const said = isSaid
		? "union all select relation, column_name, reason, rows from tape_missing"
		: "";
	return `
		insert into field_missing
		with missing as (
			select relation, column_name, is_given, rows - rows_filled as rows from field_completeness where rows > rows_filled
		), known as (
			select relation, column_name, reason, least(sum(rows), any_value(missing_rows)) as rows
			from (
				select each.*, missing.rows as missing_rows
				from (
					select relation, column_name, 'unreadable' as reason, count(distinct (source_file, row)) as rows
					from tape_rejects where code = 'unreadable' group by all
					${said}
				) as each
				inner join missing on missing.relation = each.relation and missing.column_name = each.column_name and missing.is_given
			) group by relation, column_name, reason
		), rest as (
			select missing.relation, missing.column_name, case when is_given then 'not_stated' else 'not_delivered' end as reason,
				any_value(missing.rows) - coalesce(sum(known.rows), 0) as rows
			from missing
			left join known on known.relation = missing.relation and known.column_name = missing.column_name
			group by missing.relation, missing.column_name, is_given
		)
		select relation, column_name, reason, cast(sum(rows) as bigint) from (select * from known union all select * from rest)
		where rows > 0 group by all order by relation, column_name, reason`;
}

async function readBack(
	database: Database,
	order: readonly string[],
): Promise<FieldCompleteness[]> {
	const missing = await database.rows(
		"select relation, column_name, reason, rows from field_missing order by relation, column_name, rows desc, reason",
	);
	const rows = await database.rows(
		`select * from field_completeness
		order by list_position([${order.map(quoted).join(", ")}], relation), "position"`,
	);
	return rows.map((row) => ({
		relation: row.relation as TapeName,
		column: String(row.column_name),
		...typeOf(row.relation as TapeName, String(row.column_name)),
		isRequired: row.is_required === true,
		isGiven: row.is_given === true,
		ebaCode: row.eba_code === null ? null : String(row.eba_code),
		ebaStatus: row.eba_status as FieldCompleteness["ebaStatus"],
		rows: Number(row.rows),
		rowsFilled: Number(row.rows_filled),
		amount: row.amount === null ? null : String(row.amount),
		amountFilled: row.amount_filled === null ? null : String(row.amount_filled),
		reasons: missing
			.filter(
				(each) =>
					each.relation === row.relation &&
					each.column_name === row.column_name,
			)
			.map((each) => ({
				reason: String(each.reason),
				rows: Number(each.rows),
			})),
	}));
}

function typeOf(
	tape: TapeName,
	name: string,
): Pick<FieldCompleteness, "type" | "says"> {
	const columns: Columns = tapes[tape];
	const { type = "text", says = "" } = columns[name] ?? {};
	return { type, says };
}
