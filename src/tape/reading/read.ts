// Text becomes typed rows, all of them, each with what is wrong with it; nothing is thrown away here.
import { type Database, named } from "../../warehouse/database.ts";
import type { ColumnType, TapeName } from "../columns.ts";
import type { Source, SourceCheck } from "../files/source.ts";
import { type ColumnFormat, formatsOf } from "../forms/formats.ts";
import { hasPowers } from "../forms/powers.ts";
import type { TapeLayout } from "../layout.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { quickTexts, textPlaces } from "./plain-text.ts";
import {
	type ColumnReading,
	placeName,
	readings,
	sqlTypes,
	textOf,
} from "./reading.ts";
import { doubtOf, faultOf, fromTotal, kept, onlyWhere } from "./row-marks.ts";
import {
	daysOf,
	oddColumns,
	type RowReading,
	typedColumns,
	typedReadings,
	without,
} from "./typed-read.ts";

/**
 * Relation of all rows of a tape, sound or not: our columns, `faults`, `doubts`, `is_blank`.
 *
 * Temporary, but where it may become the tape itself: see `stays`.
 */
export function readRelation(tape: TapeName): string {
	return `${tape}_read`;
}

/** SQL for the row that a record of the file just read stands on, as a spreadsheet shows it. */
export function rowNumber(source: Source, tape: TapeName): string {
	return source.isNumbered
		? `${readRelation(tape)}.source_row`
		: `${readRelation(tape)}.rowid + 2`;
}

export interface ReadRows {
	readonly columns: ColumnReading[];
	/** Columns that the engine's reader typed. */
	readonly typed: readonly string[];
}

/**
 * Reads every row of a source into the read relation, sound or not.
 *
 * `faults` and `doubts` are texts of code:column, each ended by a comma; empty for a sound row.
 *
 * @param alone  the number of the only file of its tape: its rows may be read to where they stay
 */
export async function readRows(
	database: Database,
	tape: TapeName,
	source: Source,
	mapping: Mapping,
	layout: TapeLayout | undefined,
	alone?: number,
): Promise<ReadRows> {
	const { check } = source;
	const couldHoldPowers = check && hasPowers(check.file);
	couldHoldPowers?.catch(() => undefined);
	const formats = await formatsIn(database, tape, source, mapping, layout);
	const columns = readings(tape, mapping, formats, layout);
	const rows = { source, mapping, layout, alone };
	if (!check) {
		await layDown(database, tape, columns, source.text, rows);
		return { columns, typed: [] };
	}
	const places = textPlaces(columns, formats, mapping);
	const quick = await quickTexts(database, source, columns, places);
	const all = check.typed && typedColumns(columns, formats, mapping, layout);
	let typed = (await couldHoldPowers) ? daysOf(all) : all;
	for (let tries = 1; ; tries += 1) {
		await forgetRejects(database, check);
		const from = (typed && check.typed?.(typed)) ?? source.text;
		const read = typedReadings(columns, typed, quick);
		await layDown(database, tape, read, from, rows);
		const odd = await oddColumns(database, readRelation(tape), check, typed);
		if (odd.size === 0)
			return { columns, typed: (typed?.columns ?? []).map(({ name }) => name) };
		typed = tries < mostTries ? without(typed, odd) : undefined;
	}
}

/** Each without the columns that the one before found odd; after them every cell is read as text. */
const mostTries = 3;

/** The engine adds to what it rejected of files it read before. */
async function forgetRejects(
	database: Database,
	{ rejects }: SourceCheck,
): Promise<void> {
	await database.run(
		`drop table if exists ${rejects}; drop table if exists ${rejects}_scans`,
	);
}

interface RowsToRead {
	readonly source: Source;
	readonly mapping: Mapping;
	readonly layout: TapeLayout | undefined;
	/** Number of the file, where it is the only one of its tape. */
	readonly alone: number | undefined;
}

/**
 * Whether the rows are read to where they may stay: into the portfolio's file, which must not hold what is read again.
 *
 * So are those of the only file of a tape: its debtors are hashed from the start, if at all. Of short rows it is
 * cheaper to copy the sound ones.
 */
function stays({ source, alone }: RowsToRead): boolean {
	return alone !== undefined && source.hasLongRows === true;
}

/** Where each row came from, as far as the rows bear it. */
function numbersOf(rows: RowsToRead): { own: string[]; origin: string[] } {
	const { source, alone } = rows;
	const file = stays(rows) ? [`${alone} as source_file`] : [];
	if (!source.isNumbered) return { own: [], origin: file };
	const row = [
		"source_row",
		...(stays(rows) ? ["source_row as tape_row"] : []),
	];
	return { own: ["source_row"], origin: [...file, ...row] };
}

async function layDown(
	database: Database,
	tape: TapeName,
	columns: readonly RowReading[],
	from: string,
	rows: RowsToRead,
): Promise<void> {
	const { source, mapping, layout } = rows;
	const skipped = layout?.skip_rows_without;
	const given = columns.filter(({ isAbsent }) => !isAbsent);
	const texts = given.map(
		({ name, text }) => `${text} as ${named(`${name} text`)}`,
	);
	const values = given.map(
		({ name, value, column }) =>
			`cast(${column.type === "text" && !column.values ? named(`${name} text`) : value} as ${sqlTypes[column.type]}) as ${named(name)}`,
	);
	const placed = columns.filter(({ name }) => mapping.places.has(name));
	const passedOver = skipped ? `${textOf(skipped, mapping)} is null` : "false";
	const { own, origin } = numbersOf(rows);
	await forgetRows(database, tape);
	await database.run(`
		create ${stays(rows) ? "" : "temp"} table ${readRelation(tape)} as
		select ${[...columns.map((column) => kept(column, given)), ...origin].join(", ")},
			${onlyWhere(given.flatMap((column) => faultOf(column, given)))} as faults,
			${onlyWhere([...given.flatMap(doubtOf), ...fromTotal(given)])} as doubts,
			is_passed_over or ${isEmpty(placed)} as is_blank
		from (
			select *, ${values.join(", ")}
			from (select ${[...own, ...texts, `${passedOver} as is_passed_over`].join(", ")} from ${from})
		)`);
	await keepUnmappedRows(database, tape, source, passedOver);
}

/** Of an earlier reading, wherever they are. */
async function forgetRows(database: Database, tape: TapeName): Promise<void> {
	const read = readRelation(tape);
	await database.run(
		`drop table if exists temp.${read}; drop table if exists ${read}`,
	);
}

/** Few rows have nothing in the first of the columns: only these are looked at further. */
function isEmpty(placed: readonly ColumnReading[]): string {
	const [first, ...others] = placed.map(({ name }) => named(`${name} text`));
	const rest = others.map((text) => `${text} is null`);
	return first
		? `case when ${first} is not null then false else ${["true", ...rest].join(" and ")} end`
		: "true";
}

/** A row that is empty but for columns we do not take is still a row: it is not passed over in silence. */
async function keepUnmappedRows(
	database: Database,
	tape: TapeName,
	source: Source,
	passedOver: string,
): Promise<void> {
	const { blanks } = await database.row(
		`select count(*) as blanks from ${readRelation(tape)} where is_blank`,
	);
	if (Number(blanks) === 0) return;
	const cells = source.headings.map(
		(_, place) => `trim(coalesce(${placeName(place)}, ''), ' \t\u00a0') <> ''`,
	);
	await database.run(`
		update ${readRelation(tape)} set is_blank = false
		where is_blank and rowid in (
			select record from (
				select row_number() over () - 1 as record, (${cells.join(" or ")}) and not (${passedOver}) as is_filled
				from ${source.sample}
			) where is_filled
		)`);
}

async function formatsIn(
	database: Database,
	tape: TapeName,
	source: Source,
	mapping: Mapping,
	layout: TapeLayout | undefined,
): Promise<ReadonlyMap<string, ColumnFormat>> {
	const unread = readings(tape, mapping, new Map(), layout);
	const inFile = (type: ColumnType) =>
		unread
			.filter(
				({ name, column }) =>
					column.type === type && !column.values && mapping.places.has(name),
			)
			.map(({ name, text }) => ({ name, text }));
	return await formatsOf(
		database,
		source,
		{
			amounts: inFile("amount"),
			dates: inFile("date"),
			booleans: inFile("boolean"),
			texts: inFile("text"),
		},
		layout,
	);
}
