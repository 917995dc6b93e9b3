// Runs the notebooks on a valued sample and writes reports/notebooks/*.html: `npm run notebooks`.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { notebookPages } from "../notebook/pages.ts";
import { valuedRun } from "./valued-run.ts";

const place = fileURLToPath(
	new URL("../../reports/notebooks/", import.meta.url),
);

await valuedRun(async (run) => {
	await mkdir(place, { recursive: true });
	for (const { name, page } of await notebookPages(run))
		await writeFile(join(place, `${name}.html`), page);
});
