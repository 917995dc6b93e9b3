// The columns that count of a log, laid down as text and held against the lines of the file.
import type { Database } from "../../warehouse/database.ts";
import type { Source, SourceCheck } from "../files/source.ts";
import { placeName } from "../reading/reading.ts";
import type { LogColumns } from "./event-log-columns.ts";
import { cellText } from "./event-log-reading.ts";

/** All rows as trimmed text; through a sieve if the engine did not make one record of each line. */
export async function layDownText(
	database: Database,
	source: Source,
	columns: LogColumns,
	raw: string,
): Promise<Source> {
	const { check } = source;
	if (check)
		await database.run(
			`drop table if exists ${check.rejects}; drop table if exists ${check.rejects}_scans`,
		);
	const places = new Set(
		Object.values(columns).flatMap((each) => [...each.values()]),
	);
	const texts = [...places].map(
		(place) => `${cellText(place)} as ${placeName(place)}`,
	);
	const row = source.isNumbered ? ["source_row as row"] : [];
	await database.run(
		`create or replace temp table ${raw} as select ${[...row, ...texts].join(", ")} from ${source.text}`,
	);
	if (!check || (await isWhole(database, raw, check))) return source;
	return await layDownText(database, await check.sieved(), columns, raw);
}

async function isWhole(
	database: Database,
	raw: string,
	{ records, rejects }: SourceCheck,
): Promise<boolean> {
	const row = await database.row(
		`select (select count(*) from ${raw}) as records, (select count(*) from ${rejects}) as rejects`,
	);
	return Number(row.records) === records && Number(row.rejects) === 0;
}
