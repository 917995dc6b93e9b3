// What linking from a threshold on would give, on pairs whose probabilities are drawn.
import { expect, test } from "vitest";
import {
	type Database,
	withDatabase,
} from "../../../src/warehouse/database.ts";
import { thresholds } from "../../../src/wash/linkage/thresholds.ts";

const spec = { name: "drawn" };

/** Five thousand pairs from just over a half to 1, in an order of its own. */
async function told(database: Database, order: string) {
	await database.run(`
		create or replace table drawn_pairs as
		select 1 - 1 / (2.0 + cast(pair * 7919 % 100003 as double)) as probability, false as is_vetoed
		from range(5000) as drawn(pair) order by ${order}`);
	return await thresholds(database, spec);
}

test("the order of the pairs moves no digit", async () => {
	const [first, second] = await withDatabase(
		":memory:",
		{},
		async (database) => [
			await told(database, "pair"),
			await told(database, "pair * 31 % 5003"),
		],
	);
	expect(second).toEqual(first);
	expect(first?.map(({ pairs }) => pairs).at(0)).toBe(5000);
	expect(first?.at(0)?.recall).toBe(1);
});
