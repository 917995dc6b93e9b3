// `tsx test/bench/models.ts PORTFOLIO.duckdb [model …]`: makes each model anew in a copy of a portfolio and prints what it took, by itself and as a run makes them.
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelFolder } from "../../src/warehouse/build.ts";
import {
	type Database,
	named,
	withDatabase,
} from "../../src/warehouse/database.ts";
import {
	duckdbEngine,
	layDownFunctions,
} from "../../src/warehouse/duckdb-engine.ts";
import { inOrder, type Model, modelsIn } from "../../src/warehouse/model.ts";

const [portfolio, ...wanted] = process.argv.slice(2);
if (!portfolio) throw new RangeError("give a portfolio.duckdb");

interface Took {
	readonly step: string;
	readonly name: string;
	readonly rows: number;
	readonly wall: number;
	readonly cpu: number;
}

async function tablesIn(database: Database): Promise<ReadonlySet<string>> {
	const held = await database.rows(
		"select table_name from duckdb_tables() where database_name = current_database()",
	);
	return new Set(held.map(({ table_name }) => String(table_name)));
}

/** Makes one relation anew. */
async function making(database: Database, model: Model): Promise<Took> {
	const from = process.cpuUsage();
	const started = performance.now();
	await database.run(
		`create or replace table ${named(model.name)} as ${model.sql}`,
	);
	const wall = (performance.now() - started) / 1000;
	const { user, system } = process.cpuUsage(from);
	const { rows } = await database.row(
		`select count(*) as rows from ${named(model.name)}`,
	);
	return {
		step: model.step,
		name: model.name,
		rows: Number(rows),
		wall,
		cpu: (user + system) / 1e6,
	};
}

/** Makes them all as a run does: several at a time. */
async function asInARun(
	database: Database,
	models: readonly Model[],
): Promise<Took> {
	const from = process.cpuUsage();
	const started = performance.now();
	await duckdbEngine(database, new Map()).run(models);
	const { user, system } = process.cpuUsage(from);
	return {
		step: "as in a run",
		name: `${models.length} relations`,
		rows: 0,
		wall: (performance.now() - started) / 1000,
		cpu: (user + system) / 1e6,
	};
}

function line({ step, name, rows, wall, cpu }: Took): string {
	return [
		step.padEnd(12),
		name.padEnd(36),
		rows.toLocaleString("en").padStart(12),
		wall.toFixed(2).padStart(8),
		cpu.toFixed(2).padStart(8),
	].join(" ");
}

const sum = (took: readonly Took[], of: "wall" | "cpu") =>
	took.reduce((all, each) => all + each[of], 0);

const folder = await mkdtemp(join(tmpdir(), "ferskvare-models-"));
try {
	const copy = join(folder, "portfolio.duckdb");
	await copyFile(portfolio, copy);
	const [took, together] = await withDatabase(
		copy,
		{ memoryLimit: "3GB", temporaryDirectory: folder },
		async (database) => {
			await layDownFunctions(database);
			const asked = inOrder(modelsIn(modelFolder)).filter(
				({ name, step }) =>
					wanted.length === 0 || wanted.includes(name) || wanted.includes(step),
			);
			const tables = await tablesIn(database);
			const models = asked.filter(({ reads }) =>
				reads.every((read) => tables.has(read)),
			);
			const together = await asInARun(database, models);
			const made: Took[] = [];
			for (const model of models) made.push(await making(database, model));
			return [made, together] as const;
		},
	);
	console.log(
		`${"step".padEnd(12)} ${"relation".padEnd(36)} ${"rows".padStart(12)} ${"wall s".padStart(8)} ${"CPU s".padStart(8)}`,
	);
	for (const each of took.toSorted((one, other) => other.cpu - one.cpu))
		console.log(line(each));
	const steps = [...new Set(took.map(({ step }) => step))].map((step) => {
		const own = took.filter((each) => each.step === step);
		return {
			step,
			name: `${own.length} relations`,
			rows: 0,
			wall: sum(own, "wall"),
			cpu: sum(own, "cpu"),
		};
	});
	for (const each of steps.toSorted((one, other) => other.cpu - one.cpu))
		console.log(line(each));
	console.log(
		line({
			step: "all",
			name: `${took.length} relations`,
			rows: 0,
			wall: sum(took, "wall"),
			cpu: sum(took, "cpu"),
		}),
	);
	console.log(line(together));
} finally {
	await rm(folder, { recursive: true, force: true });
}
