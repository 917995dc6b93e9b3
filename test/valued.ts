// A portfolio valued through the real job, in a folder of its own that is taken away afterwards.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import valuePortfolio from "../pipelines/value-portfolio.ts";
import type { ValuesOf } from "../src/pipeline.ts";
import { type Result, resultSchema } from "../src/result/result.ts";
import { Database, withDatabase } from "../src/warehouse/database.ts";
import { quietEffects } from "./effects.ts";
import { onceInSuite } from "./once-in-suite.ts";

type Values = ValuesOf<typeof valuePortfolio.parameters>;

/** As the job takes it, but a single file need not stand in a list. */
type Given = {
	readonly [Name in keyof Values]:
		| Values[Name]
		| (Values[Name] extends readonly string[] | undefined ? string : never);
};

export interface Valued {
	readonly folder: string;
	readonly lines: readonly string[];
	readonly result: Result;
	/** Asks the portfolio's own database. */
	ask<Outcome>(
		work: (database: Database) => Promise<Outcome>,
	): Promise<Outcome>;
	discard(): Promise<void>;
}

/** Runs `ferskvare value` with what is not given left at its default. */
export async function valued(
	given: Pick<Given, "claims" | "cutOff"> & Partial<Given>,
): Promise<Valued> {
	const out = given.out ?? (await mkdtemp(join(tmpdir(), "ferskvare-test-")));
	const lines = await valuePortfolio.run(
		{
			layout: undefined,
			reference: undefined,
			vault: undefined,
			keyFile: undefined,
			side: "both",
			backtest: false,
			segmentBy: "debtor_type",
			targetIrr: undefined,
			buyer: undefined,
			seller: undefined,
			link: false,
			language: "en",
			...given,
			...{ out, cutOff: given.cutOff, claims: listed(given.claims) ?? [] },
			payments: listed(given.payments),
			events: listed(given.events),
			debtors: listed(given.debtors),
			companies: listed(given.companies),
			persons: listed(given.persons),
			bankruptcies: listed(given.bankruptcies),
			debtSettlements: listed(given.debtSettlements),
			addresses: listed(given.addresses),
			phones: listed(given.phones),
			suppressions: listed(given.suppressions),
			corrections: listed(given.corrections),
		},
		quietEffects,
	);
	return await readAgain(lines, () =>
		rm(out, { recursive: true, force: true }),
	);
}

/** What a run left, by the lines it ended with. */
export async function readAgain(
	lines: readonly string[],
	discard: () => Promise<void>,
): Promise<Valued> {
	const folder = (lines.find((line) => line.startsWith("Report: ")) ?? "")
		.replace("Report: ", "")
		.replace(/\/report\.html$/, "");
	const text = await readFile(join(folder, "result.json"), "utf8");
	return {
		folder,
		lines,
		result: resultSchema.parse(JSON.parse(text)),
		ask: (work) =>
			withDatabase(join(folder, "portfolio.duckdb"), { readOnly: true }, work),
		discard,
	};
}

/** The drawn sample as at 2026-06-30, valued once for all files of one run of the suite: it is for reading. */
export async function valuedSmall(): Promise<Valued> {
	const sample = "data-samples/small";
	const out = await onceInSuite("small", async (folder) => {
		const { lines } = await valued({
			...sampleFiles(sample),
			...registerFiles(sample),
			...{ link: true, cutOff: "2026-06-30", out: folder },
		});
		await writeFile(join(folder, "said.json"), JSON.stringify(lines));
	});
	const said = await readFile(join(out, "said.json"), "utf8");
	const lines: string[] = JSON.parse(said);
	const run = await readAgain(lines, async () => {});
	const kept = join(run.folder, "portfolio.duckdb");
	return { ...run, ask: async (work) => await work(await readable(kept)) };
}

const opened = new Map<string, Promise<Database>>();

/** Opened once by each worker, and left open until it ends: there are two hundred relations to look through. */
function readable(file: string): Promise<Database> {
	const database = opened.get(file) ?? Database.open(file, { readOnly: true });
	opened.set(file, database);
	return database;
}

function listed(
	paths: string | readonly string[] | undefined,
): readonly string[] | undefined {
	return typeof paths === "string" ? [paths] : paths;
}

/** The four files of a sample folder. */
export function sampleFiles(folder: string) {
	return {
		claims: `${folder}/claims.csv`,
		payments: `${folder}/payments.csv`,
		events: `${folder}/events.csv`,
		debtors: `${folder}/debtors.csv`,
	};
}

/** The registers of a sample by their parameters. */
export function registerFiles(folder: string) {
	return {
		companies: `${folder}/companies.csv`,
		persons: `${folder}/persons.csv`,
		bankruptcies: `${folder}/bankruptcies.csv`,
		debtSettlements: `${folder}/debt_settlements.csv`,
	};
}
