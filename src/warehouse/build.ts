// A loaded tape becomes all relations: the run's parameters and the seeds are laid down, then every model is made.
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addDays, type CalendarDay } from "../dates.ts";
import { type Database, named, quoted } from "./database.ts";
import {
	type ColumnWords,
	duckdbEngine,
	sayWhatItIs,
} from "./duckdb-engine.ts";
import type { Engine, ModelRun, TapeManifest } from "./engine.ts";
import { type Model, modelsIn, neededFor } from "./model.ts";

/** Where the models lie, one folder a step. */
export const modelFolder = fileURLToPath(new URL("../models", import.meta.url));
const seeds = [
	"ageing_buckets",
	"claim_sizes",
	"submission_bands",
	"horizons",
	"calendar_half_years",
	"public_holidays",
	"dunning_rule_words",
	"limitation_terms",
	"wash_outcomes",
	"mix_days",
	"mix_sizes",
	"policies",
	"county_prefixes",
	"months_back",
	"strat_bands",
	"sale_sizes",
].map((name) => join(modelFolder, "seeds", `${name}.csv`));

/** The folder of models that are made once there are prices. */
const afterPricing = "sale";
/** The folder of models that are made once the mix of submissions is fitted. */
const afterFitting = "fitted";

/** The folder of models that hold a forecast against what came later. */
const inHindsight = "backtest";

/** What was loaded, as far as the models need to know. */
export interface LoadedWarehouse {
	readonly manifest: TapeManifest;
	readonly currency: string;
	/** Whether a payment tape was delivered: without one, nothing paid is not the same as nothing known. */
	readonly hasPayments: boolean;
	/** No payment before this day is known; absent or null where they reach back to the first claims. */
	readonly paymentsFrom?: CalendarDay | null | undefined;
	/** What the first word of a segment is; the debtor's type where nothing else is asked for. */
	readonly segmentBy?: SegmentBy | undefined;
}

/** The columns that segments can be told by. */
export const segmentColumns = [
	"debtor_type",
	"claim_type",
	"creditor",
	"agency",
	"size",
] as const;

export type SegmentBy = (typeof segmentColumns)[number];

export interface Built {
	readonly engine: Engine;
	readonly runs: readonly ModelRun[];
}

/**
 * Makes every model in the portfolio's file, as at the cut-off date, and hands back the engine that reads them.
 *
 * @param wanted  makes only these models and what they read
 */
export async function buildModels(
	database: Database,
	loaded: LoadedWarehouse,
	cutOffDate: CalendarDay,
	progress?: (share: number) => void,
	wanted?: readonly string[],
): Promise<Built> {
	const words = await columnWords(database);
	const engine = duckdbEngine(database, words);
	await database.atOnce(async () => {
		await layDownRun(database, loaded, cutOffDate);
		for (const seed of seeds) await layDownSeed(database, seed, words);
		await sayTapes(database, words);
	});
	await engine.open(loaded.manifest);
	const first = modelsIn(modelFolder).filter(
		({ step }) => ![afterPricing, afterFitting, inHindsight].includes(step),
	);
	const runs = await engine.run(
		wanted ? neededFor(wanted, first) : first,
		progress,
	);
	return { engine, runs };
}

/** Makes the models that need what came later: call it once `later_payments` can be read. */
export async function buildHindsightModels(
	engine: Engine,
): Promise<readonly ModelRun[]> {
	return await engine.run(
		modelsIn(modelFolder).filter(({ step }) => step === inHindsight),
	);
}

/** Makes the models that need prices: call it once `group_worth` and `segment_prices` are laid down. */
export async function buildPricedModels(
	engine: Engine,
	progress?: (share: number) => void,
): Promise<readonly ModelRun[]> {
	return await engine.run(
		modelsIn(modelFolder).filter(({ step }) => step === afterPricing),
		progress,
	);
}

/** Makes the models that need a fit: call it once `mix_effects` is laid down. */
export async function buildFittedModels(
	engine: Engine,
): Promise<readonly ModelRun[]> {
	return await engine.run(
		modelsIn(modelFolder).filter(({ step }) => step === afterFitting),
	);
}

/** The text of one model, to run it elsewhere. @throws RangeError where there is no such model */
export function modelNamed(name: string): Model {
	const found = modelsIn(modelFolder).find((model) => model.name === name);
	if (!found) throw new RangeError(`no model ${name}`);
	return found;
}

/** What each column name means, from `columns.csv`. */
export async function columnWords(database: Database): Promise<ColumnWords> {
	const rows = await database.rows(
		`select "column", says from read_csv(${quoted(join(modelFolder, "columns.csv"))}, header = true, auto_detect = false, delim = ',', quote = '"', columns = {'column': 'varchar', 'says': 'varchar'})`,
	);
	return new Map(rows.map((row) => [String(row.column), String(row.says)]));
}

async function layDownRun(
	database: Database,
	{
		hasPayments,
		paymentsFrom,
		currency,
		segmentBy = "debtor_type",
	}: LoadedWarehouse,
	cutOffDate: CalendarDay,
): Promise<void> {
	await database.run(`
		create or replace table run as
		select date ${quoted(cutOffDate)} as cut_off_date, date ${quoted(addDays(cutOffDate, 1))} as day_after_cut_off,
			${hasPayments} as has_payments, cast(${paymentsFrom ? quoted(paymentsFrom) : "null"} as date) as payments_from_date,
			${quoted(currency)} as currency,
			${quoted(segmentBy)} as segment_by;
		comment on table run is 'the parameters of this run: one row that models join';
		comment on column run.cut_off_date is 'nothing after this day is known';
		comment on column run.day_after_cut_off is 'the first day that is not known';
		comment on column run.has_payments is 'a payment tape was delivered';
		comment on column run.payments_from_date is 'no payment before this day is in the tapes; empty where they reach back to the first claims';
		comment on column run.currency is 'currency of every amount';
		comment on column run.segment_by is 'the column that segments are told by'`);
}

async function layDownSeed(
	database: Database,
	file: string,
	words: ColumnWords,
): Promise<void> {
	const name = basename(file, ".csv");
	await database.run(`
		create or replace table ${named(name)} as
		select * from read_csv(${quoted(file)}, header = true, nullstr = '', delim = ',', quote = '"', escape = '"', new_line = '\\n')`);
	await sayWhatItIs(database, name, firstWords[name] ?? name, words);
}

/** The tapes and their rejects, also those that hold nothing because no file came. */
async function sayTapes(database: Database, words: ColumnWords): Promise<void> {
	const tapes = await database.rows(
		"select table_name from duckdb_tables() where database_name = current_database() and starts_with(table_name, 'tape_')",
	);
	for (const row of tapes) {
		const name = String(row.table_name);
		const says =
			tapeWords[name] ??
			`the ${name.replace("tape_", "")} tape as delivered, typed`;
		await sayWhatItIs(database, name, says, words);
	}
}

const tapeWords: Readonly<Record<string, string>> = {
	tape_rejects:
		"rows that were not loaded, a row a fault, each with its reason",
	tape_doubts: "rows that were loaded though they break a rule, a row a rule",
	tape_missing:
		"why cells hold no value, where the sender says so: a row a column and reason",
	tape_files: "the files of this run, as they came",
	tape_claim_aliases:
		"claims that two files know by two numbers, and the number that was kept",
};

const firstWords: Readonly<Record<string, string>> = {
	ageing_buckets: "bands of days past due",
	claim_sizes: "bands of principal that get a curve of their own",
	submission_bands: "bands of days from due date to submission",
	calendar_half_years: "half-years and the length of the year each lies in",
	dunning_rule_words: "the rules of good collection practice in words",
	limitation_terms: "bands of months until a claim is time-barred",
	sale_sizes: "bands of open principal that claims are sold by",
	public_holidays: "public holidays and the first working day after each",
	wash_outcomes:
		"what washing may find, gravest first: whether it excludes a claim from sale, and the ground on which a buyer would hand it back",
	mix_days:
		"steps of days from due date to submission that share a place on the curve",
	mix_sizes: "bands of principal submitted that are held still",
	county_prefixes:
		"first two digits of municipality numbers and postcodes, where they lie in one county",
	months_back: "how many month-ends back roll rates are rebuilt",
	strat_bands: "bands of amounts, days and numbers that strats cut by",
	policies: "days of submission to hold against the days as they were run",
	horizons: "days from submission within which resolution is counted",
};
