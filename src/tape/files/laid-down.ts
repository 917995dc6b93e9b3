// Sources that the engine does not cut by itself: unpacked, and laid down as CSV, before they are read.
import { basename } from "node:path";
import type { TapeLayout } from "../layout.ts";
import { numbered } from "./csv-relation.ts";
import type { InspectedFile } from "./inspect.ts";
import { csvFromJson } from "./json-lines.ts";
import type { LineShape } from "./lines.ts";
import { hasLongRows } from "./long-rows.ts";
import type { Source } from "./source.ts";
import { transcode } from "./transcode.ts";
import { csvFromWorkbook } from "./workbook.ts";

/** What is said of every source. */
export function seen(
	inspected: InspectedFile,
): Pick<Source, "inspected" | "shownAs" | "remarks"> {
	const { file, remarks } = inspected;
	return { inspected, shownAs: basename(file), remarks };
}

/** The file itself where it is UTF-8, and else its text written anew. */
export async function utf8Text(
	{ file, contents, encoding, lines }: InspectedFile,
	to: string,
): Promise<{ text: string; lines: LineShape }> {
	if (encoding === "utf-8") return { text: contents, lines };
	return { text: to, lines: await transcode(contents, encoding, to, file) };
}

export async function jsonSource(
	inspected: InspectedFile,
	to: string,
	recoded: string,
): Promise<Source> {
	const { text } = await utf8Text(inspected, recoded);
	const { headings, form } = await csvFromJson(text, inspected.file, to);
	return {
		...seen(inspected),
		headings,
		...numbered(to, ",", headings),
		isTyped: true,
		hasLongRows: hasLongRows(to),
		format: `${form}, ${inspected.encoding}`,
	};
}

export async function workbookSource(
	inspected: InspectedFile,
	layout: TapeLayout | undefined,
	to: string,
): Promise<Source> {
	const { file, contents } = inspected;
	const reading = {
		sheet: layout?.sheet,
		formulas: layout?.formulas,
		headerRow: layout?.header_row,
	};
	const found = await csvFromWorkbook(contents, reading, to, basename(file));
	return {
		...seen(inspected),
		headings: found.headings,
		...numbered(to, ",", found.headings),
		isTyped: true,
		hasLongRows: hasLongRows(to),
		format: "Excel sheet",
		sheet: found.sheet,
		remarks: [...inspected.remarks, ...found.remarks],
	};
}

export async function arrowSource(
	inspected: InspectedFile,
	to: string,
): Promise<Source> {
	const { file, contents } = inspected;
	// Its library is large, and loaded only where it is asked for.
	const { csvFromArrow } = await import("./arrow.ts");
	const headings = await csvFromArrow(contents, basename(file), to);
	return {
		...seen(inspected),
		headings,
		...numbered(to, ",", headings),
		isTyped: true,
		hasLongRows: hasLongRows(to),
		format: "Arrow",
	};
}
