// Workbooks to hand out from a run: one for each side, and the claims one by one with price and decision.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
	choice,
	file,
	folder,
	optional,
	pipeline,
	positional,
	withFallback,
} from "../src/pipeline.ts";
import { writeSides } from "../src/report/write.ts";
import { claimList } from "../src/result/claim-list.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { portfolioFile } from "../src/warehouse/portfolio-file.ts";

export default pipeline({
	says: "Workbooks of a run to hand out: the seller's, the buyer's, and their claims",
	parameters: {
		portfolio: positional(file("portfolio.duckdb, or the folder of a run")),
		side: withFallback(
			choice(["seller", "buyer", "both"], "whose workbooks"),
			"both",
		),
		language: withFallback(
			choice(["nb", "en"], "language of the workbooks"),
			"en",
		),
		out: optional(folder("where they go; else beside the run's own files")),
	},
	async run({ portfolio, side, language, out }, { signal, step }) {
		const kept = await portfolioFile(portfolio);
		const run = dirname(kept);
		const result = await readFile(join(run, "result.json"), "utf8");
		return await withDatabase(kept, { readOnly: true, signal }, (database) =>
			step("Write the workbooks", () =>
				writeSides(out ?? run, JSON.parse(result), {
					...{ side, language },
					claims: (of) => claimList(database, of),
				}),
			),
		);
	},
});
