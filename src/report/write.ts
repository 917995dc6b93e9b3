// The files of a run, written side by side into its folder.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Quality } from "../result/quality.ts";
import type { Result } from "../result/result.ts";

export type Language = "nb" | "en";

/**
 * result.json, the page and the workbook: the same figures three times.
 *
 * Charts and spreadsheets take a second to load, so they are loaded here, where they are written, and by no other job.
 */
export async function writeReports(
	folder: string,
	result: Result,
	language: Language,
): Promise<void> {
	const { writePage } = await import("./page.ts");
	const { writeWorkbook } = await import("./workbook.ts");
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

/** rejects.xlsx: the rows to mend, and the quality of the files. The rows are read while they are written. */
export async function writeQuality(
	folder: string,
	quality: Quality,
	language: Language,
): Promise<void> {
	const { writeRejectsWorkbook } = await import("./rejects-workbook.ts");
	await writeRejectsWorkbook(quality, join(folder, "rejects.xlsx"), {
		language,
	});
}

/** The same in a folder that is made; where it is, or undefined where nothing was asked for or loaded. */
export async function writeMending(
	folder: string | undefined,
	quality: Quality | undefined,
	language: Language,
): Promise<string | undefined> {
	if (folder === undefined || quality === undefined) return undefined;
	await mkdir(folder, { recursive: true });
	await writeQuality(folder, quality, language);
	return join(folder, "rejects.xlsx");
}
