// Leads from a claim back to the rows of the files that say something of it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	file,
	folder,
	optional,
	pipeline,
	positional,
	text,
} from "../src/pipeline.ts";
import { traceClaim } from "../src/tape/trace/trace.ts";
import { traceLines } from "../src/tape/trace/trace-lines.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { portfolioFile } from "../src/warehouse/portfolio-file.ts";

export default pipeline({
	says: "Show the rows of the files that a claim was made from",
	parameters: {
		portfolio: positional(file("portfolio.duckdb, or the folder of a run")),
		claim: positional(
			text("ID", "number of the claim, as the sender writes it"),
		),
		files: optional(folder("where the files lie now, if they were moved")),
	},
	async run({ portfolio, claim, files }, { signal }) {
		const scratch = await mkdtemp(join(tmpdir(), "ferskvare-trace-"));
		try {
			const kept = await portfolioFile(portfolio);
			return await withDatabase(kept, { readOnly: true, signal }, (read) =>
				withDatabase(
					":memory:",
					{ temporaryDirectory: scratch, signal },
					async (workplace) =>
						traceLines(
							await traceClaim(read, workplace, claim, {
								folder: files,
								scratch,
							}),
						),
				),
			);
		} finally {
			await rm(scratch, { recursive: true, force: true });
		}
	},
});
