// How complete the tapes are: each column by number and by kroner, with the EBA's mark, and why values are missing.

import { columnWords } from "../../warehouse/build.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import { sayWhatItIs } from "../../warehouse/duckdb-engine.ts";
import {
	type Columns,
	type ColumnType,
	type TapeName,
	tapes,
} from "../columns.ts";
import type { LoadedTapes } from "../load-tapes.ts";
import {
	columnComments,
	countSql,
	createRelations,
	missingSql,
	relationWords,
} from "./completeness-sql.ts";
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

async function exists(database: Database, relation: string): Promise<boolean> {
	const rows = await database.rows(
		`select table_name from duckdb_tables() where table_name = ${quoted(relation)}`,
	);
	return rows.length > 0;
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
