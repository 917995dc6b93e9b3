// Opens a run for looking at: its report, and its portfolio to be asked in SQL.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workbenchTexts } from "../../reports/workbench/texts.ts";
import type { Language } from "../report/format.ts";
import { catalogueOf } from "../warehouse/catalogue.ts";
import type { Database } from "../warehouse/database.ts";
import { portfolioFile } from "../warehouse/portfolio-file.ts";
import { openReadOnly } from "../warehouse/read-only.ts";
import { defaultLimits, type Limits, Questions } from "./answer.ts";
import type { Frame } from "./page.ts";
import { type Served, serve } from "./serve.ts";

export interface OpenOptions {
	readonly language: Language;
	/** The file that the user's queries are kept in. */
	readonly keptIn: string;
	readonly limits?: Limits;
}

/** Of the engine; the process may take up to twice as much. */
const memoryLimit = "1GB";

/**
 * Serves a run on the loopback until closed.
 *
 * @param run  the folder of a run, or a portfolio.duckdb
 * @throws Fault when it is no portfolio
 */
export async function openRun(
	run: string,
	{ language, keptIn, limits = defaultLimits }: OpenOptions,
): Promise<Served> {
	const file = await portfolioFile(run);
	const scratch = await mkdtemp(join(tmpdir(), "ferskvare-open-"));
	const removed = () => rm(scratch, { recursive: true, force: true });
	const database = await openReadOnly(file, {
		temporaryDirectory: scratch,
		memoryLimit,
	}).catch(async (cause: unknown) => {
		await removed();
		throw cause;
	});
	const questions = new Questions(database, limits);
	const report = await reportBeside(file);
	const frame = await frameOf(database, file, language);
	const served = await serve({
		frame: { ...frame, keptIn, hasReport: report !== "" },
		catalogue: await catalogueOf(database),
		questions,
		report,
	});
	return {
		address: served.address,
		async close() {
			await served.close();
			await questions.rest();
			database.close();
			await removed();
		},
	};
}

async function reportBeside(file: string): Promise<string> {
	return await readFile(join(dirname(file), "report.html"), "utf8").catch(
		() => "",
	);
}

/** What the page says of the portfolio; a file that no run of ours left has no day. */
async function frameOf(
	database: Database,
	file: string,
	language: Language,
): Promise<Omit<Frame, "keptIn" | "hasReport">> {
	const [run] = await database
		.rows("select cut_off_date::varchar as cut_off_date, currency from run")
		.catch(() => []);
	return {
		language,
		texts: workbenchTexts[language],
		portfolio: dirname(file).split(/[\\/]/).slice(-2).join(" / "),
		cutOffDate: String(run?.cut_off_date ?? "–"),
		currency: String(run?.currency ?? "NOK"),
	};
}
