// Cells: amounts and days read in one form or refused, rows rejected with what was met and why.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TapeLayout } from "../../src/tape/layout.ts";
import {
	brief,
	claims,
	faultOf,
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

/** The principals that came in, then the rejects, of a column of amounts under a layout. */
async function amounts(
	cells: readonly string[],
	layout: TapeLayout = {},
): Promise<(string | undefined)[]> {
	const lines = cells.map((cell, row) => `K${row + 2};31.01.2026;"${cell}"`);
	const given = {
		"claims.csv": claims(...lines),
		"layout.json": layoutFor(layout),
	};
	return await intake(folder, given, async (seen) => {
		expect(unbalanced(seen)).toEqual([]);
		return [
			...(await seen.rows("claims")).map((row) => String(row.principal)),
			...seen.why,
		];
	});
}

async function days(
	cells: readonly string[],
	layout: TapeLayout = {},
): Promise<string[]> {
	const lines = cells.map((cell, row) => `K${row + 2};${cell};1,5`);
	const given = {
		"claims.csv": claims(...lines),
		"layout.json": layoutFor(layout),
	};
	return await intake(folder, given, async (seen) => [
		...(await seen.rows("claims")).map((row) => String(row.due_date)),
		...seen.why,
	]);
}

describe("amounts", () => {
	test("under decimal comma", async () => {
		expect(
			await amounts([
				"1.250,00",
				"1 250,5",
				"1\u00a0250,05",
				"1\u202f250,05",
				"-3,10",
				"\u22123,10 ".trim(),
				"+7",
				",50",
				"12.345.678,90",
				" 8,00 ",
			]),
		).toEqual([
			"1250.00",
			"1250.50",
			"1250.05",
			"1250.05",
			"7.00",
			"0.50",
			"12345678.90",
			"8.00",
			"6 principal negative_principal -3,10",
			"7 principal negative_principal \u22123,10",
		]);
	});

	test.each([
		["1,2,3"],
		["abc"],
		["1.25,00"],
		["12 34,00"],
		["1e5"],
		["1_000"],
		["0x1F"],
		["1.5"],
		["--5"],
		["5 kroner"],
		["5 CR"],
		["(5"],
		["-5-"],
		["1 234.567,00"],
		["123456789012345678901"],
		["NaN"],
		["Infinity"],
	])("%j is none, and is rejected with its row", async (cell) => {
		expect(await amounts(["100,00", "2,50", cell])).toEqual([
			"100.00",
			"2.50",
			`4 principal unreadable ${cell}`,
		]);
	});

	test("a comma decimal under a stated decimal point, and the reason said", async () => {
		const given = {
			"claims.csv": claims("K2;31.01.2026;100.00", "K3;31.01.2026;1.250,00"),
			"layout.json": layoutFor({ decimal: "." }),
		};
		expect(
			await intake(folder, given, ({ rejects }) => rejects[0]),
		).toMatchObject({
			relation: "claims",
			file: "claims.csv",
			row: "3",
			claim_id: "K3",
			column_name: "principal",
			value: "1.250,00",
			reason: "is no amount with decimal point",
		});
	});

	test("1.234 alone can mean two things", async () => {
		expect(await faultOf(amounts(["1.234", "5.678", "100"]))).toMatch(
			/principal can be read with decimal comma or with decimal point.*"decimal"/,
		);
	});

	test("another value decides, or a layout", async () => {
		expect(await amounts(["1.234", "5,50"])).toEqual(["1234.00", "5.50"]);
		expect(await amounts(["1.234"], { decimal: "," })).toEqual(["1234.00"]);
		expect(await amounts(["1.234"], { decimal: "." })).toEqual(["1.23"]);
	});

	test("a value that fits both signs behind twenty thousand whole amounts is not guessed at", async () => {
		const lines = Array.from(
			{ length: 20_001 },
			(_, row) => `K${row};2026-01-31;100`,
		);
		const text = claims(...lines, "X;2026-01-31;1.234", "Y;2026-01-31;1.234,5");
		const seen = await intake(folder, { "claims.csv": text }, ({ rejects }) =>
			rejects.map((row) => `${row.claim_id} ${row.reason}`),
		);
		expect(seen).toEqual([
			"X is no amount, or fits decimal comma and decimal point alike",
		]);
	});

	test("a third decimal is rounded, and said so", async () => {
		const given = {
			"claims.csv": claims("K2;31.01.2026;1.250,005", "K3;31.01.2026;1,500"),
		};
		expect(
			await intake(folder, given, async ({ rows, loaded }) => [
				...brief(await rows("claims")),
				...loaded.findings.map(({ code, rows: count }) => `${code} ${count}`),
			]),
		).toEqual(["K2 2026-01-31 1250.01", "K3 2026-01-31 1.50", "rounded 1"]);
	});
});

describe("days", () => {
	test.each([
		["yyyy-mm-dd", "2026-01-31", "2026-02-31"],
		["dd.mm.yyyy", "31.01.2026", "31.02.2026"],
		["dd-mm-yyyy", "31-01-2026", "29-02-2026"],
		["dd/mm/yyyy", "31/01/2026", "31/04/2026"],
		["mm/dd/yyyy", "01/31/2026", "13/31/2026"],
		["yyyymmdd", "20260131", "2026013"],
	])("%s is found unaided", async (_, written, wrong) => {
		expect(await days([written, wrong])).toEqual([
			"2026-01-31",
			`3 due_date unreadable ${wrong}`,
		]);
	});

	test.each([
		["2026-01-31abc"],
		["2026-01-31T23:00:99Z"],
		["2026 01 31"],
		["26-01-31"],
		["infinity"],
		["epoch"],
		["1026-01-31"],
		["2026-01-31 (BC)"],
		["46053"],
		["31.01.26"],
	])("%j is none", async (cell) => {
		expect(await days(["2026-01-31", "2026-02-28", cell])).toEqual([
			"2026-01-31",
			"2026-02-28",
			`4 due_date unreadable ${cell}`,
		]);
	});

	test("a time of day behind a day is left out", async () => {
		expect(await days(["31.01.2026 00:00:00", "28.02.2026 13:45"])).toEqual([
			"2026-01-31",
			"2026-02-28",
		]);
		expect(await days(["2026-01-31 00:00:00.000"])).toEqual(["2026-01-31"]);
	});

	test("day and month that could be swapped in every value are not guessed at", async () => {
		expect(await faultOf(days(["01/02/2026", "03/04/2026"]))).toMatch(
			/due_date can be read as dd\/mm\/yyyy or as mm\/dd\/yyyy.*"date"/,
		);
	});

	test("one value decides, wherever it stands, or a layout", async () => {
		expect(await days(["01/02/2026", "13/02/2026"])).toEqual([
			"2026-02-01",
			"2026-02-13",
		]);
		expect(await days(["01/02/2026", "02/13/2026"])).toEqual([
			"2026-01-02",
			"2026-02-13",
		]);
		expect(await days(["01/02/2026"], { date: "mm/dd/yyyy" })).toEqual([
			"2026-01-02",
		]);
		const many = Array.from({ length: 20_001 }, () => "01/02/2026");
		expect((await days([...many, "13/02/2026"])).at(-1)).toBe("2026-02-13");
	});

	test("another column of the file decides", async () => {
		const text =
			"claim_id;due_date;principal;invoice_date\nK2;01/02/2026;1,5;28/01/2026\n";
		expect(
			await intake(folder, { "claims.csv": text }, async ({ rows }) =>
				brief(await rows("claims")),
			),
		).toEqual(["K2 2026-02-01 1.50"]);
	});
});

test("all that is undecided is said in one go", async () => {
	const text = claims("K2;01/02/2026;1.234");
	expect(
		await faultOf(intake(folder, { "claims.csv": text }, () => {})),
	).toMatch(/principal.*\n.*due_date/);
});

describe("rows that are readable and yet do not come in", () => {
	test("the first sound row of an id is kept", async () => {
		const text = claims(
			"A;31.01.2026;1,5",
			"A;28.02.2026;2,5",
			"B;31.02.2026;3,5",
			"B;31.03.2026;4,5",
			"B;30.04.2026;5,5",
		);
		expect(
			await intake(folder, { "claims.csv": text }, async (seen) => {
				expect(unbalanced(seen)).toEqual([]);
				return [...brief(await seen.rows("claims")), ...seen.why];
			}),
		).toEqual([
			"A 2026-01-31 1.50",
			"B 2026-03-31 4.50",
			"3 claim_id duplicate_id A",
			"4 due_date unreadable 31.02.2026",
			"6 claim_id duplicate_id B",
		]);
	});

	test("negative principal, other currencies, empty required cells", async () => {
		const text = [
			"claim_id;due_date;principal;currency",
			"A;31.01.2026;1,5;NOK",
			"B;31.01.2026;-2,5;NOK",
			"C;31.01.2026;3,5;EUR",
			"D;31.01.2026;4,5;nok",
			";;5,5;NOK",
		].join("\n");
		expect(
			await intake(folder, { "claims.csv": text }, (seen) => {
				expect(unbalanced(seen)).toEqual([]);
				const { totals } = seen.loaded.tapes.claims;
				return [...seen.why, totals.amountLoaded, totals.amountRejected];
			}),
		).toEqual([
			"3 principal negative_principal -2,5",
			"4 currency other_currency EUR",
			"6 claim_id missing -",
			"6 due_date missing -",
			"6.00",
			"6.50",
		]);
	});

	test("payments and events of claims that are unknown or were rejected", async () => {
		const given = {
			"claims.csv": claims("A;31.01.2026;1,5", "B;31.02.2026;2,5"),
			"payments.csv":
				"payment_id;claim_id;paid_date;amount\nP1;A;01.03.2026;1,5\nP2;X;01.03.2026;2,5\nP3;B;01.03.2026;3,5\nP1;A;02.03.2026;1,0\n;A;31.03.2026;-0,5\n;A;31.03.2026;-0,5\n",
			"events.csv":
				"claim_id;event_date;kind\nA;01.02.2026;reminder\nX;01.02.2026;reminder\nB;13.02.2026;reminder\nA;13.02.2026;dance\n",
		};
		expect(
			await intake(folder, given, (seen) => {
				expect(unbalanced(seen)).toEqual([]);
				return seen.why;
			}),
		).toEqual([
			"3 due_date unreadable 31.02.2026",
			"3 claim_id unknown_claim X",
			"4 claim_id claim_rejected B",
			"5 kind unreadable dance",
			"3 claim_id unknown_claim X",
			"4 claim_id claim_rejected B",
			"5 payment_id duplicate_id P1",
		]);
	});
});

describe("a tape without one good row", () => {
	test("says why, the commonest reason first, with counts and the first row of each", async () => {
		const lines = Array.from(
			{ length: 12 },
			(_, row) => `K${row + 2};31.02.2026;${row < 3 ? "abc" : "1,5"}`,
		);
		const said = await faultOf(
			intake(folder, { "claims.csv": claims(...lines, "broken") }, () => {}),
		);
		expect(said.split("\n")).toEqual([
			"claims.csv: none of its 13 claims could be loaded",
			'  12 rows: due_date is no calendar day in the form yyyy-mm-dd (first in row 2: "31.02.2026")',
			'  3 rows: principal is no amount with decimal comma (first in row 2: "abc")',
			expect.stringMatching(
				/^ {2}1 row: the line has fewer cells than the heading \(first in row 14\) \| Mend the file/,
			),
		]);
	});

	test("is refused for payments too: most likely it is the wrong file", async () => {
		const given = {
			"claims.csv": claims("A;31.01.2026;1,5"),
			"payments.csv":
				"claim_id;paid_date;amount\nX;01.03.2026;1,5\nY;13.03.2026;1,5\n",
		};
		expect(await faultOf(intake(folder, given, () => {}))).toMatch(
			/none of its 2 payments could be loaded\n {2}2 rows: claim_id is no claim of the claim tape \(first in row 2: "X"\)/,
		);
	});

	test("a payment tape with headings alone says that nothing was paid", async () => {
		const given = {
			"claims.csv": claims("A;31.01.2026;1,5"),
			"payments.csv": "claim_id;paid_date;amount\n",
		};
		expect(
			await intake(
				folder,
				given,
				({ loaded }) => loaded.tapes.payments?.totals.rowsInTape,
			),
		).toBe(0);
	});
});
