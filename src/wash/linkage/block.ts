// Which pairs are looked at: those that have the parts of a rule in common, except where too many have.
import type { Database } from "../../warehouse/database.ts";
import { type LinkSpec, partOf } from "./spec.ts";

/** What one rule found, and what it left out. */
export interface BlockReport {
	readonly rule: string;
	readonly pairs: number;
	/** The largest block that was looked at, in records. */
	readonly largest: number;
	readonly skippedBlocks: number;
	readonly skippedRecords: number;
	readonly skippedPairs: number;
}

/** A rule may give so many pairs a record, or so many in all where there are few records. */
const pairsPerRecord = 8;
const pairsAlways = 1_000_000;

/** Makes `<name>_candidates` (one, other; one < other), each pair once, and says what each rule gave. */
export async function candidates(
	database: Database,
	spec: LinkSpec,
	records: number,
): Promise<BlockReport[]> {
	const reports: BlockReport[] = [];
	const budget = Math.max(pairsAlways, pairsPerRecord * records);
	await database.run(
		`create or replace temp table ${spec.name}_found (one integer, other integer)`,
	);
	for (const rule of spec.blocks)
		reports.push(await block(database, spec, rule, budget));
	await database.run(`
		create or replace temp table ${spec.name}_candidates as
		select distinct one, other from ${spec.name}_found;
		drop table ${spec.name}_found;
		drop table ${spec.name}_keys;
		drop table ${spec.name}_blocks`);
	return reports;
}

async function block(
	database: Database,
	spec: LinkSpec,
	rule: readonly string[],
	budget: number,
): Promise<BlockReport> {
	const parts = rule.map((part) => partOf(spec, part));
	await database.run(`
		create or replace temp table ${spec.name}_keys as
		select record, text_hash(concat_ws('|', ${parts.join(", ")})) as block
		from ${spec.name}_standard
		where ${parts.map((part) => `${part} is not null`).join(" and ")};
		create or replace temp table ${spec.name}_blocks as
		select block, count(*) as records from ${spec.name}_keys group by block having count(*) > 1`);
	const largest = await largestWithin(database, spec, budget);
	await database.run(`
		insert into ${spec.name}_found
		select one.record, other.record
		from ${spec.name}_blocks as blocks
		inner join ${spec.name}_keys as one on one.block = blocks.block
		inner join ${spec.name}_keys as other on other.block = one.block and other.record > one.record
		where blocks.records <= ${largest}`);
	return await report(database, spec, rule, largest);
}

/** Small blocks first, for they say most, until the budget is spent: blocks of one size are taken or left together. */
async function largestWithin(
	database: Database,
	{ name }: LinkSpec,
	budget: number,
): Promise<number> {
	const { largest } = await database.row(`
		select coalesce(max(records), 0) as largest from (
			select records, sum(pairs) over (order by records rows between unbounded preceding and current row) as so_far
			from (
				select records, sum(records * (records - 1) // 2) as pairs from ${name}_blocks group by records
			) as sizes
		) as counted
		where so_far <= ${budget}`);
	return Number(largest);
}

async function report(
	database: Database,
	{ name }: LinkSpec,
	rule: readonly string[],
	largest: number,
): Promise<BlockReport> {
	const pairs = "records * (records - 1) // 2";
	const row = await database.row(`
		select coalesce(sum(case when records <= ${largest} then ${pairs} end), 0) as pairs,
			count(case when records > ${largest} then 1 end) as skipped_blocks,
			coalesce(sum(case when records > ${largest} then records end), 0) as skipped_records,
			coalesce(sum(case when records > ${largest} then ${pairs} end), 0) as skipped_pairs
		from ${name}_blocks`);
	return {
		rule: rule.join(" and "),
		pairs: Number(row.pairs),
		largest,
		skippedBlocks: Number(row.skipped_blocks),
		skippedRecords: Number(row.skipped_records),
		skippedPairs: Number(row.skipped_pairs),
	};
}
