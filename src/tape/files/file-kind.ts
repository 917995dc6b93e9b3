// What a file is, told by its first bytes and never by its name.
import { extname } from "node:path";
import { Fault } from "../../faults.ts";
import { documentKindOf } from "../documents/kind.ts";
import { wideEncoding } from "./first-bytes.ts";

/** A `zip` is told from a workbook by what lies in it: archive.ts. A `document` is no table, and has a reader of its own. */
export type FileKind =
	| "csv"
	| "json"
	| "xlsx"
	| "parquet"
	| "arrow"
	| "gzip"
	| "zip"
	| "document";

/** What is shown of a kind. */
export const kindNames: Readonly<Record<FileKind, string>> = {
	csv: "delimited text",
	json: "JSON",
	xlsx: "an Excel workbook",
	parquet: "Parquet",
	arrow: "Arrow",
	gzip: "packed with gzip",
	zip: "a zip archive",
	document: "a document",
};

/**
 * The kind that the first bytes tell. Documents are to be told before all others: by their bytes they are text, XML or JSON.
 *
 * @param start  at least the first 512 bytes, or all of a shorter file
 * @throws Fault for what holds no table that can be read, with how to save it
 */
export function kindOf(file: string, start: Buffer): FileKind {
	if (documentKindOf(start)) return "document";
	const known = marks.find(({ mark, at = 0 }) =>
		start.subarray(at, at + mark.length).equals(bytesOf(mark)),
	);
	if (known && "kind" in known) return known.kind;
	if (known) throw refused(file, known.is, known.remedy);
	return textKind(file, start);
}

/** What is to be said where name and content disagree: the content is believed. */
export function otherThanNamed(
	file: string,
	kind: FileKind,
): string | undefined {
	const extension = extname(file).toLowerCase();
	const expected = extensions[extension];
	if (expected?.includes(kind)) return undefined;
	const named = extension ? `named ${extension}` : "named without an extension";
	return `it is ${named}, but its bytes are ${kindNames[kind]}, and it is read as that`;
}

const extensions: Readonly<Record<string, readonly FileKind[]>> = {
	".csv": ["csv"],
	".tsv": ["csv"],
	".txt": ["csv", "json", "document"],
	".json": ["json", "document"],
	".jsonl": ["json"],
	".ndjson": ["json"],
	".xlsx": ["xlsx"],
	".xlsm": ["xlsx"],
	".parquet": ["parquet"],
	".pq": ["parquet"],
	".arrow": ["arrow"],
	".arrows": ["arrow"],
	".feather": ["arrow"],
	".ipc": ["arrow"],
	".gz": ["gzip"],
	".zip": ["zip"],
	".xml": ["document"],
};

/** Bytes as Latin-1 text, and where they stand. */
type Mark = { readonly mark: string; readonly at?: number } & (
	| { readonly kind: FileKind }
	| { readonly is: string; readonly remedy: string }
);

const saveAsWorkbook =
	"Open it in a spreadsheet program and save it as an Excel workbook (.xlsx) without a password.";
const unpackFirst =
	"Unpack it and give the file within; gzip is read as it is.";
const exportTable = "Export the table from its program as CSV or .xlsx.";
const askForTable =
	"Ask the sender for the table itself, as CSV or .xlsx: this holds no cells.";

const marks: readonly Mark[] = [
	{ mark: "PK\x03\x04", kind: "zip" },
	{ mark: "PAR1", kind: "parquet" },
	{ mark: "ARROW1", kind: "arrow" },
	{ mark: "\xff\xff\xff\xff", kind: "arrow" },
	{ mark: "\x1f\x8b", kind: "gzip" },
	{
		mark: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
		is: "an old Excel file (.xls) or a workbook locked with a password",
		remedy: saveAsWorkbook,
	},
	{
		mark: "PK\x05\x06",
		is: "an empty zip archive",
		remedy: "Ask the sender for the file again.",
	},
	{
		mark: "\xff\xfe\x00\x00",
		is: "text in UTF-32",
		remedy: "Save it as UTF-8.",
	},
	{
		mark: "\x00\x00\xfe\xff",
		is: "text in UTF-32",
		remedy: "Save it as UTF-8.",
	},
	{ mark: "%PDF-", is: "a PDF", remedy: askForTable },
	{ mark: "{\\rtf", is: "a text document (RTF)", remedy: askForTable },
	{ mark: "\x89PNG", is: "a picture", remedy: askForTable },
	{ mark: "\xff\xd8\xff", is: "a picture", remedy: askForTable },
	{ mark: "7z\xbc\xaf\x27\x1c", is: "a 7z archive", remedy: unpackFirst },
	{ mark: "Rar!\x1a\x07", is: "a RAR archive", remedy: unpackFirst },
	{ mark: "\xfd7zXZ\x00", is: "packed with xz", remedy: unpackFirst },
	{ mark: "BZh", is: "packed with bzip2", remedy: unpackFirst },
	{ mark: "\x28\xb5\x2f\xfd", is: "packed with zstd", remedy: unpackFirst },
	{ mark: "\x1f\x9d", is: "packed with compress", remedy: unpackFirst },
	{
		mark: "FEA1",
		is: "Feather of the first version",
		remedy: "Write it again as Feather 2 (Arrow), uncompressed.",
	},
	{ mark: "SQLite format 3\0", is: "a database", remedy: exportTable },
	{ mark: "DUCK", at: 8, is: "a DuckDB database", remedy: exportTable },
	{ mark: "$FL2@(#)", is: "an SPSS file", remedy: exportTable },
	{ mark: "<stata_dta>", is: "a Stata file", remedy: exportTable },
	{ mark: "SAS FILE", at: 84, is: "a SAS file", remedy: exportTable },
	{ mark: "Obj\x01", is: "Avro", remedy: exportTable },
];

function bytesOf(mark: string): Buffer {
	return Buffer.from(mark, "latin1");
}

function textKind(file: string, start: Buffer): FileKind {
	const text = shownText(start);
	if (isWebPage.test(text))
		throw refused(
			file,
			"a web page (HTML), which a spreadsheet program shows as a sheet",
			saveAsWorkbook,
		);
	if (/^<[?!a-z]/i.test(text)) {
		if (isSpreadsheetXml.test(text))
			throw refused(file, "an XML spreadsheet of 2003", saveAsWorkbook);
		throw refused(
			file,
			"XML of a kind that holds no tape we know",
			"Ask for the table as CSV or .xlsx.",
		);
	}
	return isJson.test(text) ? "json" : "csv";
}

const isWebPage =
	/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style|div)\b|^mime-version:/is;
const isSpreadsheetXml =
	/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/;
const isJson = /^(?:\{\s*(?:["}]|$)|\[\s*[[{\]])/;

/** The first signs of a text, whatever its encoding: enough to tell what is written in it. */
function shownText(start: Buffer): string {
	const encoding = wideEncoding(start)?.encoding ?? "latin1";
	const text = new TextDecoder(encoding).decode(start.subarray(0, 4_096));
	return text.replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, "").trimStart();
}

function refused(file: string, is: string, remedy: string): Fault {
	return new Fault(`${file} is ${is}, which is not read`, { remedy });
}
