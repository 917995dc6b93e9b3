// What could not be loaded goes out in a workbook, is mended there as a person would, and comes back: nothing is rejected then.
import { execFileSync } from "node:child_process";
import { accessSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeRejectsWorkbook } from "../../src/report/rejects-workbook.ts";
import { qualityOf } from "../../src/result/quality.ts";
import type { TapeFiles } from "../../src/tape/given-files.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import type { Database, PlainRow } from "../../src/warehouse/database.ts";
import {
	faultOf,
	type Intake,
	intakeOf,
	smallDatabase,
	sweep,
	tempFolder,
	unbalanced,
} from "./tape-world.ts";

let folder = "";
let database: Database;
beforeAll(async () => {
	folder = tempFolder();
	database = await smallDatabase();
});
afterAll(() => {
	database.close();
	sweep(folder);
});

function laid(name: string, ...lines: readonly string[]): string {
	const file = join(folder, name);
	writeFileSync(file, `${lines.join("\n")}\n`);
	return file;
}

function faultyFiles(): TapeFiles {
	return {
		claims: laid(
			"krav.csv",
			"claim_id;due_date;principal;currency;claim_type;has_contract;note",
			"0001;31.01.2025;100,00;NOK;invoice;J;",
			"0002;31.02.2025;200,00;NOK;rent;N;", // 3: no such day
			"0003;31.01.2025;abc;NOK;invoice;;", // 4: no amount
			"0004;31.01.2025;;NOK;invoice;;", // 5: no amount at all
			"0005;31.01.2025;500,00;SEK;invoice;;", // 6: another currency
			"0001;31.01.2025;100,00;NOK;invoice;J;", // 7: a second time
			"0006;31.01.2025;60", // 8: cut short
			"0007;31.01.2025;0,00;NOK;pølse;;", // 9: comes in, with two doubts
			"0008;2025-01-05;12.5;NOK;invoice;kanskje;", // 10: could be read in two ways
			"0009;;;;;;", // 11: three things are missing
			"=1+1;31.01.2025;10,00;NOK;invoice;;", // 12
		),
		payments: laid(
			"betalt.csv",
			"payment_id;claim_id;paid_date;amount",
			"P1;0001;2025-02-01;10.00",
			"P2;9999;2025-02-02;20.00", // 3: no such claim
			"P3;0002;2025-02-03;30.00", // 4: on a rejected claim
			"P1;0001;2025-02-04;40.00", // 5: a second time
			"P5;0001;2025-02-05;5,5,5", // 6: no amount
		),
		events: laid(
			"hendelser.csv",
			"claim_id;event_date;kind",
			"0001;2025-02-01;reminder",
			"0001;2025-02-02;hopp", // 3: no such step
		),
	};
}

/** Loads the files and leaves the workbook of what was rejected. */
async function rejectsOf(
	files: TapeFiles,
	name: string,
	language: "nb" | "en" = "en",
): Promise<string> {
	const scratch = join(folder, `scratch-${name}`);
	mkdirSync(scratch);
	const loaded = await loadTapes(database, files, scratch);
	const file = join(folder, name);
	await writeRejectsWorkbook(await qualityOf(database, loaded), file, {
		language,
	});
	return file;
}

let first: Promise<string> | undefined;

/** The workbook of the faulty files, written once. */
function faultyRejects(): Promise<string> {
	first ??= rejectsOf(faultyFiles(), "rejects.xlsx");
	return first;
}

/** Works on a workbook as a person does, and saves it under another name. */
async function edited(
	file: string,
	name: string,
	work: (
		type: (sheet: string, row: number, column: string, value: Typed) => void,
	) => void,
): Promise<string> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.readFile(file);
	work((sheet, row, column, value) => {
		const worksheet = workbook.getWorksheet(sheet);
		const headings = (worksheet?.getRow(1).values ?? []) as string[];
		worksheet?.eachRow((line) => {
			if (line.getCell(2).value === row)
				line.getCell(headings.indexOf(column)).value = value;
		});
	});
	const to = join(folder, name);
	await workbook.xlsx.writeFile(to);
	return to;
}

type Typed = string | number | Date | null;

const day = (text: string) => new Date(`${text}T00:00:00Z`);

function mended(file: string, name: string, leaveOut = "leave out") {
	return edited(file, name, (type) => {
		type("claims", 3, "due_date", day("2025-02-28"));
		type("claims", 4, "principal", 300.5);
		type("claims", 5, "principal", 400);
		type("claims", 6, "currency", "NOK");
		type("claims", 7, "decision", leaveOut);
		type("claims", 8, "claim_id", "0006");
		type("claims", 8, "due_date", day("2025-01-31"));
		type("claims", 8, "principal", 600);
		type("claims", 8, "currency", "NOK");
		type("claims", 10, "principal", 12.5);
		type("claims", 10, "due_date", day("2025-01-05"));
		type("claims", 10, "has_contract", "ja");
		type("claims", 11, "due_date", "31.01.2025");
		type("claims", 11, "principal", "1.250,50");
		type("claims", 11, "currency", "NOK");
		type("payments", 3, "claim_id", "0004");
		type("payments", 5, "decision", leaveOut);
		type("payments", 6, "amount", 55.5);
		type("events", 3, "kind", "call");
	});
}

const mendedClaims = [
	"0001 2025-01-31 100.00 NOK invoice true",
	"0002 2025-02-28 200.00 NOK rent false",
	"0003 2025-01-31 300.50 NOK invoice null",
	"0004 2025-01-31 400.00 NOK invoice null",
	"0005 2025-01-31 500.00 NOK invoice null",
	"0006 2025-01-31 600.00 NOK null null",
	"0007 2025-01-31 0.00 NOK other null",
	"0008 2025-01-05 12.50 NOK invoice true",
	"0009 2025-01-31 1250.50 NOK null null",
	"=1+1 2025-01-31 10.00 NOK invoice null",
];

async function expectMended(seen: Intake): Promise<void> {
	expect(seen.why).toEqual([]);
	expect(seen.rejects).toEqual([]);
	expect(unbalanced(seen)).toEqual([]);
	const claims = (await seen.rows("claims")).map((row) =>
		["claim_id", "due_date", "principal", "currency", "claim_type"]
			.concat("has_contract")
			.map((column) => String(row[column]))
			.join(" "),
	);
	expect(claims.toSorted()).toEqual(mendedClaims.toSorted());
	const payments = (await seen.rows("payments")).map(
		({ payment_id, claim_id, amount }) => `${payment_id} ${claim_id} ${amount}`,
	);
	expect(payments.toSorted()).toEqual([
		"P1 0001 10.00",
		"P2 0004 20.00",
		"P3 0002 30.00",
		"P5 0001 55.50",
	]);
	expect((await seen.rows("events")).map(({ kind }) => kind)).toEqual([
		"reminder",
		"call",
	]);
	const { claims: tape, payments: paid } = seen.loaded.tapes;
	expect(tape.totals).toMatchObject({
		rowsInTape: 11,
		rowsLoaded: 10,
		rowsLeftOut: 1,
		amountLeftOut: "100.00",
	});
	expect(paid?.totals).toMatchObject({
		rowsInTape: 5,
		rowsLoaded: 4,
		rowsLeftOut: 1,
		amountLeftOut: "40.00",
	});
	expect(seen.loaded.findings).toContainEqual(
		expect.objectContaining({
			code: "left_out_by_decision",
			relation: "claims",
			rows: 1,
			amount: "100.00",
		}),
	);
}

/** Without numbers that move when another file is given. */
function unnumbered(rows: readonly PlainRow[]) {
	return rows.map(({ source_file, tape_row, ...row }) => row);
}

describe("rejects.xlsx", () => {
	test("mended and loaded again, it brings rejects to zero", async () => {
		const files = faultyFiles();
		const workbook = await faultyRejects();
		const corrections = await mended(workbook, "mended.xlsx");
		await intakeOf(folder, { ...files, corrections }, expectMended);
	});

	test("loaded again as it is, it changes nothing", async () => {
		const files = faultyFiles();
		const look = async (seen: Intake) => ({
			rejects: unnumbered(seen.rejects),
			claims: unnumbered(await seen.rows("claims")),
			payments: unnumbered(await seen.rows("payments")),
			totals: Object.values(seen.loaded.tapes).map(({ totals }) => totals),
			findings: seen.loaded.findings,
		});
		const corrections = await faultyRejects();
		const before = await intakeOf(folder, files, look);
		expect(before.rejects.length).toBeGreaterThan(9);
		const after = await intakeOf(folder, { ...files, corrections }, look);
		expect(after).toEqual(before);
	});

	test("what was not mended is rejected again, under the file and row it came from", async () => {
		const files = faultyFiles();
		const first = await edited(
			await rejectsOf(files, "half.xlsx", "nb"),
			"half-mended.xlsx",
			(type) => {
				type("claims", 3, "due_date", day("2025-02-28"));
				type("claims", 4, "principal", "fortsatt feil");
				type("claims", 10, "has_contract", "nei");
				type("claims", 7, "decision", "utelat");
			},
		);
		const again = { ...files, corrections: first };
		await intakeOf(folder, again, async (seen) => {
			expect(unbalanced(seen)).toEqual([]);
			const why = seen.rejects
				.filter(({ relation }) => relation === "claims")
				.map(
					({ file, row, column_name, value }) =>
						`${file} ${row} ${column_name} ${value}`,
				);
			expect(why).toEqual([
				"half-mended.xlsx 3 principal fortsatt feil",
				"krav.csv 5 principal null",
				"krav.csv 6 currency SEK",
				"krav.csv 8 null null",
				"half-mended.xlsx 8 due_date ? 2025-01-05",
				"half-mended.xlsx 8 principal ? 12.5",
				"krav.csv 11 due_date null",
				"krav.csv 11 principal null",
			]);
		});
		// The second round: a workbook of what is left, each line under the row it stands for from the start.
		const second = await mended(
			await rejectsOf(again, "second.xlsx"),
			"second-mended.xlsx",
		);
		await intakeOf(
			folder,
			{ ...files, corrections: [first, second] },
			expectMended,
		);
	});

	test("through another spreadsheet program, days, numbers and texts survive", async () => {
		if (!hasOffice) return;
		const files = faultyFiles();
		const workbook = await faultyRejects();
		const [unchanged, corrections] = throughOffice("saved", [
			workbook,
			await mended(workbook, "office-mended.xlsx"),
		]);
		const before = await intakeOf(folder, files, ({ rejects }) =>
			unnumbered(rejects),
		);
		await intakeOf(folder, { ...files, corrections: unchanged }, (seen) =>
			expect(unnumbered(seen.rejects)).toEqual(before),
		);
		await intakeOf(folder, { ...files, corrections }, expectMended);
	}, 60_000);
});

const hasOffice = (process.env.PATH ?? "").split(delimiter).some((place) => {
	try {
		accessSync(join(place, "soffice"));
		return true;
	} catch {
		return false;
	}
});
if (!hasOffice) console.warn("skipped: soffice (LibreOffice) is not installed");

/** Opens and saves workbooks as another program does, all at one start of it. */
function throughOffice(name: string, files: readonly string[]): string[] {
	const to = join(folder, name);
	execFileSync(
		"soffice",
		[
			`-env:UserInstallation=file://${folder}/profile`,
			"--headless",
			"--convert-to",
			"xlsx:Calc MS Excel 2007 XML",
			"--outdir",
			to,
			...files,
		],
		{ stdio: "ignore" },
	);
	return files.map((file) => join(to, file.slice(folder.length + 1)));
}

describe("a correction", () => {
	const refused: readonly (readonly [
		string,
		readonly [column: string, value: Typed],
		string,
	])[] = [
		["without its row", ["source_row", null], "does not say which row"],
		[
			"of a file that is not given",
			["source_file", "annen.csv"],
			"mends a row of annen.csv, which is not given",
		],
		[
			"of a row there is not",
			["source_row", 99],
			"mend row 99 of krav.csv, which has no such row",
		],
		[
			"with a decision we do not know",
			["decision", "kanskje"],
			'"kanskje" is no decision',
		],
	];
	test.each(refused)("%s is refused", async (name, [column, value], says) => {
		const files = faultyFiles();
		const corrections = await edited(
			await faultyRejects(),
			`${name}, changed.xlsx`,
			(type) => {
				type("claims", 3, "due_date", day("2025-02-28"));
				type("claims", 3, column, value);
			},
		);
		expect(
			await faultOf(intakeOf(folder, { ...files, corrections }, () => {})),
		).toContain(says);
	});

	test("of a file that was sent anew under its old name is refused", async () => {
		const files = faultyFiles();
		const corrections = await mended(await faultyRejects(), "anew-mended.xlsx");
		writeFileSync(
			join(folder, "krav.csv"),
			`${readFileSync(join(folder, "krav.csv"), "utf8")}0020;31.01.2025;1,00;NOK;;;\n`,
		);
		expect(
			await faultOf(intakeOf(folder, { ...files, corrections }, () => {})),
		).toContain("krav.csv is not the file whose rows were mended");
	});

	test("sheet that lacks a column that is needed is refused", async () => {
		const files = faultyFiles();
		const corrections = await rejectsOf(files, "gone.xlsx");
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.readFile(corrections);
		const cell = workbook.getWorksheet("claims")?.getCell("F1");
		expect(cell?.value).toBe("principal");
		if (cell) cell.value = "beløp";
		await workbook.xlsx.writeFile(corrections);
		expect(
			await faultOf(intakeOf(folder, { ...files, corrections }, () => {})),
		).toContain("the sheet claims has no column principal");
	});

	test("of a claim that two files know by two numbers may leave it out, and its payments stay", async () => {
		const heading =
			"claim_id;creditor_id;invoice_number;due_date;principal;submission_date";
		const files = {
			claims: [
				laid("a.csv", heading, "A9;C;F9;2025-01-31;900.00;2025-03-01"),
				laid("b.csv", heading, "B7;C;F9;2025-01-31;850.00;2025-10-01"),
			],
			payments: laid(
				"paid.csv",
				"claim_id;paid_date;amount",
				"A9;2025-05-01;50.00",
			),
		};
		const corrections = await edited(
			await rejectsOf(files, "two-numbers.xlsx"),
			"two-numbers-decided.xlsx",
			(type) => type("claims", 2, "decision", "leave out"),
		);
		await intakeOf(folder, { ...files, corrections }, async (seen) => {
			expect(seen.why).toEqual([]);
			expect(await seen.rows("payments")).toMatchObject([
				{ claim_id: "B7", amount: "50.00" },
			]);
			expect(unbalanced(seen)).toEqual([]);
		});
	});

	test("that mends a payment into one that is there already is rejected as that", async () => {
		const files = faultyFiles();
		const corrections = await edited(
			await faultyRejects(),
			"again-mended.xlsx",
			(type) => type("payments", 6, "payment_id", "P1"),
		);
		const mendedToo = await edited(corrections, "again-2.xlsx", (type) =>
			type("payments", 6, "amount", 5),
		);
		await intakeOf(
			folder,
			{ ...files, corrections: mendedToo },
			({ rejects }) =>
				expect(
					rejects
						.filter(({ relation }) => relation === "payments")
						.map(({ file, code }) => `${file} ${code}`)
						.toSorted(),
				).toEqual([
					"again-2.xlsx duplicate_id",
					"betalt.csv claim_rejected",
					"betalt.csv duplicate_id",
					"betalt.csv unknown_claim",
				]),
		);
	});
});
