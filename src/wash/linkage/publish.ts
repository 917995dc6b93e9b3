// What a linkage found becomes relations of the portfolio: ids, levels and weights, and no value of a record.
import { type Database, named, quoted } from "../../warehouse/database.ts";
import {
	type ColumnWords,
	sayWhatItIs,
} from "../../warehouse/duckdb-engine.ts";
import { levelSql } from "./explain.ts";
import type { Linkage } from "./link-records.ts";
import { standardColumn } from "./spec.ts";

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
	linkage: Linkage,
	published: Published,
	words: ColumnWords,
): Promise<void> {
	await makePairs(database, linkage, published);
	await makeLinks(database, linkage, published);
	await sayWhatItIs(database, published.pairs, `pairs of ${published.says}, with the level and the weight of each field`, words);
	await sayWhatItIs(database, published.links, published.says, words);
	for (const [name, says] of Object.entries(modelRelations))
		await addModel(database, linkage, name, says, words);
}

async function makePairs(
	database: Database,
	{ spec, model }: Linkage,
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
	{ spec, model }: Linkage,
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
function conflictsSql({ name, fields }: Linkage["spec"]): string {
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

const modelRelations = {
	linkage_thresholds: "what linking from each probability on would give, as the model sees it",
	linkage_levels: "what each level of agreement says of a pair, learnt without labels",
	linkage_blocks: "the rules that say which pairs are looked at, and what each left out",
} as const;

const shapes: Readonly<Record<keyof typeof modelRelations, string>> = {
	linkage_thresholds:
		"linkage varchar, threshold double, pairs bigint, estimated_precision double, estimated_recall double",
	linkage_levels:
		"linkage varchar, field varchar, level varchar, match_share double, chance_share double, weight double",
	linkage_blocks:
		"linkage varchar, rule varchar, pairs bigint, largest_block bigint, skipped_blocks bigint, skipped_records bigint, skipped_pairs bigint",
};

async function addModel(
	database: Database,
	linkage: Linkage,
	name: string,
	says: string,
	words: ColumnWords,
): Promise<void> {
	const rows = rowsOf(linkage)[name as keyof typeof modelRelations].map(
		(row) => `(${[linkage.spec.name, ...row].map(literal).join(", ")})`,
	);
	await database.run(`
		create table if not exists ${name} (${shapes[name as keyof typeof modelRelations]});
		delete from ${name} where linkage = ${quoted(linkage.spec.name)};
		insert into ${name} values ${rows.join(", ")}`);
	await sayWhatItIs(database, name, says, words);
}

function rowsOf({ thresholds, model, blocks }: Linkage): Record<
	keyof typeof modelRelations,
	(string | number | null)[][]
> {
	return {
		linkage_thresholds: thresholds.map(
			({ threshold, pairs, precision, recall }) => [
				threshold,
				pairs,
				precision,
				recall,
			],
		),
		linkage_levels: [
			["prior", "", null, null, Math.log2(model.prior / (1 - model.prior))],
			...model.fields.flatMap(({ column, levels }) =>
				levels.map(({ code, m, u, weight }) => [column, code, m, u, weight]),
			),
		],
		linkage_blocks: blocks.map((block) => [
			block.rule,
			block.pairs,
			block.largest,
			block.skippedBlocks,
			block.skippedRecords,
			block.skippedPairs,
		]),
	};
}

function literal(value: string | number | null): string {
	return typeof value === "string" ? quoted(value) : String(value);
}
