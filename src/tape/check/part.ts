// What of a file is looked at by itself: the whole file, a sheet of a workbook, or what a document gives for each tape.
import { basename } from "node:path";
import type { TapeName } from "../columns.ts";
import { documentKindOf, documentTapes } from "../documents/kind.ts";
import { startOf } from "../documents/source.ts";
import { lookAt } from "../files/inspect.ts";
import { sheetsOf } from "../files/workbook.ts";

/** A part of a file that may be a tape. */
export interface Part {
	readonly file: string;
	/** Of a workbook with several tables. */
	readonly sheet?: string;
	/** Of a document, the tapes that its kind gives. */
	readonly documentTapes?: readonly TapeName[];
}

/** @throws Fault for a file that is missing or holds nothing we can read */
export async function partsOf(file: string): Promise<Part[]> {
	const { kind } = lookAt(file);
	if (kind === "document") {
		const document = documentKindOf(await startOf(file));
		return [{ file, documentTapes: document ? documentTapes[document] : [] }];
	}
	if (kind !== "zip" && kind !== "xlsx") return [{ file }];
	const sheets = await sheetsOf(file, basename(file), 2).catch(() => []);
	const tables = sheets.filter(
		({ isHidden, rows, headings }) =>
			!isHidden && rows > 0 && headings.length > 1,
	);
	return tables.length > 1
		? tables.map(({ name }) => ({ file, sheet: name }))
		: [{ file }];
}
