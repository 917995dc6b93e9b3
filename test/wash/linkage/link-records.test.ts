// What must hold of any linkage, on a small town that is drawn with its duplicates.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Fault } from "../../../src/faults.ts";
import { Database } from "../../../src/warehouse/database.ts";
import { debtorSpec } from "../../../src/wash/linkage/debtor-linkage.ts";
import { linkRecords } from "../../../src/wash/linkage/link-records.ts";
import type { LinkSpec } from "../../../src/wash/linkage/spec.ts";
import { drawDebtors } from "../../bench/drawn-debtors.ts";

let database: Database;
beforeAll(async () => {
	database = await Database.open(":memory:");
	await drawDebtors(database, 250);
});
afterAll(() => database.close());

const spec: LinkSpec = { ...debtorSpec, name: "town", records: "townsfolk" };

/** Clusters by the ids in them. */
async function clustersOf(townsfolk: string): Promise<string[]> {
	await database.run(`create or replace temp table townsfolk as ${townsfolk}`);
	const linkage = await linkRecords(database, spec);
	const rows = await database.rows(`
		select string_agg(records.id, ' ' order by records.id) as ids
		from town_clusters as clusters inner join town_standard as records on records.record = clusters.record
		group by clusters."cluster" order by ids`);
	await linkage.discard();
	return rows.map((row) => String(row.ids));
}

test("the order of rows changes no cluster", async () => {
	const straight = await clustersOf(
		"select * from identities order by debtor_id",
	);
	expect(straight.length).toBeGreaterThan(25);
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
			const shuffled = await clustersOf(
				`select * from identities order by hash(concat(debtor_id, ${seed}))`,
			);
			expect(shuffled).toEqual(straight);
		}),
		{ numRuns: 2, seed: 1 },
	);
});

test.each([
	["a letter left out", "concat(left(name, 3), substr(name, 5))"],
	[
		"two letters swapped",
		"concat(left(name, 1), substr(name, 3, 1), substr(name, 2, 1), substr(name, 4))",
	],
	[
		"family name first",
		"concat(split_part(name, ' ', -1), ', ', replace(name, concat(' ', split_part(name, ' ', -1)), ''))",
	],
	["capitals", "upper(name)"],
	[
		"æøå written out",
		"replace(replace(replace(name, 'å', 'aa'), 'ø', 'o'), 'æ', 'ae')",
	],
])("whoever stands there again is found again: %s", async (_, name) => {
	const again = await clustersOf(`
		select * from identities where not contains(name, '.')
		union all
		select * replace (concat(debtor_id, ' again') as debtor_id, ${name} as name)
		from identities where not contains(name, '.') and birth_date is not null and address is not null`);
	const { asked } = await database.row(
		"select count(*) as asked from townsfolk where debtor_id like '% again'",
	);
	const found = again
		.flatMap(
			(ids) =>
				ids.match(/\S+ again/g)?.map((each) => [each, ids] as const) ?? [],
		)
		.filter(
			([each, ids]) =>
				ids.includes(`${each.replace(" again", "")} ${each}`) ||
				ids.split(" ").includes(each.replace(" again", "")),
		);
	expect(found.length / Number(asked)).toBeGreaterThan(0.97);
});

test("a waterfall ends at the pair's probability, and holds no value of the records", async () => {
	await database.run(
		"create or replace temp table townsfolk as select * from identities",
	);
	const linkage = await linkRecords(database, spec);
	const row = await database.row(`
		select one.id as one, other.id as other, pairs.odds, pairs.probability
		from town_pairs as pairs
		inner join town_standard as one on one.record = pairs.one
		inner join town_standard as other on other.record = pairs.other
		order by pairs.odds limit 1`);
	const { steps, odds, probability } = await linkage.explainPair(
		String(row.other),
		String(row.one),
	);
	expect(odds).toBeCloseTo(Number(row.odds), 9);
	expect(probability).toBeCloseTo(Number(row.probability), 9);
	expect(steps.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(
		odds,
		9,
	);
	expect(steps.map(({ step }) => step)).toEqual([
		"prior",
		...spec.fields.map(({ column }) => column),
	]);
	await expect(linkage.explainPair("nobody", String(row.one))).rejects.toThrow(
		Fault,
	);
	await linkage.discard();
});

test("nothing is left of the records when the linkage is discarded", async () => {
	await clustersOf("select * from identities");
	expect(
		await database.rows(
			"select table_name from duckdb_tables() where starts_with(table_name, 'town_')",
		),
	).toEqual([]);
});

test.each(["0", "1", "2"])(
	"%s records are linked to nobody else",
	async (count) => {
		expect(
			await clustersOf(
				`select * from (select distinct on (entity) identities.* from identities inner join planted on planted.debtor_id = identities.debtor_id order by entity) as one_each limit ${count}`,
			),
		).toEqual([]);
	},
);

test("records that hold nothing at all are linked to nobody", async () => {
	expect(
		await clustersOf(
			"select debtor_id, null as national_id_hash, '' as name, null as birth_date, ' ' as address, '' as postcode, '-' as phone, '' as email from identities",
		),
	).toEqual([]);
});

test("a home for three hundred with one telephone is not one person", async () => {
	const strangers = `
		select concat('s', entity) as debtor_id, national_id_hash, name, birth_date, 'Hjemmet 1' as address, '0001' as postcode, '00000000' as phone, email
		from (select distinct on (entity) identities.*, entity from identities inner join planted on planted.debtor_id = identities.debtor_id order by entity, identities.debtor_id) as one_each`;
	expect(await clustersOf(strangers)).toEqual([]);
});

test("a block of all is not looked at, and is told", async () => {
	await database.run(
		"create or replace temp table townsfolk as select concat('n', i) as debtor_id, 'Ola' as name, cast(i as varchar) as phone from range(2000) as numbers(i)",
	);
	const linkage = await linkRecords(database, {
		...spec,
		fields: [
			{ column: "name", kind: "name" },
			{ column: "phone", kind: "phone" },
		],
		blocks: [["name"], ["phone"]],
	});
	expect(linkage.blocks[0]).toEqual({
		rule: "name",
		pairs: 0,
		largest: 0,
		skippedBlocks: 1,
		skippedRecords: 2000,
		skippedPairs: 1_999_000,
	});
	await linkage.discard();
});

test.each<[string, Partial<LinkSpec>]>([
	["no field xyz", { blocks: [["xyz"]] }],
	["no part", { blocks: [["phone.start"]] }],
	["looks at no pairs", { blocks: [] }],
	[
		"2 to 16 fields, not 1",
		{ fields: [{ column: "name", kind: "name" }], blocks: [["name"]] },
	],
	["is no probability", { threshold: 1 }],
	[
		"must come before it",
		{
			fields: [
				{ column: "postcode", kind: "postcode", within: "address" },
				{ column: "address", kind: "address" },
			],
			blocks: [["address"]],
		},
	],
	["cannot tell its records apart", { id: "postcode" }],
])("a spec is refused: %s", async (message, change) => {
	await database.run(
		"create or replace temp table townsfolk as select * from identities",
	);
	const refused = linkRecords(database, { ...spec, ...change });
	await expect(refused).rejects.toThrow(Fault);
	await expect(refused).rejects.toThrow(message);
});
