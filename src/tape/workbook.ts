// An Excel sheet becomes CSV in the scratch folder, streamed: the one place of this step that knows exceljs.
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import ExcelJS from "exceljs";
import { format } from "fast-csv";
import { Fault } from "../faults.ts";

/** How a sheet is laid down: comma, decimal point, ISO dates. */
export const sheetFormat = { delimiter: ",", quote: '"' } as const;

/**
 * Writes one sheet of an .xlsx file as CSV.
 *
 * @param sheet  name of the sheet; the first one when not given
 * @throws Fault when the file is no workbook or has no such sheet
 */
export async function csvFromWorkbook(
	file: string,
	sheet: string | undefined,
	to: string,
): Promise<void> {
	const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
		worksheets: "emit",
		sharedStrings: "cache",
		styles: "cache",
		hyperlinks: "ignore",
	});
	const names: string[] = [];
	try {
		for await (const worksheet of reader) {
			const name = (worksheet as unknown as { name: string }).name;
			names.push(name);
			if (sheet === undefined || sheet === name) {
				await writeRows(worksheet, to);
				return;
			}
		}
	} catch (cause) {
		throw new Fault(`${file} does not open as a workbook`, {
			remedy: "Open it in a spreadsheet program and save it as .xlsx again.",
			cause,
		});
	}
	throw new Fault(`${file} has no sheet "${sheet ?? "1"}"`, {
		remedy: `Its sheets are ${names.map((name) => `"${name}"`).join(", ") || "none"}.`,
	});
}

async function writeRows(
	worksheet: AsyncIterable<ExcelJS.Row>,
	to: string,
): Promise<void> {
	const out = createWriteStream(to);
	const rows = format({ ...sheetFormat, headers: false });
	rows.pipe(out);
	let width = 0;
	for await (const row of worksheet) {
		width ||= row.cellCount;
		const cells = Array.from({ length: width }, (_, index) =>
			textOf(row.getCell(index + 1).value),
		);
		if (!rows.write(cells)) await once(rows, "drain");
	}
	rows.end();
	await finished(out);
}

async function finished(out: WriteStream): Promise<void> {
	if (!out.writableFinished) await once(out, "finish");
}

function textOf(value: ExcelJS.CellValue): string {
	if (value === null || value === undefined) return "";
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value !== "object") return String(value);
	if ("result" in value) return textOf(value.result as ExcelJS.CellValue);
	if ("richText" in value)
		return value.richText.map((part) => part.text).join("");
	if ("text" in value) return textOf(value.text as ExcelJS.CellValue);
	return "";
}
