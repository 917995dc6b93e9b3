// Reading in one go: amounts and days typed by the engine's own reader, where it reads what our spelling rules read.
import { type Database, named } from "../../warehouse/database.ts";
import { formOfDays } from "../forms/date-forms.ts";
import type { ColumnFormat } from "../forms/decision.ts";
import type { DecimalSign, TapeLayout } from "../layout.ts";
import type { Mapping } from "../mapping/mapping.ts";
import type { Quick } from "./plain-text.ts";
import { type ColumnReading, placeName } from "./reading.ts";

/** Which columns of a file the reader is to type, and how they are written. */
export interface TypedColumns {
	readonly decimal: DecimalSign;
	/** As the engine notates it. */
	readonly notation: string;
	/** Never empty. */
	readonly columns: readonly TypedColumn[];
}

interface TypedColumn {
	readonly name: string;
	/** Its place in the file, counted from 0. */
	readonly place: number;
	readonly type: "DECIMAL(18,6)" | "DATE";
	/** Decimal sign or notation of days. */
	readonly written: string;
}

/** How a column comes out of the file; where `odd` holds, it must be read by our own rules. */
export interface RowReading extends ColumnReading {
	/** SQL over the column as it was typed and as it will be kept. */
	readonly odd?: string;
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
	// A word of the sender's own for nothing may well be a number.
	if (layout?.missing) return undefined;
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
	return only(
		{
			decimal: decimal === "," ? "," : ".",
			notation: notation ?? "%Y-%m-%d",
			columns: all,
		},
		({ type, written }) => written === (type === "DATE" ? notation : decimal),
	);
}

/** The same without some of them. */
export function without(
	typed: TypedColumns | undefined,
	leftOut: ReadonlySet<string>,
): TypedColumns | undefined {
	return typed && only(typed, ({ name }) => !leftOut.has(name));
}

/** The days of them. */
export function daysOf(
	typed: TypedColumns | undefined,
): TypedColumns | undefined {
	return typed && only(typed, ({ type }) => type === "DATE");
}

function only(
	typed: TypedColumns,
	isKept: (column: TypedColumn) => boolean,
): TypedColumns | undefined {
	const columns = typed.columns.filter(isKept);
	return columns.length > 0 ? { ...typed, columns } : undefined;
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
): TypedColumn[] {
	if (type === "amount" && decimal)
		return [{ name, place, type: "DECIMAL(18,6)", written: decimal }];
	const notation = type === "date" && date ? formOfDays(date).notation : "";
	return notation && /[-./]/.test(notation)
		? [{ name, place, type: "DATE", written: notation }]
		: [];
}

function commonest(all: readonly TypedColumn[]): string | undefined {
	const times = new Map<string, number>();
	for (const { written } of all)
		times.set(written, (times.get(written) ?? 0) + 1);
	return [...times].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** The columns of a file as the engine's reader is told them, texts but for those it types. */
export function columnsTyped(
	headings: readonly string[],
	{ columns }: TypedColumns,
): string {
	const types = new Map(columns.map(({ place, type }) => [place, type]));
	return headings
		.map(
			(_, place) => `'${placeName(place)}': '${types.get(place) ?? "VARCHAR"}'`,
		)
		.join(", ");
}

/**
 * The readings of a file whose reader types some columns.
 *
 * @param quick  SQL for others, faster than their own and the same
 */
export function typedReadings(
	columns: readonly ColumnReading[],
	typed: TypedColumns | undefined,
	quick: ReadonlyMap<string, Quick>,
): RowReading[] {
	const own = new Map(typed?.columns.map((column) => [column.name, column]));
	return columns.map((reading) => {
		const column = own.get(reading.name);
		return column
			? typedReading(reading, column)
			: { ...reading, ...quick.get(reading.name) };
	});
}

/** The reader takes infinity and the like for the first day of 1900; what has more than øre is rounded by our own rules. */
function typedReading(
	{ exact: _, isOtherwise: __, ...reading }: ColumnReading,
	{ name, place, type }: TypedColumn,
): RowReading {
	const met = named(`${name} text`);
	const odd =
		type === "DATE"
			? `${named(name)} not between date '1900-01-02' and date '2199-12-31'`
			: `${met} <> ${named(name)}`;
	return { ...reading, text: placeName(place), value: met, odd };
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
	const odd = rows.flatMap(({ place, marks }) => {
		const words = String(marks).split(",");
		return typed.columns.filter(
			(column) =>
				placeName(column.place) === place ||
				words.includes(`${oddWord}${column.name}`),
		);
	});
	return new Set(odd.map(({ name }) => name));
}
