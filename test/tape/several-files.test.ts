// Claims from two agencies, payments that name them by reference, totals that stand for principals.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PlainRow } from "../../src/warehouse/database.ts";
import {
	faultOf,
	intakeOf,
	sweep,
	tempFolder,
	unbalanced,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

function laid(name: string, ...lines: readonly string[]): string {
	const file = join(folder, name);
	writeFileSync(file, `${lines.join("\n")}\n`);
	return file;
}

function ids(rows: readonly PlainRow[]): string[] {
	return rows.map(
		({ claim_id, source_file, source_row }) =>
			`${claim_id} from ${source_file}:${source_row}`,
	);
}

const heading =
	"claim_id;creditor_id;invoice_number;due_date;principal;submission_date";

describe("two agencies", () => {
	const a = () =>
		laid(
			"agency-a.csv",
			heading,
			"K1;C;F1;2025-01-31;100.00;2025-03-01",
			"K2;C;F2;2025-01-31;200.00;2025-03-01",
			"K2;C;F2;2025-01-31;200.00;2025-03-01",
			"A9;C;F9;2025-01-31;900.00;2025-03-01",
		);
	const b = () =>
		laid(
			"agency-b.csv",
			heading,
			"K1;C;F1;2025-01-31;80.00;2025-09-01",
			"K3;C;F3;2025-01-31;300.00;",
			"B7;C;F9;2025-01-31;850.00;2025-10-01",
		);
	const payments = () =>
		laid(
			"paid.csv",
			"claim_id;paid_date;amount",
			"A9;2025-05-01;50.00",
			"B7;2025-11-01;20.00",
			"K1;2025-11-01;1.00",
		);

	test("a claim in both files is kept from the one that has it submitted last, and one under two numbers is one claim", async () => {
		await intakeOf(
			folder,
			{ claims: [a(), b()], payments: payments() },
			async (seen) => {
				expect(ids(await seen.rows("claims"))).toEqual([
					"K2 from 1:3",
					"K1 from 2:2",
					"K3 from 2:3",
					"B7 from 2:4",
				]);
				expect(seen.why).toEqual([
					"2 claim_id in_other_file K1",
					"4 claim_id duplicate_id K2",
					"5 invoice_number same_invoice_in_other_file F9",
				]);
				expect(unbalanced(seen)).toEqual([]);
				expect(
					(await seen.rows("payments")).map(
						({ claim_id, amount }) => `${claim_id} ${amount}`,
					),
				).toEqual(["B7 50.00", "B7 20.00", "K1 1.00"]);
			},
		);
	});

	test("the order of the files decides only what the submission dates do not", async () => {
		await intakeOf(folder, { claims: [b(), a()] }, async (seen) => {
			const kept = (await seen.rows("claims")).map(
				({ claim_id, principal }) => `${claim_id} ${principal}`,
			);
			expect(kept.toSorted()).toEqual([
				"B7 850.00",
				"K1 80.00",
				"K2 200.00",
				"K3 300.00",
			]);
		});
	});

	test("files with other headings and forms stand side by side, each with its own layout", async () => {
		const other = laid(
			"byra-c.csv",
			"Saksnr;Forf.;Rest",
			"X1;31.01.2025;1.250,50",
		);
		const layout = laid(
			"two.layout.json",
			JSON.stringify({
				name: "two agencies",
				files: [
					{
						file: "byra-*.csv",
						claims: {
							columns: {
								claim_id: "Saksnr",
								due_date: "Forf.",
								principal: "Rest",
							},
						},
					},
				],
			}),
		);
		await intakeOf(folder, { claims: [a(), other], layout }, async (seen) => {
			const rows = await seen.rows("claims");
			expect(rows.at(-1)).toMatchObject({
				claim_id: "X1",
				due_date: "2025-01-31",
				principal: "1250.50",
				source_file: 2,
				source_row: "2",
			});
		});
	});

	test("the same file twice is refused", async () => {
		const file = a();
		expect(
			await faultOf(intakeOf(folder, { claims: [file, file] }, () => {})),
		).toContain("given twice");
	});
});

describe("references", () => {
	const claims = () =>
		laid(
			"with-kid.csv",
			"claim_id;kid;invoice_number;due_date;principal",
			"K1;0001;F1;2025-01-31;100.00",
			"K2;0002;F2;2025-01-31;200.00",
			"K3;0002;F3;2025-01-31;300.00",
		);

	test("a payment without a claim number is found by its KID, else by its invoice", async () => {
		const payments = laid(
			"by-kid.csv",
			"kid;invoice_number;paid_date;amount",
			"0001;;2025-02-01;10.00",
			"0002;;2025-02-02;20.00",
			"9999;;2025-02-03;30.00",
			"9999;F3;2025-02-04;40.00",
			";;2025-02-05;50.00",
		);
		await intakeOf(folder, { claims: claims(), payments }, async (seen) => {
			expect(
				(await seen.rows("payments")).map(
					({ claim_id, amount }) => `${claim_id} ${amount}`,
				),
			).toEqual(["K1 10.00", "K3 40.00"]);
			expect(seen.why).toEqual([
				"3 kid ambiguous_reference 0002",
				"4 kid unknown_reference 9999",
				"6 claim_id missing -",
			]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});
});

describe("totals", () => {
	test("where no principal is stated, the total less interest and costs stands for it, and that is said", async () => {
		const claims = laid(
			"totals.csv",
			"claim_id;due_date;principal;interest;costs;total",
			"K1;2025-01-31;100.00;5.00;2.00;107.00",
			"K2;2025-01-31;;5.00;2.00;107.00",
			"K3;2025-01-31;;;;50.00",
			"K4;2025-01-31;;;;",
		);
		await intakeOf(folder, { claims }, async (seen) => {
			expect(
				(await seen.rows("claims")).map(({ principal }) => principal),
			).toEqual(["100.00", "100.00", "50.00"]);
			expect(seen.why).toEqual(["5 principal missing -"]);
			expect(seen.loaded.findings).toContainEqual(
				expect.objectContaining({
					code: "from_total",
					rows: 2,
					amount: "150.00",
				}),
			);
		});
	});

	test("a tape with nothing but totals loads", async () => {
		const claims = laid(
			"only-totals.csv",
			"claim_id;due_date;total",
			"K1;2025-01-31;107.00",
		);
		await intakeOf(folder, { claims }, async (seen) => {
			expect(await seen.rows("claims")).toMatchObject([
				{ principal: "107.00", total: "107.00" },
			]);
		});
	});
});

describe("corrections", () => {
	async function workbook(
		name: string,
		rows: readonly (readonly (string | number | Date)[])[],
	): Promise<string> {
		const book = new ExcelJS.Workbook();
		book.addWorksheet("claims").addRows(rows.map((row) => [...row]));
		const file = join(folder, name);
		await book.xlsx.writeFile(file);
		return file;
	}

	test("a mended row takes the place of the row it was rejected for", async () => {
		const claims = laid(
			"faulty.csv",
			"claim_id;due_date;principal",
			"K1;2025-01-31;100.00",
			"K2;2025-02-31;200.00",
			"K3;2025-01-31;abc",
		);
		const corrections = await workbook("mended.xlsx", [
			["source_file", "source_row", "claim_id", "due_date", "principal"],
			["faulty.csv", 3, "K2", "28.02.2025", 200],
			["faulty.csv", 4, "K3", new Date("2025-01-31"), "300,50"],
		]);
		await intakeOf(folder, { claims, corrections }, async (seen) => {
			expect(seen.why).toEqual([]);
			expect(
				(await seen.rows("claims")).map(
					({ claim_id, due_date, principal }) =>
						`${claim_id} ${due_date} ${principal}`,
				),
			).toEqual([
				"K1 2025-01-31 100.00",
				"K2 2025-02-28 200.00",
				"K3 2025-01-31 300.50",
			]);
			expect(unbalanced(seen)).toEqual([]);
			expect(seen.loaded.tapes.claims.totals.rowsInTape).toBe(3);
		});
	});

	test("a correction that names no row, or one row twice, is refused", async () => {
		const claims = laid(
			"faulty.csv",
			"claim_id;due_date;principal",
			"K1;2025-01-31;100.00",
		);
		const unnamed = await workbook("unnamed.xlsx", [
			["source_file", "source_row", "claim_id", "due_date", "principal"],
			["", "", "K2", "28.02.2025", 200],
		]);
		expect(
			await faultOf(
				intakeOf(folder, { claims, corrections: unnamed }, () => {}),
			),
		).toContain("does not say which row");
		const twice = await workbook("twice.xlsx", [
			["source_file", "source_row", "claim_id", "due_date", "principal"],
			["faulty.csv", 2, "K2", "28.02.2025", 200],
			["faulty.csv", 2, "K2", "28.02.2025", 200],
		]);
		expect(
			await faultOf(intakeOf(folder, { claims, corrections: twice }, () => {})),
		).toContain("two lines for row 2");
	});
});
