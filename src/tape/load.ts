// One tape file and its layout become a tape relation, its rejects and its totals.
import type { Database } from "../warehouse/database.ts";
import { named } from "../warehouse/database.ts";
import { type TapeName, tapes } from "./columns.ts";
import { type Doubt, doubtsOf } from "./findings.ts";
import type { TapeLayout } from "./layout.ts";
import { type Mapping, mappingOf } from "./mapping.ts";
import { readRelation, readRows } from "./read.ts";
import { type ColumnReading, readings, sqlTypes } from "./reading.ts";
import {
	amountOf,
	countBrokenLines,
	faultRelation,
	gatherFaults,
	layDownRejects,
	rowNumber,
} from "./rejects.ts";
import { openSource, type Source } from "./source.ts";

/** What a tape file held, and what of it came in. Amounts are exact decimals. */
export interface TapeTotals {
	readonly rowsInTape: number;
	readonly rowsLoaded: number;
	readonly rowsRejected: number;
	/** Rejected rows whose amount could not be read: they count as 0.00. */
	readonly rowsUnreadable: number;
	readonly amountInTape: string;
	readonly amountLoaded: string;
	readonly amountRejected: string;
}

export interface LoadedTape {
	readonly tape: TapeName;
	readonly source: Source;
	readonly mapping: Mapping;
	readonly totals: TapeTotals;
	/** Our columns that the file or the layout gives. */
	readonly given: ReadonlySet<string>;
	readonly doubts: readonly Doubt[];
}

/** Loads one file as `tape_<name>`; rejected rows go to `tape_rejects`. Payments and events come after claims. */
export async function loadTape(
	database: Database,
	tape: TapeName,
	file: string,
	layout: TapeLayout | undefined,
	scratch: string,
): Promise<LoadedTape> {
	const source = await openSource(database, tape, file, layout, scratch);
	const mapping = await mappingOf(
		database,
		tape,
		source.headings,
		layout,
		source.shownAs,
	);
	const columns = await readRows(database, tape, source, mapping, layout);
	await gatherFaults(database, tape, tape !== "claims");
	const brokenLines = await countBrokenLines(database, tape, source);
	if (brokenLines > 0 || (await hasFaults(database, tape)))
		await layDownRejects(database, tape, source, columns, brokenLines);
	await layDownRows(database, tape, columns, brokenLines);
	const totals = await totalsOf(database, tape, source);
	const doubts = await doubtsOf(
		database,
		readRelation(tape),
		amountOf(tape),
		faultRelation(tape),
	);
	await database.run(`drop table ${readRelation(tape)}`);
	const given = new Set([
		...mapping.places.keys(),
		...mapping.constants.keys(),
	]);
	return { tape, source, mapping, totals, given, doubts };
}

/** The relation of a tape that was not delivered: right columns, no rows. */
export async function emptyTape(
	database: Database,
	tape: TapeName,
): Promise<void> {
	const columns = readings(
		tape,
		{ places: new Map(), constants: new Map(), leftOver: [] },
		new Map(),
		undefined,
	).map(({ name, column }) => `${named(name)} ${sqlTypes[column.type]}`);
	await database.run(
		`create or replace table tape_${tape} (source_row bigint, ${columns.join(", ")})`,
	);
}

async function hasFaults(database: Database, tape: TapeName): Promise<boolean> {
	const row = await database.row(
		`select count(*) as faults from ${faultRelation(tape)}`,
	);
	return Number(row["faults"]) > 0;
}

async function layDownRows(
	database: Database,
	tape: TapeName,
	columns: readonly ColumnReading[],
	brokenLines: number,
): Promise<void> {
	const read = readRelation(tape);
	await database.run(`
		create or replace table tape_${tape} as
		select ${rowNumber(tape, `${read}.rowid`, brokenLines)} as source_row, ${columns.map(({ name }) => named(name)).join(", ")}
		from ${read}
		where not is_blank and ${read}.rowid not in (select record from ${faultRelation(tape)})`);
	for (const [name, column] of Object.entries(tapes[tape]))
		if (!("personal" in column))
			await database.run(
				`comment on column tape_${tape}.${named(name)} is '${column.says.replaceAll("'", "''")}'`,
			);
	await database.run(
		`comment on table tape_${tape} is 'the ${tape} tape as delivered, typed; source_row is the row in the file'`,
	);
}

/** Read, loaded and rejected are counted each on its own, so that they can be held against each other. */
async function totalsOf(
	database: Database,
	tape: TapeName,
	{ broken }: Source,
): Promise<TapeTotals> {
	const amount = amountOf(tape);
	const brokenRows = broken
		? `(select count(distinct line) from ${broken})`
		: "0";
	const row = await database.row(`
		select
			(select count(*) from ${readRelation(tape)} where not is_blank) + ${brokenRows} as rows_in_tape,
			(select count(*) from tape_${tape}) as rows_loaded,
			rejected.rows + ${brokenRows} as rows_rejected,
			rejected.unreadable + ${brokenRows} as rows_unreadable,
			(select cast(coalesce(sum(${amount}), 0) as decimal(38,2)) from ${readRelation(tape)} where not is_blank) as amount_in_tape,
			(select cast(coalesce(sum(${amount}), 0) as decimal(38,2)) from tape_${tape}) as amount_loaded,
			cast(rejected.amount as decimal(38,2)) as amount_rejected
		from (
			select count(*) as rows, count(case when ${amount} is null then 1 end) as unreadable, coalesce(sum(${amount}), 0) as amount
			from ${readRelation(tape)}
			where rowid in (select record from ${faultRelation(tape)})
		) as rejected`);
	return {
		rowsInTape: Number(row["rows_in_tape"]),
		rowsLoaded: Number(row["rows_loaded"]),
		rowsRejected: Number(row["rows_rejected"]),
		rowsUnreadable: Number(row["rows_unreadable"]),
		amountInTape: String(row["amount_in_tape"]),
		amountLoaded: String(row["amount_loaded"]),
		amountRejected: String(row["amount_rejected"]),
	};
}
