// What there is to ask for: relations and their columns, each with its words, and the words of SQL.
import type { Database } from "./database.ts";

export interface CatalogueColumn {
	readonly name: string;
	readonly type: string;
	readonly says: string;
}

export interface CatalogueRelation {
	readonly name: string;
	readonly says: string;
	/** As the engine estimates it; exact for what a run leaves. */
	readonly rows: number;
	readonly columns: readonly CatalogueColumn[];
}

export interface Catalogue {
	readonly relations: readonly CatalogueRelation[];
	readonly keywords: readonly string[];
	readonly functions: readonly string[];
}

/** Read once: a portfolio does not change while it is open. */
export async function catalogueOf(database: Database): Promise<Catalogue> {
	const columns = await columnsByRelation(database);
	const relations = await database.rows(
		`select table_name as name, coalesce(comment, '') as says, estimated_size::varchar as rows
		from duckdb_tables() where schema_name = 'main' and not internal order by name`,
	);
	return {
		relations: relations.map(({ name, says, rows }) => ({
			name: String(name),
			says: String(says),
			rows: Number(rows),
			columns: columns.get(String(name)) ?? [],
		})),
		keywords: await names(
			database,
			"select keyword_name as name from duckdb_keywords() where keyword_category <> 'unreserved' or keyword_name in ('by', 'over', 'partition', 'filter', 'within') order by name",
		),
		functions: await names(
			database,
			`select distinct function_name as name from duckdb_functions()
			where function_type in ('aggregate', 'scalar', 'macro') and regexp_full_match(function_name, '[a-z]\\w*')
				and not starts_with(function_name, 'duckdb_') and not starts_with(function_name, 'pg_') order by name`,
		),
	};
}

async function columnsByRelation(
	database: Database,
): Promise<Map<string, CatalogueColumn[]>> {
	const rows = await database.rows(
		`select table_name, column_name, data_type, coalesce(comment, '') as says
		from duckdb_columns() where schema_name = 'main' and not internal order by table_name, column_index`,
	);
	const columns = new Map<string, CatalogueColumn[]>();
	for (const { table_name, column_name, data_type, says } of rows) {
		const relation = columns.get(String(table_name)) ?? [];
		relation.push({
			name: String(column_name),
			type: String(data_type),
			says: String(says),
		});
		columns.set(String(table_name), relation);
	}
	return columns;
}

async function names(database: Database, sql: string): Promise<string[]> {
	return (await database.rows(sql)).map(({ name }) => String(name));
}
