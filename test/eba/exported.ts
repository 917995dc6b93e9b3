// A portfolio built from tape files, exported, and read back from the files of the export.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays } from "../../src/dates.ts";
import { intoExportFolder } from "../../src/eba/export-folder.ts";
import { exportTemplates } from "../../src/eba/export-templates.ts";
import type { Export } from "../../src/eba/manifest.ts";
import {
	type Columns,
	type TapeName,
	tapeNames,
	tapes,
} from "../../src/tape/columns.ts";
import type { TapeFiles } from "../../src/tape/given-files.ts";
import { type LoadedTapes, loadTapes } from "../../src/tape/load-tapes.ts";
import {
	type Database,
	type PlainRow,
	quoted,
} from "../../src/warehouse/database.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import { smallDatabase } from "../tape/tape-world.ts";

/** Rows of each tape, without the number of the row. */
export type Tapes = Readonly<Record<TapeName, readonly PlainRow[]>>;

let opened: Promise<Database> | undefined;

/** One for all portfolios of a test file: every load and every model is made anew. */
async function shared(): Promise<Database> {
	opened ??= smallDatabase();
	return await opened;
}

/** What an export reads, in the order it is made. */
const needed = [
	"stg_claims",
	"stg_payments",
	"stg_events",
	"stg_debtors",
	"payment_days",
	"claim_states",
	"claims_aged",
	"control_totals",
];
const models = new Map(modelsIn("src/models").map((each) => [each.name, each]));

async function build(
	database: Database,
	{ currency, hasPayments }: LoadedTapes,
	cutOff: string,
): Promise<void> {
	await database.run(
		[
			readFileSync("src/warehouse/functions/duckdb.sql", "utf8"),
			"create or replace table ageing_buckets as select * from read_csv('src/models/seeds/ageing_buckets.csv', header = true, nullstr = '')",
			`create or replace table run as select date ${quoted(cutOff)} as cut_off_date,
				date ${quoted(addDays(cutOff, 1))} as day_after_cut_off, ${hasPayments} as has_payments, cast(null as date) as payments_from_date, ${quoted(currency)} as currency`,
			...needed.map(
				(name) => `create or replace table ${name} as ${models.get(name)?.sql}`,
			),
		].join(";\n"),
	);
}

/** Loads tape files, makes the models an export reads, and exports into `folder`/eba; the tapes as they were loaded. */
export async function exported(
	folder: string,
	files: TapeFiles,
	cutOff: string,
	vault?: string,
): Promise<{ readonly tapes: Tapes; readonly made: Export }> {
	const database = vault ? await smallDatabase() : await shared();
	const scratch = join(folder, "scratch");
	mkdirSync(scratch, { recursive: true });
	const loaded = await loadTapes(database, files, scratch);
	await build(database, loaded, cutOff);
	const made = await intoExportFolder(join(folder, "eba"), (partial) =>
		exportTemplates(database, partial, vault),
	);
	return { tapes: await rowsOf(database), made };
}

/** The tapes that the files of an export give; every row must come in. */
export async function readBack(
	folder: string,
	files: Partial<TapeFiles> = {},
): Promise<Tapes> {
	const database = await shared();
	const at = (file: string) => join(folder, "eba", file);
	const loaded = await loadTapes(
		database,
		{
			claims: at("template_3.csv"),
			debtors: at("template_1.csv"),
			...files,
		},
		join(folder, "scratch"),
	);
	for (const { totals } of Object.values(loaded.tapes))
		if (totals.rowsRejected > 0)
			throw new Error(
				JSON.stringify(await database.rows("select * from tape_rejects")),
			);
	return await rowsOf(database);
}

async function rowsOf(database: Database): Promise<Tapes> {
	const read = async (name: TapeName) => {
		const columns: Columns = tapes[name];
		const kept = Object.keys(columns).filter(
			(column) => !columns[column]?.personal,
		);
		return await database.rows(
			`select ${kept.join(", ")} from tape_${name} order by source_row`,
		);
	};
	const all: [string, readonly PlainRow[]][] = [];
	for (const name of tapeNames) all.push([name, await read(name)]);
	return Object.fromEntries(all) as Tapes;
}
