// SQL that reads a CSV file without guessing: what the file holds is stated in full.
import { resolve } from "node:path";
import { quoted } from "../../warehouse/database.ts";
import { placeName } from "../reading/reading.ts";
import type { Delimiter } from "./dialect.ts";
import type { Source } from "./source.ts";

/**
 * A relation of the columns of a CSV file.
 *
 * @param columns  as the engine writes them: 'c0': 'VARCHAR', …
 * @param onError  what becomes of a line that cannot be cut; it stops the engine where not given
 */
export function readCsv(
	file: string,
	delimiter: Delimiter,
	columns: string,
	{ header, onError }: { header: boolean; onError?: string },
): string {
	return `read_csv(${pathSql(file)}, auto_detect=false, hive_partitioning=false, header=${header}, delim=${quoted(delimiter)},
		quote='"', escape='"', strict_mode=true, nullstr='', columns={${columns}}${onError ? `, ${onError}` : ""})`;
}

/** SQL for one file and no other, whatever signs its path holds. */
export function pathSql(file: string): string {
	return quoted(resolve(file).replaceAll(/[*?[]/g, "[$&]"));
}

/** One text column per heading. */
export function columnsOf(headings: readonly string[]): string {
	return headings
		.map((_, place) => `'${placeName(place)}': 'VARCHAR'`)
		.join(", ");
}

/** Of a file whose first cell is the row number. */
export function numbered(
	file: string,
	delimiter: Delimiter,
	headings: readonly string[],
): Pick<Source, "text" | "sample" | "again" | "isNumbered"> {
	const columns = `'source_row': 'BIGINT', ${columnsOf(headings)}`;
	const text = readCsv(file, delimiter, columns, { header: false });
	return { text, sample: text, again: counted(text), isNumbered: true };
}

/** Where records must be counted as they are read: all of them, and the reader takes its pick. */
export function counted(text: string): Source["again"] {
	return async () =>
		`(select row_number() over () - 1 as record, * from ${text})`;
}
