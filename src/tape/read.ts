// Text becomes typed rows, all of them, each with what is wrong with it; nothing is thrown away here.
import { type Database, named } from "../warehouse/database.ts";
import type { ColumnType, TapeName } from "./columns.ts";
import { type ColumnFormat, formatsOf } from "./formats.ts";
import type { TapeLayout } from "./layout.ts";
import type { Mapping } from "./mapping.ts";
import { quickTexts } from "./plain-text.ts";
import { hasPowers } from "./powers.ts";
import {
	type ColumnReading,
	placeName,
	readings,
	sqlTypes,
	textOf,
} from "./reading.ts";
import type { Source, SourceCheck } from "./source.ts";
import {
	oddColumns,
	oddWord,
	type RowReading,
	typedColumns,
	typedReadings,
	without,
} from "./typed-read.ts";

/** Temporary relation of all rows of a tape, sound or not: our columns, `faults`, `doubts`, `is_blank`. */
export function readRelation(tape: TapeName): string {
	return `${tape}_read`;
}

/** SQL for the row that a record of the file just read stands on, as a spreadsheet shows it. */
export function rowNumber(source: Source, tape: TapeName): string {
	return source.isNumbered
		? `${readRelation(tape)}.source_row`
		: `${readRelation(tape)}.rowid + 2`;
}

/**
 * Reads every row of a source into the read relation, sound or not.
 *
 * `faults` and `doubts` are texts of code:column, each ended by a comma; empty for a sound row.
 */
export async function readRows(
	database: Database,
	tape: TapeName,
	source: Source,
	mapping: Mapping,
	layout: TapeLayout | undefined,
): Promise<ReadRows> {
	const { check } = source;
	const couldHoldPowers = check && hasPowers(check.file);
	couldHoldPowers?.catch(() => undefined);
	const formats = await formatsIn(database, tape, source, mapping, layout);
	const columns = readings(tape, mapping, formats, layout);
	const rows = { source, mapping, layout };
	let typed = check && typedColumns(columns, formats, mapping, layout);
	if (typed && (await couldHoldPowers))
		typed = without(typed, (_, type) => type !== "DATE");
	const quick = typed
		? await quickTexts(
				database,
				source,
				columns,
				textPlaces(columns, formats, mapping),
			)
		: new Map();
	for (let tries = 0; check && typed && tries < mostTries; tries += 1) {
		await forgetRejects(database, check);
		const from = check.typed(typed);
		await layDown(
			database,
			tape,
			typedReadings(columns, typed, quick),
			from,
			rows,
		);
		const odd = await oddColumns(
			database,
			readRelation(tape),
			check.rejects,
			typed,
		);
		if (odd.size === 0) return { columns, typed: [...typed.places.keys()] };
		typed = without(typed, (name) => odd.has(name));
	}
	if (check) await forgetRejects(database, check);
	await layDown(database, tape, columns, source.text, rows);
	return { columns, typed: [] };
}

/** Columns that stay texts: all but amounts, days and numbers that lose their fraction. */
function textPlaces(
	columns: readonly ColumnReading[],
	formats: ReadonlyMap<string, ColumnFormat>,
	{ places, constants }: Mapping,
): ReadonlyMap<string, number> {
	return new Map(
		columns.flatMap(({ name, column }) => {
			const place = places.get(name);
			const isText = column.type === "text" || column.type === "boolean";
			return isText &&
				place !== undefined &&
				!constants.has(name) &&
				!formats.get(name)?.isFloat
				? [[name, place]]
				: [];
		}),
	);
}

export interface ReadRows {
	readonly columns: ColumnReading[];
	/** Columns that the engine's reader typed. */
	readonly typed: readonly string[];
}

/** Each time without the columns that were found odd; then every cell is read as text. */
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
}

async function layDown(
	database: Database,
	tape: TapeName,
	columns: readonly RowReading[],
	from: string,
	{ source, mapping, layout }: RowsToRead,
): Promise<void> {
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
	const row = source.isNumbered ? ["source_row"] : [];
	await database.run(`
		create or replace temp table ${readRelation(tape)} as
		select ${[...row, ...columns.map((column) => kept(column, given))].join(", ")},
			${onlyWhere(given.flatMap((column) => faultOf(column, given)))} as faults,
			${onlyWhere([...given.flatMap(doubtOf), ...fromTotal(given)])} as doubts,
			is_passed_over or ${isEmpty(placed)} as is_blank
		from (
			select *, ${values.join(", ")}
			from (select ${[...row, ...texts, `${passedOver} as is_passed_over`].join(", ")} from ${from})
		)`);
	await keepUnmappedRows(database, tape, source, passedOver);
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

/** A code we do not know counts as "other" where that is one of the codes, else as not stated. */
function kept(reading: ColumnReading, given: readonly ColumnReading[]): string {
	const { name, column, isAbsent, value } = reading;
	if (name === "principal" && isGiven("total", given))
		return `${principalOrRest(isAbsent, given)} as principal`;
	if (isAbsent) return `${value} as ${named(name)}`;
	return column.values?.includes("other")
		? `case when ${named(`${name} text`)} is not null then coalesce(${named(name)}, 'other') end as ${named(name)}`
		: named(name);
}

function isGiven(name: string, given: readonly ColumnReading[]): boolean {
	return given.some((column) => column.name === name);
}

/** Where no principal is stated, what is left of the total when interest and costs are taken away stands for it. */
function principalOrRest(
	isAbsent: boolean,
	given: readonly ColumnReading[],
): string {
	const parts = ["interest", "costs"]
		.filter((name) => isGiven(name, given))
		.map((name) => ` - coalesce(${name}, 0)`);
	const rest = `cast(total${parts.join("")} as decimal(18,2))`;
	return isAbsent
		? rest
		: `case when "principal text" is null then ${rest} else principal end`;
}

function fromTotal(given: readonly ColumnReading[]): Mark[] {
	if (!isGiven("total", given)) return [];
	const isEmpty = isGiven("principal", given)
		? '"principal text" is null and '
		: "";
	return [
		{ test: `${isEmpty}total is not null`, word: "from_total:principal" },
	];
}

/** A mark that a cell may earn: the test, and what is written down. */
interface Mark {
	readonly test: string;
	readonly word: string;
}

/** The words of all marks that hold; nothing is put together for the many rows where none does. */
function onlyWhere(marks: readonly Mark[]): string {
	if (marks.length === 0) return "''";
	const words = marks.map(
		({ test, word }) => `case when ${test} then '${word},' else '' end`,
	);
	return `case when ${marks.map(({ test }) => `(${test})`).join(" or ")} then concat(${words.join(", ")}) else '' end`;
}

/** A column that another may stand for is missed only where that one is empty too; a claim is looked for later. */
function faultOf(
	{ name, column, odd }: RowReading,
	given: readonly ColumnReading[],
): Mark[] {
	const text = named(`${name} text`);
	const others = (column.instead ?? []).filter((each) => isGiven(each, given));
	const isEmpty = [name, ...others].map(
		(each) => `${named(`${each} text`)} is null`,
	);
	const missing =
		column.required && !(name === "claim_id" && others.length > 0)
			? [{ test: isEmpty.join(" and "), word: `missing:${name}` }]
			: [];
	const isAlwaysReadable =
		column.type === "text" && (!column.values || !column.required);
	if (odd) return [...missing, { test: odd, word: `${oddWord}${name}` }];
	return isAlwaysReadable
		? missing
		: [
				...missing,
				{
					test: `${text} is not null and ${named(name)} is null`,
					word: `unreadable:${name}`,
				},
			];
}

function doubtOf({ name, column, exact, isOtherwise }: ColumnReading): Mark[] {
	const text = named(`${name} text`);
	if (column.values && !column.required)
		return [
			{
				test: `${text} is not null and ${named(name)} is null`,
				word: `unknown_code:${name}`,
			},
		];
	if (exact)
		return [
			{ test: hasFinerThanOre(text, name, exact), word: `rounded:${name}` },
			...(isOtherwise
				? [{ test: isOtherwise, word: `other_mark:${name}` }]
				: []),
		];
	return [];
}

/** A third decimal that matters: what is left after the øre is taken away. */
function hasFinerThanOre(text: string, name: string, exact: string): string {
	return `case when ${text} like '%.___%' or ${text} like '%,___%'
		then coalesce(abs(${exact} - cast(${named(name)} as double)) > 1e-6, false) else false end`;
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
