// What a linkage found becomes relations of the portfolio: ids, levels and weights, and no value of a record.
import { type Database, named, quoted } from "../../warehouse/database.ts";
import {
	type ColumnWords,
	sayWhatItIs,
} from "../../warehouse/duckdb-engine.ts";
import { levelSql } from "./explain.ts";
import type { Found } from "./link-records.ts";
import { publishModel } from "./publish-model.ts";
import { type LinkSpec, standardColumn } from "./spec.ts";

/** Names of what is made. */
export interface Published {
	/** A row for each record: id, group, cluster_size, weakest_link, evidence, conflicts. */
	readonly links: string;
	/** A row for each pair that is at least one in twenty probable. */
	readonly pairs: string;
	/** Column that numbers the groups, each by the first id in it. */
	readonly group: string;
	readonly says: string;
}

const leastShown = 0.05;

/** Makes the links and the pairs, and adds to `linkage_thresholds`, `linkage_levels` and `linkage_blocks`. */
export async function publish(
	database: Database,
	found: Found,
	published: Published,
	words: ColumnWords,
): Promise<void> {
	await makePairs(database, found, published);
	await makeLinks(database, found, published);
	await sayWhatItIs(database, published.pairs, pairsSay(published), words);
	await sayWhatItIs(database, published.links, published.says, words);
	await publishModel(database, found, words);
}

/** What the comment on the pairs says. */
export function pairsSay({ says }: Published): string {
	return `pairs of ${says}, with the level and the weight of each field`;
}

async function makePairs(
	database: Database,
	{ spec, model }: Found,
	{ pairs }: Published,
): Promise<void> {
	const fields = spec.fields.flatMap(({ column }, place) => [
		`${levelSql(model, "pairs.pattern", place)} as ${named(`${column}_level`)}`,
		`weight_${place} as ${named(`${column}_weight`)}`,
	]);
	await database.run(`
		create or replace table ${named(pairs)} as
		select one.id as ${named(`${spec.id}_one`)}, other.id as ${named(`${spec.id}_other`)},
			pairs.odds as match_weight, pairs.probability as match_probability,
			pairs.is_vetoed, pairs.probability >= ${spec.threshold} and not pairs.is_vetoed as is_linked,
			${fields.join(", ")}
		from ${spec.name}_pairs as pairs
		inner join ${spec.name}_standard as one on one.record = pairs.one
		inner join ${spec.name}_standard as other on other.record = pairs.other
		where pairs.probability >= ${leastShown}
		order by pairs.one, pairs.other`);
}

async function makeLinks(
	database: Database,
	{ spec, model }: Found,
	{ links, group }: Published,
): Promise<void> {
	const { name, id, fields, threshold } = spec;
	const agrees = fields.map(
		({ column }, place) =>
			`case when weight_${place} > 0 then concat(${quoted(column)}, ': ', ${levelSql(model, "pattern", place)}) end`,
	);
	await database.run(`
		create or replace table ${named(links)} as
		select records.id as ${named(id)}, coalesce(firsts.id, records.id) as ${named(group)},
			coalesce(clusters.records, 1) as cluster_size, clusters.weakest as weakest_link,
			best.evidence, against.conflicts
		from ${name}_standard as records
		left join ${name}_clusters as clusters on clusters.record = records.record
		left join ${name}_standard as firsts on firsts.record = clusters."cluster"
		left join (
			select record, concat_ws(', ', ${agrees.join(", ")}) as evidence
			from (
				select *, row_number() over (partition by record order by odds desc, one, other) as place
				from (
					select *, one as record from ${name}_pairs where probability >= ${threshold} and not is_vetoed
					union all
					select *, other as record from ${name}_pairs where probability >= ${threshold} and not is_vetoed
				) as both_ways
			) as ranked
			where place = 1
		) as best on best.record = records.record
		left join (${conflictsSql(spec)}) as against on against."cluster" = clusters."cluster"
		order by records.record`);
}

/** What speaks against a cluster: members that only others join, and fields that name one debtor each and differ. */
function conflictsSql({ name, fields }: LinkSpec): string {
	const differing = fields
		.filter(({ isVeto, isDecisive }) => isVeto || isDecisive)
		.map(
			({ column }) =>
				`case when count(distinct records.${standardColumn(column, "")}) > 1 then ${quoted(`${column} differs`)} end`,
		);
	return `
		select clusters."cluster", nullif(concat_ws(', ',
			case when max(clusters.links) < max(clusters.records) * (max(clusters.records) - 1) // 2 then 'not every pair is linked' end,
			${["null", ...differing].join(", ")}), '') as conflicts
		from ${name}_clusters as clusters
		inner join ${name}_standard as records on records.record = clusters.record
		group by clusters."cluster"`;
}
