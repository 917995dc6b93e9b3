// End to end: exit codes, what is said, what is left behind, and that nobody's name is in any of it.
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withDatabase } from "../../src/warehouse/database.ts";
import { commandHere } from "../cli/command.ts";
import { claims, sweep, tempFolder } from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

interface Ran {
	readonly code: number | null;
	readonly said: string;
	readonly out: string;
}

/** Runs the command on files of a folder of its own. */
async function value(
	name: string,
	files: Readonly<Record<string, string | Uint8Array>>,
	...words: readonly string[]
): Promise<Ran> {
	const place = join(folder, name);
	const temporary = join(place, "tmp");
	mkdirSync(temporary, { recursive: true });
	for (const [file, content] of Object.entries(files))
		writeFileSync(join(place, file), content);
	const out = join(place, "out");
	const given = Object.keys(files)
		.filter((file) => !file.startsWith("claims"))
		.flatMap((file) => [`--${file.replace(/\..*/, "")}`, join(place, file)]);
	const { code, stdout, stderr } = await commandHere(
		["value", join(place, "claims.csv"), ...given, "--out", out, ...words],
		{ TMPDIR: temporary },
	);
	return { code, said: stdout + stderr, out };
}

function everyFile(place: string): string[] {
	if (!existsSync(place)) return [];
	return readdirSync(place)
		.map((name) => join(place, name))
		.flatMap((each) =>
			statSync(each).isDirectory() ? everyFile(each) : [each],
		);
}

const cutOff = ["--cut-off", "2026-06-30"] as const;
const sound = claims("K1;31.01.2026;100,00", "K2;28.02.2026;200,50");

test.each([
	[
		"not one good row",
		{ "claims.csv": claims("K1;31.02.2026;1,5", "K2;x;1,5") },
		cutOff,
		/none of its 2 claims could be loaded\n {2}2 rows: due_date is no calendar day/,
	],
	[
		"a cut-off date before every due date",
		{ "claims.csv": sound },
		["--cut-off", "2026-01-31"],
		/no claim was due before the cut-off date 2026-01-31: the first falls due 2026-01-31/,
	],
])(
	"%s ends with exit code 2 and leaves nothing",
	async (name, files, words, message) => {
		const { code, said, out } = await value(name, files, ...words);
		expect(said).toMatch(message);
		expect(said).not.toContain("bug");
		expect(code).toBe(2);
		expect(everyFile(out)).toEqual([]);
	},
);

test("a portfolio without payments, where nothing open is overdue, runs through", async () => {
	const files = {
		"claims.csv":
			"claim_id;due_date;principal;closed_date;close_reason\nK1;31.01.2026;100,00;28.02.2026;recalled\nK2;31.07.2026;200,50;;\n",
		"payments.csv": "claim_id;paid_date;amount\n",
	};
	const { code, said, out } = await value("quiet", files, ...cutOff);
	expect(`${code} ${said}`).toMatch(/^0 /);
	const result = everyFile(out).find((file) => file.endsWith("result.json"));
	const { notes } = JSON.parse(readFileSync(result ?? "", "utf8")) as {
		notes: { code: string }[];
	};
	expect(notes.map((note) => note.code)).toEqual(
		expect.arrayContaining(["no_payment_history", "nothing_overdue"]),
	);
});

/** Planted where only a person's own data, or what we never asked for, would stand. */
const planted = [
	"Hemmelignavn",
	"70707012345",
	"Skjultveien",
	"99988877",
	"lonnlig@example.no",
	"17.07.1907",
	"Fritekstord",
];
const [name, nationalId, address, phone, email, birthDate, free] = planted;

const personalClaims = [
	"claim_id;due_date;principal;debtor_id;status;Navn;Merknad",
	`K1;31.01.2026;100,00;D1;Synligord;${name};${free}`,
	`K2;31.02.2026;100,00;D2;Synligord;${name};${free}`,
	`K3;31.01.2026;100,00;D3;x;"${name};${free}`,
	`K4;31.01.2026;100,00;D4;Synligord;${name};${free};${phone}`,
	`K1;31.01.2026;abc;D1;Synligord;${name};${free}`,
	`;;;;;${name};${free}`,
	`K7;31.03.2026;300,00;D2;Synligord;${name};"${free}"`,
].join("\n");
const debtorHeadings = [
	"debtor_id",
	"debtor_type",
	"Fødselsnummer",
	"Navn",
	"Fødselsdato",
	"Adresse",
	"Telefon",
	"E-post",
	"Fritekst",
];
const person = [nationalId, name, birthDate, address, phone, email, free];
const debtorRows = [
	["D1", "person", ...person],
	["D1", "person", ...person],
	["", "person", ...person],
	["D2", "person", ...person],
];

/** What the engine and the spreadsheet pack together is unpacked first: packed bytes would show nothing. */
async function unpacked(file: string): Promise<string> {
	if (file.endsWith(".xlsx")) {
		const book = new ExcelJS.Workbook();
		await book.xlsx.readFile(file);
		return JSON.stringify(
			book.worksheets.map((sheet) => sheet.getSheetValues()),
		);
	}
	if (!file.endsWith(".duckdb")) return "";
	return await withDatabase(file, { readOnly: true }, async (database) => {
		const tables = await database.rows(
			"select table_name from duckdb_tables() order by table_name",
		);
		const relations = [];
		for (const { table_name } of tables)
			relations.push(await database.rows(`select * from ${table_name}`));
		return JSON.stringify(relations);
	});
}

/** Each word of the list that stands anywhere, and where. */
async function found(
	words: readonly string[],
	{ said, out }: Ran,
	place: string,
): Promise<string[]> {
	const sources = new Map([["what was said", Buffer.from(said)]]);
	for (const file of [...everyFile(out), ...everyFile(join(place, "tmp"))])
		sources.set(
			file,
			Buffer.concat([readFileSync(file), Buffer.from(await unpacked(file))]),
		);
	return [...sources].flatMap(([where, bytes]) =>
		words
			.filter(
				(word) =>
					bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le")),
			)
			.map((word) => `${word} in ${where.split("/").at(-1)}`),
	);
}

test("nothing personal is left of a run, nor of its rejected rows", async () => {
	const csv = [debtorHeadings, ...debtorRows]
		.map((row) => row.join(";"))
		.concat(`D5;person;"${nationalId};${name}`, `${name};${address}`)
		.join("\n");
	const files = {
		"claims.csv": personalClaims,
		"payments.csv": `claim_id;paid_date;amount;Betaler\nK1;28.02.2026;50,00;${name}\nK9;28.02.2026;50,00;${name}\n`,
		"events.csv": `claim_id;event_date;kind;Notat\nK1;20.02.2026;reminder;${free}\nK1;31.02.2026;sang;${free}\n`,
		"debtors.csv": csv,
	};
	const ran = await value("private", files, ...cutOff);
	expect(`${ran.code} ${ran.said}`).toMatch(/^0 /);
	expect(everyFile(ran.out).map((file) => file.split("/").at(-1))).toEqual(
		expect.arrayContaining(["portfolio.duckdb", "rejects.csv", "result.json"]),
	);
	const rejects = readFileSync(
		everyFile(ran.out).find((file) => file.endsWith("rejects.csv")) ?? "",
		"utf8",
	);
	expect(
		rejects.split("\n").filter((line) => line.startsWith("debtors")),
	).toHaveLength(4);
	const place = join(folder, "private");
	expect(await found(planted, ran, place)).toEqual([]);
	expect(await found(["Synligord"], ran, place)).toEqual(
		expect.arrayContaining([
			"Synligord in portfolio.duckdb",
			"Synligord in rejects.csv",
		]),
	);
});

test("nor of a workbook of debtors, nor of a run that fails", async () => {
	const book = new ExcelJS.Workbook();
	book.addWorksheet("Skyldnere").addRows([debtorHeadings, ...debtorRows]);
	const workbook = new Uint8Array(await book.xlsx.writeBuffer());
	const files = {
		"claims.csv": personalClaims,
		"debtors.xlsx": workbook,
		"payments.csv": `claim_id;paid_date;amount;Betaler\nK9;28.02.2026;50,00;${name}\n"${name};x\n`,
	};
	const ran = await value("private and failed", files, ...cutOff);
	expect(ran.said).toContain("none of its 2 payments could be loaded");
	expect(ran.code).toBe(2);
	expect(everyFile(ran.out)).toEqual([]);
	expect(await found(planted, ran, join(folder, "private and failed"))).toEqual(
		[],
	);
});
