// Text becomes typed rows, all of them, each with what is wrong with it; nothing is thrown away here.
import { type Database, named } from "../warehouse/database.ts";
import type { TapeName } from "./columns.ts";
import { type ColumnFormat, dayForms, decimalSigns } from "./formats.ts";
import type { TapeLayout } from "./layout.ts";
import type { Mapping } from "./mapping.ts";
import { type ColumnReading, readings, sqlTypes } from "./reading.ts";
import type { Source } from "./source.ts";

/** What a tape relation holds beside our columns until its rows are sorted into loaded and rejected. */
export const marks = ["faults", "doubts", "is_blank"] as const;

/**
 * Reads every row of a source into the tape relation, sound or not.
 *
 * `faults` and `doubts` are texts of code:column, each ended by a comma; empty for a sound row.
 */
export async function readRows(
	database: Database,
	tape: TapeName,
	source: Source,
	mapping: Mapping,
	layout: TapeLayout | undefined,
): Promise<ColumnReading[]> {
	const formats = await formatsOf(database, tape, source, mapping, layout);
	const columns = readings(tape, mapping, formats, layout);
	const skipped = layout?.skip_rows_without;
	const texts = columns.map(
		({ name, text }) => `${text} as ${named(`${name} text`)}`,
	);
	const values = columns.map(
		({ name, value, column }) =>
			`cast(${column.type === "text" && !column.values ? named(`${name} text`) : value} as ${sqlTypes[column.type]}) as ${named(name)}`,
	);
	const blank = skipped
		? `${named(`${skipped} text`)} is null`
		: columns
				.filter(({ name }) => mapping.places.has(name))
				.map(({ name }) => `${named(`${name} text`)} is null`)
				.join(" and ");
	await database.run(`
		create or replace table tape_${tape} as
		select ${columns.map(kept).join(", ")},
			${onlyWhere(columns.flatMap(faultOf))} as faults,
			${onlyWhere(columns.flatMap(doubtOf))} as doubts,
			${blank} as is_blank
		from (
			select *, ${values.join(", ")}
			from (select ${texts.join(", ")} from ${source.text})
		)`);
	return columns;
}

/** A code we do not know counts as "other" where that is one of the codes, else as not stated. */
function kept({ name, column }: ColumnReading): string {
	return column.values?.includes("other")
		? `case when ${named(`${name} text`)} is not null then coalesce(${named(name)}, 'other') end as ${named(name)}`
		: named(name);
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

function faultOf({ name, column }: ColumnReading): Mark[] {
	const text = named(`${name} text`);
	const missing = column.required
		? [{ test: `${text} is null`, word: `missing:${name}` }]
		: [];
	const isAlwaysReadable =
		column.type === "text" && (!column.values || !column.required);
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

function doubtOf({ name, column }: ColumnReading): Mark[] {
	const text = named(`${name} text`);
	if (column.values && !column.required)
		return [
			{
				test: `${text} is not null and ${named(name)} is null`,
				word: `unknown_code:${name}`,
			},
		];
	if (column.type === "amount")
		return [{ test: hasFinerThanOre(text, name), word: `rounded:${name}` }];
	return [];
}

/** A third decimal that matters: what is left after the øre is taken away. */
function hasFinerThanOre(text: string, name: string): string {
	const exact = `try_cast(replace(${text}, ',', '.') as double)`;
	return `case when ${text} like '%.___%' or ${text} like '%,___%'
		then coalesce(abs(${exact} - cast(${named(name)} as double)) > 1e-6, false) else false end`;
}

async function formatsOf(
	database: Database,
	tape: TapeName,
	source: Source,
	mapping: Mapping,
	layout: TapeLayout | undefined,
): Promise<Map<string, ColumnFormat>> {
	const unread = readings(tape, mapping, new Map(), layout);
	const inFile = (type: "amount" | "date") =>
		unread
			.filter(
				({ name, column }) => column.type === type && mapping.places.has(name),
			)
			.map(({ name, text }) => ({ name, text }));
	const ask = [database, source.sample] as const;
	const signs = await decimalSigns(
		...ask,
		inFile("amount"),
		layout,
		source.shownAs,
	);
	const forms = await dayForms(...ask, inFile("date"), layout, source.shownAs);
	return new Map([...signs, ...forms]);
}
