// What a portfolio says of itself: its relations, their columns and the SQL that made them.
import { Fault } from "../faults.ts";
import { named, quoted } from "../warehouse/database.ts";
import { answerStatement } from "./sql-print.ts";
import type { Session } from "./sql-session.ts";

interface Relation {
	readonly schema: string;
	readonly relation: string;
	/** As a user writes it; the schema only where it is not main. */
	readonly name: string;
	readonly comment: string | null;
	readonly isView: boolean;
}

/** Lists the relations with their number of rows and what each says of itself. */
export async function listRelations(session: Session): Promise<void> {
	const relations = await relationsOf(session);
	if (relations.length === 0)
		throw new Fault("this file holds no relations", {
			remedy: "Give the portfolio.duckdb that a run of ferskvare value left.",
		});
	await answerStatement(session, relations.map(countSql).join("\nunion all\n"));
}

/** Lists the columns of one relation; what the relation says of itself goes to standard error. */
export async function describeRelation(
	session: Session,
	asked: string,
): Promise<void> {
	const { schema, relation, name, comment } = await relationCalled(
		session,
		asked,
	);
	if (comment) session.io.stderr.write(`${name}: ${comment}\n`);
	await answerStatement(
		session,
		`select column_name as "column", data_type as type, comment
		from duckdb_columns()
		where database_name = current_database()
			and schema_name = ${quoted(schema)} and table_name = ${quoted(relation)}
		order by column_index`,
	);
}

/** Lists how each relation is made. */
export async function listModels(session: Session): Promise<void> {
	await refuseWithoutModels(session);
	await answerStatement(
		session,
		"select model, says, grain, reads from main.ferskvare_models order by model",
	);
}

/** Prints the SQL that made one relation. */
export async function showModel(
	session: Session,
	asked: string,
): Promise<void> {
	await refuseWithoutModels(session);
	const [model] = await session.database.rows(
		`select sql from main.ferskvare_models where lower(model) = lower(${quoted(bare(asked))})`,
	);
	if (!model)
		throw new Fault(`no model is called "${asked}"`, {
			remedy: '".models" lists them. What no model made came with the tape.',
		});
	session.io.stdout.write(`${String(model.sql).trimEnd()}\n`);
}

async function relationsOf({ database }: Session): Promise<Relation[]> {
	const rows = await database.rows(
		`from (select schema_name as schema, table_name as relation, comment, false as is_view
		from duckdb_tables() where database_name = current_database() and not internal
		union all
		select schema_name, view_name, comment, true
		from duckdb_views() where database_name = current_database() and not internal)
		order by schema <> 'main', schema, relation`,
	);
	return rows.map(({ schema, relation, comment, is_view }) => ({
		schema: String(schema),
		relation: String(relation),
		name: schema === "main" ? `${relation}` : `${schema}.${relation}`,
		comment: comment ? String(comment) : null,
		isView: is_view === true,
	}));
}

// The rows of a view are not counted: that could take as long as making it.
function countSql(of: Relation): string {
	const { schema, relation, name, comment, isView } = of;
	const path = `${named(schema)}.${named(relation)}`;
	const rows = isView ? "null::bigint" : `(select count(*) from ${path})`;
	const says = comment === null ? "null" : quoted(comment);
	return `select ${quoted(name)} as relation, ${rows} as rows, ${says} as comment`;
}

async function relationCalled(
	session: Session,
	asked: string,
): Promise<Relation> {
	const relations = await relationsOf(session);
	const wanted = bare(asked).toLowerCase();
	const found = relations.find(({ name }) => name.toLowerCase() === wanted);
	if (found) return found;
	const near = await nearest(session, wanted, relations);
	throw new Fault(`no relation is called "${asked}"`, {
		remedy: `Did you mean ${near}? ".tables" lists them all.`,
	});
}

async function nearest(
	{ database }: Session,
	wanted: string,
	relations: readonly Relation[],
): Promise<string> {
	const names = relations.map(({ name }) => quoted(name)).join(", ");
	const rows = await database.rows(
		`select name from (select unnest([${names}]::varchar[]) as name)
		order by jaro_winkler_similarity(lower(name), ${quoted(wanted)}) desc limit 3`,
	);
	return rows.map(({ name }) => name).join(", ");
}

async function refuseWithoutModels(session: Session): Promise<void> {
	const relations = await relationsOf(session);
	if (relations.some(({ name }) => name === "ferskvare_models")) return;
	throw new Fault(
		"this file was not made by ferskvare value: it lists no models",
		{
			remedy: '".tables" lists what it holds.',
		},
	);
}

function bare(name: string): string {
	return name.replace(/^"(.*)"$/, "$1");
}
