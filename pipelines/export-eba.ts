// Writes a portfolio as the EBA's templates 1, 2.1, 3 and 5, which read back as the tapes they came from.
import { intoExportFolder } from "../src/eba/export-folder.ts";
import { exportTemplates } from "../src/eba/export-templates.ts";
import {
	file,
	folder,
	optional,
	pipeline,
	positional,
} from "../src/pipeline.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { memoryLimit } from "../src/warehouse/memory.ts";
import { portfolioFile } from "../src/warehouse/portfolio-file.ts";

export default pipeline({
	says: "Write a portfolio as the EBA's templates 1, 2.1, 3 and 5",
	parameters: {
		portfolio: positional(file("portfolio.duckdb, or the folder of a run")),
		out: folder("folder for the files; made, or replaced if an export made it"),
		vault: optional(
			file(
				"identity vault; without it names and identity numbers are withheld",
			),
		),
	},
	async run({ portfolio, out, vault }, { step, signal }) {
		const opened = await portfolioFile(portfolio);
		return await intoExportFolder(out, async (partial, scratch) => {
			const settings = {
				readOnly: true,
				memoryLimit: memoryLimit([opened]),
				temporaryDirectory: scratch,
				signal,
			};
			const { totals, portfolio: held } = await withDatabase(
				opened,
				settings,
				(database) =>
					step("Write the templates", (progress) =>
						exportTemplates(database, partial, vault, progress),
					),
			);
			return [
				`As at ${held.cutOffDate}, ${held.currency} ${held.principalOpen} of principal is open; ${held.claims} claims of ${held.counterparties} counterparties are told of, open and closed.`,
				...totals.map(({ file, rows }) => `${out}/${file}: ${rows} rows`),
			];
		});
	},
});
