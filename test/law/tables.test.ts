import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/dates.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { freshWarehouse } from "../engines.ts";
import { describeShared, sharedJson } from "../shared-data.ts";

describe("the tables of law", () => {
	let database: Database;
	beforeAll(async () => {
		database = await freshWarehouse();
	});
	afterAll(() => database.close());

	test("load, with words for each relation and column", async () => {
		const silent = await database.rows(`
			select table_name from duckdb_tables() where starts_with(table_name, 'law_') and coalesce(comment, '') = ''
			union all
			select column_name from duckdb_columns() where starts_with(table_name, 'law_') and coalesce(comment, '') = ''`);
		expect(silent).toEqual([]);
		expect(
			await database.rows(`
				select (select max(valid_to) from law_late_interest_rates) as late_interest_until,
					(select count(*) from law_collection_base_rates) as base_rates,
					(select count(*) from law_settings) as settings`),
		).toEqual([
			{ late_interest_until: "2027-01-01", base_rates: "13", settings: "1" },
		]);
	});

	test("meet the calendar: each day of the rates lies in one stretch", async () => {
		const days = await database.row(`
			select (select sum(days_between(valid_from, valid_to)) from law_late_interest_rates) as in_law,
				(select sum(days_between(accrues_from, accrues_until)) from late_interest_periods
				where rate_kind = 'consumer' or rate_kind = 'business' and year(accrues_from) between 1986 and 1993 and accrues_from >= '1986-02-01') as in_stretches`);
		expect(days.in_stretches).toBe(days.in_law);
	});

	describeShared("facts/norway-rates.json", () => {
		test("say what the facts say, for every stretch of days", async () => {
			const { late_interest: facts, collection_base_rate: bases } = sharedJson(
				"facts/norway-rates.json",
			) as Facts;
			const ours = await database.rows(
				"select valid_from, valid_to, annual_rate, applies_to from law_late_interest_rates order by all",
			);
			const row = (fact: Fact, rate: number, applies_to: string) => ({
				...{ valid_from: fact.from, valid_to: addDays(fact.to ?? "", 1) },
				...{ annual_rate: (rate / 100).toFixed(4), applies_to },
			});
			const theirs = facts.flatMap((fact) =>
				fact.consumer_rate_pct === undefined
					? [row(fact, fact.annual_rate_pct, "all")]
					: [
							row(fact, fact.consumer_rate_pct, "consumer"),
							row(fact, fact.annual_rate_pct, "business"),
						],
			);
			expect(ours).toEqual(theirs);
			expect(facts.filter(({ from }) => from >= "2004")).toHaveLength(46);
			expect(
				await database.rows(
					"select valid_from, base_amount from law_collection_base_rates order by all",
				),
			).toEqual(
				bases.map(({ from, rate_nok }) => ({
					valid_from: from,
					base_amount: rate_nok.toFixed(2),
				})),
			);
		});
	});
});

interface Fact {
	readonly from: string;
	readonly to: string | null;
	readonly annual_rate_pct: number;
	readonly consumer_rate_pct?: number;
}

interface Facts {
	readonly late_interest: readonly Fact[];
	readonly collection_base_rate: readonly { from: string; rate_nok: number }[];
}
