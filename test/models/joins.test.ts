// No model holds every claim against every other: where two large relations meet, the engine finds a key to join them by.
import { expect, test } from "vitest";
import { z } from "zod";
import type { Database } from "../../src/warehouse/database.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import { valuedSmall } from "../valued.ts";

interface Operator {
	readonly name: string;
	readonly extra_info: Readonly<Record<string, unknown>>;
	readonly children: readonly Operator[];
}

const operator: z.ZodType<Operator> = z.lazy(() =>
	z.object({
		name: z.string(),
		extra_info: z.record(z.string(), z.unknown()),
		children: z.array(operator),
	}),
);

/** Rows of a band or a rate are few on any portfolio; the sample holds some thousand claims. */
const few = 500;
const rowsOf = ({ extra_info }: Operator) =>
	Number(extra_info["Estimated Cardinality"] ?? 0);

/** Joins below an operator in which both sides are large and no key leads from one to the other. */
function searches(of: Operator): string[] {
	const isSearch =
		/BLOCKWISE_NL_JOIN|NESTED_LOOP_JOIN|CROSS_PRODUCT/.test(of.name) &&
		of.children.every((side) => rowsOf(side) > few);
	return [...(isSearch ? [of.name] : []), ...of.children.flatMap(searches)];
}

async function searchesOf(database: Database, sql: string): Promise<string[]> {
	const row = await database.row(`explain (format json) ${sql}`);
	const plan = z.array(operator).parse(JSON.parse(String(row.explain_value)));
	return plan.flatMap(searches);
}

const models = modelsIn("src/models").filter(({ step }) => step !== "backtest");

test("large relations meet by a key", async () => {
	const { ask } = await valuedSmall();
	const found = await ask(async (database) => {
		const all: string[] = [];
		for (const { name, sql } of models)
			if ((await searchesOf(database, sql)).length > 0) all.push(name);
		return all;
	});
	expect(found).toEqual([]);
});

test("a condition on one side alone is such a search", async () => {
	const { ask } = await valuedSmall();
	const found = await ask((database) =>
		searchesOf(
			database,
			"select one.claim_id from stg_claims as one left join stg_events as other on one.claim_type = 'loan' and other.claim_key = one.claim_key",
		),
	);
	expect(found).not.toEqual([]);
});
