// The workbooks of a run to hand out: written beside the run, and adding up to its prices.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import workbook from "../../pipelines/workbook.ts";
import { writeSides } from "../../src/report/write.ts";
import { quietEffects } from "../effects.ts";
import { type Valued, valuedSmall } from "../valued.ts";

let run: Valued;
let out: string;
beforeAll(async () => {
	run = await valuedSmall();
	out = await mkdtemp(join(tmpdir(), "ferskvare-handed-"));
	await workbook.run(
		{ portfolio: run.folder, side: "both", language: "en", out },
		quietEffects,
	);
}, 600_000);
afterAll(() => rm(out, { recursive: true, force: true }));

test("each side gets a workbook and its claims", async () => {
	expect((await readdir(out)).toSorted()).toEqual([
		"claims-buyer.xlsx",
		"claims-seller.xlsx",
		"workbook-buyer.xlsx",
		"workbook-seller.xlsx",
	]);
});

test.each([
	["buyer", "bid"],
	["seller", "ask"],
] as const)("the claims of the %s add up to the %s", async (side, price) => {
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(join(out, `claims-${side}.xlsx`));
	const [sheet] = book.worksheets;
	let [claims, ore] = [0, 0];
	sheet?.eachRow((row, at) => {
		if (at === 1) return;
		claims += 1;
		ore += Math.round(Number(row.getCell(9).value) * 100);
	});
	expect(claims).toBe(run.result.control_totals.claims_open);
	expect((ore / 100).toFixed(2)).toBe(run.result.valuation[price]?.price);
});

test("a side that was not priced has no workbook, and is told so", async () => {
	const seller = { ...run.result.valuation, bid: null };
	const kept = { ...run.result, valuation: seller };
	await expect(
		writeSides(out, kept, {
			...{ side: "buyer", language: "en" },
			claims: async function* () {},
		}),
	).rejects.toThrow("the run has no price for the buyer");
});
