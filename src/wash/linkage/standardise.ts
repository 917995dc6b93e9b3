// Records are made comparable: each field in its standard form, records numbered by the order of their ids.
import { Fault } from "../../faults.ts";
import { type Database, named } from "../../warehouse/database.ts";
import { kinds } from "./kinds.ts";
import { type LinkSpec, standardColumn } from "./spec.ts";

/** How often values of a field agree among all pairs of records that have one. */
export interface Agreement {
	/** Records that have a value. */
	readonly present: number;
	/** Pairs of records with the same value. */
	readonly agreeing: number;
}

export interface Standardised {
	readonly records: number;
	/** In the order of the fields. */
	readonly agreements: readonly Agreement[];
}

/**
 * Makes `<name>_standard` (record, id, standard columns) and, for each field, `<name>_frequency_<place>` with the values
 * that more than one record has.
 *
 * @throws Fault when an id is empty or stands twice
 */
export async function standardise(
	database: Database,
	spec: LinkSpec,
): Promise<Standardised> {
	await refuseUnnumbered(database, spec);
	const columns = spec.fields.flatMap(({ column, kind }) =>
		Object.entries(kinds[kind].columns(named(column))).map(
			([suffix, sql]) => `${sql} as ${standardColumn(column, suffix)}`,
		),
	);
	await database.run(`
		create or replace temp table ${spec.name}_standard as
		select cast(row_number() over (order by ${named(spec.id)}) as integer) as record, ${named(spec.id)} as id,
			${columns.join(", ")}
		from ${named(spec.records)}`);
	const { records } = await database.row(
		`select count(*) as records from ${spec.name}_standard`,
	);
	const agreements: Agreement[] = [];
	for (const place of spec.fields.keys())
		agreements.push(await countValues(database, spec, place));
	return { records: Number(records), agreements };
}

async function refuseUnnumbered(
	database: Database,
	{ name, records, id }: LinkSpec,
): Promise<void> {
	const { all, numbered } = await database.row(
		`select count(*) as "all", count(distinct ${named(id)}) as numbered from ${named(records)}`,
	);
	if (Number(all) === Number(numbered)) return;
	throw new Fault(
		`the linkage ${name} cannot tell its records apart: ${all} rows of ${records} have ${numbered} values of ${id}`,
		{ remedy: `Give each row one ${id} of its own.` },
	);
}

async function countValues(
	database: Database,
	spec: LinkSpec,
	place: number,
): Promise<Agreement> {
	const own = standardColumn(spec.fields[place]?.column ?? "", "");
	await database.run(`
		create or replace temp table ${spec.name}_frequency_${place} as
		select ${own} as value, count(*) as records
		from ${spec.name}_standard where ${own} is not null group by ${own} having count(*) > 1`);
	const row = await database.row(`
		select (select count(${own}) from ${spec.name}_standard) as present,
			coalesce(sum(records * (records - 1) // 2), 0) as agreeing
		from ${spec.name}_frequency_${place}`);
	return { present: Number(row.present), agreeing: Number(row.agreeing) };
}
