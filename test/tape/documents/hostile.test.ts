// Files made to do harm, and files that broke on the way: each is refused with a fault that says where and why.
import { afterAll, describe, expect, test } from "vitest";
import { documentKindOf } from "../../../src/tape/documents/kind.ts";
import { faultOf } from "../tape-world.ts";
import { DocumentWorld } from "./document-world.ts";
import { auditFile, statement } from "./samples.ts";

const world = new DocumentWorld();
afterAll(() => world.sweep());

const asSafT = (content: string | Uint8Array) =>
	faultOf(world.of(content, "saf-t", "claims"));

const root = 'AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO"';

describe("XML", () => {
	test.each([
		[
			"a billion laughs",
			`<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;">]>\n<${root}>&lol1;</AuditFile>`,
			"line 2: declares a document type or an entity",
		],
		[
			"an external entity",
			`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><${root}>&x;</AuditFile>`,
			"declares a document type or an entity",
		],
		[
			"a document type elsewhere",
			`<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><${root}/>`,
			"declares a document type or an entity",
		],
		["an entity nobody declared", `<${root}>&lol;</AuditFile>`, "no sound XML"],
		[
			"an entity named for the language's own parts",
			`<${root}><Header><X>&constructor;&__proto__;</X></Header></AuditFile>`,
			"no sound XML",
		],
		[
			"deep nesting",
			`<${root}>${"<a>".repeat(5_000)}`,
			"more than 100 levels deep",
		],
		[
			"a text of 2 MB",
			`<${root}><Header>${"x".repeat(2 << 20)}</Header></AuditFile>`,
			"a text of more than 1048576 signs in Header",
		],
		[
			"an attribute of 2 MB",
			`<${root}><Header a="${"x".repeat(2 << 20)}"/></AuditFile>`,
			"no sound XML",
		],
		[
			"a comment without end",
			`<${root}><!-- ${"x".repeat(2 << 20)}`,
			"no sound XML",
		],
		[
			"a part of a million elements",
			`<${root}><Header>${"<a/>".repeat(200_000)}</Header></AuditFile>`,
			"a part of more than 100000 elements",
		],
		[
			"more texts than anything has",
			`<${root}><GeneralLedgerEntries>${"<a/>".repeat(2_000)}</GeneralLedgerEntries></AuditFile>`,
			"more than 1000 texts in GeneralLedgerEntries",
		],
		[
			"a null byte",
			`<${root}>\n\n<Header>\0</Header></AuditFile>`,
			"line 3: holds a null byte",
		],
		["a control sign", `<${root}>\u0007</AuditFile>`, "the control sign 7"],
		["half a file", `<${root}><Header>`, "no sound XML"],
		["two roots", `<${root}/><${root}/>`, "more than one root"],
		["crossed tags", `<${root}><a><b></a></b></AuditFile>`, "no sound XML"],
		["a prefix nobody bound", `<n9:AuditFile/>`, "no sound XML"],
		["nothing", "", "holds no element"],
		[
			"a root of another kind",
			'<Invoice xmlns="urn:x"/>',
			"is not a SAF-T Financial file for Norway",
		],
		[
			"the ledger of another country",
			'<AuditFile xmlns="urn:OECD:StandardAuditFile-Tax:PT_1.04_01"/>',
			"is not a SAF-T Financial file for Norway",
		],
		["no header", `<${root}/>`, "has no header"],
		[
			"an encoding nobody reads",
			`<?xml version="1.0" encoding="EBCDIC-CP-NL"?><${root}/>`,
			"in an encoding that is not read",
		],
	])("%s is refused", async (_, content, said) => {
		expect(await asSafT(content)).toContain(said);
	});

	test("bytes that are no letters are refused, with their line", async () => {
		const bytes = Buffer.concat([
			Buffer.from(`<${root}>\n<Header>`),
			Buffer.from([0xff, 0xfe]),
		]);
		expect(await asSafT(bytes)).toContain("no letters in utf-8");
	});

	test("what stands in a document is not printed", async () => {
		const content = `<${root}><Header><Name>Kari Nordmann</Kari></Header></AuditFile>`;
		expect(await asSafT(content)).not.toContain("Kari");
	});

	test.each([
		["UTF-8 with a mark", Buffer.from(`\ufeff${auditFile()}`)],
		["UTF-16", Buffer.from(`\ufeff${auditFile()}`, "utf16le")],
		[
			"Latin-1, as declared",
			Buffer.from(
				`<?xml version="1.0" encoding="ISO-8859-1"?>${auditFile()}`,
				"latin1",
			),
		],
	])("%s is read", async (_, bytes) => {
		expect(documentKindOf(bytes)).toBe("saf-t");
		const { rows } = await world.of(bytes, "saf-t", "debtors");
		expect(rows.map(({ name }) => name)).toEqual(["Bær & Sønn AS"]);
	});

	test("a file on one line gives each row a number of its own", async () => {
		const { rows } = await world.of(
			statement([{ amount: "1.00" }, { amount: "2.00" }, { amount: "3.00" }]),
			"camt",
			"payments",
		);
		expect(rows.map(({ row }) => row)).toEqual(["1", "2", "3"]);
	});
});

describe("JSON", () => {
	const asEnheter = (content: string) =>
		faultOf(world.of(content, "enheter", "companies"));

	test.each([
		["nothing", "", "holds no JSON"],
		["a number", "17", "neither an object nor an array"],
		[
			"half an array",
			'[{"organisasjonsnummer":"1"}',
			"ends before its JSON does",
		],
		[
			"half an element",
			'[{"organisasjonsnummer":',
			"ends before its JSON does",
		],
		["a stray bracket", '[{"organisasjonsnummer":"1"]]', "no sound JSON"],
		["an empty element", '[{"organisasjonsnummer":"1"},]', "no sound JSON"],
		["a comma first", '[,{"organisasjonsnummer":"1"}]', "no sound JSON"],
		[
			"more behind the end",
			'[{"organisasjonsnummer":"1"}] x',
			"after its JSON has ended",
		],
		["deep nesting", `[${"[".repeat(5_000)}`, "more than 100 levels deep"],
		[
			"an endless element",
			`["${"x".repeat(2 << 20)}"]`,
			"a value of more than 1048576 signs",
		],
		[
			"an entity without a number",
			'[\n{"navn":"Hemmelig AS"}]',
			"line 2: entity 1 has no sound organisasjonsnummer",
		],
		[
			"a flag that is none",
			'{"organisasjonsnummer":"1","konkurs":"ja"}',
			"entity 1 has no sound konkurs",
		],
		["a null byte", '{"organisasjonsnummer":"\0"}', "holds a null byte"],
		[
			"an object closed as an array",
			'{"organisasjonsnummer":"1"]',
			"no sound JSON",
		],
	])("%s is refused", async (_, content, said) => {
		const told = await asEnheter(content);
		expect(told).toContain(said);
		expect(told).not.toContain("Hemmelig");
	});

	test("an array in any spacing, cut anywhere, gives its entities with their lines", async () => {
		const { rows } = await world.of(
			' \n[ \n{"organisasjonsnummer":"1","navn":"A, [\\"B\\"] }"}\n,\n\n{"organisasjonsnummer":"2"} ]\n',
			"enheter",
			"companies",
		);
		expect(rows.map(({ row, name }) => `${row} ${name}`)).toEqual([
			'3 A, ["B"] }',
			"6 ",
		]);
	});

	test("an empty download is empty", async () => {
		expect((await world.of("[ ]", "enheter", "companies")).rows).toEqual([]);
	});
});
