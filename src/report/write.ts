// The files of a run, written side by side into its folder.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../faults.ts";
import type { Listed, ListedSide } from "../result/claim-list.ts";
import type { Quality } from "../result/quality.ts";
import { type Result, resultSchema } from "../result/result.ts";
import { folderAsked } from "../written-file.ts";

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

/** Whose workbooks to write, and where the claims of a side come from. */
export interface Sides {
	readonly side: "seller" | "buyer" | "both";
	readonly language: Language;
	claims(side: ListedSide): AsyncIterable<readonly (readonly Listed[])[]>;
}

/**
 * workbook-seller.xlsx, workbook-buyer.xlsx and the claims of each; none of them holds what only the other side may know.
 *
 * @param kept  a result.json
 * @returns what was written
 * @throws Fault where the run priced another side only, or is of another version
 */
export async function writeSides(
	folder: string,
	kept: unknown,
	{ side, language, claims }: Sides,
): Promise<string[]> {
	const { writeWorkbook } = await import("./workbook.ts");
	const { writeClaimsWorkbook } = await import("./claims-workbook.ts");
	const result = resultOfRun(kept);
	const made = new Date(`${result.provenance.cut_off_date}T00:00:00Z`);
	const sides = (["seller", "buyer"] as const).filter(
		(each) => side === "both" || side === each,
	);
	await folderAsked(folder);
	const written: string[] = [];
	for (const each of sides) {
		refuseUnpriced(result, each);
		const book = join(folder, `workbook-${each}.xlsx`);
		const list = join(folder, `claims-${each}.xlsx`);
		await writeWorkbook(result, book, { language, side: each });
		await writeClaimsWorkbook(claims(each), list, {
			side: each,
			language,
			made,
		});
		written.push(book, list);
	}
	return written;
}

function resultOfRun(kept: unknown): Result {
	const { data } = resultSchema.safeParse(kept);
	if (data) return data;
	throw new Fault("the run is of another version", {
		remedy: "Value the portfolio anew: an older version of ferskvare made it.",
	});
}

function refuseUnpriced({ valuation }: Result, side: ListedSide): void {
	if (valuation[side === "buyer" ? "bid" : "ask"]) return;
	throw new Fault(`the run has no price for the ${side}`, {
		remedy: `Give --side ${side === "buyer" ? "seller" : "buyer"}, or value the portfolio with --side both.`,
	});
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
	await folderAsked(folder);
	await writeQuality(folder, quality, language);
	return join(folder, "rejects.xlsx");
}
