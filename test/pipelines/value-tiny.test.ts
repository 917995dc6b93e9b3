// The twenty claims whose sums stand in data-samples/tiny/README.md, all the way through.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oreFromDecimal } from "../../src/money.ts";
import { sampleFiles, type Valued, valued } from "../valued.ts";

let tiny: Valued;
let again: Valued;

beforeAll(async () => {
	const given = { ...sampleFiles("data-samples/tiny"), cutOff: "2026-06-30" };
	tiny = await valued(given);
	again = await valued(given);
});
afterAll(async () => {
	await tiny.discard();
	await again.discard();
});

test("every claim comes in, and the states add up as in the README", () => {
	expect(tiny.result.control_totals).toMatchObject({
		claims_in_tape: 20,
		claims_loaded: 20,
		claims_rejected: 0,
		principal_loaded: "54000.00",
		claims_resolved: 6,
		claims_removed: 2,
		claims_open: 12,
		principal_paid: "13500.00",
		principal_removed: "5000.00",
		principal_open: "35500.00",
		balance_open: "49300.00",
	});
});

test("each ageing bucket is as the README adds it up", () => {
	expect(
		tiny.result.ageing.map(({ bucket, claims, principal, balance }) => [
			bucket,
			claims,
			Number(principal),
			Number(balance),
		]),
	).toEqual([
		["not due", 1, 1000, 1000],
		["1-14", 1, 500, 500],
		["15-30", 1, 2000, 2050],
		["31-60", 1, 2000, 2330],
		["61-90", 1, 1000, 1320],
		["91-180", 1, 2000, 2700],
		["181-360", 1, 6000, 7100],
		["361 days-2 years", 1, 5000, 5800],
		["2-3 years", 1, 10000, 13700],
		["3-5 years", 1, 2000, 3600],
		["5-10 years", 1, 3000, 6600],
		["over 10 years", 1, 1000, 2600],
	]);
});

test("resolution by days to submission is as the README counts it", async () => {
	const readme = await readFile("data-samples/tiny/README.md", "utf8");
	const rows = [
		...readme.matchAll(
			/^\| ([\w\- ]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm,
		),
	].map((row) => row.slice(1));
	expect(rows).toHaveLength(25);
	const counted = tiny.result.resolution
		.filter(({ band }) => band !== "before due")
		.map((row) => [
			row.band,
			row.horizon_days,
			row.submitted,
			row.observed,
			row.resolved,
			Number(row.principal_observed),
			row.resolution_rate_by_principal,
		]);
	const stated = rows.map(([band, ...numbers]) => {
		const [horizon, submitted, observed, resolved, , principal = 0, paid = 0] =
			numbers.map(Number);
		return [
			band,
			horizon,
			submitted,
			observed,
			resolved,
			principal,
			principal > 0 ? paid / principal : null,
		];
	});
	expect(counted).toEqual(stated);
});

test("money adds up at every border, to the øre", () => {
	const { control_totals: totals, ageing, forecast, valuation } = tiny.result;
	const sum = (amounts: readonly (string | null)[]) =>
		amounts.reduce((all, amount) => all + oreFromDecimal(amount ?? "0"), 0n);
	expect(
		oreFromDecimal(totals.principal_loaded) +
			oreFromDecimal(totals.principal_rejected),
	).toBe(oreFromDecimal(totals.principal_in_tape));
	expect(sum(ageing.map(({ principal }) => principal))).toBe(
		oreFromDecimal(totals.principal_open),
	);
	expect(sum(ageing.map(({ balance }) => balance))).toBe(
		oreFromDecimal(totals.balance_open),
	);
	expect(sum(forecast.by_segment.map(({ principal }) => principal))).toBe(
		oreFromDecimal(totals.principal_open),
	);
	expect(
		sum(forecast.by_month.map(({ gross_collections }) => gross_collections)),
	).toBe(oreFromDecimal(forecast.erc_180_months));
	expect(
		sum(forecast.by_segment.map(({ erc_120_months }) => erc_120_months)),
	).toBe(oreFromDecimal(forecast.erc_120_months));
	expect(sum(forecast.by_segment.map(({ bid }) => bid))).toBe(
		oreFromDecimal(valuation.bid?.price ?? ""),
	);
	expect(sum(forecast.by_segment.map(({ ask }) => ask))).toBe(
		oreFromDecimal(valuation.ask?.price ?? ""),
	);
});

test.each([
	"result.json",
	"report.html",
	"workbook.xlsx",
	"rejects.csv",
	"rejects.xlsx",
])("%s is the same to the byte when run again", async (name) => {
	const [one, other] = await Promise.all(
		[tiny, again].map(({ folder }) => readFile(join(folder, name))),
	);
	expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
});

test("the run is named for its inputs, and leaves these files", () => {
	expect(tiny.result.provenance.run).toMatch(/^2026-06-30-[0-9a-f]{8}$/);
	expect(again.result.provenance.run).toBe(tiny.result.provenance.run);
	expect(tiny.folder.endsWith(`tiny/${tiny.result.provenance.run}`)).toBe(true);
});
