// Another program works out the workbook's formulas, without what we stored as their results.
import { execFileSync } from "node:child_process";
import { accessSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/report/workbook.ts";
import { sampleResult } from "./fixture.ts";

const isThere = (process.env.PATH ?? "").split(delimiter).some((folder) => {
	try {
		accessSync(join(folder, "soffice"));
		return true;
	} catch {
		return false;
	}
});
if (!isThere) console.warn("skipped: soffice (LibreOffice) is not installed");

const sheetName = "Cash flow and price";

describe.skipIf(!isThere)("recalculated by LibreOffice", () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-recalculation-"));
	const result = sampleResult();
	let sheet: ExcelJS.Worksheet | undefined;

	beforeAll(async () => {
		const source = join(folder, "source.xlsx");
		await writeWorkbook(result, source, { language: "en" });
		await withoutResults(source);
		execFileSync(
			"soffice",
			[
				`-env:UserInstallation=file://${folder}/profile`,
				"--headless",
				"--convert-to",
				"xlsx:Calc MS Excel 2007 XML",
				"--outdir",
				join(folder, "out"),
				source,
			],
			{ stdio: "ignore" },
		);
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.readFile(join(folder, "out", "source.xlsx"));
		sheet = workbook.getWorksheet(sheetName);
	});

	/** Drops the stored results of all formulas, so that nothing but a calculation can bring them back. */
	async function withoutResults(file: string): Promise<void> {
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.readFile(file);
		workbook.getWorksheet(sheetName)?.eachRow((row) => {
			row.eachCell((cell) => {
				if (cell.formula) cell.value = { formula: cell.formula };
			});
		});
		await workbook.xlsx.writeFile(file);
	}

	// By-month amounts are rounded to the øre, so a price may differ by up to half an øre for each of 180 months.
	test.each([
		["bid", "D6"],
		["ask", "D7"],
	] as const)("the %s is the result's, to 1 krone", (side, address) => {
		const price = Number(result.valuation[side]?.price);
		expect(
			Math.abs(Number(sheet?.getCell(address).result) - price),
		).toBeLessThan(1);
	});

	test("a month's value today is its net times its factor", () => {
		const net = Number(sheet?.getCell("D21").value);
		expect(Number(sheet?.getCell("G21").result)).toBeCloseTo(net / 1.15, 6);
	});
});
