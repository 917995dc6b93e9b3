// One tape file opened as text: a relation of the sender's columns, with what is needed to read it again.
import { basename, join, resolve } from "node:path";
import { Fault } from "../faults.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import type { TapeName } from "./columns.ts";
import { type Delimiter, type Dialect, dialectOf } from "./dialect.ts";
import { logSource } from "./event-log.ts";
import { type InspectedFile, inspectFile } from "./inspect.ts";
import type { TapeLayout } from "./layout.ts";
import type { LineShape } from "./lines.ts";
import { parquetText } from "./parquet.ts";
import { pickRecords } from "./pick.ts";
import { placeName } from "./reading.ts";
import { sieve } from "./sieve.ts";
import { transcode } from "./transcode.ts";
import { csvFromWorkbook } from "./workbook.ts";

export interface Source {
	readonly inspected: InspectedFile;
	/** Base name, as it is shown. */
	readonly shownAs: string;
	readonly headings: readonly string[];
	/** SQL of a relation with one text column per heading, c0, c1, …; read once. */
	readonly text: string;
	/** The same for a second look at the values. */
	readonly sample: string;
	/** SQL of a relation of some records, counted from 0, with their number: record, c0, c1, … */
	again(records: readonly number[]): Promise<string>;
	/** The relation has a column source_row; else the n-th record stands on row n + 1, below the heading. */
	readonly isNumbered: boolean;
	/** Numbers and days were of a type of their own and are written unmistakably. */
	readonly isTyped: boolean;
	/** SQL of a relation of the lines that could not be cut into columns: line, reason. */
	readonly broken?: string;
	/** Of a file that the engine cut by itself: how to tell that it did so rightly, and what to read if not. */
	readonly check?: SourceCheck;
	/** How the file is read, in words. */
	readonly format: string;
}

export interface SourceCheck {
	/** Records there must be. */
	readonly records: number;
	/** Relation where the engine lays down the lines it could not cut. */
	readonly rejects: string;
	sieved(): Promise<Source>;
}

/**
 * Inspects a file, brings it to UTF-8 where needed and finds its headings.
 *
 * An even CSV file is cut by the engine; an uneven one goes through a sieve first. A log of events is made into the tape.
 */
export async function openSource(
	database: Database,
	tape: TapeName,
	file: string,
	layout: TapeLayout | undefined,
	scratch: string,
): Promise<Source> {
	const source = await openTable(database, tape, file, layout, scratch);
	return layout?.log
		? await logSource(database, source, tape, layout.log)
		: source;
}

async function openTable(
	database: Database,
	tape: TapeName,
	file: string,
	layout: TapeLayout | undefined,
	scratch: string,
): Promise<Source> {
	const inspected = await inspectFile(file, layout?.encoding);
	if (inspected.kind === "parquet")
		return await parquetSource(database, inspected);
	if (inspected.kind === "xlsx")
		return await workbookSource(inspected, layout?.sheet, tape, scratch);
	const { text, lines } = await utf8Text(inspected, tape, scratch);
	const dialect = await dialectOf(text, basename(file), {
		delimiter: layout?.delimiter,
		headerRow: layout?.header_row,
	});
	const sieved = () => sievedSource(inspected, text, dialect, tape, scratch);
	if (!lines.isEven || dialect.header.row > 1) return await sieved();
	const rejects = `${tape}_broken`;
	const read = (onError: string) =>
		readCsv(text, dialect.delimiter, columnsOf(dialect.headings), {
			header: true,
			onError,
		});
	return {
		...shown(inspected, dialect),
		text: read(
			`store_rejects=true, rejects_table='${rejects}', rejects_scan='${rejects}_scans', rejects_limit=0`,
		),
		sample: read("ignore_errors=true"),
		async again(records) {
			const picked = join(scratch, `${tape}-picked.csv`);
			await pickRecords(text, records, dialect.delimiter, picked);
			const columns = `'record': 'BIGINT', ${columnsOf(dialect.headings)}`;
			return readCsv(picked, dialect.delimiter, columns, { header: false });
		},
		isNumbered: false,
		isTyped: false,
		check: { records: lines.lines - 1, rejects, sieved },
	};
}

async function utf8Text(
	{ file, encoding, lines }: InspectedFile,
	tape: TapeName,
	scratch: string,
): Promise<{ text: string; lines: LineShape }> {
	if (encoding === "utf-8") return { text: file, lines };
	const text = join(scratch, `${tape}.csv`);
	return { text, lines: await transcode(file, encoding, text) };
}

/** Reads without guessing: what the file holds is stated in full. */
function readCsv(
	file: string,
	delimiter: Delimiter,
	columns: string,
	{ header, onError }: { header: boolean; onError?: string },
): string {
	return `read_csv(${pathSql(file)}, auto_detect=false, hive_partitioning=false, header=${header}, delim=${quoted(delimiter)},
		quote='"', escape='"', strict_mode=true, nullstr='', columns={${columns}}${onError ? `, ${onError}` : ""})`;
}

/** SQL for one file and no other, whatever signs its path holds. */
function pathSql(file: string): string {
	return quoted(resolve(file).replaceAll(/[*?[]/g, "[$&]"));
}

function columnsOf(headings: readonly string[]): string {
	return headings
		.map((_, place) => `'${placeName(place)}': 'VARCHAR'`)
		.join(", ");
}

function shown(
	inspected: InspectedFile,
	{ headings, delimiter }: Dialect,
): Pick<Source, "inspected" | "shownAs" | "headings" | "format"> {
	const sign = delimiter === "\t" ? "tab" : delimiter;
	return {
		inspected,
		shownAs: basename(inspected.file),
		headings,
		format: `CSV, ${inspected.encoding}, delimiter ${sign}`,
	};
}

async function sievedSource(
	inspected: InspectedFile,
	text: string,
	dialect: Dialect,
	tape: TapeName,
	scratch: string,
): Promise<Source> {
	const { headings, delimiter, header } = dialect;
	const width = headings.length;
	const { records, broken } = await sieve(text, delimiter, width, header.row, {
		records: join(scratch, `${tape}-records.csv`),
		broken: join(scratch, `${tape}-broken.csv`),
	});
	return {
		...shown(inspected, dialect),
		...numbered(records, delimiter, headings),
		isTyped: false,
		broken: readCsv(broken, ",", "'line': 'BIGINT', 'reason': 'VARCHAR'", {
			header: false,
		}),
	};
}

function numbered(
	file: string,
	delimiter: Delimiter,
	headings: readonly string[],
): Pick<Source, "text" | "sample" | "again" | "isNumbered"> {
	const columns = `'source_row': 'BIGINT', ${columnsOf(headings)}`;
	const text = readCsv(file, delimiter, columns, { header: false });
	return { text, sample: text, again: counted(text), isNumbered: true };
}

/** Where records must be counted as they are read: all of them, and the reader takes its pick. */
function counted(text: string): Source["again"] {
	return async () =>
		`(select row_number() over () - 1 as record, * from ${text})`;
}

async function workbookSource(
	inspected: InspectedFile,
	sheet: string | undefined,
	tape: TapeName,
	scratch: string,
): Promise<Source> {
	const text = join(scratch, `${tape}.csv`);
	const headings = await csvFromWorkbook(inspected.file, sheet, text);
	return {
		inspected,
		shownAs: basename(inspected.file),
		headings,
		...numbered(text, ",", headings),
		isTyped: true,
		format: "Excel sheet",
	};
}

async function parquetSource(
	database: Database,
	inspected: InspectedFile,
): Promise<Source> {
	const relation = `read_parquet(${pathSql(inspected.file)}, hive_partitioning=false)`;
	const described = await database
		.rows(`describe select * from ${relation}`)
		.catch((cause: unknown) => {
			throw new Fault(`${inspected.file} does not open as Parquet`, {
				remedy: "Ask the sender for the file again, or for CSV.",
				cause,
			});
		});
	const columns = described.map(
		({ column_name, column_type }, place) =>
			`${parquetText(named(String(column_name)), String(column_type))} as ${placeName(place)}`,
	);
	const text = `(select ${columns.join(", ")} from ${relation})`;
	return {
		inspected,
		shownAs: basename(inspected.file),
		headings: described.map((row) => String(row.column_name)),
		text,
		sample: text,
		again: counted(text),
		isNumbered: false,
		isTyped: true,
		format: "Parquet",
	};
}
