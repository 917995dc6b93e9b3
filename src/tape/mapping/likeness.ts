// What the values of each column look like: counted by the engine over a sample, in one statement.
import type { Database } from "../../warehouse/database.ts";
import { placeName } from "../reading/reading.ts";
import { type KindName, kindNames, kinds, sharedTexts } from "./kinds.ts";

/** The values of one column of a file, counted. */
export interface ColumnLikeness {
	readonly rows: number;
	/** Rows with a value. */
	readonly filled: number;
	readonly distinct: number;
	/** Signs in the shortest and the longest value; 0 without values. */
	readonly shortest: number;
	readonly longest: number;
	/** Rows whose value is of each kind. */
	readonly counts: Readonly<Record<KindName, number>>;
	/** Distinct values that are of each kind. */
	readonly distinctCounts: Readonly<Record<KindName, number>>;
}

/** By the place of the heading, counted from 0. */
export type Likeness = readonly ColumnLikeness[];

const sampleRows = 20_000;

/** In the statement that makes the kinds they are of, their tests would stand twice: planning it took twice as long. */
const [own, ofKinds] = [false, true].map((isOfKinds) =>
	kindNames.filter((kind) => "isOfKinds" in kinds[kind] === isOfKinds),
) as [KindName[], KindName[]];

/**
 * Counts what the values of every column look like, over the first 20 000 rows.
 *
 * @param sample  SQL of a relation of text columns c0, c1, …, one for each heading
 */
export async function likenessOf(
	database: Database,
	sample: string,
	headings: number,
): Promise<Likeness> {
	const places = Array.from({ length: headings }, (_, place) => place);
	const counted = kindNames.map(
		(kind) =>
			`sum(case when ${kind} then times else 0 end) as ${kind}_rows, count(case when ${kind} then 1 end) as ${kind}_values`,
	);
	const rows = await database.rows(`
		with cells as (
			select unnest([${places.join(", ")}]) as place, unnest([${places.map(placeName).join(", ")}]) as cell
			from (select * from ${sample} limit ${sampleRows})
		),
		texts as (
			select place, coalesce(trim(cell, ' \t\u00a0'), '') as text, count(*) as times from cells group by all
		),
		read as (select ${sharedTexts} from texts),
		judged as (
			select place, text, times, width,
				${own.map((kind) => `(text <> '' and coalesce(${kinds[kind].test}, false)) as ${kind}`).join(",\n")}
			from read
		),
		told as (select *, ${ofKinds.map((kind) => `(${kinds[kind].test}) as ${kind}`).join(", ")} from judged)
		select place, sum(times) as rows, sum(case when text <> '' then times else 0 end) as filled,
			count(case when text <> '' then 1 end) as distinct_values,
			coalesce(min(case when text <> '' then width end), 0) as shortest, max(width) as longest,
			${counted.join(", ")}
		from told group by place`);
	const byPlace = new Map(rows.map((row) => [Number(row.place), row]));
	return places.map((place) => {
		const row = byPlace.get(place) ?? {};
		const counts = (what: string) =>
			Object.fromEntries(
				kindNames.map((kind) => [kind, Number(row[`${kind}_${what}`] ?? 0)]),
			) as Record<KindName, number>;
		return {
			rows: Number(row.rows ?? 0),
			filled: Number(row.filled ?? 0),
			distinct: Number(row.distinct_values ?? 0),
			shortest: Number(row.shortest ?? 0),
			longest: Number(row.longest ?? 0),
			counts: counts("rows"),
			distinctCounts: counts("values"),
		};
	});
}

/** Headings and values with some columns made empty, so that nothing is read into them; places stay. */
export function without(
	places: ReadonlySet<number>,
	headings: readonly string[],
	likeness: Likeness,
): { readonly headings: readonly string[]; readonly likeness: Likeness } {
	return {
		headings: headings.map((heading, at) => (places.has(at) ? "" : heading)),
		likeness: likeness.map((column, at) =>
			places.has(at) ? { ...column, filled: 0, distinct: 0 } : column,
		),
	};
}

/** Share of the filled rows whose value is of a kind; 0 where no row is filled. */
export function shareOf(column: ColumnLikeness, kind: KindName): number {
	return column.filled === 0 ? 0 : column.counts[kind] / column.filled;
}

/** Every row has a value and no value comes twice. */
export function isKey({ rows, filled, distinct }: ColumnLikeness): boolean {
	return rows > 0 && filled === rows && distinct === filled;
}
