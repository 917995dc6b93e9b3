// The same work as SQL typed by hand: files read with all columns typed, the models' own statements one after another.
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadLaw } from "../../src/law/load.ts";
import { type Column, tapes } from "../../src/tape/columns.ts";
import { layDownKey } from "../../src/tape/identities/identity-key.ts";
import { emptyTape } from "../../src/tape/load.ts";
import { sqlTypes } from "../../src/tape/reading/reading.ts";
import { Database, quoted } from "../../src/warehouse/database.ts";
import { inOrder, modelsIn } from "../../src/warehouse/model.ts";
import { registers } from "../../src/wash/registers.ts";
import { washDebtors } from "../../src/wash/wash.ts";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "..", "..", "src");

export interface ByHand {
	readonly readSeconds: number;
	readonly modelSeconds: number;
}

/** Loads a drawn sample with bare read_csv and runs every model, with none of our intake around it. */
export async function byHand(
	sample: string,
	scratch: string,
	memoryLimit: string,
): Promise<ByHand> {
	const database = await Database.open(join(scratch, "by-hand.duckdb"), {
		memoryLimit,
		temporaryDirectory: scratch,
	});
	try {
		const started = performance.now();
		for (const tape of ["claims", "payments", "debtors"] as const)
			await readBare(database, tape, join(sample, `${tape}.csv`));
		const read = performance.now();
		await runModels(database);
		return {
			readSeconds: (read - started) / 1000,
			modelSeconds: (performance.now() - read) / 1000,
		};
	} finally {
		database.close();
	}
}

async function readBare(
	database: Database,
	tape: "claims" | "payments" | "debtors",
	file: string,
): Promise<void> {
	const heading = headingOf(file);
	const known: Readonly<Record<string, Column>> = tapes[tape];
	const names = heading.split(";");
	const types = names
		.map((name) => `'${name}': '${sqlTypeOf(known[name])}'`)
		.join(", ");
	const kept = Object.entries(known)
		.filter(([, column]) => !column.personal)
		.map(([name, column]) =>
			names.includes(name)
				? name
				: `cast(null as ${sqlTypeOf(column)}) as ${name}`,
		);
	await database.run(`
		create table tape_${tape} as
		select ${kept.join(", ")}, row_number() over () + 1 as source_row
		from read_csv(${quoted(file)}, auto_detect=false, header=true, delim=';', quote='"', escape='"',
			decimal_separator=',', dateformat='%d.%m.%Y', columns={${types}})`);
}

/** The first line, without reading the gigabytes behind it. */
function headingOf(file: string): string {
	const handle = openSync(file, "r");
	try {
		const start = Buffer.alloc(4_000);
		const length = readSync(handle, start, 0, start.length, 0);
		return start.toString("utf8", 0, length).split("\n")[0] ?? "";
	} finally {
		closeSync(handle);
	}
}

/** J and N are text to the engine's own reader. */
function sqlTypeOf(column: Column | undefined): string {
	return !column || column.type === "boolean"
		? "varchar"
		: sqlTypes[column.type];
}

async function runModels(database: Database): Promise<void> {
	await database.run(
		readFileSync(join(source, "warehouse", "functions", "duckdb.sql"), "utf8"),
	);
	await database.run(`
		create table run as select date '2026-06-30' as cut_off_date, date '2026-07-01' as day_after_cut_off, true as has_payments, 'NOK' as currency;
		create table tape_events (source_row bigint, claim_id varchar, event_date date, kind varchar, channel varchar, amount decimal(18,2), deadline_date date, fee decimal(18,2))`);
	for (const seed of [
		"ageing_buckets",
		"claim_sizes",
		"submission_bands",
		"horizons",
		"calendar_half_years",
		"wash_outcomes",
	])
		await database.run(
			`create table ${seed} as select * from read_csv(${quoted(join(source, "models", "seeds", `${seed}.csv`))}, header = true)`,
		);
	for (const register of registers) await emptyTape(database, register);
	await layDownKey(database, undefined);
	await washDebtors(database, {}, "2026-06-30");
	await loadLaw(database);
	const first = modelsIn(join(source, "models")).filter(
		({ step }) => step !== "sale" && step !== "backtest",
	);
	for (const model of inOrder(first))
		await database.run(`create table ${model.name} as ${model.sql}`);
}
