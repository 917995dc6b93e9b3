// What a linkage learnt becomes three small relations: thresholds, levels with their weights, and rules with what they left out.
import { type Database, quoted } from "../../warehouse/database.ts";
import {
	type ColumnWords,
	sayWhatItIs,
} from "../../warehouse/duckdb-engine.ts";
import type { Found } from "./link-records.ts";
import { priorOdds } from "./model.ts";

const modelRelations = {
	linkage_thresholds:
		"what linking from each probability on would give, as the model sees it",
	linkage_levels:
		"what each level of agreement says of a pair, learnt without labels",
	linkage_blocks:
		"the rules that say which pairs are looked at, and what each left out",
} as const;

const shapes: Readonly<Record<keyof typeof modelRelations, string>> = {
	linkage_thresholds:
		"linkage varchar, threshold double, pairs bigint, estimated_precision double, estimated_recall double",
	linkage_levels:
		"linkage varchar, field varchar, level varchar, match_share double, chance_share double, weight double",
	linkage_blocks:
		"linkage varchar, rule varchar, pairs bigint, largest_block bigint, skipped_blocks bigint, skipped_records bigint, skipped_pairs bigint",
};

/** Adds a linkage to `linkage_thresholds`, `linkage_levels` and `linkage_blocks`, in place of what stood there of it. */
export async function publishModel(
	database: Database,
	found: Found,
	words: ColumnWords,
): Promise<void> {
	const rows = rowsOf(found);
	const linkage = found.spec.name;
	for (const name of Object.keys(rows) as (keyof typeof rows)[]) {
		const values = rows[name].map(
			(row) => `(${[linkage, ...row].map(literal).join(", ")})`,
		);
		await database.run(`
			create table if not exists ${name} (${shapes[name]});
			delete from ${name} where linkage = ${quoted(linkage)};
			insert into ${name} values ${values.join(", ")}`);
		await sayWhatItIs(database, name, modelRelations[name], words);
	}
}

function rowsOf({
	thresholds,
	model,
	blocks,
}: Found): Record<keyof typeof modelRelations, (string | number | null)[][]> {
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
			["prior", "", null, null, priorOdds(model)],
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
