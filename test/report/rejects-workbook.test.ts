// rejects.xlsx as a person meets it: sheets, colours, notes and words, and what must never stand in it.
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { qualityTexts } from "../../reports/quality/texts.ts";
import { writeRejectsWorkbook } from "../../src/report/rejects-workbook.ts";
import { qualityOf } from "../../src/result/quality.ts";
import { type Column, tapes } from "../../src/tape/columns.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { reasons, rules } from "../../src/tape/rules.ts";
import { Database } from "../../src/warehouse/database.ts";

const folder = mkdtempSync(join(tmpdir(), "ferskvare-rejects-"));
let database: Database;
beforeAll(async () => {
	database = await Database.open(":memory:");
	await database.run("set threads = 1");
});
afterAll(() => {
	database.close();
	rmSync(folder, { recursive: true, force: true });
});

interface Written {
	readonly file: string;
	readonly workbook: ExcelJS.Workbook;
}

async function written(
	name: string,
	given: Readonly<Record<string, string>>,
	{
		language = "en",
		mostRows,
	}: { language?: "nb" | "en"; mostRows?: number } = {},
): Promise<Written> {
	const place = join(folder, name);
	mkdirSync(place, { recursive: true });
	const files = Object.entries(given).map(([tape, text]) => {
		const file = join(place, `${tape}.csv`);
		writeFileSync(file, text);
		return [tape, file] as const;
	});
	const loaded = await loadTapes(
		database,
		{ claims: "", ...Object.fromEntries(files) },
		place,
	);
	const file = join(place, "rejects.xlsx");
	await writeRejectsWorkbook(await qualityOf(database, loaded), file, {
		language,
		...(mostRows && { mostRows }),
	});
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.readFile(file);
	return { file, workbook };
}

function sheetOf({ workbook }: Written, name: string): ExcelJS.Worksheet {
	const sheet = workbook.getWorksheet(name);
	if (!sheet) throw new Error(`no sheet ${name}`);
	return sheet;
}

function cellOf(
	sheet: ExcelJS.Worksheet,
	row: number,
	column: string,
): ExcelJS.Cell {
	const headings = sheet.getRow(1).values as string[];
	return sheet.getRow(row).getCell(headings.indexOf(column));
}

function colour({ fill }: ExcelJS.Cell): string | undefined {
	return fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
}

function noteOf({ note }: ExcelJS.Cell): string {
	return typeof note === "string"
		? note
		: (note?.texts ?? []).map(({ text }) => text).join("");
}

function words(sheet: ExcelJS.Worksheet): string {
	const all: string[] = [];
	sheet.eachRow((row) => row.eachCell(({ text }) => all.push(text)));
	return all.join("\n");
}

const red = "FFF4B6B0";
const yellow = "FFFFEDB3";

const given = {
	claims: [
		"claim_id;due_date;principal;claim_type;has_contract;debtor_id",
		"0001;31.01.2025;100,00;rent;J;D1",
		"0002;31.02.2025;200,00;rent;N;D1",
		"0003;31.01.2025;99999999999999,99;rent;N;=HYPERLINK(1)",
		"0003;31.01.1900;99999999999999,99;rent;N;=HYPERLINK(1)",
		"0004;31.01.2025;1,005;pølse;;D1",
		"0005;31.01.2025",
	].join("\n"),
	debtors: [
		"debtor_id;debtor_type;name;national_id;address;phone",
		"D1;person;Kari Nordmann;01019012345;Storgata 1;99887766",
		"D1;person;Ola Nordmann;02029012345;Storgata 2;99887755",
	].join("\n"),
};

const plain: Partial<Record<"nb" | "en", Promise<Written>>> = {};

/** The workbook of the rows above, written and read once for all who look at it. */
function mending(language: "nb" | "en"): Promise<Written> {
	plain[language] ??= written(`plain-${language}`, given, { language });
	return plain[language];
}

describe("a sheet of rows to mend", () => {
	test("holds typed values, and the text that could not be read in red with a note", async () => {
		const sheet = sheetOf(await mending("en"), "claims");
		expect(cellOf(sheet, 2, "source_file").value).toBe("claims.csv");
		expect(cellOf(sheet, 2, "source_row").value).toBe(3);
		expect(cellOf(sheet, 2, "claim_id").value).toBe("0002");
		expect(cellOf(sheet, 2, "principal").value).toBe(200);
		const day = cellOf(sheet, 2, "due_date");
		expect(day.value).toBe("31.02.2025");
		expect(day.numFmt).toBe("yyyy-mm-dd");
		expect(colour(day)).toBe(red);
		expect(noteOf(day)).toBe(
			"due_date: is no calendar day in the form dd.mm.yyyy. Type the day, such as 31.01.2026.",
		);
		expect(colour(cellOf(sheet, 2, "principal"))).toBeUndefined();
		expect(cellOf(sheet, 2, "what_is_wrong").value).toBe(
			"due_date: is no calendar day in the form dd.mm.yyyy",
		);
	});

	test("keeps text as text, and what a spreadsheet would round or shift as text too", async () => {
		const sheet = sheetOf(await mending("en"), "claims");
		expect(cellOf(sheet, 3, "debtor_id").value).toBe("=HYPERLINK(1)");
		expect(cellOf(sheet, 3, "principal").value).toBe("99999999999999,99");
		expect(cellOf(sheet, 3, "due_date").value).toBe("31.01.1900");
	});

	test("has broken lines empty and red, and doubtful rows behind the rejected ones in yellow", async () => {
		const sheet = sheetOf(await mending("en"), "claims");
		expect(cellOf(sheet, 4, "claim_id").value).toBeNull();
		expect(colour(cellOf(sheet, 4, "claim_id"))).toBe(red);
		const doubtful = cellOf(sheet, 5, "principal");
		expect(doubtful.value).toBe(1.01);
		expect(colour(doubtful)).toBe(yellow);
		expect(cellOf(sheet, 5, "claim_type").value).toBe("other");
		expect(colour(cellOf(sheet, 5, "claim_type"))).toBe(yellow);
		expect(sheet.rowCount).toBe(5);
	});

	test("offers decisions and codes to choose from", async () => {
		const seen = await mending("nb");
		const sheet = sheetOf(seen, "claims");
		expect(cellOf(sheet, 2, "decision").dataValidation?.formulae).toEqual([
			'"rett,utelat"',
		]);
		const [range] =
			cellOf(sheet, 2, "claim_type").dataValidation?.formulae ?? [];
		expect(range).toBe("'Koder'!$A$2:$A$15");
		const codes = sheetOf(seen, "Koder").getColumn(1).values.slice(1);
		expect(codes).toEqual([
			"claims.claim_type",
			...tapes.claims.claim_type.values,
		]);
	});

	test("says in Norwegian what is wrong and what to do", async () => {
		const sheet = sheetOf(await mending("nb"), "claims");
		expect(noteOf(cellOf(sheet, 2, "due_date"))).toBe(
			"due_date: lar seg ikke lese som en dag. Skriv dagen, for eksempel 31.01.2026.",
		);
		expect(noteOf(cellOf(sheet, 3, "claim_id"))).toContain(
			"claim_id står også på en tidligere rad",
		);
	});
});

test("nothing personal stands in it, nor the columns it would stand in", async () => {
	const seen = await mending("en");
	const headings = words(sheetOf(seen, "debtors")).split("\n").slice(0, 9);
	expect(headings).toContain("debtor_id");
	const all = seen.workbook.worksheets.map(words).join("\n");
	for (const word of ["Nordmann", "01019012345", "Storgata", "99887766"])
		expect(all).not.toContain(word);
	expect(headings).not.toContain("name");
	expect(headings).not.toContain("national_id");
});

test("more rows than fit are cut, and the first sheet says so", async () => {
	const many = [
		"claim_id;due_date;principal",
		"1;2025-01-31;1.00",
		...Array.from({ length: 30 }, (_, row) => `K${row};2025-02-31;1.00`),
	].join("\n");
	const seen = await written("many", { claims: many }, { mostRows: 20 });
	expect(sheetOf(seen, "claims").rowCount).toBe(21);
	expect(words(sheetOf(seen, "Read me"))).toContain(
		"claims: only the first 20 of 30 rejected rows are in this workbook; rejects.csv has them all.",
	);
});

test("signs that no workbook can hold do not spoil it", async () => {
	const claims = `claim_id;due_date;principal;status\n1;2025-01-31;1.00;\na\uffff<&"";2025-02-31;2.00;"to\nlinjer"\n`;
	const seen = await written("signs", { claims });
	const sheet = sheetOf(seen, "claims");
	expect(cellOf(sheet, 2, "claim_id").value).toBe('a<&""');
	expect(cellOf(sheet, 2, "status").value).toBe("to\nlinjer");
});

test("without anything to mend it says so, and how complete the files are", async () => {
	const seen = await written(
		"sound",
		{ claims: "claim_id;due_date;principal\n1;2025-01-31;1.00\n" },
		{ language: "nb" },
	);
	expect(seen.workbook.worksheets.map(({ name }) => name)).toEqual([
		"Les dette",
		"Funn",
		"Utfylling",
	]);
	expect(words(sheetOf(seen, "Les dette"))).toContain(qualityTexts.nb.nothing);
	const row = sheetOf(seen, "Utfylling").getRow(5).values as unknown[];
	expect(row.slice(1, 3)).toEqual(["claims", "claim_id"]);
	expect(row.slice(9, 11)).toEqual([1, 1]);
});

test("the same rows give the same bytes", async () => {
	const [one, other] = [
		await mending("en"),
		await written("bytes-again", given),
	].map(({ file }) => readFileSync(file));
	expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
});

test.each(["nb", "en"] as const)(
	"in %s every column has a word, and every remedy a code there is",
	(language) => {
		const { fields, remedies } = qualityTexts[language];
		const own = Object.entries(tapes).flatMap(([tape, columns]) =>
			Object.entries<Column>(columns).flatMap(([name, { personal }]) =>
				personal ? [] : [[`${tape}.${name}`, name]],
			),
		);
		if (language === "nb")
			expect(
				own.filter(
					(names) => !names.some((name) => Object.hasOwn(fields, name)),
				),
			).toEqual([]);
		const codes = new Set([
			...Object.keys(reasons),
			...rules.map(({ code }) => code),
			"other",
		]);
		expect(
			Object.keys(remedies).filter(
				(key) => !codes.has(key.split(":")[0] ?? ""),
			),
		).toEqual([]);
	},
);
