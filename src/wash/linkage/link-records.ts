// The seam of linkage: records in, pairs and clusters out, all of it in temporary relations that go when they are told to.
import type { Database } from "../../warehouse/database.ts";
import { layDownFunctions } from "../../warehouse/duckdb-engine.ts";
import { type BlockReport, candidates } from "./block.ts";
import { cluster } from "./cluster.ts";
import { compare, compareRandomPairs } from "./compare.ts";
import { estimate } from "./estimate.ts";
import { type Explanation, explain } from "./explain.ts";
import type { LinkModel } from "./model.ts";
import { score } from "./score.ts";
import { type LinkSpec, refuseUnsound } from "./spec.ts";
import { standardise } from "./standardise.ts";
import { type Threshold, thresholds } from "./thresholds.ts";

/** What a linkage learnt and found, in numbers. */
export interface Found {
	readonly spec: LinkSpec;
	readonly records: number;
	readonly model: LinkModel;
	readonly blocks: readonly BlockReport[];
	readonly thresholds: readonly Threshold[];
	/** Different pairs that the rules found. */
	readonly candidates: number;
}

/** A linkage whose temporary relations are still there. */
export interface Linkage extends Found {
	/** The waterfall of any two records by their ids. */
	explainPair(one: string, other: string): Promise<Explanation>;
	/** Drops every temporary relation of this linkage; the values of the records go with them. */
	discard(): Promise<void>;
}

/**
 * Finds the records that are of one debtor, without labels, and changes nothing in them.
 *
 * Leaves temporary relations until `discard`: `<name>_standard` (record, id, standard values), `<name>_pairs` (what is at
 * least one in a hundred probable) and `<name>_clusters` (records that are linked).
 *
 * @throws Fault when the spec is unsound, or the records have no id of their own
 */
export async function linkRecords(
	database: Database,
	spec: LinkSpec,
): Promise<Linkage> {
	refuseUnsound(spec);
	await layDownFunctions(database);
	try {
		return await linked(database, spec);
	} catch (cause) {
		await discard(database, spec);
		throw cause;
	}
}

async function linked(database: Database, spec: LinkSpec): Promise<Linkage> {
	const { records, agreements } = await standardise(database, spec);
	const blocks = await candidates(database, spec, records);
	const random = await compareRandomPairs(database, spec, records);
	const patterns = await compare(
		database,
		spec,
		`${spec.name}_candidates`,
		"compared",
	);
	await database.run(`drop table ${spec.name}_candidates`);
	const model = estimate({
		records,
		fields: spec.fields,
		agreements,
		candidates: patterns,
		random,
	});
	await score(database, spec, model, agreements, patterns);
	await database.run(`drop table ${spec.name}_compared`);
	await cluster(database, spec);
	return {
		spec,
		records,
		model,
		blocks,
		thresholds: await thresholds(database, spec),
		candidates: patterns.reduce((sum, { pairs }) => sum + pairs, 0),
		explainPair: (one, other) =>
			explain(database, spec, model, agreements, one, other),
		discard: () => discard(database, spec),
	};
}

async function discard(database: Database, { name }: LinkSpec): Promise<void> {
	const rows = await database.rows(`
		select table_name from duckdb_tables()
		where temporary and starts_with(table_name, '${name}_')`);
	for (const row of rows)
		await database.run(`drop table temp."${row.table_name}"`);
}
