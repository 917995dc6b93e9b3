// Holds a forecast made as at an earlier date against what then came.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSides } from "../src/assumptions/sides.ts";
import { backtest } from "../src/backtest/backtest.ts";
import { besidePortfolios } from "../src/backtest/beside.ts";
import { drawnBands } from "../src/backtest/earlier-bands.ts";
import {
	choice,
	date,
	file,
	pipeline,
	positional,
	withFallback,
} from "../src/pipeline.ts";
import { linesOfBacktest } from "../src/report/backtest-lines.ts";
import { backtestSection } from "../src/result/sections/backtest-of.ts";
import { memoryLimit } from "../src/warehouse/memory.ts";
import { portfolioFile } from "../src/warehouse/portfolio-file.ts";
import { writeAsked } from "../src/written-file.ts";

export default pipeline({
	says: "Forecast as at an earlier date, and hold it against what came",
	parameters: {
		portfolio: positional(file("portfolio.duckdb, or the folder of a run")),
		asAt: date("the earlier date: nothing after it is told"),
		out: withFallback(file("where the figures go"), "backtest.json"),
		language: withFallback(
			choice(["nb", "en"], "language of the answer"),
			"en",
		),
	},
	async run({ portfolio, asAt, out, language }, { step, signal }) {
		const kept = await portfolioFile(portfolio);
		const scratch = await mkdtemp(join(tmpdir(), "ferskvare-backtest-"));
		const settings = {
			memoryLimit: memoryLimit([kept]),
			temporaryDirectory: scratch,
			signal,
		};
		const { risk } = await readSides({});
		try {
			const tested = await step("Forecast as at the earlier date", (progress) =>
				besidePortfolios({ portfolio: kept }, settings, (database) =>
					backtest(database, "portfolio", asAt, drawnBands(risk), progress),
				),
			);
			const section = backtestSection(tested);
			const told = { schema: "ferskvare/backtest/1", ...section };
			await writeAsked(out, `${JSON.stringify(told, null, "\t")}\n`);
			return section
				? linesOfBacktest(section, { ...tested, file: out }, language)
				: [];
		} finally {
			await rm(scratch, { recursive: true, force: true });
		}
	},
});
