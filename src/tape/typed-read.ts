// Reading in one go: amounts and days typed by the engine's own reader, where it reads what our spelling rules read.
import { type Database, named } from "../warehouse/database.ts";
import { formOfDays } from "./date-forms.ts";
import type { ColumnFormat } from "./decision.ts";
import type { DecimalSign, TapeLayout } from "./layout.ts";
import type { Mapping } from "./mapping.ts";
import { type ColumnReading, placeName } from "./reading.ts";

/** Which columns of a file the reader is to type, and how they are written. */
export interface TypedColumns {
	readonly decimal: DecimalSign;
	/** As the engine notates it. */
	readonly notation: string;
	/** Our columns of amounts and of days, each with its place in the file; never empty together. */
	readonly places: ReadonlyMap<string, number>;
	readonly types: ReadonlyMap<string, TypedSql>;
}

type TypedSql = "DECIMAL(18,6)" | "DATE";

/** How a column comes out of the file; where `odd` holds, it must be read by our own rules. */
export interface RowReading extends ColumnReading {
	/** SQL over the column as it was typed and as it will be kept. */
	readonly odd?: string;
}

interface Typable {
	readonly name: string;
	readonly place: number;
	readonly type: TypedSql;
	readonly written: string;
}

/**
 * The columns that the reader may type: of the commonest decimal sign and the commonest form of days, of which the
 * sample left no value unread. Undefined where there are none.
 */
export function typedColumns(
	columns: readonly ColumnReading[],
	formats: ReadonlyMap<string, ColumnFormat>,
	mapping: Mapping,
	layout: TapeLayout | undefined,
): TypedColumns | undefined {
	const all = columns.flatMap(({ name, column }) => {
		const place = ownPlace(name, mapping, layout);
		const format = formats.get(name);
		if (place === undefined || !format || format.isMixed) return [];
		if (format.evidence?.unread !== 0) return [];
		return typable(name, place, column.type, format);
	});
	const [decimal, notation] = (["DECIMAL(18,6)", "DATE"] as const).map((type) =>
		commonest(all.filter((each) => each.type === type)),
	);
	const kept = all.filter(({ type, written }) =>
		type === "DATE" ? written === notation : written === decimal,
	);
	return columnsFrom(kept, decimal === "," ? "," : ".", notation ?? "%Y-%m-%d");
}

/** The same without some of them. */
export function without(
	typed: TypedColumns | undefined,
	leftOut: ReadonlySet<string>,
): TypedColumns | undefined {
	return typed && only(typed, (name) => !leftOut.has(name));
}

/** The days of them. */
export function daysOf(
	typed: TypedColumns | undefined,
): TypedColumns | undefined {
	return typed && only(typed, (name) => typed.types.get(name) === "DATE");
}

function only(
	{ decimal, notation, places, types }: TypedColumns,
	isKept: (name: string) => boolean,
): TypedColumns | undefined {
	const kept = [...places].flatMap(([name, place]) => {
		const type = types.get(name);
		return type && isKept(name) ? [{ name, place, type, written: "" }] : [];
	});
	return columnsFrom(kept, decimal, notation);
}

function columnsFrom(
	kept: readonly Typable[],
	decimal: DecimalSign,
	notation: string,
): TypedColumns | undefined {
	if (kept.length === 0) return undefined;
	return {
		decimal,
		notation,
		places: new Map(kept.map(({ name, place }) => [name, place])),
		types: new Map(kept.map(({ name, type }) => [name, type])),
	};
}

/** A place that no other column reads, and that does not say which rows are passed over. */
function ownPlace(
	name: string,
	{ places, constants }: Mapping,
	layout: TapeLayout | undefined,
): number | undefined {
	const place = places.get(name);
	const isShared = [...places].some(
		([other, at]) => at === place && other !== name,
	);
	return isShared || constants.has(name) || layout?.skip_rows_without === name
		? undefined
		: place;
}

/** Days without a sign between their parts are none of them: the reader takes seven digits for eight. */
function typable(
	name: string,
	place: number,
	type: string,
	{ decimal, date }: ColumnFormat,
): Typable[] {
	if (type === "amount" && decimal)
		return [{ name, place, type: "DECIMAL(18,6)", written: decimal }];
	const notation = type === "date" && date ? formOfDays(date).notation : "";
	return notation && /[-./]/.test(notation)
		? [{ name, place, type: "DATE", written: notation }]
		: [];
}

function commonest(all: readonly Typable[]): string | undefined {
	const times = new Map<string, number>();
	for (const { written } of all)
		times.set(written, (times.get(written) ?? 0) + 1);
	return [...times].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** The columns of a file as the engine's reader is told them, texts but for those it types. */
export function columnsTyped(
	headings: readonly string[],
	{ places, types }: TypedColumns,
): string {
	const byPlace = new Map(
		[...places].map(([name, place]) => [place, types.get(name)]),
	);
	return headings
		.map(
			(_, place) =>
				`'${placeName(place)}': '${byPlace.get(place) ?? "VARCHAR"}'`,
		)
		.join(", ");
}

/**
 * The readings of a file whose reader types some columns.
 *
 * @param quick  SQL for the texts of others, faster than their own and the same
 */
export function typedReadings(
	columns: readonly ColumnReading[],
	typed: TypedColumns | undefined,
	quick: ReadonlyMap<string, string>,
): RowReading[] {
	return columns.map((reading) => {
		const place = typed?.places.get(reading.name);
		if (place === undefined)
			return { ...reading, text: quick.get(reading.name) ?? reading.text };
		const { exact: _, isOtherwise: __, ...rest } = reading;
		const own = named(reading.name);
		const met = named(`${reading.name} text`);
		return {
			...rest,
			text: placeName(place),
			value: met,
			odd:
				typed?.types.get(reading.name) === "DATE"
					? `${own} not between date '1900-01-02' and date '2199-12-31'`
					: `${met} <> ${own}`,
		};
	});
}

/** What a row is marked with where a column of it is odd. */
export const oddWord = "odd:";

/** Our columns that the reader could not type throughout, or typed otherwise than we read. */
export async function oddColumns(
	database: Database,
	relation: string,
	{ rejects }: { readonly rejects: string },
	typed: TypedColumns | undefined,
): Promise<ReadonlySet<string>> {
	if (!typed) return new Set();
	const rows = await database.rows(`
		select distinct column_name as place, null as marks from ${rejects} where error_type = 'CAST'
		union all
		select distinct null, faults from ${relation} where contains(faults, '${oddWord}')`);
	const odd = rows.flatMap(({ place, marks }) =>
		[...typed.places]
			.filter(
				([name, at]) =>
					placeName(at) === place ||
					String(marks).split(",").includes(`${oddWord}${name}`),
			)
			.map(([name]) => name),
	);
	return new Set(odd);
}
