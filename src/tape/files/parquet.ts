// A Parquet file as a source: typed columns as text that cannot be taken for another number or another day.
import { basename } from "node:path";
import { Fault } from "../../faults.ts";
import { type Database, named } from "../../warehouse/database.ts";
import { placeName } from "../reading/reading.ts";
import { counted, pathSql } from "./csv-relation.ts";
import type { InspectedFile } from "./inspect.ts";
import type { Source } from "./source.ts";

/**
 * The engine reads Parquet by itself. Every value is decoded once here, so that a damaged page is found before
 * anything is loaded.
 *
 * @throws Fault when the file does not open, or does not decode to its end
 */
export async function parquetSource(
	database: Database,
	inspected: InspectedFile,
): Promise<Source> {
	const { file, contents, remarks } = inspected;
	const relation = `read_parquet(${pathSql(contents)}, hive_partitioning=false)`;
	const described = await decoded(database, relation).catch(
		(cause: unknown) => {
			throw new Fault(`${file} does not open as Parquet`, {
				remedy:
					"Ask the sender for the file again, or for CSV: it is cut off or damaged.",
				cause,
			});
		},
	);
	const columns = described.map(
		({ name, type }, place) =>
			`${parquetText(named(name), type)} as ${placeName(place)}`,
	);
	const text = `(select ${columns.join(", ")} from ${relation})`;
	return {
		inspected,
		shownAs: basename(file),
		headings: described.map(({ name }) => name),
		text,
		sample: text,
		again: counted(text),
		isNumbered: false,
		isTyped: true,
		format: "Parquet",
		remarks,
	};
}

async function decoded(
	database: Database,
	relation: string,
): Promise<{ name: string; type: string }[]> {
	const described = await database.rows(`describe select * from ${relation}`);
	const columns = described.map(({ column_name, column_type }) => ({
		name: String(column_name),
		type: String(column_type),
	}));
	const hashes = columns.map(({ name }) => `hash(${named(name)})`);
	await database.rows(
		`select ${hashes.map((hash) => `max(${hash})`).join(", ")} from ${relation}`,
	);
	return columns;
}

/**
 * SQL for a column as text. Numbers have no decimals or at least four, so that none looks like a grouped amount;
 * an instant becomes the day it was in Norway.
 */
export function parquetText(column: string, type: string): string {
	if (type === "DOUBLE" || type === "FLOAT")
		return `case
			when ${column} = trunc(${column}) and abs(${column}) < 1e18 then cast(cast(${column} as bigint) as varchar)
			when abs(${column}) < 1e18 then format('{:.6f}', cast(${column} as double))
			else cast(${column} as varchar) end`;
	const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
	if (decimal) return decimalText(column, Number(decimal[2]));
	if (type === "TIMESTAMP WITH TIME ZONE")
		return `cast(cast(timezone('Europe/Oslo', ${column}) as date) as varchar)`;
	if (type.startsWith("TIMESTAMP"))
		return `cast(cast(${column} as date) as varchar)`;
	return `cast(${column} as varchar)`;
}

function decimalText(column: string, scale: number): string {
	if (scale === 0 || scale >= 4) return `cast(${column} as varchar)`;
	return `concat(cast(${column} as varchar), '${"0".repeat(4 - scale)}')`;
}
