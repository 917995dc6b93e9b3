// Pairs are compared field by field; how far each field agrees is one digit of the pair's pattern.
import type { Database } from "../../warehouse/database.ts";
import type { Level, Own } from "./kind.ts";
import { differs, kinds, missing } from "./kinds.ts";
import {
	type LinkField,
	type LinkSpec,
	placeOf,
	standardColumn,
} from "./spec.ts";

/** A pattern of agreement and how many pairs have it. */
export interface PatternCount {
	readonly pattern: number;
	readonly pairs: number;
}

/** Three bits a field, so that a pattern of sixteen fields is a whole number that loses nothing. */
const bits = 3;

export function digitAt(pattern: number, place: number): number {
	return Math.floor(pattern / 2 ** (bits * place)) % 2 ** bits;
}

/** SQL for the digit of a field in a pattern. */
export function digitSql(pattern: string, place: number): string {
	return `((${pattern} >> ${bits * place}) & ${2 ** bits - 1})`;
}

/** The digit of a field that agrees exactly. */
export function sameDigit({ kind }: LinkField): number {
	return differs + kinds[kind].levels.length;
}

/** Makes `<name>_<suffix>` (one, other, pattern) from pairs of records. */
export async function compare(
	database: Database,
	spec: LinkSpec,
	pairs: string,
	suffix: string,
): Promise<PatternCount[]> {
	const digits = spec.fields.map(
		(field, place) => `(${digitOf(spec, field)} << ${bits * place})`,
	);
	await database.run(`
		create or replace temp table ${spec.name}_${suffix} as
		select pairs.one, pairs.other, ${digits.join(" | ")} as pattern
		from ${pairs} as pairs
		inner join ${spec.name}_standard as a on a.record = pairs.one
		inner join ${spec.name}_standard as b on b.record = pairs.other`);
	const rows = await database.rows(`
		select pattern, count(*) as pairs from ${spec.name}_${suffix} group by pattern order by pattern`);
	return rows.map((row) => ({
		pattern: Number(row.pattern),
		pairs: Number(row.pairs),
	}));
}

function digitOf(spec: LinkSpec, field: LinkField): string {
	const { column, kind, within } = field;
	const one = owned("a", column);
	const other = owned("b", column);
	const levels: readonly Level[] = kinds[kind].levels;
	const steps = levels.map(
		({ holds }, place) =>
			`when ${holds(one, other)} then ${differs + levels.length - place}`,
	);
	const carried = within === undefined ? "" : carriedBy(spec, within);
	return `cast(case when ${one("")} is null or ${other("")} is null then ${missing} ${carried} ${steps.join(" ")} else ${differs} end as bigint)`;
}

/** Missing where the field that carries this one agrees exactly or nearly so. */
function carriedBy(spec: LinkSpec, within: string): string {
	const field = spec.fields[placeOf(spec, within)] as LinkField;
	const levels: readonly Level[] = kinds[field.kind].levels;
	const holds = levels
		.slice(0, 3)
		.map((level) => level.holds(owned("a", within), owned("b", within)));
	return `when ${holds.map((each) => `(${each})`).join(" or ")} then ${missing}`;
}

function owned(side: "a" | "b", column: string): Own {
	return (suffix) => `${side}.${standardColumn(column, suffix)}`;
}

/** About so many pairs drawn without regard to what they hold; all of them where there are fewer. */
const drawn = 200_000;

/** Makes `<name>_random` (one, other, pattern) of pairs drawn by the hash of their ids: the same whatever the order of rows. */
export async function compareRandomPairs(
	database: Database,
	spec: LinkSpec,
	records: number,
): Promise<PatternCount[]> {
	const steps = Math.min(
		Math.floor((records - 1) / 2),
		Math.ceil(drawn / Math.max(1, records)),
	);
	await database.run(`
		create or replace temp table ${spec.name}_shuffled as
		select record, row_number() over (order by text_hash(cast(id as varchar)), record) - 1 as place
		from ${spec.name}_standard;
		create or replace temp table ${spec.name}_drawn as
		select one.record as one, other.record as other
		from ${spec.name}_shuffled as one
		cross join (select step from range(1, ${steps + 1}) as steps(step)) as steps
		inner join ${spec.name}_shuffled as other on other.place = (one.place + steps.step) % ${records}
		where one.place < ${drawn}`);
	const counts = await compare(database, spec, `${spec.name}_drawn`, "random");
	await database.run(`
		drop table ${spec.name}_shuffled;
		drop table ${spec.name}_drawn;
		drop table ${spec.name}_random`);
	return counts;
}
