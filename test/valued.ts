// A portfolio valued through the real job, in a folder of its own that is taken away afterwards.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import valuePortfolio from "../pipelines/value-portfolio.ts";
import type { ValuesOf } from "../src/pipeline.ts";
import { type Result, resultSchema } from "../src/result/result.ts";
import type { Database } from "../src/warehouse/database.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { quietEffects } from "./effects.ts";

type Given = ValuesOf<typeof valuePortfolio.parameters>;

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
			payments: undefined,
			events: undefined,
			debtors: undefined,
			layout: undefined,
			reference: undefined,
			side: "both",
			targetIrr: undefined,
			language: "en",
			...given,
			out,
		},
		quietEffects,
	);
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
		discard: () => rm(out, { recursive: true, force: true }),
	};
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
