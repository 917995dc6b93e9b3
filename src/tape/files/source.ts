// One tape file opened as text: a relation of the sender's columns, with what is needed to read it again.
import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Database, quoted } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { documentSource } from "../documents/source.ts";
import type { TapeLayout } from "../layout.ts";
import { logSource } from "../log/event-log.ts";
import { columnsTyped, type TypedColumns } from "../reading/typed-read.ts";
import { columnsOf, numbered, readCsv } from "./csv-relation.ts";
import { type Dialect, dialectOf } from "./dialect.ts";
import { type InspectedFile, inspectFile } from "./inspect.ts";
import {
	arrowSource,
	jsonSource,
	seen,
	utf8Text,
	workbookSource,
} from "./laid-down.ts";
import { longestRecord } from "./lines.ts";
import { areLong } from "./long-rows.ts";
import { parquetSource } from "./parquet.ts";
import { pickRecords } from "./pick.ts";
import { sieve } from "./sieve.ts";
import { noTable, unpacked } from "./unpack.ts";

export interface Source {
	readonly inspected: InspectedFile;
	/** Base name, as it is shown. */
	readonly shownAs: string;
	readonly headings: readonly string[];
	/** SQL of a relation with one text column per heading, c0, c1, …; read once. */
	readonly text: string;
	/** The same for a second look at the values. */
	readonly sample: string;
	/** A relation of its first rows, where they were laid down. */
	readonly first?: string;
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
	/** The engine need not put its rows together anew where they are read straight to where they stay. */
	readonly hasLongRows?: boolean;
	/** How the file is read, in words. */
	readonly format: string;
	/** The sheet of a workbook. */
	readonly sheet?: string;
	/** What a person should know of the file and of how it is read. */
	readonly remarks: readonly string[];
}

export interface SourceCheck {
	/** Records there must be. */
	readonly records: number;
	/** Relation where the engine lays down the lines it could not cut. */
	readonly rejects: string;
	/** The file in UTF-8, as the engine reads it. */
	readonly file: string;
	/** SQL of the sample for whoever wants its first rows only. */
	readonly head?: string;
	/** SQL of the text relation, but that the reader types some columns; what it cannot type is among the rejects. */
	typed?(columns: TypedColumns): string;
	sieved(): Promise<Source>;
}

/**
 * Inspects a file, unpacks it and brings it to UTF-8 where needed, and finds its headings.
 *
 * An even CSV file is cut by the engine; an uneven one goes through a sieve first. What is no CSV is laid down as CSV.
 * A log of events is made into the tape. A file that is refused leaves nothing in the scratch folder.
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
	const at = (ending: string) => join(scratch, `${tape}.${ending}`);
	const outer = await inspectFile(file, layout?.encoding);
	try {
		const inspected = await unpacked(outer, layout, at("unpacked"));
		switch (inspected.kind) {
			case "csv":
				return await csvSource(inspected, tape, layout, scratch);
			case "json":
				return await jsonSource(inspected, at("csv"), at("json"));
			case "xlsx":
				return await workbookSource(inspected, layout, at("csv"));
			case "arrow":
				return await arrowSource(inspected, at("csv"));
			case "parquet":
				return await parquetSource(database, inspected);
			case "document":
				return await documentSource(inspected, tape, at("csv"));
			default:
				throw noTable(inspected);
		}
	} catch (cause) {
		for (const ending of ["unpacked", "json", "csv"])
			await rm(at(ending), { force: true });
		throw cause;
	}
}

/** Of values that the reader could not type: enough to know their columns. */
const enoughRejects = 1_000;

async function csvSource(
	inspected: InspectedFile,
	tape: TapeName,
	layout: TapeLayout | undefined,
	scratch: string,
): Promise<Source> {
	const { text, lines } = await utf8Text(
		inspected,
		join(scratch, `${tape}.csv`),
	);
	const dialect = await dialectOf(text, basename(inspected.file), {
		delimiter: layout?.delimiter,
		headerRow: layout?.header_row,
	});
	const sieved = () => sievedSource(inspected, text, dialect, tape, scratch);
	if (!lines.isEven || dialect.header.row > 1) return await sieved();
	const rejects = `${tape}_broken`;
	const laidAside = `store_rejects=true, rejects_table='${rejects}', rejects_scan='${rejects}_scans'`;
	const read = (onError: string, columns = columnsOf(dialect.headings)) =>
		readCsv(text, dialect.delimiter, columns, { header: true, onError });
	return {
		...shown(inspected, dialect),
		text: read(`${laidAside}, rejects_limit=0`),
		sample: read("ignore_errors=true"),
		async again(records) {
			const picked = join(scratch, `${tape}-picked.csv`);
			await pickRecords(text, records, dialect.delimiter, picked);
			const columns = `'record': 'BIGINT', ${columnsOf(dialect.headings)}`;
			return readCsv(picked, dialect.delimiter, columns, { header: false });
		},
		isNumbered: false,
		isTyped: false,
		hasLongRows: areLong(inspected.bytes, lines.lines),
		check: {
			records: lines.lines - 1,
			rejects,
			file: text,
			head: read(`ignore_errors=true, buffer_size=${4 * longestLine}`),
			typed: (columns) =>
				read(
					`${laidAside}, rejects_limit=${enoughRejects}, decimal_separator=${quoted(columns.decimal)}, dateformat=${quoted(columns.notation)}`,
					columnsTyped(dialect.headings, columns),
				),
			sieved,
		},
	};
}

/** The engine reads a quarter of its buffer at once, and no less than the longest line it takes. */
const longestLine = 2 * longestRecord;

function shown(
	inspected: InspectedFile,
	{ headings, delimiter }: Dialect,
): Pick<Source, "inspected" | "shownAs" | "remarks" | "headings" | "format"> {
	const sign = delimiter === "\t" ? "tab" : delimiter;
	return {
		...seen(inspected),
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
