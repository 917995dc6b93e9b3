// The twenty claims whose sums stand in data-samples/tiny/README.md, all the way through.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { oreFromDecimal } from "../../src/money.ts";
import type { Ended } from "../cli/command.ts";
import { ferskvare } from "../cli/process.ts";
import { readAgain, sampleFiles, type Valued, valued } from "../valued.ts";

let tiny: Valued;
let again: Valued;
let spoken: Ended;

/** Once here, and once as a user would. */
beforeAll(async () => {
	const { claims, ...others } = sampleFiles("data-samples/tiny");
	tiny = await valued({ claims, ...others, cutOff: "2026-06-30" });
	const out = await mkdtemp(join(tmpdir(), "ferskvare-tiny-"));
	const tapes = Object.entries(others).flatMap(([tape, file]) => [
		`--${tape}`,
		file,
	]);
	spoken = await ferskvare([
		...["value", claims, ...tapes, "--cut-off", "2026-06-30", "--out", out],
	]);
	again = await readAgain(spoken.stdout.trimEnd().split("\n"), () =>
		rm(out, { recursive: true, force: true }),
	);
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

test("prints steps to one side and the outcome to the other", () => {
	const { code, stdout, stderr } = spoken;
	expect(code).toBe(0);
	const lines = stdout.trimEnd().split("\n");
	expect(lines.slice(0, 4)).toEqual(tiny.lines.slice(0, 4));
	expect(lines.slice(4)).toEqual([
		expect.stringMatching(/^Report: .+report\.html$/),
		expect.stringMatching(/^Workbook: .+workbook\.xlsx$/),
		expect.stringMatching(/^Ask SQL: ferskvare sql .+/),
	]);
	expect(stderr.trim().split("\n")).toEqual(
		[
			"Read the tapes",
			"Wash the debtors",
			"Build the models",
			"Fit the curves",
			"Learn the scorecard",
			"Price the portfolio",
			"Draw what may come",
			"Hold the mix still",
			"Study the triangles",
			"Test the forecast on the past",
			"Write what to mend",
			"Write the reports",
		].map((step) => expect.stringMatching(new RegExp(`^${step}: [\\d.]+ s$`))),
	);
});
