// Debtors who are numbered by identity numbers: hashed everywhere under a key, refused without one, and kept in the vault alone.
import { createHmac } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeRejectsWorkbook } from "../../src/report/rejects-workbook.ts";
import { qualityOf } from "../../src/result/quality.ts";
import { personNumber } from "../../src/sample/identity-numbers.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { traceClaim } from "../../src/tape/trace/trace.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { valued } from "../valued.ts";
import {
	claims,
	faultOf,
	intakeOf,
	smallDatabase,
	sweep,
	tempFolder,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const key = "et hemmelig og langt nok ord";

/** Numbers of nobody: of the series for test persons. */
const numbers = Array.from({ length: 20 }, (_, place) =>
	personNumber("1990-01-01", 400 + place),
)
	.filter((number) => number !== undefined)
	.slice(0, 6);

function hashed(number: string): string {
	return createHmac("sha256", key).update(number).digest("hex").slice(0, 32);
}

function laid(name: string, text: string): string {
	const file = join(folder, name);
	writeFileSync(file, text);
	return file;
}

/** The second row has no due date, and comes among the rejects with what was met. */
const owing = () =>
	laid(
		"claims.csv",
		[
			"claim_id;due_date;principal;debtor_id",
			...numbers.map(
				(number, place) =>
					`K${place};${place === 1 ? "" : "2026-01-31"};100.00;${number}`,
			),
		].join("\n"),
	);
const owers = () =>
	laid(
		"debtors.csv",
		[
			"debtor_id;debtor_type;Navn",
			...numbers.map(
				(number, place) =>
					`${number.slice(0, 6)} ${number.slice(6)};person;Navn${place}`,
			),
		].join("\n"),
	);

function everyFile(place: string): string[] {
	return readdirSync(place)
		.map((name) => join(place, name))
		.flatMap((each) =>
			statSync(each).isDirectory() ? everyFile(each) : [each],
		);
}

test("under a key they are hashed in claims and debtors alike, and stand in no file of the run but the vault", async () => {
	const vault = join(folder, "vault.duckdb");
	const run = await valued({
		claims: owing(),
		debtors: owers(),
		cutOff: "2026-06-30",
		keyFile: laid("ferskvare.key", key),
		vault,
	});
	const kept = await run.ask(async (database) => ({
		claims: await database.rows(
			"select debtor_id from tape_claims inner join tape_debtors using (debtor_id) order by claim_id",
		),
		rejects: await database.rows("select original from tape_rejects"),
		all: JSON.stringify(
			await Promise.all(
				(await database.rows("select table_name from duckdb_tables()")).map(
					({ table_name }) =>
						database.rows(`select * from ${String(table_name)}`),
				),
			),
		),
	}));
	expect(kept.claims.map(({ debtor_id }) => debtor_id)).toEqual(
		numbers.filter((_, place) => place !== 1).map(hashed),
	);
	expect(String(kept.rejects[0]?.original)).toContain(hashed(numbers[1] ?? ""));
	const written = everyFile(run.folder).map((file) => readFileSync(file));
	for (const number of numbers) {
		expect(kept.all).not.toContain(number);
		expect(written.filter((bytes) => bytes.includes(number))).toEqual([]);
	}
	const identities = await withDatabase(vault, { readOnly: true }, (database) =>
		database.rows("select debtor_id, national_id from identities"),
	);
	expect(identities).toEqual(
		numbers.map((number) => ({
			debtor_id: hashed(number),
			national_id: `${number.slice(0, 6)} ${number.slice(6)}`,
		})),
	);
	const workplace = await smallDatabase();
	const traced = await run.ask((database) =>
		traceClaim(database, workplace, "K0", {
			folder: undefined,
			scratch: folder,
		}),
	);
	workplace.close();
	expect(traced.map(({ relation }) => relation)).toEqual(["claims", "debtors"]);
	expect(JSON.stringify(traced)).not.toContain(numbers[0]);
	await run.discard();
});

test("a workbook of rejects shows the hash, and comes back with it", async () => {
	const database = await smallDatabase();
	const files = { claims: owing(), debtors: owers(), identityKey: key };
	const scratch = tempFolder();
	const rejects = join(folder, "rejects.xlsx");
	const first = await loadTapes(database, files, scratch);
	await writeRejectsWorkbook(await qualityOf(database, first), rejects, {
		language: "en",
	});
	const book = new ExcelJS.Workbook();
	await book.xlsx.readFile(rejects);
	const sheet = book.getWorksheet("claims");
	const headings = (sheet?.getRow(1).values ?? []) as string[];
	const shown = JSON.stringify(sheet?.getSheetValues());
	expect(shown).toContain(hashed(numbers[1] ?? ""));
	expect(shown).not.toContain(numbers[1]);
	const due = sheet?.getRow(2).getCell(headings.indexOf("due_date"));
	if (due) due.value = "31.01.2026";
	await book.xlsx.writeFile(rejects);
	await loadTapes(database, { ...files, corrections: rejects }, scratch);
	const joined = await database.rows(
		"select debtor_id from tape_claims inner join tape_debtors using (debtor_id) order by claim_id",
	);
	database.close();
	sweep(scratch);
	expect(joined.map(({ debtor_id }) => debtor_id)).toEqual(numbers.map(hashed));
});

test("a number that went through a spreadsheet finds its debtor", async () => {
	const files = {
		claims: owing(),
		debtors: laid(
			"debtors.csv",
			[
				"debtor_id;debtor_type",
				...numbers.map((number) => `${Number(number)}.0;person`),
			].join("\n"),
		),
		identityKey: key,
	};
	await intakeOf(folder, files, async ({ rows }) => {
		const debtors = await rows("debtors");
		expect(debtors.map(({ debtor_id }) => debtor_id)).toEqual(
			numbers.map(hashed),
		);
	});
});

test("the second file may show what the first did not", async () => {
	const first = laid(
		"first.csv",
		"claim_id;due_date;principal;debtor_id\nA1;2026-01-31;5.00;\nA2;2026-01-31;-;D7\n",
	);
	const files = { claims: [first, owing()], identityKey: key };
	await intakeOf(folder, files, async ({ rows, loaded }) => {
		const all = await rows("claims");
		expect(all.map(({ debtor_id }) => debtor_id)).not.toContain("D7");
		expect(all.filter(({ debtor_id }) => debtor_id)).toHaveLength(5);
		expect(loaded.tapes.claims.totals.rowsInTape).toBe(8);
	});
});

test("without a key, under another id, or against another file they are refused", async () => {
	const load = (files: Parameters<typeof intakeOf>[1]) =>
		faultOf(intakeOf(folder, files, () => {}));
	expect(await load({ claims: owing() })).toMatch(
		/claims.csv holds identity numbers under "debtor_id", .* without a key .* \| Give a key .*--key-file/,
	);
	const asClaims = laid(
		"asclaims.csv",
		[
			"claim_id;due_date;principal",
			...numbers.map((number) => `${number};2026-01-31;1.00`),
		].join("\n"),
	);
	const told = await load({ claims: asClaims, identityKey: key });
	expect(told).toMatch(/read as claim_id: no portfolio may hold them \| Ask/);
	for (const number of numbers) expect(told).not.toContain(number);
	const plain = laid(
		"plain.csv",
		"claim_id;due_date;principal;debtor_id\nA1;2026-01-31;5.00;D1\n",
	);
	expect(
		await load({ claims: plain, debtors: owers(), identityKey: key }),
	).toMatch(/plain.csv numbers its debtors in another way/);
});

test("ids of eleven digits that are nobody's are ids", async () => {
	const digits = Array.from(
		{ length: 20 },
		(_, place) => 20_260_000_000 + place,
	);
	const file = laid(
		"ids.csv",
		claims(...digits.map((number) => `${number};31.01.2026;1,00`)),
	);
	await intakeOf(folder, { claims: file }, ({ loaded }) => {
		expect(loaded.tapes.claims.totals.rowsLoaded).toBe(20);
	});
});

test("the identity numbers of debtors are held against their digits, with and without a key, and never shown", async () => {
	const [good = "", other = ""] = numbers;
	const wrong = `${good.slice(0, 10)}${(Number(good[10]) + 1) % 10}`;
	const files = {
		claims: laid(
			"claims.csv",
			"claim_id;due_date;principal;debtor_id\nK1;2026-01-31;100.00;D1\nK2;2026-01-31;30.00;D1\nK3;2026-01-31;7.00;D2\n",
		),
		debtors: laid(
			"debtors.csv",
			`debtor_id;debtor_type;Fødselsnummer\nD1;person;${wrong}\nD2;company;${good}\nD3;person;${other}\n`,
		),
	};
	for (const identityKey of [undefined, key])
		await intakeOf(folder, { ...files, identityKey }, ({ loaded }) => {
			const told = loaded.findings.filter(
				({ column }) => column === "national_id",
			);
			expect(
				told.map(({ code, rows, amount }) => `${code} ${rows} ${amount}`),
			).toEqual([
				"identity_check_digit 1 130.00",
				"person_number_on_company 1 7.00",
			]);
			expect(JSON.stringify(loaded.findings)).not.toContain(good.slice(0, 10));
		});
	const layout = laid(
		"layout.json",
		JSON.stringify({ name: "x", severity: { identity_check_digit: "ignore" } }),
	);
	await intakeOf(folder, { ...files, layout }, ({ loaded }) => {
		const told = loaded.findings.filter(
			({ code }) => code === "identity_check_digit",
		);
		expect(told.map(({ rows }) => rows)).toEqual([0]);
	});
});
