// Files made to do harm, or come to harm on their way: each is refused with what is wrong and what to do, and nothing is left behind.
import { execFileSync } from "node:child_process";
import {
	mkdirSync,
	readdirSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from "node:fs";
import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectFile, refuseChanged } from "../../src/tape/files/inspect.ts";
import { csvFromJson } from "../../src/tape/files/json-lines.ts";
import { longestRecord } from "../../src/tape/files/lines.ts";
import { openSource } from "../../src/tape/files/source.ts";
import type { Database } from "../../src/warehouse/database.ts";
import {
	claims,
	faultOf,
	smallDatabase,
	sweep,
	tempFolder,
} from "./tape-world.ts";
import { inlineRows, workbookParts, type ZipPart, zipOf } from "./zip.ts";

let folder = "";
let scratch = "";
let database: Database;
beforeAll(async () => {
	folder = tempFolder();
	scratch = join(folder, "scratch");
	mkdirSync(scratch);
	database = await smallDatabase();
});
afterAll(() => {
	database.close();
	sweep(folder);
});

const headings = ["claim_id", "due_date", "principal"];
const table = inlineRows(headings, ["K1", "2026-01-31", "100.00"]);

/** What is said of a file, and that nothing is left of it in the scratch folder. */
async function refusal(
	name: string,
	content: string | Buffer,
): Promise<string> {
	const file = join(folder, name);
	writeFileSync(file, content);
	return await refusalOf(file);
}

async function refusalOf(file: string): Promise<string> {
	const said = await faultOf(
		openSource(database, "claims", file, undefined, scratch),
	);
	return said.replaceAll(folder, "");
}

function workbook(
	change: (parts: readonly ZipPart[]) => readonly ZipPart[],
	rows = table,
): Buffer {
	return zipOf(change(workbookParts({ Krav: rows })));
}

describe("an archive", () => {
	const adding = (part: ZipPart) => workbook((parts) => [...parts, part]);
	test.each([
		[
			"whose sheet swells beyond measure",
			adding({ name: "xl/a.xml", content: " ", claims: 2 ** 31 }),
			/zip bomb: it holds xl\/a\.xml, which unpacks from \d+ to 2147483648 bytes.*200 to 1/,
		],
		[
			"that unpacks to more than is allowed in all",
			workbook((parts) => [
				...parts,
				...[1, 2, 3].map((number) => ({
					name: `xl/${number}.xml`,
					content: Buffer.alloc(2 ** 16, Buffer.from("abcdefgh123\n")),
					claims: 2 ** 32 - 2,
				})),
			]),
			/zip bomb/,
		],
		[
			"that unpacks to another size than it says",
			adding({ name: "xl/styles.xml", content: "<a></a>", claims: 3 }),
			/too many bytes|invalid|size/i,
		],
		[
			"with a check sum that does not hold",
			adding({ name: "xl/styles.xml", content: "<a></a>", sum: 1 }),
			/the check sum of xl\/styles\.xml does not hold/,
		],
		[
			"with a name that climbs out of it",
			adding({ name: "../../etc/passwd", content: "" }),
			/invalid relative path: \.\.\/\.\.\/etc\/passwd/,
		],
		[
			"with a name from the root",
			adding({ name: "/etc/passwd", content: "" }),
			/absolute path: \/etc\/passwd/,
		],
		[
			"with a name of another system",
			adding({ name: "C:\\a.xml", content: "" }),
			/invalid characters in fileName/,
		],
		[
			"with a name twice, in two cases",
			adding({ name: "XL/Workbook.xml", content: "<workbook/>" }),
			/it holds XL\/Workbook\.xml twice/,
		],
		[
			"locked with a password",
			adding({ name: "xl/b.xml", content: "", isLocked: true }),
			/locked with a password/,
		],
		[
			"of more entries than any workbook has",
			workbook((parts) => [
				...parts,
				...Array.from({ length: 10_001 }, (_, place) => ({
					name: `a${place}`,
					content: "",
				})),
			]),
			/zip bomb: it holds 10006 entries, and the limit is 10000/,
		],
	])("%s", async (_, bytes, said) => {
		expect(await refusal("bad.xlsx", bytes)).toMatch(said);
	});

	test.each([
		["a binary workbook", "xl/workbook.bin", "(.xlsb)"],
		["an OpenDocument sheet", "content.xml", "(.ods)"],
		["a Numbers sheet", "Index/Document.iwa", "Apple Numbers"],
	])("that is %s", async (_, name, said) => {
		const bytes = zipOf([{ name, content: "" }]);
		expect(await refusal("odd.xlsx", bytes)).toContain(said);
	});

	test("of several files, or packed twice", async () => {
		const several = zipOf([
			{ name: "krav.csv", content: claims() },
			{ name: "innbetalinger.csv", content: claims() },
		]);
		expect(await refusal("several.zip", several)).toMatch(
			/archive of 2 files: krav\.csv, innbetalinger\.csv \| Unpack it/,
		);
		expect(
			await refusal("twice.gz", gzipSync(gzipSync(claims("K1;2026-01-31;1")))),
		).toContain("packed more than once");
	});
});

describe("the XML of a workbook", () => {
	const laughs = `<!DOCTYPE a [<!ENTITY b "${"ha".repeat(99)}"><!ENTITY c "&b;&b;&b;">]>`;
	const changing = (part: string, change: (xml: string) => string) =>
		workbook((parts) =>
			parts.map(({ name, content }) => ({
				name,
				content: name === part ? change(String(content)) : content,
			})),
		);
	const sheet = "xl/worksheets/sheet1.xml";
	test.each([
		["a document type in a sheet", sheet, /document type/],
		["a document type in the workbook", "xl/workbook.xml", /document type/],
		["a document type in a list of parts", "_rels/.rels", /document type/],
	])("with %s", async (_, part, said) => {
		const bytes = changing(part, (xml) => laughs + xml);
		expect(await refusal("laughs.xlsx", bytes)).toMatch(said);
	});

	test.each([
		[
			"an entity that is not known",
			(xml: string) => xml.replace("100.00", "&lol;"),
			/does not open as a workbook: Invalid character entity/,
		],
		[
			"elements without end",
			(xml: string) => "<a>".repeat(99) + xml,
			/elements lie too deep/,
		],
		[
			"attributes without end",
			(xml: string) =>
				xml.replace(
					"<row",
					`<row ${Array.from({ length: 999 }, (_, at) => `a${at}="1"`).join(" ")}`,
				),
			/attributes beyond measure/,
		],
		["an end that is missing", (xml: string) => xml.slice(0, -20), /Unclosed/],
		[
			"a cell of more letters than a record may have",
			(xml: string) => xml.replace("100.00", "1".repeat(longestRecord + 1)),
			/a cell of more than 131072 letters/,
		],
		[
			"a row of more letters than a record may have",
			(xml: string) =>
				xml.replace(
					"<row>",
					`<row>${`<c t="str"><v>${"1".repeat(99_999)}</v></c>`.repeat(12)}</row><row>`,
				),
			/sheet "Krav" has more than 1048576 letters in row 1/,
		],
		[
			"a row beyond the last",
			(xml: string) => xml.replace("<row>", '<row r="1048577">'),
			/a row numbered 1048577 after row 0/,
		],
		[
			"rows out of order",
			(xml: string) => xml.replaceAll("<row>", '<row r="3">'),
			/a row numbered 3 after row 3/,
		],
		[
			"a column beyond the last",
			(xml: string) => xml.replace("<c ", '<c r="XFE1" '),
			/a cell XFE1 out of its order/,
		],
		[
			"a text that is not there",
			(xml: string) => xml.replace("<row>", '<row><c t="s"><v>7</v></c>'),
			/points in cell A1 to a text that is not there/,
		],
	])("with %s", async (_, change, said) => {
		const bytes = changing(sheet, change);
		expect(await refusal("bad.xlsx", bytes)).toMatch(said);
	});

	test("with two sheets in one place, or a list without end", async () => {
		const two = workbookParts({ A: table, B: table }).map(
			({ name, content }) => ({
				name,
				content: String(content).replace("sheet2.xml", "SHEET1.xml"),
			}),
		);
		expect(await refusal("two.xlsx", zipOf(two))).toContain(
			"several sheets in one place",
		);
		const styles = `<styleSheet>${" ".repeat(2 ** 25)}`;
		const long = workbook((parts) => [
			...parts,
			{ name: "xl/styles.xml", content: styles },
		]);
		expect(await refusal("long.xlsx", long)).toContain("long beyond measure");
	});

	test("in Latin-1 is not read as anything else", async () => {
		const bytes = workbook((parts) =>
			parts.map(({ name, content }) => ({
				name,
				content:
					name === sheet
						? Buffer.from(String(content).replace("K1", "Kø"), "latin1")
						: content,
			})),
		);
		expect(await refusal("latin.xlsx", bytes)).toContain("it is not UTF-8");
	});
});

describe("a packed file", () => {
	const sound = gzipSync(claims("K1;2026-01-31;100.00"));
	test.each([
		["cut off", sound.subarray(0, -9), /unexpected end of file/],
		[
			"followed by other bytes",
			Buffer.concat([sound, Buffer.from("more")]),
			/does not unpack: incorrect header check/,
		],
		[
			"followed by zeros",
			Buffer.concat([sound, Buffer.alloc(7)]),
			/7 other bytes follow its end/,
		],
		[
			"with a check sum that does not hold",
			Buffer.concat([
				sound.subarray(0, -8),
				Buffer.alloc(4),
				sound.subarray(-4),
			]),
			/incorrect data check/,
		],
		[
			"that is a bomb",
			gzipSync(Buffer.alloc(2 ** 26 + 2 ** 20, "a"), { level: 1 }),
			/refused as a bomb: its \d+ bytes unpack to 67\d+ and more; the limits are 150 to 1 and/,
		],
	])("%s", async (_, bytes, said) => {
		expect(await refusal("claims.csv.gz", bytes)).toMatch(said);
		expect(readdirSync(scratch)).toEqual([]);
	});
});

describe("a text", () => {
	test.each([
		["null bytes", "claim_id;due\0_date\n", "null bytes"],
		["control bytes", "claim_id;due\x07_date\n", "control bytes"],
		["UTF-32", "\xff\xfe\x00\x00c\x00\x00\x00", "text in UTF-32"],
		[
			"EBCDIC",
			"\x83\x93\x81\x89\x94\x6d\x89\x84\x5e\x84\xa4\x85\x15\xd2\xf1\x5e\xf2\xf0\xf2\xf6\x60\xf0\xf1\x15",
			"beyond ASCII, perhaps EBCDIC",
		],
		[
			"letters of a DOS table",
			"claim_id;navn\nK1;Bj\x9brn \x86s\n",
			"letters in a DOS or Macintosh table",
		],
		["a web page", "<html><table><tr><td>1", "web page (HTML)"],
		[
			"a spreadsheet of 2003",
			'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
			"XML spreadsheet of 2003",
		],
		["a PDF", "%PDF-1.7\n", "is a PDF"],
		[
			"an old workbook",
			"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
			"(.xls) or a workbook locked",
		],
		["a database", "SQLite format 3\0", "a database"],
	])("of %s", async (_, content, said) => {
		const bytes = Buffer.from(content, "latin1");
		expect(await refusal("claims.xls", bytes)).toContain(said);
	});

	test("with half a letter of UTF-16", async () => {
		const bytes = Buffer.from("\ufeffclaim_id;a\nK\ud800;1\n", "utf16le");
		expect(await refusal("half.csv", bytes)).toContain("no text in utf-16le");
	});

	test.each([
		["delimited text", "line.csv", "claim_id;due_date", "no headings"],
		[
			"JSON lines",
			"line.jsonl",
			'{"claim_id":"',
			"line 1 is longer than 1048576",
		],
		["a JSON list", "line.json", '[{"claim_id":"', "object 1 is longer than"],
	])("of %s in one line without end", async (_, name, start, said) => {
		const file = join(folder, name);
		writeFileSync(file, start);
		const before = process.memoryUsage().rss;
		for (let piece = 0; piece < 24; piece += 1)
			await appendFile(file, "k".repeat(2 ** 20));
		expect(await refusalOf(file)).toContain(said);
		expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 28);
	});

	test("of ten thousand million zeros is refused before they are all read", async () => {
		const file = join(folder, "zeros.csv");
		writeFileSync(file, "claim_id;due_date\n");
		truncateSync(file, 10 ** 10);
		const start = performance.now();
		expect(await refusalOf(file)).toContain("null bytes");
		expect(performance.now() - start).toBeLessThan(2_000);
	});
});

describe("JSON", () => {
	test.each([
		[
			"a nested value",
			'{"a":1}\n{"a":{"b":2}}\n',
			/line 2 has an object under the key "a"/,
		],
		["a key twice", '{"a":1,"a":2}\n', /line 1 names the key "a" twice/],
		[
			"a line that is a list",
			'{"a":1}\n\n[1]\n',
			/line 3 is a list and not an object/,
		],
		["a line that is no JSON", '{"a":1}\nK1;2\n', /line 2 is no sound JSON/],
		["a line with more behind it", '{"a":1} {"a":2}\n', /line 1 goes on after/],
		["an object over lines", '{\n"a":1\n}\n', /line 1 is no sound JSON/],
		[
			"half a letter",
			'{"a":"\\ud83d"}\n',
			/line 1 holds what is no letter under the key "a"/,
		],
		["a null byte", '{"a":"\\u0000"}\n', /line 1 holds what is no letter/],
		["no key at all", "{}\n{}\n", /no object with a key/],
		["a list cut off", '[{"a":1},', /object 1 is cut off/],
		["a list with a comma too many", '[{"a":1},]', /object 2 is no object/],
		["a list followed by more", '[{"a":1}] x', /object 1 is followed by/],
		["a list of lists", '[["a",1]]', /object 1 is no object/],
		[
			"more keys than columns can be",
			JSON.stringify(
				Object.fromEntries(
					Array.from({ length: 2_001 }, (_, at) => [`k${at}`, 1]),
				),
			),
			/more than 2000 different keys by line 1/,
		],
	])("with %s", async (_, content, said) => {
		const file = join(folder, "bad.json");
		writeFileSync(file, content);
		const to = join(scratch, "out.csv");
		expect(await faultOf(csvFromJson(file, "bad.json", to))).toMatch(said);
		expect(readdirSync(scratch)).toEqual([]);
	});
});

test.each([
	["letters of three bytes", "\u20ac", /row 1 is longer than 1835008 bytes/],
	["quotes, which are doubled", '\\"', /no fault came/],
	["letters of one byte", "k", /no fault came/],
])(
	"a record of a million %s is read whole or refused",
	async (_, sign, said) => {
		const count = Math.floor((longestRecord - 99) / sign.length);
		const file = join(folder, "long.jsonl");
		writeFileSync(
			file,
			`{"id":"${sign.repeat(count)}","n":"${sign === "k" ? "" : sign.repeat(9)}"}`,
		);
		const read = async () => {
			const { text } = await openSource(
				database,
				"claims",
				file,
				undefined,
				scratch,
			);
			const [row] = await database.rows(
				`select length(c0) as length from ${text}`,
			);
			expect(Number(row?.length)).toBe(count);
		};
		expect(await faultOf(read())).toMatch(said);
	},
);

describe("a path", () => {
	test("to what is no plain file never hangs", async () => {
		const pipe = join(folder, "pipe.csv");
		execFileSync("mkfifo", [pipe]);
		expect(await refusalOf(pipe)).toContain("is no file but a pipe");
		expect(await refusalOf("/dev/zero")).toContain("is no file but a device");
		expect(await refusalOf(folder)).toContain("is no file but a folder");
	});

	test("that leads round in a ring, holds a null byte or is too long", async () => {
		const ring = join(folder, "ring.csv");
		symlinkSync(ring, ring);
		expect(await refusalOf(ring)).toMatch(/cannot be read: ELOOP/);
		expect(await refusalOf("a\0b")).toContain("cannot be read");
		expect(await refusalOf(`${"a".repeat(5_000)}.csv`)).toContain(
			"cannot be read: ENAMETOOLONG",
		);
	});

	test.each([
		'it\'s "quoted".csv',
		"with [brackets] and *.csv",
		"-leading.csv",
		"blåbær 漢字 %20.csv",
		"year=2026;drop table.csv",
	])("of odd signs is read: %s", async (name) => {
		const file = join(folder, name);
		writeFileSync(file, claims("K1;2026-01-31;100.00"));
		symlinkSync(file, `${file}.link`);
		for (const path of [file, `${file}.link`]) {
			const { text } = await openSource(
				database,
				"claims",
				path,
				undefined,
				scratch,
			);
			const [row] = await database.rows(`select c0 from ${text}`);
			expect(row?.c0).toBe("K1");
		}
	});

	test("to a file that changes is refused", async () => {
		const file = join(folder, "grows.csv");
		writeFileSync(file, claims("K1;2026-01-31;1".padEnd(2 ** 22)));
		const reading = faultOf(inspectFile(file));
		await appendFile(file, "K2;2026-01-31;1\n");
		expect(await reading).toContain("changed while it was read");
		const seen = await inspectFile(file);
		refuseChanged(seen);
		truncateSync(file, 30);
		expect(() => refuseChanged(seen)).toThrow("changed while it was read");
	});
});
