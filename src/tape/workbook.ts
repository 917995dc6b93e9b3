// An Excel sheet becomes CSV in the scratch folder, streamed: the one place of this step that knows exceljs.
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { format } from "fast-csv";
import { Fault } from "../faults.ts";

/**
 * Writes one sheet of an .xlsx file as CSV without headings: the row as the spreadsheet numbers it, then the cells.
 *
 * Days are ISO; numbers have a decimal point and no decimals or at least four, so that none looks like a grouped amount.
 *
 * @param sheet  name of the sheet; the first one that is not hidden when not given
 * @returns the headings: the first row that is not blank
 * @throws Fault when the file is no workbook, has no such sheet, or the sheet is empty
 */
export async function csvFromWorkbook(
	file: string,
	sheet: string | undefined,
	to: string,
): Promise<readonly string[]> {
	await refuseNoArchive(file);
	const parts = await learn(file).catch((cause: unknown) => {
		throw notOpened(file, cause);
	});
	const name = sheetNamed(parts.model.sheets, sheet, file);
	const headings = await layDown(file, parts, name, to).catch(
		(cause: unknown) => {
			throw notOpened(file, cause);
		},
	);
	if (headings.length > 0) return headings;
	throw new Fault(`${basename(file)}: the sheet "${name}" is empty`, {
		remedy: 'Say another under "sheet" in a layout.',
	});
}

/** The sheets of a workbook, in its order. */
export async function sheetsOf(
	file: string,
): Promise<{ name: string; isHidden: boolean }[]> {
	await refuseNoArchive(file);
	const parts = await learn(file).catch((cause: unknown) => {
		throw notOpened(file, cause);
	});
	return parts.model.sheets.map(({ name, state = "visible" }) => ({
		name,
		isHidden: state !== "visible",
	}));
}

/** What the driver gathers of a workbook beside its cells; it does not say so in its types. */
interface WorkbookParts {
	sharedStrings: unknown;
	styles: unknown;
	properties: unknown;
	workbookRels: { Id: string; Target: string }[];
	model: { sheets: { name: string; state?: string }[] };
}

type Reader = Omit<ExcelJS.stream.xlsx.WorkbookReader, keyof WorkbookParts> &
	Partial<WorkbookParts> & { stream?: Readable };

function readerOf(
	file: string,
	worksheets: "emit" | "ignore",
	others: "cache" | "ignore",
): Reader {
	return new ExcelJS.stream.xlsx.WorkbookReader(file, {
		worksheets,
		sharedStrings: others,
		styles: others,
		hyperlinks: "ignore",
	}) as unknown as Reader;
}

/**
 * Reads all but the cells. Without it the driver lays sheets that come before their texts down in the
 * machine's temporary folder, with every name in them, and takes dates for numbers.
 */
async function learn(file: string): Promise<WorkbookParts> {
	const reader = readerOf(file, "ignore", "cache");
	reader.sharedStrings = [];
	reader.workbookRels = [];
	reader.model = { sheets: [] };
	for await (const _ of reader);
	const { sharedStrings, styles, properties, workbookRels, model } = reader;
	if (!model?.sheets?.length || !workbookRels)
		throw new RangeError("the archive lists no sheets");
	const rels = workbookRels.map((rel) => ({
		...rel,
		Target: rel.Target.replace(/^\/?xl\//, ""),
	}));
	return { sharedStrings, styles, properties, workbookRels: rels, model };
}

async function layDown(
	file: string,
	parts: WorkbookParts,
	sheet: string,
	to: string,
): Promise<readonly string[]> {
	const reader = readerOf(file, "emit", "ignore");
	for (const [part, value] of Object.entries(parts))
		Object.defineProperty(reader, part, { get: () => value, set: () => {} });
	try {
		for await (const worksheet of reader) {
			const { name } = worksheet as unknown as { name: string };
			if (name === sheet) return await writeRows(worksheet, to);
		}
	} finally {
		reader.stream?.destroy();
	}
	return [];
}

function sheetNamed(
	sheets: WorkbookParts["model"]["sheets"],
	stated: string | undefined,
	file: string,
): string {
	const found =
		stated === undefined
			? (sheets.find(({ state = "visible" }) => state === "visible") ??
				sheets[0])
			: sheets.find(({ name }) => name === stated);
	if (found) return found.name;
	throw new Fault(`${basename(file)} has no sheet "${stated ?? "1"}"`, {
		remedy: `Its sheets are ${sheets.map(({ name }) => `"${name}"`).join(", ") || "none"}.`,
	});
}

/** A driver that is given half an archive may wait for the other half for ever: an archive ends with its list of files. */
async function refuseNoArchive(file: string): Promise<void> {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		const start = Buffer.alloc(4);
		const end = Buffer.alloc(Math.min(size, (1 << 16) + 22));
		await handle.read(start, 0, start.length, 0);
		await handle.read(end, 0, end.length, size - end.length);
		if (
			start.toString("latin1") !== "PK\x03\x04" ||
			!end.includes("PK\x05\x06")
		)
			throw notOpened(file);
	} finally {
		await handle.close();
	}
}

function notOpened(file: string, cause?: unknown): Fault {
	if (cause instanceof Fault) return cause;
	return new Fault(`${file} does not open as a workbook`, {
		remedy: "Open it in a spreadsheet program and save it as .xlsx again.",
		cause,
	});
}

async function writeRows(
	worksheet: AsyncIterable<ExcelJS.Row>,
	to: string,
): Promise<readonly string[]> {
	const out = createWriteStream(to);
	const rows = format({ headers: false });
	rows.pipe(out);
	let headings: readonly string[] = [];
	for await (const row of worksheet) {
		const cells = Array.from(
			{ length: headings.length || row.cellCount },
			(_, index) => textOf(row.getCell(index + 1).value),
		);
		if (cells.every((cell) => cell.trim() === "")) continue;
		if (headings.length === 0) headings = cells.map((cell) => cell.trim());
		else if (!rows.write([row.number, ...cells])) await once(rows, "drain");
	}
	rows.end();
	await finished(out);
	return headings;
}

async function finished(out: WriteStream): Promise<void> {
	if (!out.writableFinished) await once(out, "finish");
}

function textOf(value: ExcelJS.CellValue): string {
	if (value === null || value === undefined) return "";
	if (value instanceof Date)
		return Number.isNaN(value.getTime())
			? "#DATE!"
			: value.toISOString().slice(0, 10);
	if (typeof value === "number") return numberText(value);
	if (typeof value !== "object") return String(value);
	if ("error" in value) return String(value.error);
	if ("result" in value) return textOf(value.result as ExcelJS.CellValue);
	if ("richText" in value)
		return value.richText.map((part) => part.text).join("");
	if ("text" in value) return textOf(value.text as ExcelJS.CellValue);
	return "";
}

function numberText(value: number): string {
	if (Number.isInteger(value)) return BigInt(value).toString();
	const plain = Number.isFinite(value) ? value.toFixed(10) : String(value);
	return plain.replace(/(\.\d{4}\d*?)0+$/, "$1");
}
