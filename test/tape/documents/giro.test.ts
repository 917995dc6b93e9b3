// Records of Nets: what they give, their own totals, and what is refused.
import { afterAll, describe, expect, test } from "vitest";
import { invoiceNumberIn } from "../../../src/tape/documents/invoice-number.ts";
import { faultOf } from "../tape-world.ts";
import { briefly, DocumentWorld } from "./document-world.ts";
import { ocrGiro } from "./samples.ts";

const world = new DocumentWorld();
afterAll(() => world.sweep());

const sound = ocrGiro([
	{ ore: 12_500, kid: "123456782" },
	{ ore: 9_999, kid: "17", day: "010170" },
]);
const lines = sound.trimEnd().split("\n");
const told = (text: string) => faultOf(world.of(text, "ocr-giro", "payments"));
/** The file with one line in another form. */
const changed = (place: number, change: (line: string) => string) =>
	lines.map((line, at) => (at === place ? change(line) : line)).join("\n");

test("years from 70 on are of the last century, the others of this", async () => {
	const { rows } = await world.of(sound, "ocr-giro", "payments");
	expect(briefly(rows, "row", "paid_date", "amount", "kid")).toEqual([
		"3 2026-01-31 125 123456782",
		"4 1970-01-01 99.9900 17",
	]);
});

test.each([
	["line ends of Windows", lines.join("\r\n")],
	["a mark in front, blank lines behind", `\ufeff${sound}\n\n`],
	["two transmissions in one file", `${sound}${sound}`],
])("%s do no harm", async (_, text) => {
	const { rows } = await world.of(text, "ocr-giro", "payments");
	expect(rows.length % 2).toBe(0);
});

test("letters in UTF-8 do not move the fields behind them", async () => {
	const text = `NY0921320000001${"Bærum".padEnd(40)}${"0".repeat(25)}`;
	const records = [...lines.slice(0, 3), text, ...lines.slice(3)].join("\n");
	const { rows, stated } = await world.of(records, "ocr-giro", "payments");
	expect(rows).toHaveLength(2);
	expect(stated.filter((each) => each.stated !== each.counted)).toEqual([
		{ what: "records of the assignment", stated: "4", counted: "5" },
		{ what: "records of the transmission", stated: "6", counted: "7" },
	]);
});

test("a reversal is below zero, and its sum may be stated with it or without its sign", async () => {
	const reversed = changed(
		3,
		(line) => `${line.slice(0, 31)}-${line.slice(32)}`,
	);
	const { rows } = await world.of(reversed, "ocr-giro", "payments");
	expect(rows.map(({ amount }) => amount)).toEqual(["125", "-99.9900"]);
});

describe("refused", () => {
	test.each([
		[
			"a sum changed",
			4,
			(line: string) => line.replace("22499", "22498"),
			"line 5: the sum of the assignment in øre is 22498 by the file's own account, but 22499 by its content",
		],
		[
			"the sum of all changed",
			5,
			(line: string) => line.replace("22499", "22498"),
			"line 6: the sum of the transmission in øre is 22498",
		],
		[
			"an amount changed",
			2,
			(line: string) => line.replace("12500", "12600"),
			"is 22499 by the file's own account, but 22599 by its content",
		],
		[
			"a payment lost",
			3,
			() => "",
			"the number of transactions of the assignment is 2 by the file's own account, but 1",
		],
		[
			"a record cut",
			2,
			(line: string) => line.slice(0, 79),
			"line 3: is no record of 80 signs",
		],
		[
			"a day that is none",
			2,
			(line: string) => line.replace("310126", "310226"),
			"line 3: has no calendar day",
		],
		[
			"letters in an amount",
			2,
			(line: string) => line.replace("12500", "1250O"),
			"line 3: has signs that are no digits where an amount",
		],
		[
			"a KID of letters",
			2,
			(line: string) => line.replace("123456782", "12345678A"),
			"line 3: has a KID of other signs",
		],
		[
			"another service",
			1,
			(line: string) => line.replace("NY09", "NY04"),
			"is of service 04",
		],
		[
			"a record nobody knows",
			2,
			(line: string) => line.replace("NY091030", "NY091077"),
			"record type 77",
		],
		["no beginning", 0, () => "", "line 2: stands outside a transmission"],
		["no assignment", 1, () => "", "line 3: stands outside an assignment"],
		["no end", 5, () => "", "the file ends before its end record (89)"],
		[
			"an assignment without end",
			4,
			() => "",
			"ends a transmission before its assignment",
		],
		[
			"a null byte",
			2,
			(line: string) => line.replace("12500", `12${String.fromCharCode(0)}00`),
			"holds a null byte",
		],
		[
			"an endless line",
			2,
			() => "N".repeat(1 << 20),
			"line of more than 1000 signs",
		],
	])("%s", async (_, place, change, said) => {
		expect(await told(changed(place, change))).toContain(said);
	});

	test("requests where payments are wanted", async () => {
		const requests = sound.replaceAll("NY09", "NY21");
		expect(await told(requests)).toContain("holds no payments");
	});

	test("a tape the document cannot give", async () => {
		expect(await faultOf(world.of(sound, "ocr-giro", "debtors"))).toContain(
			"gives no debtors, only payments",
		);
	});
});

test.each([
	["Gjelder Faktura: 168837  Dato: 19/03/04", "168837"],
	["Betaling fakturanr 4711", "4711"],
	["Invoice no. 20260017", "20260017"],
	["faktura 12 og faktura 13", ""],
	["faktura 31.12.2025", ""],
	["Takk for sist, 4711", ""],
	["manufaktura 4711", ""],
])("%s names the invoice %s", (text, number) => {
	expect(invoiceNumberIn(text)).toBe(number);
});
