// The workbook is read back and every figure held against result.json.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import * as tables from "../../reports/portfolio/sheets.ts";
import { texts } from "../../reports/portfolio/texts.ts";
import { tellingOf, valueAt } from "../../src/report/figure.ts";
import { cellFigure, rowPaths } from "../../src/report/rows.ts";
import { writeWorkbook } from "../../src/report/workbook.ts";
import type { Result } from "../../src/result/result.ts";
import { degenerate, sampleResult, sampleWith } from "./fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "ferskvare-workbook-"));
const language = "en";
const names = texts[language].sheets;

async function written(result: Result, name: string) {
	const file = join(folder, `${name}.xlsx`);
	await writeWorkbook(result, file, { language });
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.readFile(file);
	return { file, workbook };
}

type Cell = ExcelJS.CellValue;

function sheetOf(workbook: ExcelJS.Workbook, name: keyof typeof names) {
	const sheet = workbook.getWorksheet(names[name][0]);
	if (!sheet) throw new Error(`no sheet ${name}`);
	return sheet;
}

/** All rows below the headings, from column 1. */
function rowsOf(sheet: ExcelJS.Worksheet): Cell[][] {
	const rows: Cell[][] = [];
	const filter = sheet.autoFilter;
	const heading =
		typeof filter === "string" ? Number(/\d+/.exec(filter)?.[0]) : 0;
	sheet.eachRow((row, at) => {
		if (at > heading)
			rows.push(Array.isArray(row.values) ? row.values.slice(1) : []);
	});
	return rows;
}

/** A cell as result.json would hold it. */
function plain(cell: Cell | undefined): unknown {
	if (cell instanceof Date) return cell.toISOString().slice(0, 10);
	if (cell && typeof cell === "object" && "formula" in cell) return cell.result;
	return cell ?? undefined;
}

function expectCell(cell: Cell | undefined, value: unknown, path: string) {
	const found = plain(cell);
	if (value === undefined) expect(found, path).toBeUndefined();
	else if (value === null) expect(found, path).toBe("–");
	else if (typeof found === "number") expect(found, path).toBe(Number(value));
	else if (cell instanceof Date)
		expect(String(found).startsWith(String(value)), path).toBe(true);
	else expect(found, path).toBeTypeOf("string");
}

describe("the workbook", () => {
	const result = sampleResult();
	const telling = tellingOf(result, language);
	let workbook = new ExcelJS.Workbook();
	let file = "";
	beforeAll(async () => {
		({ workbook, file } = await written(result, "sample"));
	});

	test("has all its sheets, provenance first and the words last", () => {
		const sheets = workbook.worksheets.map(({ name }) => name);
		expect(sheets.toSorted()).toEqual(
			Object.values(names)
				.map(([name]) => name)
				.sort(),
		);
		expect([sheets[0], sheets[1], sheets.at(-1)]).toEqual([
			names.provenance[0],
			names.summary[0],
			names.dictionary[0],
		]);
	});

	test.each(["provenance", "summary"] as const)(
		"%s holds what stands at each path",
		(name) => {
			const rows = rowsOf(sheetOf(workbook, name));
			expect(rows.length).toBeGreaterThan(10);
			for (const [, value, path] of rows) {
				const expected = valueAt(result, String(path));
				expect(expected, String(path)).not.toBeUndefined();
				expectCell(value, expected, String(path));
			}
		},
	);

	test("provenance has every control total", () => {
		const paths = rowsOf(sheetOf(workbook, "provenance")).map(
			([, , path]) => path,
		);
		for (const total of Object.keys(result.control_totals))
			expect(paths).toContain(`control_totals.${total}`);
	});

	test.each([
		["ageing", tables.ageing],
		["resolution", tables.resolution],
		["vintages", tables.vintages(result)],
		["vintages_resolved", tables.vintages(result, "resolved")],
		["curves", tables.curveMonths],
		["cash_flow", tables.cashFlow],
		["segments", tables.segments],
		["assumptions", tables.assumptions],
	] as const)("%s holds every figure of its rows", (name, table) => {
		const rows = rowsOf(sheetOf(workbook, name));
		const paths = rowPaths(result, table.rows);
		expect(rows).toHaveLength(paths.length);
		paths.forEach((path, row) => {
			table.columns.forEach((column, index) => {
				const figure = cellFigure(telling, path, column);
				const value = figure && valueAt(result, figure.path);
				expectCell(rows[row]?.[index], value, `${path} ${column.field}`);
			});
		});
	});

	test("findings and notes stand under one heading", () => {
		const rows = rowsOf(sheetOf(workbook, "findings"));
		expect(rows.map((row) => row[6])).toEqual(
			[...result.findings, ...result.notes].map(({ code }) => code),
		);
		expect(rows.slice(0, result.findings.length).map((row) => row[5])).toEqual(
			result.findings.map(({ amount }) => Number(amount)),
		);
	});

	test("prices are live formulas from named terms", () => {
		const sheet = sheetOf(workbook, "bid");
		const cells: ExcelJS.Cell[] = [];
		sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
		const named = (name: string) =>
			cells.find((cell) => cell.names.includes(name));
		expect(named("target_irr")?.value).toBe(result.lever?.buyer.annualRate);
		expect(named("bid_price")?.formula).toContain("price_with_put_backs");
		expect(named("irr_at_bid")?.formula).toContain("flow_at_bid");
		expect(named("target_irr")?.fill).toMatchObject({ pattern: "solid" });
		expect(named("bid_price")?.fill).toMatchObject({ pattern: "none" });
	});

	test("headings stay in view, tables filter, pages are landscape", () => {
		for (const sheet of workbook.worksheets) {
			expect(sheet.autoFilter).toBeTruthy();
			expect(sheet.pageSetup.orientation).toBe("landscape");
			const columns = sheet.getRow(
				Number(/\d+/.exec(String(sheet.pageSetup.printTitlesRow))?.[0]),
			).cellCount;
			expect(sheet.pageSetup.fitToWidth).toBe(Math.ceil(columns / 24));
			if (
				sheet.name !== names.summary[0] &&
				sheet.name !== names.bid_sensitivity[0]
			)
				expect(sheet.views[0]?.state).toBe("frozen");
		}
	});

	test("old rows are red by a rule, so that the colour follows the cell", () => {
		const sheet = sheetOf(workbook, "ageing");
		expect(sheet.getCell("A16").fill).toMatchObject({ pattern: "none" });
		expect(Reflect.get(sheet, "conditionalFormattings")).toMatchObject([
			{ ref: "A5:E16", rules: [{ formulae: ['$B5="yes"'] }] },
		]);
	});

	test("provenance names every column read and every heading left out", () => {
		const paths = rowsOf(sheetOf(workbook, "provenance")).map(
			([, , path]) => path,
		);
		result.provenance.inputs.forEach(({ columns, left_out }, index) => {
			const input = `provenance.inputs.${index}`;
			for (const column of Object.keys(columns))
				expect(paths).toContain(`${input}.columns.${column}`);
			for (const at of left_out.keys())
				expect(paths).toContain(`${input}.left_out.${at}`);
		});
	});

	test.each(["ageing", "resolution", "vintages", "cash_flow"] as const)(
		"%s has its picture",
		(name) => {
			expect(sheetOf(workbook, name).getImages()).toHaveLength(1);
		},
	);

	test("is the same bytes twice", async () => {
		const again = await written(sampleResult(), "again");
		expect(readFileSync(again.file).equals(readFileSync(file))).toBe(true);
	});
});

test("a segment named as a formula is text", async () => {
	const hostile = [
		"=HYPERLINK(A1)",
		"+1+1",
		"-1-1",
		"@SUM(1)",
		"=cmd|' /C calc'!A0",
		"\t=1+1",
	];
	const { forecast } = sampleResult();
	const by_segment = forecast.by_segment.map((each, index) => ({
		...each,
		segment: hostile[index] ?? each.segment,
	}));
	const { workbook } = await written(
		sampleWith({ curves: [], forecast: { ...forecast, by_segment } }),
		"hostile",
	);
	hostile.forEach((segment, index) => {
		const cell = sheetOf(workbook, "segments").getCell(5 + index, 1);
		expect(cell.value).toBe(segment);
		expect(cell.type).toBe(ExcelJS.ValueType.String);
	});
});

test.each(degenerate)("%s makes a workbook without holes", async (_, made) => {
	const { workbook } = await written(made(), "degenerate");
	for (const sheet of workbook.worksheets)
		for (const row of rowsOf(sheet))
			for (const cell of row)
				expect(String(plain(cell))).not.toMatch(/NaN|null|Infinity|Object/);
});
