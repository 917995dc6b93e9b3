// One tape file opened as text: a relation of the sender's columns, with what is needed to read it again.
import { basename, join } from "node:path";
import { type Database, named, quoted } from "../warehouse/database.ts";
import type { TapeName } from "./columns.ts";
import { type Delimiter, dialectOf } from "./dialect.ts";
import { type InspectedFile, inspectFile } from "./inspect.ts";
import type { TapeLayout } from "./layout.ts";
import { placeName } from "./reading.ts";
import { transcode } from "./transcode.ts";
import { csvFromWorkbook } from "./workbook.ts";

export interface Source {
	readonly inspected: InspectedFile;
	/** Base name, as it is shown. */
	readonly shownAs: string;
	readonly headings: readonly string[];
	/** SQL of a relation with one text column per heading, c0, c1, …; broken lines go to `broken`. */
	readonly text: string;
	/** The same for a look at the values: broken lines are passed over. */
	readonly sample: string;
	/** Relation of the lines that could not be cut into columns; absent for Parquet. */
	readonly broken: string | undefined;
	/** How the file is read, in words. */
	readonly format: string;
}

/** Inspects a file, brings it to UTF-8 where needed and finds its headings. */
export async function openSource(
	database: Database,
	tape: TapeName,
	file: string,
	layout: TapeLayout | undefined,
	scratch: string,
): Promise<Source> {
	const found = await inspectFile(file);
	const inspected = { ...found, encoding: layout?.encoding ?? found.encoding };
	const shownAs = basename(file);
	if (inspected.kind === "parquet")
		return await parquetSource(database, inspected, shownAs);
	const text = await utf8Text(inspected, tape, layout, scratch);
	const delimiter = inspected.kind === "xlsx" ? "," : layout?.delimiter;
	const dialect = await dialectOf(text, shownAs, delimiter);
	const broken = `${tape}_broken`;
	const columns = dialect.headings
		.map((_, place) => `'${placeName(place)}': 'VARCHAR'`)
		.join(", ");
	const read = (onError: string) =>
		`read_csv(${quoted(text)}, auto_detect=false, header=true, delim=${quoted(dialect.delimiter)},
			quote='"', escape='"', strict_mode=true, nullstr='', columns={${columns}}, ${onError})`;
	return {
		inspected,
		shownAs,
		headings: dialect.headings,
		text: read(
			`store_rejects=true, rejects_table='${broken}', rejects_scan='${broken}_scans', rejects_limit=0`,
		),
		sample: read("ignore_errors=true"),
		broken,
		format: formatOf(inspected, dialect.delimiter),
	};
}

async function utf8Text(
	{ file, kind, encoding }: InspectedFile,
	tape: TapeName,
	layout: TapeLayout | undefined,
	scratch: string,
): Promise<string> {
	const text = join(scratch, `${tape}.csv`);
	if (kind === "xlsx") await csvFromWorkbook(file, layout?.sheet, text);
	else if (encoding === "utf-8") return file;
	else await transcode(file, encoding, text);
	return text;
}

async function parquetSource(
	database: Database,
	inspected: InspectedFile,
	shownAs: string,
): Promise<Source> {
	const relation = `read_parquet(${quoted(inspected.file)})`;
	const described = await database.rows(`describe select * from ${relation}`);
	const headings = described.map((row) => String(row["column_name"]));
	const columns = headings
		.map(
			(heading, place) =>
				`cast(${named(heading)} as varchar) as ${placeName(place)}`,
		)
		.join(", ");
	const text = `(select ${columns} from ${relation})`;
	return {
		inspected,
		shownAs,
		headings,
		text,
		sample: text,
		broken: undefined,
		format: "Parquet",
	};
}

function formatOf(
	{ kind, encoding }: InspectedFile,
	delimiter: Delimiter,
): string {
	if (kind === "xlsx") return "Excel sheet";
	const sign = delimiter === "\t" ? "tab" : delimiter;
	return `CSV, ${encoding}, delimiter ${sign}`;
}
