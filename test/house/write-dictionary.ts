// Writes reports/dictionary.html from a valued sample: `npm run dictionary`.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { entriesOf } from "../../src/dictionary/entries.ts";
import { dictionaryPage } from "../../src/dictionary/page.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { valuedRun } from "./valued-run.ts";

const place = new URL("../../reports/dictionary.html", import.meta.url);

await valuedRun(async (run) => {
	const file = join(run, "portfolio.duckdb");
	const entries = await withDatabase(file, { readOnly: true }, entriesOf);
	await writeFile(place, dictionaryPage(entries));
});
