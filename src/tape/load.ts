// One tape file and its layout become a tape relation, its rejects and its totals.
import type { Database } from "../warehouse/database.ts";
import { named, quoted } from "../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "./columns.ts";
import { type Doubt, doubtsOf } from "./findings.ts";
import type { TapeLayout } from "./layout.ts";
import { type Mapping, mappingOf } from "./mapping.ts";
import { readRelation } from "./read.ts";
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
import { readWhole } from "./whole.ts";

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
	const opened = await openSource(database, tape, file, layout, scratch);
	const mapping = await mappingOf(
		database,
		tape,
		opened.headings,
		layout,
		opened.shownAs,
	);
	const { source, columns } = await readWhole(
		database,
		tape,
		opened,
		mapping,
		layout,
	);
	await gatherFaults(database, tape);
	const brokenLines = await countBrokenLines(database, tape, source);
	if (brokenLines > 0 || (await hasFaults(database, tape)))
		await layDownRejects(database, tape, source, columns);
	const read = await totalsRead(database, tape, brokenLines);
	const doubts = await doubtsOf(database, tape, amountOf(tape));
	await layDownRows(database, tape, source, columns);
	await sayColumns(database, tape);
	await database.run(`drop table ${readRelation(tape)}`);
	const totals = { ...read, ...(await totalsLoaded(database, tape)) };
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
	return Number(row.faults) > 0;
}

/** Lays the sound rows down in the portfolio's file, each with the number of its row. */
async function layDownRows(
	database: Database,
	tape: TapeName,
	source: Source,
	columns: readonly ColumnReading[],
): Promise<void> {
	await database.run(`
		create or replace table tape_${tape} as
		select ${columns.map(({ name }) => named(name)).join(", ")}, ${rowNumber(source, tape)} as source_row
		from ${readRelation(tape)}
		where not is_blank and rowid not in (select record from ${faultRelation(tape)})`);
}

/** Says what each column is. */
async function sayColumns(database: Database, tape: TapeName): Promise<void> {
	const columns: Columns = tapes[tape];
	await database.run(
		[
			`comment on table tape_${tape} is 'the ${tape} tape as delivered, typed'`,
			`comment on column tape_${tape}.source_row is 'the row in the file as a spreadsheet shows it'`,
			...Object.entries(columns)
				.filter(([, { personal }]) => !personal)
				.map(
					([name, { says }]) =>
						`comment on column tape_${tape}.${named(name)} is ${quoted(says)}`,
				),
		].join(";\n"),
	);
}

/** Read and rejected are counted on what was read, loaded on what came in: so they can be held against each other. */
async function totalsRead(
	database: Database,
	tape: TapeName,
	brokenLines: number,
): Promise<Omit<TapeTotals, "rowsLoaded" | "amountLoaded">> {
	const amount = amountOf(tape);
	const row = await database.row(`
		select count(*) as rows_in_tape, cast(coalesce(sum(${amount}), 0) as decimal(38,2)) as amount_in_tape,
			count(case when is_faulty then 1 end) as rows_rejected,
			count(case when is_faulty and ${amount} is null then 1 end) as rows_unreadable,
			cast(coalesce(sum(case when is_faulty then ${amount} end), 0) as decimal(38,2)) as amount_rejected
		from (
			select *, rowid in (select record from ${faultRelation(tape)}) as is_faulty
			from ${readRelation(tape)} where not is_blank
		)`);
	return {
		rowsInTape: Number(row.rows_in_tape) + brokenLines,
		rowsRejected: Number(row.rows_rejected) + brokenLines,
		rowsUnreadable: Number(row.rows_unreadable) + brokenLines,
		amountInTape: String(row.amount_in_tape),
		amountRejected: String(row.amount_rejected),
	};
}

async function totalsLoaded(
	database: Database,
	tape: TapeName,
): Promise<Pick<TapeTotals, "rowsLoaded" | "amountLoaded">> {
	const row = await database.row(`
		select count(*) as rows, cast(coalesce(sum(${amountOf(tape)}), 0) as decimal(38,2)) as amount
		from tape_${tape}`);
	return {
		rowsLoaded: Number(row.rows),
		amountLoaded: String(row.amount),
	};
}
