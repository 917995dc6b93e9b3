// Lines that cannot be cut into the columns: rejected one by one with their row, and nothing vanishes in another.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	brief,
	claims,
	type Intake,
	intake,
	layoutFor,
	sweep,
	tempFolder,
	unbalanced,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

/** The row and the id of each claim, then row and code of each reject; the sum must be the tape. */
async function outcome(text: string): Promise<string[]> {
	return await intake(folder, { "claims.csv": text }, told);
}

async function told(seen: Intake): Promise<string[]> {
	expect(unbalanced(seen)).toEqual([]);
	const rows = await seen.rows("claims");
	const { totals } = seen.loaded.tapes.claims;
	expect(rows.length).toBe(totals.rowsLoaded);
	return [
		...rows.map((row) => `${row.source_row} ${row.claim_id}`),
		...seen.why,
	];
}

const date = "31.01.2026";
const good = (id: string) => `${id};${date};100,00`;

describe("a broken line", () => {
	test.each([
		["too few cells", "B;1,5", "fewer cells"],
		["too many cells", `${good("B")};x`, "more cells"],
		["an unclosed quote", `B;${date};"100,00`, "never closes"],
		["text behind a quote", `"B"x;${date};1,5`, "behind the closing quote"],
	])(
		"with %s is rejected alone, and the rows below keep their numbers",
		async (_, line, reason) => {
			const text = claims(good("K2"), line, good("K4"), `K5;${date};abc`);
			const seen = await intake(folder, { "claims.csv": text }, async (one) => [
				...(await told(one)),
				String(one.rejects[0]?.reason),
			]);
			expect(seen).toEqual([
				"2 K2",
				"4 K4",
				"3 - broken_line -",
				"5 principal unreadable abc",
				expect.stringContaining(reason),
			]);
		},
	);

	test("an unclosed quote does not swallow the rows up to the next quote", async () => {
		const text = claims(
			good("K2"),
			`K3;${date};"100,00`,
			good("K4"),
			`"K5";${date};"100,00"`,
			good("K6"),
		);
		expect(await outcome(text)).toEqual([
			"2 K2",
			"4 K4",
			"5 K5",
			"6 K6",
			"3 - broken_line -",
		]);
	});

	test("two stray quotes do not make one row of two", async () => {
		const text = [
			"claim_id;due_date;principal;note",
			`K2;${date};1,5;a`,
			`K3;${date};1,5;"b`,
			`K4;${date};1,5;c"`,
			`K5;${date};1,5;d`,
		].join("\n");
		expect(await outcome(text)).toEqual([
			"2 K2",
			"4 K4",
			"5 K5",
			"3 - broken_line -",
		]);
	});

	test("an unclosed quote on the last line", async () => {
		expect(await outcome(claims(good("K2"), `"K3;${date};1`))).toEqual([
			"2 K2",
			"3 - broken_line -",
		]);
	});

	test("a line of more than a megabyte", async () => {
		const text = claims(good("K2"), "x".repeat(3 << 20), good("K4"));
		expect(await outcome(text)).toEqual(["2 K2", "4 K4", "3 - broken_line -"]);
	});

	test("says nothing of what stood in it", async () => {
		const text = claims(good("K2"), "Kari Nordmann");
		const original = await intake(folder, { "claims.csv": text }, (seen) =>
			JSON.stringify(seen.rejects),
		);
		expect(original).not.toContain("Kari");
	});
});

describe("what is no broken line", () => {
	test("a quote within an unquoted cell is a sign like any other", async () => {
		expect(await outcome(claims(good('K"2'), good("K3")))).toEqual([
			'2 K"2',
			"3 K3",
		]);
	});

	test("a quoted cell over several lines is one row", async () => {
		const text = `claim_id;due_date;principal;note\nK2;${date};1,5;"one\ntwo\nthree"\nK3;${date};abc;x\n`;
		expect(await outcome(text)).toEqual(["2 K2", "3 principal unreadable abc"]);
	});

	test("empty cells behind the last heading", async () => {
		expect(await outcome(claims(`${good("K2")};;`))).toEqual(["2 K2"]);
	});

	test("quotes, doubled quotes, delimiters and blanks in quoted cells", async () => {
		const text = claims(
			`"K;2";${date};"1 250,50"`,
			`"K""3";"${date}";1,5`,
			` "K4" ;${date}; "1,5" `,
		);
		expect(await outcome(text)).toEqual(["2 K;2", '3 K"3', "4 K4"]);
	});

	test.each([
		["\r\n throughout", (text: string) => text.replaceAll("\n", "\r\n")],
		["\r throughout", (text: string) => text.replaceAll("\n", "\r")],
		[
			"first \\n, then \\r\\n",
			(text: string) => text.replace("K2", "K2\u0000"),
		],
	])("line ends: %s", async (_, change) => {
		const text = change(claims(good("K2"), `K3;${date};x`, good("K4")));
		const mixed = text.includes("\0")
			? text.replace("\0", "").replace("100,00\nK3", "100,00\r\nK3")
			: text;
		expect(await outcome(mixed)).toEqual([
			"2 K2",
			"4 K4",
			"3 principal unreadable x",
		]);
	});

	test("blank lines are no rows but count, as a spreadsheet counts them", async () => {
		const text = `\n\n${claims(good("K4"), "", "  ", `K7;${date};x`, ";;", good("K9"))}\n\n`;
		expect(await outcome(text)).toEqual([
			"4 K4",
			"9 K9",
			"7 principal unreadable x",
		]);
	});

	test("one blank line at the end is no row", async () => {
		expect(await outcome(`${claims(good("K2"))}\n`)).toEqual(["2 K2"]);
	});

	test("a file that does not end its last line", async () => {
		expect(await outcome(claims(good("K2")).trimEnd())).toEqual(["2 K2"]);
	});
});

test("a row that is empty but for a column we do not take is not passed over", async () => {
	const text = `claim_id;due_date;principal;Navn\nK2;${date};1,5;x\n;;;Kari Nordmann\n;;; \n`;
	expect(await outcome(text)).toEqual([
		"2 K2",
		"3 claim_id missing -",
		"3 due_date missing -",
		"3 principal missing -",
	]);
});

test("a layout may say which rows are no rows", async () => {
	const given = {
		"claims.csv": `${claims(good("K2"), `;${date};99,00`, good("K4"))}`,
		"layout.json": layoutFor({ skip_rows_without: "claim_id" }),
	};
	expect(
		await intake(folder, given, async (seen) => [
			...(await told(seen)),
			seen.loaded.tapes.claims.totals.amountInTape,
			...brief(await seen.rows("claims")),
		]),
	).toEqual([
		"2 K2",
		"4 K4",
		"200.00",
		"K2 2026-01-31 100.00",
		"K4 2026-01-31 100.00",
	]);
});
