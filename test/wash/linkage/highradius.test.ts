// Customers of a real ledger by their cut and varied names, against the seller's own customer numbers.
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database, quoted } from "../../../src/warehouse/database.ts";
import { layDownFunctions } from "../../../src/warehouse/duckdb-engine.ts";
import { linkRecords } from "../../../src/wash/linkage/link-records.ts";
import { describeShared, sharedFile } from "../../shared-data.ts";
import { type Quality, quality } from "./febrl.ts";

const ledger = "data/highradius/A_nulldata_ddmmyyyy_open.csv";

describeShared(ledger, () => {
	let database: Database;
	beforeAll(async () => {
		database = await Database.open(":memory:");
		await layDownFunctions(database);
		await database.run(`
			create temp table items as
			select cust_number as entity, name_customer as name, business_code, cust_payment_terms as terms,
				without_company_form(spoken_name(name_customer)) as standard_name
			from read_csv(${quoted(sharedFile(ledger))}, header = true, all_varchar = true);
			create temp table spellings as
			select row_number() over (order by name, business_code) as spelling_id, name, business_code, mode(terms order by terms) as terms
			from items group by name, business_code`);
	});
	afterAll(() => database.close());

	/** Over pairs of items of the ledger. */
	async function scored(grouped: string): Promise<Quality> {
		const pairs = (columns: string) =>
			`(select sum(items * (items - 1) // 2) from (select count(*) as items from (${grouped}) group by ${columns}))`;
		return quality(
			await database.row(
				`select ${pairs("found_in")} as found, ${pairs("found_in, entity")} as right_ones, ${pairs("entity")} as truth`,
			),
		);
	}

	test("names as they are written find one pair in eleven", async () => {
		const found = await scored("select entity, name as found_in from items");
		expect(found.f1).toBeCloseTo(0.166, 3);
	});

	test("names in their standard form: F1 0.991; what is left are names cut to one and the same", async () => {
		const found = await scored(
			"select entity, standard_name as found_in from items",
		);
		expect(found.recall).toBe(1);
		expect(found.f1).toBeCloseTo(0.991, 3);
	});

	test("linked with terms and business code beside the name: F1 0.990", async () => {
		const linkage = await linkRecords(database, {
			name: "customers",
			records: "spellings",
			id: "spelling_id",
			fields: [
				{ column: "name", kind: "company" },
				{ column: "terms", kind: "exact" },
				{ column: "business_code", kind: "exact" },
			],
			blocks: [["name.first"], ["name.start"]],
			threshold: 0.9,
		});
		const found = await scored(`
			select items.entity, coalesce(clusters."cluster", records.record) as found_in
			from items
			inner join spellings on spellings.name = items.name and spellings.business_code = items.business_code
			inner join customers_standard as records on records.id = spellings.spelling_id
			left join customers_clusters as clusters on clusters.record = records.record`);
		await linkage.discard();
		expect(found.f1).toBeCloseTo(0.99, 2);
	});
});
