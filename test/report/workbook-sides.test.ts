// What each side is handed: its own prices and terms, nothing that only the other side may know; and its claims.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { texts } from "../../reports/portfolio/texts.ts";
import { writeClaimsWorkbook } from "../../src/report/claims-workbook.ts";
import { liveTerms, termName } from "../../src/report/live-terms.ts";
import type { OneSide } from "../../src/report/one-side.ts";
import { writeWorkbook } from "../../src/report/workbook.ts";
import type { Listed } from "../../src/result/claim-list.ts";
import type { Result } from "../../src/result/result.ts";
import { sampleResult, sampleWith } from "./fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "ferskvare-sides-"));

/** Numbers that nobody would meet by chance. */
const secrets = {
	buyer: { annualRate: 0.17171, costRate: 0.27272, fundingRate: 0.03737 },
	seller: { annualRate: 0.06161, costRate: 0.18181, bookShare: 0.45454 },
} as const;

/** What the buyer's net collections yield at either price. */
const earned = { bid: 0.17172, ask: 0.13131 } as const;

/** The sample where each side's private terms can be told, also among the stated assumptions. */
function secretive(): Result {
	const { lever, assumptions, valuation } = sampleResult();
	const { bid, ask } = valuation;
	if (!lever) throw new Error("the sample has no lever");
	const stated = Object.entries(secrets).flatMap(([side, terms]) =>
		Object.entries(terms).map(([name, value]) => ({
			name: `${side}_${name.toLowerCase()}`,
			value: String(value),
			origin: "given" as const,
			says: "a secret",
		})),
	);
	return sampleWith({
		assumptions: [
			...assumptions.filter(({ name }) => !/target_irr|_rate$/.test(name)),
			...stated,
		],
		valuation: {
			bid: bid && { ...bid, irr: earned.bid },
			ask: ask && { ...ask, irr: earned.ask },
		},
		lever: {
			...lever,
			buyer: { ...lever.buyer, ...secrets.buyer },
			seller: { ...lever.seller, ...secrets.seller },
		},
	});
}

async function cellsOf(file: string) {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.readFile(file);
	const cells: ExcelJS.Cell[] = [];
	for (const sheet of workbook.worksheets)
		sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
	return { workbook, cells };
}

const headingsOf = (sheet: ExcelJS.Worksheet): string[] => {
	const titles = Number(
		/\d+/.exec(String(sheet.pageSetup.printTitlesRow))?.[0],
	);
	return (sheet.getRow(titles).values as string[]).filter(Boolean);
};

describe.each([
	["seller", "buyer"],
	["buyer", "seller"],
] as const)("the %s's workbook", (side: OneSide, other: OneSide) => {
	let cells: ExcelJS.Cell[] = [];
	let workbook = new ExcelJS.Workbook();
	const result = secretive();
	beforeAll(async () => {
		const file = join(folder, `${side}.xlsx`);
		await writeWorkbook(result, file, { language: "en", side });
		({ workbook, cells } = await cellsOf(file));
	});
	const numbers = () =>
		cells.map(({ value, result }) => Number(result ?? value));

	test("holds every term of its own in a named cell", () => {
		const names = new Set(cells.flatMap((cell) => cell.names));
		for (const [term] of liveTerms[side])
			expect(names).toContain(termName(side, term));
	});

	test(`holds no term of the ${other}`, () => {
		const names = cells.flatMap((cell) => cell.names);
		const formulas = cells.flatMap(({ formula }) => formula ?? []).join();
		for (const [term] of liveTerms[other]) {
			expect(names).not.toContain(termName(other, term));
			expect(formulas).not.toContain(termName(other, term));
		}
		for (const secret of Object.values(secrets[other]))
			expect(numbers()).not.toContain(secret);
	});

	test(`holds no net collections of the ${other}`, () => {
		const headings = cells.map(({ text }) => text);
		const net =
			texts.en.columns[`${other}_net_collections` as "buyer_net_collections"];
		const first = workbook.getWorksheet(texts.en.sheets.cash_flow[0]);
		expect(first?.getRow(4).values).not.toContain(net[0]);
		expect(headings).toContain(texts.en.sheets.dictionary[0]);
	});

	test("has no sheet without rows and no column that is empty by design", () => {
		const others = side === "buyer" ? /^(Ask|Ask rate)$/ : /^Return at bid$/;
		for (const sheet of workbook.worksheets) {
			expect(sheet.rowCount, sheet.name).toBeGreaterThan(4);
			for (const heading of headingsOf(sheet))
				expect(heading, sheet.name).not.toMatch(others);
		}
	});
});

const claim = (id: string): Listed[] => [
	...[id, "person, own ledger", "person", "invoice", 12, "100.50", "120.00"],
	...["60.25", "40.10", "sell", "worth more sold", "2026-07-31", "30.00"],
	"10.10",
];

async function* batches(ids: readonly string[]) {
	for (const id of ids) yield [claim(id)];
}

test("the seller is told the bids that it may expect, but nothing of what they earn the buyer", async () => {
	const result = secretive();
	const file = join(folder, "expected.xlsx");
	await writeWorkbook(result, file, { language: "en", side: "seller" });
	const { cells } = await cellsOf(file);
	const numbers = cells.map(({ value }) => value);
	expect(numbers).toContain(Number(result.valuation.bid?.price));
	for (const irr of Object.values(earned)) expect(numbers).not.toContain(irr);
});

test("the buyer is told nothing of the ask, of waiting, or of what the seller would rather do", async () => {
	const result = secretive();
	const file = join(folder, "asked.xlsx");
	await writeWorkbook(result, file, { language: "en", side: "buyer" });
	const { cells, workbook } = await cellsOf(file);
	const words = [...new Set(cells.map(({ text }) => text))];
	const told = (what: RegExp) => words.filter((text) => what.test(text));
	expect(told(/^Bid at most/)).toHaveLength(1);
	expect(told(/Waiting a month with|Ask at least|worth more kept/)).toEqual([]);
	expect(cells.map(({ value }) => value)).not.toContain(
		Number(result.valuation.ask?.price),
	);
	const names = workbook.worksheets.map(({ name }) => name);
	expect(names).not.toContain(texts.en.sheets.decisions[0]);
});

describe("the claim list", () => {
	const list = async (name: string, ids: readonly string[], mostRows = 2) => {
		const file = join(folder, `${name}.xlsx`);
		const made = new Date(0);
		const claims = await writeClaimsWorkbook(batches(ids), file, {
			...{ side: "seller", language: "nb", made, mostRows },
		});
		return { file, claims, ...(await cellsOf(file)) };
	};

	test("goes over as many sheets as it takes, each with its headings", async () => {
		const { workbook, claims } = await list("over", ["a", "b", "c", "d", "e"]);
		expect(claims).toBe(5);
		expect(workbook.worksheets.map(({ name }) => name)).toEqual([
			"Krav 1",
			"Krav 2",
			"Krav 3",
		]);
		expect(workbook.worksheets.map(({ rowCount }) => rowCount)).toEqual([
			3, 3, 2,
		]);
		expect(workbook.worksheets.map(({ autoFilter }) => autoFilter)).toEqual([
			"A1:N3",
			"A1:N3",
			"A1:N2",
		]);
	});

	test("writes amounts as numbers, days as days and our words in the language", async () => {
		const { workbook } = await list("kinds", ["a"]);
		const row = workbook.worksheets[0]?.getRow(2);
		expect(row?.getCell(6).value).toBe(100.5);
		expect(row?.getCell(6).numFmt).toBe("#,##0.00");
		expect(row?.getCell(12).value).toEqual(new Date("2026-07-31T00:00:00Z"));
		expect(row?.getCell(10).value).not.toBe("sell");
	});

	test("an id that looks like a formula is text", async () => {
		const hostile = ["=1+1", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0"];
		const { workbook } = await list("hostile", hostile, 10);
		for (const [at, id] of hostile.entries()) {
			const cell = workbook.worksheets[0]?.getCell(at + 2, 1);
			expect(cell?.value).toBe(id);
			expect(cell?.type).toBe(ExcelJS.ValueType.String);
		}
	});

	test("without claims it is a sheet of headings", async () => {
		const { workbook, claims } = await list("none", []);
		expect(claims).toBe(0);
		expect(workbook.worksheets[0]?.rowCount).toBe(1);
	});

	test("is the same bytes twice", async () => {
		const one = await list("one", ["a", "b", "c"]);
		const two = await list("two", ["a", "b", "c"]);
		expect(readFileSync(one.file).equals(readFileSync(two.file))).toBe(true);
	});
});
