// Kinds of file beside CSV: each gives the same table, every digit of it, whatever its name says.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
	Field,
	List,
	Table,
	tableFromArrays,
	tableToIPC,
	Utf8,
	vectorFromArray,
} from "apache-arrow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectFile } from "../../src/tape/files/inspect.ts";
import { openSource } from "../../src/tape/files/source.ts";
import { sheetsOf } from "../../src/tape/files/workbook.ts";
import type { TapeLayout } from "../../src/tape/layout.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { exportTo } from "../../src/warehouse/export.ts";
import { describeShared, sharedFile } from "../shared-data.ts";
import {
	claims,
	faultOf,
	smallDatabase,
	sweep,
	tempFolder,
} from "./tape-world.ts";
import { inlineRows, workbookParts, zipOf } from "./zip.ts";

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

interface Opened {
	readonly headings: readonly string[];
	/** Cells of each row, joined; behind its number where rows are numbered. */
	readonly rows: readonly string[];
	readonly format: string;
	readonly remarks: readonly string[];
}

async function opened(file: string, layout?: TapeLayout): Promise<Opened> {
	const scratch = join(folder, "scratch");
	mkdirSync(scratch, { recursive: true });
	const source = await openSource(database, "claims", file, layout, scratch);
	const { headings, format, remarks } = source;
	const rows = await database.rows(`select * from ${source.text}`);
	return {
		headings,
		format,
		remarks,
		rows: rows.map((row) => Object.values(row).join("|")),
	};
}

function written(name: string, content: string | Uint8Array): string {
	const file = join(folder, name);
	writeFileSync(file, content);
	return file;
}

describe("what a file is", () => {
	const text = claims("K1;2026-01-31;100.00");
	const book = () =>
		zipOf(workbookParts({ Krav: inlineRows(["a", "b"], ["1", "2"]) }));
	test.each([
		["claims.csv", text, "csv", undefined],
		["claims.doc", text, "csv", "named .doc, but its bytes are delimited text"],
		["claims", text, "csv", "named without an extension"],
		["claims.xlsx", text, "csv", "named .xlsx, but its bytes are delimited"],
		["claims.parquet", '{"a":1}', "json", "its bytes are JSON"],
		["claims.jsonl", '\ufeff {"a":1}', "json", undefined],
		["claims.txt", '[\n{"a":1}]', "json", undefined],
		["bracketed.csv", "[claim_id];[due_date]\n", "csv", undefined],
		["claims.xls", book(), "xlsx", "named .xls, but its bytes are an Excel"],
		["claims.csv", gzipSync(text), "gzip", "packed with gzip"],
		["claims.zip", zipOf([{ name: "a.csv", content: text }]), "zip", undefined],
	])("%s is told by its bytes", async (name, content, kind, remark) => {
		const seen = await inspectFile(written(name, content));
		expect(seen.kind).toBe(kind);
		expect(seen.remarks.join()).toContain(remark ?? "");
		expect(seen.remarks.length).toBe(remark ? 1 : 0);
	});

	test.each([
		["æ", "all its letters beyond ASCII are sound UTF-8"],
		["\ufeffæ", "it begins with the mark EF BB BF"],
		["a", "every byte of it is plain ASCII"],
		[
			Buffer.from("x;\xe6\n", "latin1"),
			"bytes that are no UTF-8 and are letters",
		],
		[Buffer.from("\ufeffæ;", "utf16le"), "it begins with the mark FF FE"],
		[
			Buffer.from("claim_id;due_date\n", "utf16le"),
			"18 of its first 18 second bytes are zero",
		],
	])(
		"an encoding is stated with its evidence: %s",
		async (content, because) => {
			const seen = await inspectFile(written("evidence.csv", content));
			expect(seen.because).toContain(because);
		},
	);
});

describe("a packed file", () => {
	const text = claims("K1;31.01.2026;100,00", "K2;28.02.2026;200,50");
	const rows = ["K1|31.01.2026|100,00", "K2|28.02.2026|200,50"];

	test.each([
		["gzip", gzipSync(text)],
		[
			"gzip in two parts",
			Buffer.concat([gzipSync(text.slice(0, 40)), gzipSync(text.slice(40))]),
		],
		["zip", zipOf([{ name: "eksport/krav.csv", content: text }])],
	])(
		"%s is read as what it holds, under the hash of what came",
		async (_, bytes) => {
			const file = written("packed.csv.gz", bytes);
			expect((await opened(file)).rows).toEqual(rows);
			const source = await openSource(
				database,
				"claims",
				file,
				undefined,
				folder,
			);
			expect(source.inspected.sha256).toBe(
				createHash("sha256").update(bytes).digest("hex"),
			);
			expect(source.inspected.bytes).toBe(bytes.length);
			expect(source.shownAs).toBe("packed.csv.gz");
			expect(source.remarks.at(-1)).toContain(
				`unpacks to ${text.length} bytes`,
			);
		},
	);

	test("of JSON in Windows-1252 is still JSON", async () => {
		const bytes = gzipSync(Buffer.from('{"navn":"Ås"}\n', "latin1"));
		expect((await opened(written("a.json.gz", bytes))).rows).toEqual(["1|Ås"]);
	});

	test("names itself in a fault, and not its scratch", async () => {
		const file = written("bad.csv.gz", gzipSync("a\0b"));
		const said = await faultOf(opened(file));
		expect(said).toContain("bad.csv.gz holds null bytes");
		expect(said).not.toContain("unpacked");
	});
});

describe("JSON", () => {
	test("lines keep every digit, their line numbers and keys that come late", async () => {
		const { headings, rows, format } = await opened(
			written(
				"claims.jsonl",
				[
					'{"id":"K1","amount":12345678901234567.89,"open":true}',
					"",
					'{"amount":1.234,"id":12345678901234567890}',
					'{"id":"Å, \\"B\\"\\n\\u00e6","amount":-1.5e3,"late":null}',
					'{"id":"","amount":25E-1,"late":"x"}\r',
				].join("\n"),
			),
		);
		expect(format).toBe("JSON lines, utf-8");
		expect(headings).toEqual(["id", "amount", "open", "late"]);
		expect(rows).toEqual([
			"1|K1|12345678901234567.8900|true|",
			"3|12345678901234567890|1.2340||",
			'4|Å, "B"\næ|-1500||',
			"5||2.5000||x",
		]);
	});

	test("a list is read over its lines, in any encoding", async () => {
		const text = '[\n {"id": "a]}\\"", "n": 1}\n,{"n": 2, "id": "b"}\n]\n';
		for (const bytes of [text, Buffer.from(`\ufeff${text}`, "utf16le")]) {
			const { rows, format } = await opened(written("list.json", bytes));
			expect(rows).toEqual(['1|a]}"|1', "2|b|2"]);
			expect(format).toContain("JSON list");
		}
	});

	test("a key that comes after many rows widens them all", async () => {
		const many = Array.from(
			{ length: 9_000 },
			(_, at) => `{"id":"K${at}","due_date":"2026-01-31","amount":${at}.5}`,
		);
		const { rows } = await opened(
			written("late.jsonl", [...many, '{"late":"x"}'].join("\n")),
		);
		expect(rows.length).toBe(9_001);
		expect(rows[0]).toBe("1|K0|2026-01-31|0.5000|");
		expect(rows.at(-1)).toBe("9001||||x");
	});
});

describe("Arrow", () => {
	const select = `select * from (values
		('K1', date '2026-01-31', 1250.5::decimal(18,2), 9007199254740993::bigint, 1.234::double, timestamptz '2026-02-28 23:30:00+00', timestamp '2026-02-01 23:59:59', true, 'Å'),
		('K2', null, -0.07::decimal(18,2), null, 1e6::double, null, null, null, null)
	) as t(id, day, amount, big, share, instant, local, flag, "Navn ""1""")`;
	const rows = [
		"2|K1|2026-01-31|1250.5000|9007199254740993|1.2340|2026-03-01|2026-02-01|true|Å",
		"3|K2||-0.0700||1000000||||",
	];

	test("a file gives its types as texts that mean one thing", async () => {
		const file = join(folder, "typed.arrow");
		await exportTo(file, "arrow", database, select);
		const seen = await opened(file);
		expect(seen.headings.at(-1)).toBe('Navn "1"');
		expect(seen.rows).toEqual(rows);
	});

	test("a stream, with texts in a dictionary", async () => {
		const table = tableFromArrays({
			id: ["a", null, "a"],
			n: Int32Array.from([1, 2, 3]),
		});
		const file = written("some.arrows", tableToIPC(table, "stream"));
		expect((await opened(file)).rows).toEqual(["2|a|1", "3||2", "4|a|3"]);
	});

	test.each(["file", "stream"] as const)(
		"a %s that is cut off, or followed by more",
		async (form) => {
			const whole = Buffer.from(
				tableToIPC(tableFromArrays({ n: Int32Array.from([1, 2, 3]) }), form),
			);
			const start = form === "file" ? 8 : 4;
			for (let end = start; end < whole.length; end += 4) {
				const said = await faultOf(
					opened(written("cut.arrow", whole.subarray(0, end))),
				);
				expect(said).toContain("does not open as Arrow");
			}
			for (const more of [whole, Buffer.from("more")])
				expect(
					await faultOf(
						opened(written("cut.arrow", Buffer.concat([whole, more]))),
					),
				).toContain("does not open as Arrow");
		},
	);

	test("a column that is no single value is named", async () => {
		const tags = new List(new Field("tag", new Utf8()));
		const table = new Table({ tags: vectorFromArray([["x", "y"]], tags) });
		const file = written("nested.arrow", tableToIPC(table, "file"));
		expect(await faultOf(opened(file))).toMatch(
			/nested\.arrow: the column "tags" is of the type List.*no single value/,
		);
	});
});

describe("a workbook", () => {
	const book = (
		sheets: Readonly<Record<string, string>>,
		others: Readonly<Record<string, string>> = {},
	) => written("book.xlsx", zipOf(workbookParts(sheets, others)));
	const head = ["id", "day", "amount"];

	test("days are told by their formats, errors and exact numbers kept", async () => {
		const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00 &quot;dy&quot;;[Red]-#,##0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
		const file = book(
			{
				Krav: inlineRows(
					head,
					["a", '<c s="1"><v>45688</v></c>', '<c s="3"><v>1250.5</v></c>'],
					[
						"b",
						'<c s="2"><v>45688.99</v></c>',
						"<c><v>12345678901234567890</v></c>",
					],
					["c", '<c s="1"><v>60</v></c>', '<c t="e"><v>#REF!</v></c>'],
					["d", '<c s="1"><v>59</v></c>', '<c t="b"><v>1</v></c>'],
					[
						"e",
						'<c t="d"><v>2026-02-28T00:00:00</v></c>',
						"<c><v>1.5E3</v></c>",
					],
					["_x00E5_&amp;_x0001_", "<c/>", '<c t="s"><v>0</v></c>'],
				),
			},
			{
				"xl/styles.xml": styles,
				"xl/sharedStrings.xml":
					"<sst><si><r><t>1 250</t></r><r><t>,50</t></r><rPh><t>spoken</t></rPh></si></sst>",
			},
		);
		expect((await opened(file)).rows).toEqual([
			"2|a|2025-01-31|1250.5000",
			"3|b|2025-01-31|12345678901234567890",
			"4|c|#DATE!|#REF!",
			"5|d|1900-02-28|true",
			"6|e|2026-02-28|1500",
			"7|å& ||1 250,50",
		]);
	});

	test("formulas are refused by column, first cell and count", async () => {
		const sum = "<c><f>B2*2</f><v>7</v></c>";
		const file = book({
			Krav: inlineRows(head, ["a", "x", "1"], ["b", "x", sum], ["c", sum, sum]),
		});
		const said = await faultOf(opened(file));
		expect(said).toMatch(
			/book\.xlsx: the sheet "Krav" has formulas where values must stand: 2 in column C "amount" \(first in C3\), 1 in column B "day" \(first in B4\) \| .*values only.*"formulas": "last value"/,
		);
		const { rows, remarks } = await opened(file, { formulas: "last value" });
		expect(rows).toEqual(["2|a|x|1", "3|b|x|7", "4|c|7|7"]);
		expect(remarks).toContain(
			"3 formulas are read by the value they were last calculated to, as the layout says",
		);
	});

	test("formulas that were never calculated have no last value", async () => {
		const file = book({
			Krav: inlineRows(head, ["a", "x", "<c><f>1+1</f></c>"]),
		});
		expect(await faultOf(opened(file, { formulas: "last value" }))).toContain(
			"never calculated: 1 in column C",
		);
	});

	test("a row of sums is a total, and no reason to refuse the sheet", async () => {
		const total = (formula: string) => `<c><f>${formula}</f><v>3</v></c>`;
		const rows = [head, ["a", "x", "1"], ["b", "x", "2"]] as const;
		const withTotal = (formula: string, label = "Sum") =>
			book({ Krav: inlineRows(...rows, [], [label, "<c/>", total(formula)]) });
		for (const formula of ["SUM(C2:C3)", "SUBTOTAL(9,$C$2:C3)", "sum(c2:c4)"]) {
			const { rows: read, remarks } = await opened(withTotal(formula));
			expect(read.at(-1)).toBe("5|Sum||3");
			expect(remarks).toContain(
				"1 row sums the columns and is read as a total",
			);
		}
		for (const formula of ["SUM(A2:A3)", "SUM(C2:C3)*2", "C2+C3"])
			expect(await faultOf(opened(withTotal(formula)))).toContain(
				"(first in C5)",
			);
		const claim = book({
			Krav: inlineRows(...rows, ["c", "y", total("SUM(C2:C3)")]),
		});
		expect(await faultOf(opened(claim))).toContain("(first in C4)");
	});

	test("a sum that is shared by its neighbours is a total too", async () => {
		const file = book({
			Krav: inlineRows(
				["id", "a", "b"],
				["x", "1", "2"],
				[
					"Sum",
					'<c><f t="shared" ref="B3:C3" si="0">SUM(B2:B2)</f><v>1</v></c>',
					'<c><f t="shared" si="0"/><v>2</v></c>',
				],
			),
		});
		expect((await opened(file)).rows.at(-1)).toBe("3|Sum|1|2");
	});

	test("the only sheet with a table is taken, and it is said", async () => {
		const table = inlineRows(head, ["a", "x", "1"]);
		const file = book({
			Lesmeg: inlineRows(["Til orientering"]),
			Krav: table,
			Tom: "",
		});
		const { rows, remarks } = await opened(file);
		expect(rows).toEqual(["2|a|x|1"]);
		expect(remarks).toEqual([`the sheet "Krav" is the only one with a table`]);
		expect(await sheetsOf(file)).toEqual([
			{ name: "Lesmeg", isHidden: false, rows: 0, headings: [] },
			{ name: "Krav", isHidden: false, rows: 1, headings: head },
			{ name: "Tom", isHidden: false, rows: 0, headings: [] },
		]);
		const none = book({ Lesmeg: inlineRows(["Til"]), Tom: "" });
		expect(await faultOf(opened(none))).toContain(
			"no sheet that is shown and has headings",
		);
	});

	test("a hidden sheet is not taken for the table, but may be named", async () => {
		const parts = workbookParts({
			Krav: inlineRows(head, ["a", "x", "1"]),
			Lager: inlineRows(head, ["b", "x", "1"]),
		}).map(({ name, content }) => ({
			name,
			content: String(content).replace(
				'name="Lager"',
				'name="Lager" state="veryHidden"',
			),
		}));
		const file = written("hidden.xlsx", zipOf(parts));
		const seen = await opened(file);
		expect(seen.rows).toEqual(["2|a|x|1"]);
		expect(seen.remarks).toEqual(["it has 1 hidden sheet"]);
		expect((await opened(file, { sheet: "Lager" })).rows).toEqual(["2|b|x|1"]);
	});

	test("days counted from 1904, macros and links are told", async () => {
		const parts = workbookParts(
			{ Krav: inlineRows(head, ["a", '<c s="0"><v>44226</v></c>', "1"]) },
			{
				"xl/styles.xml":
					'<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
				"xl/vbaProject.bin": "x",
				"xl/externalLinks/externalLink1.xml": "x",
			},
		).map(({ name, content }) => ({
			name,
			content: String(content).replace(
				"<sheets>",
				'<workbookPr date1904="1"/><sheets>',
			),
		}));
		const seen = await opened(written("old.xlsm", zipOf(parts)));
		expect(seen.rows).toEqual(["2|a|2025-01-31|1"]);
		expect(seen.remarks).toEqual([
			"it holds macros, which are neither read nor run",
			"it points to other workbooks, which are not opened",
		]);
	});
});

const example =
	"data/norway-formats/saft/ExampleFile_888888888_Excel_ExampleView.xlsx";
describeShared(example, () => {
	test("lists the sheets that its own list of parts names", async () => {
		const sheets = await sheetsOf(sharedFile(example));
		expect(sheets.map(({ name, rows }) => `${name} ${rows}`)).toEqual([
			"Disclaimer 0",
			"Dimensjoner 8",
			"Avgiftssatser 9",
			"Kontoer 23",
			"Kontospesifikasjoner 215",
			"Kunder 7",
			"Leverandører 7",
		]);
	});

	test("opens sheet by sheet", async () => {
		const { headings, rows } = await opened(sharedFile(example), {
			sheet: "Kunder",
		});
		expect(headings.slice(0, 2)).toEqual(["Kundenr.", "Kundenavn"]);
		expect(rows.length).toBe(7);
	});
});

test("nothing stays behind but what was laid down", () => {
	const left = readdirSync(join(folder, "scratch"));
	expect(
		left.filter((name) => !/^claims\.(csv|json|unpacked)$/.test(name)),
	).toEqual([]);
	expect(
		readFileSync(join(folder, "scratch", "claims.csv")).length,
	).toBeGreaterThan(0);
});
