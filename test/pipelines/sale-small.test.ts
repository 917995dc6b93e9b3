// The drawn sample, valued: what a sale is decided by adds up to what was priced, to the øre.
import { beforeAll, describe, expect, test } from "vitest";
import { oreFromDecimal } from "../../src/money.ts";
import type { Result } from "../../src/result/result.ts";
import { type Valued, valuedSmall } from "../valued.ts";

const sum = (amounts: readonly (string | null)[]) =>
	amounts.reduce((all, each) => all + oreFromDecimal(each ?? "0"), 0n);
const count = (rows: readonly { readonly claims: number }[]) =>
	rows.reduce((all, { claims }) => all + claims, 0);

describe("the sample as at 2026-06-30", () => {
	let small: Valued;
	let result: Result;
	beforeAll(async () => {
		small = await valuedSmall();
		result = small.result;
	}, 120_000);

	test("every way of sorting adds up to bid, ask and what is open", () => {
		const strata = result.price_strata ?? [];
		const dimensions = new Set(strata.map(({ dimension }) => dimension));
		expect(dimensions.size).toBe(5);
		for (const dimension of dimensions) {
			const mine = strata.filter((each) => each.dimension === dimension);
			expect(sum(mine.map(({ bid }) => bid))).toBe(
				oreFromDecimal(result.valuation.bid?.price ?? ""),
			);
			expect(sum(mine.map(({ ask }) => ask))).toBe(
				oreFromDecimal(result.valuation.ask?.price ?? ""),
			);
			expect(sum(mine.map(({ principal }) => principal))).toBe(
				oreFromDecimal(result.control_totals.principal_open),
			);
		}
	});

	test("every open claim is decided on once", async () => {
		const { claims_open } = result.control_totals;
		expect(result.decisions?.claims).toBe(claims_open);
		expect(count(result.decisions?.by_decision ?? [])).toBe(claims_open);
		const row = await small.ask((database) =>
			database.row(
				"select count(*) as claims, count(distinct claim_id) as ids from claim_decisions",
			),
		);
		expect([Number(row.claims), Number(row.ids)]).toEqual([
			claims_open,
			claims_open,
		]);
	});

	test("with a buyer who is dearer than keeping, nothing is sold", () => {
		expect(result.decisions?.claims_sold).toBe(0);
		expect(result.decisions?.lots).toEqual([]);
		expect(small.lines.join("\n")).not.toContain("Claim by claim");
	});

	test("the price today is the bid, and by segment as stated", () => {
		const months = result.sale_dates?.months ?? [];
		expect(months).toHaveLength(37);
		expect(Number(months[0]?.price)).toBeCloseTo(
			Number(result.valuation.bid?.price),
			0,
		);
	});

	test("claims that lack a field are no more than are open, and every ground is priced", () => {
		const { fields = [], put_backs = [] } = result.information ?? {};
		expect(fields).toHaveLength(10);
		for (const each of fields) {
			expect(each.claims_missing).toBeLessThanOrEqual(
				result.control_totals.claims_open,
			);
			expect(Number(each.worth_if_masked)).toBeGreaterThanOrEqual(0);
		}
		expect(put_backs).toHaveLength(7);
	});

	test("the books start at the bid and end at nothing", () => {
		const { years = [], price } = result.accounts ?? {};
		expect(price).toBe(result.valuation.bid?.price);
		expect(years[0]?.opening).toBe(price);
		expect(years.at(-1)?.closing).toBe("0.00");
		for (const year of years)
			expect(sum([year.opening, year.interest])).toBe(
				sum([year.collected, year.closing]),
			);
	});
});
