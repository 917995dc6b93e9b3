// What every model promises of its rows, held against the drawn sample.
import { beforeAll, expect, test } from "vitest";
import { modelsIn } from "../../src/warehouse/model.ts";
import { type Valued, valuedSmall } from "../valued.ts";

const models = modelsIn("src/models").filter(({ step }) => step !== "backtest");

interface Counted {
	readonly rows: number;
	readonly distinct: number;
	readonly missing: number;
}

/** Rows of each model, and how many are told apart by its grain. */
async function countedByGrain(
	small: Valued,
): Promise<ReadonlyMap<string, Counted>> {
	const counts = models.map(({ name, grain }) =>
		grain.length === 0
			? `select '${name}' as name, count(*) as rows, 1 as "distinct", 0 as missing from ${name}`
			: `select '${name}' as name, count(*) as rows, (select count(*) from (select distinct ${grain.join(", ")} from ${name})) as "distinct",
				count(case when ${grain.map((column) => `${column} is null`).join(" or ")} then 1 end) as missing from ${name}`,
	);
	return await small.ask(async (database) => {
		const found = new Map<string, Counted>();
		for (const count of counts) {
			const { name, rows, distinct, missing } = await database.row(count);
			found.set(String(name), {
				rows: Number(rows),
				distinct: Number(distinct),
				missing: Number(missing),
			});
		}
		return found;
	});
}

let counted: ReadonlyMap<string, Counted>;
beforeAll(async () => {
	counted = await countedByGrain(await valuedSmall());
});

test.each(models.map(({ name }) => name))(
	"%s keeps its grain: unique and not null",
	(name) => {
		const found = counted.get(name);
		expect(found).toMatchObject({ distinct: found?.rows, missing: 0 });
	},
);
