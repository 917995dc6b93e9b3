import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../../src/dates.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { freshWarehouse } from "../engines.ts";
import { describeShared, sharedJson } from "../shared-data.ts";

interface Period {
	readonly from: string;
	readonly to: string | null;
}

interface Bracket {
	readonly claim_up_to_and_including_nok: number | null;
	readonly light_x: number;
	readonly heavy_x: number;
}

interface Facts {
	readonly b2b_standard_compensation: readonly (Period & {
		readonly amount_nok: number | null;
	})[];
	readonly fee_table: readonly {
		readonly claim_due_from: string;
		readonly claim_due_to: string | null;
		readonly brackets: readonly Bracket[];
		readonly non_consumer_factor: number;
		readonly vat_factor_if_creditor_not_vat_liable: number;
	}[];
	readonly fee_rules: { readonly instalment_plan_fee_x_base: number };
	readonly court_fee_R: readonly (Period & { readonly rate_nok: number })[];
	readonly court_fee_multiples: readonly (Period & {
		readonly step: string;
		readonly x_R: number;
	})[];
}

const steps: Readonly<Record<string, string>> = {
	"conciliation board complaint (forliksklage)": "conciliation complaint",
	"petition for attachment (utlegg)": "attachment",
};

describeShared("facts/norway-rates.json", () => {
	let database: Database;
	let facts: Facts;
	beforeAll(async () => {
		database = await freshWarehouse();
		facts = sharedJson("facts/norway-rates.json") as Facts;
	});
	afterAll(() => database.close());

	const dayAfter = (to: string | null) =>
		to === null ? "9999-12-31" : addDays(to, 1);

	test("standard compensation is as found, and empty where it was not", async () => {
		const rows = await database.rows(
			"select valid_from, valid_to, compensation, certainty from law_business_compensations where valid_from >= '2013-07-01' order by valid_from",
		);
		expect(
			rows.map(({ certainty: _, compensation, ...period }) => ({
				...period,
				compensation: compensation === null ? null : Number(compensation),
			})),
		).toEqual(
			facts.b2b_standard_compensation.map(({ from, to, amount_nok }) => ({
				...{ valid_from: from, valid_to: dayAfter(to) },
				compensation: amount_nok,
			})),
		);
		expect(rows.filter((row) => row.compensation === null)).toHaveLength(9);
		for (const { compensation, certainty } of rows)
			expect(certainty === "none").toBe(compensation === null);
	});

	test("a collector's fee has the multiples of each due date and size", async () => {
		for (const { claim_due_from, claim_due_to, brackets } of facts.fee_table) {
			for (const level of ["light", "heavy"] as const) {
				const ours = await database.rows(`
					select valid_to, claim_up_to, base_multiple from law_collector_fees
					where fee_level = '${level}' and valid_from = '${claim_due_from}' order by claim_up_to`);
				expect(ours).toHaveLength(7);
				for (const row of ours) {
					const size = Number(row.claim_up_to);
					const theirs = brackets.find(
						(one) =>
							size <=
							(one.claim_up_to_and_including_nok ?? Number.POSITIVE_INFINITY),
					);
					expect(Number(row.base_multiple)).toBe(theirs?.[`${level}_x`]);
					expect(row.valid_to).toBe(dayAfter(claim_due_to));
				}
			}
		}
	});

	test("factors for a business, value added tax and a plan", async () => {
		const row = await database.row(`
			select (select debtor_factor from law_debtor_factors where applies_to = 'business') as business,
				(select debtor_factor from law_debtor_factors where applies_to = 'consumer') as consumer,
				(select 1 + vat_rate from law_fee_vat_rates) as vat, (select base_multiple from law_plan_fees) as plan`);
		expect(
			Object.values(facts.fee_table).map((table) => [
				table.non_consumer_factor,
				table.vat_factor_if_creditor_not_vat_liable,
			]),
		).toEqual([
			[Number(row.business), Number(row.vat)],
			[Number(row.business), Number(row.vat)],
		]);
		expect(Number(row.consumer)).toBe(1);
		expect(Number(row.plan)).toBe(facts.fee_rules.instalment_plan_fee_x_base);
	});

	test("the court fee and the multiples of the legal steps", async () => {
		const bases = await database.rows(
			"select valid_from, valid_to, base_amount from law_court_base_rates order by valid_from",
		);
		expect(bases).toEqual(
			facts.court_fee_R.map(({ from, to, rate_nok }) => ({
				...{ valid_from: from, valid_to: dayAfter(to) },
				base_amount: rate_nok.toFixed(2),
			})),
		);
		for (const { step, from, to, x_R } of facts.court_fee_multiples) {
			const row = await database.rows(`
				select base_multiple, valid_to from law_court_fees
				where step = '${steps[step] ?? "repeated attachment"}' and valid_from = '${from ?? "2025-01-01"}'`);
			expect(row).toEqual([
				{ base_multiple: x_R.toFixed(4), valid_to: dayAfter(to) },
			]);
		}
	});

	test("what a legal step costs in 2026, as the facts file prints it", async () => {
		const rows = await database.rows(`
			select step, cast(law_court_fees.base_multiple * law_court_base_rates.base_amount as decimal(18, 2)) as fee
			from law_court_fees inner join law_court_base_rates on law_court_base_rates.valid_from = '2026-01-01'
			where step in ('conciliation complaint', 'attachment', 'writing the complaint') and law_court_fees.valid_to = '9999-12-31'
			order by step`);
		expect(rows).toEqual([
			{ step: "attachment", fee: "928.05" },
			{ step: "conciliation complaint", fee: "2071.30" },
			{ step: "writing the complaint", fee: "672.50" },
		]);
	});
});
