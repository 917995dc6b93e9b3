// DuckDB as an engine: models become tables in the portfolio's own file, each with its comments.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Database, named, quoted } from "./database.ts";
import type {
	Engine,
	ManifestRelation,
	ModelRun,
	Readable,
	TapeManifest,
} from "./engine.ts";
import { inOrder, type Model } from "./model.ts";
import { sideBySide } from "./side-by-side.ts";

const functions = ["duckdb.sql", "duckdb-text.sql"].map(
	(name) => new URL(`functions/${name}`, import.meta.url),
);

/** Meaning of each column name, the same in every relation. */
export type ColumnWords = ReadonlyMap<string, string>;

/** @param words  what the column comments say */
export function duckdbEngine(database: Database, words: ColumnWords): Engine {
	return {
		dialect: "duckdb",
		async open(tape: TapeManifest) {
			for (const relation of tape.relations) await holds(database, relation);
			await layDownFunctions(database);
			await database.run(
				"create or replace table ferskvare_models (model varchar, says varchar, grain varchar, reads varchar, sql varchar)",
			);
			await sayWhatItIs(
				database,
				"ferskvare_models",
				"how each relation was made",
				words,
			);
		},
		async run(models, progress = () => {}) {
			const ordered = inOrder(models);
			const works = ordered.map((work) => ({
				work,
				after: ordered.filter(({ name }) => work.reads.includes(name)),
			}));
			let done = 0;
			// Two at a time: what one writes or sorts alone leaves a core to the other, and memory holds two.
			return await database.beside((second) =>
				sideBySide(works, [database, second], async (model, hand) => {
					const run = await make(hand, model, words);
					done += 1;
					progress(done / ordered.length);
					return run;
				}),
			);
		},
		async read<Row>({ name, row }: Readable<Row>, maxRows = 200_000) {
			const rows = await database.rows(
				`select * from ${named(name)} order by all limit ${maxRows + 1}`,
			);
			if (rows.length > maxRows)
				throw new RangeError(`${name} has more than ${maxRows} rows`);
			return z.array(row).parse(rows);
		},
		cancel: () => database.cancel(),
		close: () => database.close(),
	};
}

/** Our own SQL functions, for what asks the engine before the models are built. */
export async function layDownFunctions(database: Database): Promise<void> {
	for (const file of functions) await database.run(readFileSync(file, "utf8"));
}

async function holds(
	database: Database,
	{ name, rows, amount }: ManifestRelation,
): Promise<void> {
	const found = await database.row(`
		select count(*) as rows, cast(coalesce(sum(${amount?.column ?? "0"}), 0) as decimal(38,2)) as amount
		from ${named(name)}`);
	if (Number(found.rows) !== rows)
		throw new RangeError(
			`${name} holds ${found.rows} rows, its manifest says ${rows}`,
		);
	if (amount && found.amount !== amount.sum)
		throw new RangeError(
			`${name} sums to ${found.amount}, its manifest says ${amount.sum}`,
		);
}

async function make(
	database: Database,
	model: Model,
	words: ColumnWords,
): Promise<ModelRun> {
	refuseOtherReads(database, model);
	return await database.atOnce(async () => {
		const started = performance.now();
		const rows = await laidDown(database, model);
		const seconds = (performance.now() - started) / 1000;
		await comment(database, model, words);
		return { model: model.name, seconds, rows };
	});
}

async function laidDown(database: Database, model: Model): Promise<number> {
	try {
		const { Count } = await database.row(
			`create or replace table ${named(model.name)} as ${model.sql}`,
		);
		return Number(Count);
	} catch (cause) {
		throw new Error(
			`the model ${model.name} (${model.says}) does not run: ${String(cause)}\n${model.sql}`,
			{ cause },
		);
	}
}

function refuseOtherReads(database: Database, model: Model): void {
	const found = database.tablesOf(model.sql).join(", ");
	const stated = [...model.reads].sort().join(", ");
	if (found !== stated)
		throw new RangeError(
			`${model.name} says it reads ${stated}; the engine finds ${found || "nothing"}`,
		);
}

async function comment(
	database: Database,
	model: Model,
	words: ColumnWords,
): Promise<void> {
	const { name, says, grain, reads, sql } = model;
	const columns = await database.columnsOf(name);
	await database.run(commentsOn(name, says, columns, words));
	await database.run(
		`insert into ferskvare_models values (${[name, says, grain.join(", "), reads.join(", "), sql].map(quoted).join(", ")})`,
	);
}

/** Comments a relation and each of its columns that has no words yet. */
export async function sayWhatItIs(
	database: Database,
	relation: string,
	says: string,
	words: ColumnWords,
): Promise<void> {
	const rows = await database.rows(
		`select column_name from duckdb_columns() where database_name = current_database() and table_name = ${quoted(relation)} and coalesce(comment, '') = '' order by column_index`,
	);
	const columns = rows.map((row) => String(row.column_name));
	await database.atOnce(() =>
		database.run(commentsOn(relation, says, columns, words)),
	);
}

function commentsOn(
	relation: string,
	says: string,
	columns: readonly string[],
	words: ColumnWords,
): string {
	const comments = columns
		.filter((column) => words.has(column))
		.map(
			(column) =>
				`comment on column ${named(relation)}.${named(column)} is ${quoted(words.get(column) ?? "")}`,
		);
	return [
		`comment on table ${named(relation)} is ${quoted(says)}`,
		...comments,
	].join(";\n");
}
