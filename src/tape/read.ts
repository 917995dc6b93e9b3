// Text becomes typed rows, all of them, each with what is wrong with it; nothing is thrown away here.
import { type Database, named } from "../warehouse/database.ts";
import type { TapeName } from "./columns.ts";
import { type ColumnFormat, dayForms, decimalSigns } from "./formats.ts";
import type { TapeLayout } from "./layout.ts";
import type { Mapping } from "./mapping.ts";
import { type ColumnReading, readings, sqlTypes } from "./reading.ts";
import type { Source } from "./source.ts";

/** Temporary relation of all rows of a tape as read: our columns, `faults`, `doubts`, `is_blank`. */
export function readRelation(tape: TapeName): string {
	return `${tape}_read`;
}

/**
 * Reads every row of a source into a temporary relation.
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
		create or replace temp table ${readRelation(tape)} as
		select ${columns.map(({ name }) => named(name)).join(", ")},
			concat(${columns.flatMap(faultOf).join(", ")}) as faults,
			concat(${["''", ...columns.flatMap(doubtOf)].join(", ")}) as doubts,
			${blank} as is_blank
		from (
			select *, ${values.join(", ")}
			from (select ${texts.join(", ")} from ${source.text})
		)`);
	return columns;
}

function faultOf({ name, column }: ColumnReading): string[] {
	const text = named(`${name} text`);
	const missing = column.required
		? [`case when ${text} is null then 'missing:${name},' else '' end`]
		: [];
	const readable =
		column.type === "text" && (!column.values || !column.required);
	return readable
		? missing
		: [
				...missing,
				`case when ${text} is not null and ${named(name)} is null then 'unreadable:${name},' else '' end`,
			];
}

function doubtOf({ name, column, unknownCode }: ColumnReading): string[] {
	const text = named(`${name} text`);
	if (unknownCode && !column.required)
		return [
			`case when ${text} is not null and ${unknownCode} then 'unknown_code:${name},' else '' end`,
		];
	if (column.type === "amount")
		return [
			`case when regexp_matches(${text}, '[.,][0-9]{3,}$') and ${hasFinerThanOre(text, name)} then 'rounded:${name},' else '' end`,
		];
	return [];
}

/** A third decimal that matters: what is left after the øre is taken away. */
function hasFinerThanOre(text: string, name: string): string {
	const digits = `regexp_replace(${text}, '[^0-9]', '', 'g')`;
	return `abs(${named(name)}) < 1e15 and try_cast(regexp_replace(replace(${text}, ',', '.'), '[^0-9.-]', '', 'g') as double) is not null
		and length(${digits}) > 2
		and abs(try_cast(replace(${text}, ',', '.') as double) - cast(${named(name)} as double)) > 1e-6`;
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
