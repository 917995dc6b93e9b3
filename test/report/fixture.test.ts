// The fixture is what the other tests lean on: it must be a result that a run could have written.
import { expect, test } from "vitest";
import { oreFromDecimal } from "../../src/money.ts";
import { sampleResult } from "./fixture.ts";

const result = sampleResult();
const totals = result.control_totals;

function sum(amounts: readonly (string | null)[]): bigint {
	return amounts.reduce((all, each) => all + oreFromDecimal(each ?? "0"), 0n);
}

test("the tape is loaded and rejected claims, to the øre", () => {
	expect(totals.claims_loaded + totals.claims_rejected).toBe(
		totals.claims_in_tape,
	);
	expect(sum([totals.principal_loaded, totals.principal_rejected])).toBe(
		oreFromDecimal(totals.principal_in_tape),
	);
	expect(sum([totals.amount_loaded, totals.amount_rejected])).toBe(
		oreFromDecimal(totals.amount_in_tape),
	);
});

test("what was owed from the start is later, paid, removed or open", () => {
	const parts = [
		totals.principal_after_cut_off,
		totals.principal_paid,
		totals.principal_removed,
		totals.principal_open,
	];
	expect(sum(parts)).toBe(oreFromDecimal(totals.principal_original));
});

test.each([
	["ageing", result.ageing],
	["segments", result.forecast.by_segment],
])("%s add up to what is open", (_, rows) => {
	expect(sum(rows.map(({ principal }) => principal))).toBe(
		oreFromDecimal(totals.principal_open),
	);
	expect(rows.reduce((all, { claims }) => all + claims, 0)).toBe(
		totals.claims_open,
	);
});

test("segments add up to bid, ask and ERC, and months to ERC", () => {
	const { by_segment, by_month, ...forecast } = result.forecast;
	const { bid, ask } = result.valuation;
	expect(sum(by_segment.map((each) => each.bid))).toBe(
		oreFromDecimal(bid?.price ?? ""),
	);
	expect(sum(by_segment.map((each) => each.ask))).toBe(
		oreFromDecimal(ask?.price ?? ""),
	);
	expect(sum(by_segment.map((each) => each.erc_120_months))).toBe(
		oreFromDecimal(forecast.erc_120_months),
	);
	expect(sum(by_month.map((each) => each.gross_collections))).toBe(
		oreFromDecimal(forecast.erc_180_months),
	);
});
