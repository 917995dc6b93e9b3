// The files of a run, written side by side into its folder.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Result } from "../result/result.ts";
import { writePage } from "./page.ts";
import { writeWorkbook } from "./workbook.ts";

export type Language = "nb" | "en";

/** result.json, the page and the workbook: the same figures three times. */
export async function writeReports(
	folder: string,
	result: Result,
	language: Language,
): Promise<void> {
	await writeFile(
		join(folder, "result.json"),
		`${JSON.stringify(result, null, "\t")}\n`,
	);
	await writeFile(
		join(folder, "report.html"),
		await writePage(result, { language }),
	);
	await writeWorkbook(result, join(folder, "workbook.xlsx"), { language });
}
