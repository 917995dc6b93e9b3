// Follows a portfolio after a sale or a purchase: what was expected, what came, and why the forecast is another now.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { besidePortfolios } from "../src/backtest/beside.ts";
import { track } from "../src/backtest/track.ts";
import { file, pipeline, positional, withFallback } from "../src/pipeline.ts";
import { trackDocument, trackLines } from "../src/report/track-lines.ts";
import { memoryLimit } from "../src/warehouse/memory.ts";
import { portfolioFile } from "../src/warehouse/portfolio-file.ts";
import { writeAsked } from "../src/written-file.ts";

export default pipeline({
	says: "Hold an earlier valuation against a later one of the same claims",
	parameters: {
		before: positional(file("the earlier portfolio.duckdb, or its folder")),
		now: positional(file("the later one")),
		out: withFallback(file("where the figures go"), "track.json"),
	},
	async run({ before, now, out }, { step, signal }) {
		const files = {
			before: await portfolioFile(before),
			now: await portfolioFile(now),
		};
		const scratch = await mkdtemp(join(tmpdir(), "ferskvare-track-"));
		const settings = {
			memoryLimit: memoryLimit([files.before, files.now]),
			temporaryDirectory: scratch,
			signal,
		};
		try {
			const found = await step("Compare the two valuations", () =>
				besidePortfolios(files, settings, (database) =>
					track(database, "before", "now"),
				),
			);
			await writeAsked(
				out,
				`${JSON.stringify(trackDocument(found), null, "\t")}\n`,
			);
			return [...trackLines(found), `Figures: ${out}`];
		} finally {
			await rm(scratch, { recursive: true, force: true });
		}
	},
});
