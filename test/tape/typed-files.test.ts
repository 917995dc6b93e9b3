// Workbooks and Parquet: cells that have a type of their own are taken at their word, texts beside them are read as texts.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../src/warehouse/database.ts";
import {
	brief,
	faultOf,
	type Intake,
	intakeOf,
	sweep,
	tempFolder,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const day = (text: string) => new Date(`${text}T00:00:00Z`);

type Sheets = Readonly<
	Record<string, readonly (readonly ExcelJS.CellValue[])[]>
>;

async function workbook(name: string, sheets: Sheets): Promise<string> {
	const book = new ExcelJS.Workbook();
	for (const [title, rows] of Object.entries(sheets)) {
		const sheet = book.addWorksheet(title);
		for (const [place, row] of rows.entries())
			sheet.getRow(place + 1).values = [...row];
	}
	const file = join(folder, name);
	await book.xlsx.writeFile(file);
	return file;
}

const rowsAndRejects = async (seen: Intake) => [
	...(await seen.rows("claims")).map(
		(row) => `${row.source_row} ${brief([row]).join()}`,
	),
	...seen.why,
];

async function seenIn(
	file: string,
	layout?: object,
): Promise<readonly string[]> {
	const place = join(folder, "layout.json");
	writeFileSync(place, JSON.stringify({ name: "test", claims: layout ?? {} }));
	return await intakeOf(
		folder,
		{ claims: file, layout: layout && place },
		rowsAndRejects,
	);
}

const headings = ["claim_id", "due_date", "principal"];

describe("a workbook", () => {
	test("gives real days and numbers, whatever the time zone", async () => {
		expect(process.env.TZ).not.toBe("UTC");
		const file = await workbook("typed.xlsx", {
			Krav: [
				headings,
				["K2", day("2026-01-01"), 1250.5],
				[1003, day("2026-03-29"), 0.1 + 0.2],
				["K4", day("2025-10-26"), 1e-12],
			],
		});
		expect(await seenIn(file)).toEqual([
			"2 K2 2026-01-01 1250.50",
			"3 1003 2026-03-29 0.30",
			"4 K4 2025-10-26 0.00",
		]);
	});

	test("reads texts beside them in the form of the texts", async () => {
		const file = await workbook("mixed.xlsx", {
			Krav: [
				headings,
				["K2", day("2026-01-02"), 1.234],
				["K3", "03.02.2026", "1 250,50"],
				["K4", "28.02.2026", "1.234"],
				["K5", "31.02.2026", "12,3,4"],
				["K6", { error: "#N/A" }, { error: "#REF!" }],
			],
		});
		expect(await seenIn(file)).toEqual([
			"2 K2 2026-01-02 1.23",
			"3 K3 2026-02-03 1250.50",
			"4 K4 2026-02-28 1234.00",
			"5 due_date unreadable 31.02.2026",
			"5 principal unreadable 12,3,4",
			"6 due_date unreadable #N/A",
			"6 principal unreadable #REF!",
		]);
	});

	test("whose texts alone could mean two things is not guessed at by its numbers", async () => {
		const file = await workbook("unsure.xlsx", {
			Krav: [
				headings,
				["K2", day("2026-01-31"), 12.5],
				["K3", day("2026-01-31"), "1.234"],
			],
		});
		expect(await faultOf(seenIn(file))).toContain(
			"principal can be read with decimal comma or with decimal point",
		);
	});

	test("keeps the row numbers of the sheet over blank rows and rows above the headings", async () => {
		const file = await workbook("blank.xlsx", {
			Krav: [
				[],
				headings,
				["K3", day("2026-01-31"), 1],
				[],
				["", " ", null],
				["K6", "x", 1],
				["K7", day("2026-01-31"), 2, "beyond the headings"],
			],
		});
		expect(await seenIn(file)).toEqual([
			"3 K3 2026-01-31 1.00",
			"7 K7 2026-01-31 2.00",
			"6 due_date unreadable x",
		]);
	});

	test("of several tables is not guessed at, and a layout names one", async () => {
		const file = await workbook("sheets.xlsx", {
			First: [headings, ["A", day("2026-01-31"), 1]],
			"Krav & bøter": [headings, ["B", day("2026-01-31"), 2]],
		});
		expect(await faultOf(seenIn(file))).toMatch(
			/several sheets .*"First" \(1 row\), "Krav & bøter" \(1 row\)/,
		);
		expect(await seenIn(file, { sheet: "Krav & bøter" })).toEqual([
			"2 B 2026-01-31 2.00",
		]);
		expect(await faultOf(seenIn(file, { sheet: "Third" }))).toMatch(
			/no sheet "Third".*"First" .*"Krav & bøter"/,
		);
	});

	test("that is empty, or cut off at any place, is refused", async () => {
		const empty = await workbook("empty.xlsx", { Krav: [] });
		expect(await faultOf(seenIn(empty))).toContain('the sheet "Krav" is empty');
		const book = new ExcelJS.Workbook();
		book.addWorksheet("Krav").addRows([headings, ["K2", day("2026-01-31"), 1]]);
		const whole = Buffer.from(await book.xlsx.writeBuffer());
		const file = join(folder, "cut.xlsx");
		for (const share of [0.01, 0.3, 0.6, 0.9, 0.999]) {
			writeFileSync(file, whole.subarray(0, Math.ceil(whole.length * share)));
			expect(await faultOf(seenIn(file))).toContain(
				"does not open as a workbook",
			);
		}
	});
});

describe("Parquet", () => {
	let database: Database;
	beforeAll(async () => {
		database = await Database.open(":memory:");
	});
	afterAll(() => database.close());

	async function parquet(name: string, select: string): Promise<string> {
		const file = join(folder, name);
		await database.run(
			`copy (${select}) to '${file.replaceAll("'", "''")}' (format parquet)`,
		);
		return file;
	}

	test("gives typed columns, whatever their type", async () => {
		const file = await parquet(
			"typed's.parquet",
			`select * from (values
				(1001.0::double, date '2026-01-31', 1250.5::decimal(18,2), timestamp '2026-02-01 13:00:00', 1.234::double, timestamptz '2026-02-28 23:30:00+00', true),
				(1002.0::double, null, 7::decimal(18,2), null, null, null, null)
			) as t("Saksnummer", "Forfall", "Hovedstol", "Fakturadato", "Gebyr", "Oversendt", has_title)`,
		);
		const seen = await intakeOf(folder, { claims: file }, async (one) => [
			...(await one.rows("claims")).map((row) =>
				[
					...brief([row]),
					row.invoice_date,
					row.costs,
					row.submission_date,
					row.has_title,
				].join(" "),
			),
			...one.why,
		]);
		expect(seen).toEqual([
			"1001 2026-01-31 1250.50 2026-02-01 1.23 2026-03-01 true",
			"3 due_date missing -",
		]);
	});

	test("of texts is read as texts", async () => {
		const file = await parquet(
			"texts.parquet",
			"select * from (values ('A', '31.01.2026', '1.250,50'), ('B', '31.02.2026', '7')) as t(claim_id, due_date, principal)",
		);
		expect(await seenIn(file)).toEqual([
			"2 A 2026-01-31 1250.50",
			"3 due_date unreadable 31.02.2026",
		]);
	});

	test("with the same heading in two cases, odd headings, or no rows", async () => {
		const odd = await parquet(
			"odd.parquet",
			`select 'A' as claim_id, date '2026-01-31' as due_date, 1 as principal, 2 as "x""'); --", 3 as " "`,
		);
		expect(await seenIn(odd)).toEqual(["2 A 2026-01-31 1.00"]);
		const none = await parquet(
			"none.parquet",
			"select 'A' as claim_id, date '2026-01-31' as due_date, 1 as principal limit 0",
		);
		expect(await faultOf(seenIn(none))).toContain("no row below them");
	});
});
