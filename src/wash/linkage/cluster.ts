// Linked pairs become clusters: whatever hangs together by links is one debtor, with what speaks against it.
import type { Database } from "../../warehouse/database.ts";
import type { LinkSpec } from "./spec.ts";

/** A path of a million records is followed in twenty-odd rounds; more than this is a fault of ours. */
const mostRounds = 100;

/**
 * Makes `<name>_clusters`, a row for each record that is linked: record, cluster (its smallest record), records in it, weakest
 * (probability of the weakest of its links), links in it.
 *
 * Each round takes the smallest label of the neighbours, then the label of that label.
 *
 * @see Shiloach & Vishkin (1982), J. Algorithms 3, 57–67
 */
export async function cluster(
	database: Database,
	spec: LinkSpec,
): Promise<void> {
	const { name } = spec;
	await database.run(`
		create or replace temp table ${name}_links as
		select one, other, probability from ${name}_pairs where probability >= ${spec.threshold} and not is_vetoed;
		create or replace temp table ${name}_edges as
		select one as record, other as neighbour from ${name}_links
		union all select other, one from ${name}_links;
		create or replace temp table ${name}_labels as
		select record, least(record, min(neighbour)) as label from ${name}_edges group by record`);
	for (let round = 0; await spreads(database, name); round += 1)
		if (round > mostRounds)
			throw new RangeError(`the clusters of ${name} do not come to rest`);
	await database.run(`
		create or replace temp table ${name}_clusters as
		select labels.record, labels.label as "cluster", sizes.records, links.links, links.weakest
		from ${name}_labels as labels
		inner join (
			select label, count(*) as records from ${name}_labels group by label
		) as sizes on sizes.label = labels.label
		inner join (
			select labels.label, count(*) as links, min(links.probability) as weakest
			from ${name}_links as links
			inner join ${name}_labels as labels on labels.record = links.one
			group by labels.label
		) as links on links.label = labels.label;
		drop table ${name}_links;
		drop table ${name}_edges;
		drop table ${name}_labels`);
}

/** One round; whether any label changed. */
async function spreads(database: Database, name: string): Promise<boolean> {
	await database.run(`
		create or replace temp table ${name}_near as
		select labels.record, labels.label as before, least(labels.label, min(others.label)) as label
		from ${name}_labels as labels
		inner join ${name}_edges as edges on edges.record = labels.record
		inner join ${name}_labels as others on others.record = edges.neighbour
		group by labels.record, labels.label;
		create or replace temp table ${name}_labels as
		select near.record, near.before, least(near.label, roots.label) as label
		from ${name}_near as near
		inner join ${name}_near as roots on roots.record = near.label;
		drop table ${name}_near`);
	const { changed } = await database.row(
		`select count(case when label <> before then 1 end) as changed from ${name}_labels`,
	);
	return Number(changed) > 0;
}
