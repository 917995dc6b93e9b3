// Payments with a column for each month: found, refused where nothing says which month, and laid out as rows.
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSource } from "../../src/tape/files/source.ts";
import { longPayments } from "../../src/tape/months/long-payments.ts";
import { monthlyColumns } from "../../src/tape/months/monthly.ts";
import {
	type MonthlyLayout,
	monthlyLayout,
} from "../../src/tape/months/monthly-layout.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { faultOf, smallDatabase, sweep, tempFolder } from "./tape-world.ts";

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

function months(headings: readonly string[], stated?: MonthlyLayout) {
	return monthlyColumns("p.csv", headings, stated)?.months.map(
		({ heading, month, paidDate }) => `${heading}=${month} on ${paidDate}`,
	);
}

const said = (headings: readonly string[], stated?: MonthlyLayout) =>
	faultOf((async () => monthlyColumns("p.csv", headings, stated))());

describe("which month a column is", () => {
	test("as its heading says, whatever the order", () => {
		expect(months(["id", "mars 2026", "jan 2026", "feb 2026"])).toEqual([
			"jan 2026=2026-01 on 2026-01-31",
			"feb 2026=2026-02 on 2026-02-28",
			"mars 2026=2026-03 on 2026-03-31",
		]);
	});

	test("the day a heading states, or the layout says it ends on", () => {
		expect(months(["2026-04", "2026-05", "2026-06-15"])?.at(-1)).toBe(
			"2026-06-15=2026-06 on 2026-06-15",
		);
		expect(
			months(["2026-04", "2026-05", "2026-06"], { until: "2026-06-20" })?.at(
				-1,
			),
		).toBe("2026-06=2026-06 on 2026-06-20");
	});

	test("M1 is the first or the last month, as the layout says", () => {
		const headings = ["claim_id", "M1", "M2", "M3"];
		const oldest = { first_month: "2025-12", order: "oldest_first" } as const;
		const newest = { last_month: "2026-02", order: "newest_first" } as const;
		expect(months(headings, oldest)).toEqual([
			"M1=2025-12 on 2025-12-31",
			"M2=2026-01 on 2026-01-31",
			"M3=2026-02 on 2026-02-28",
		]);
		expect(months(headings, newest)?.[0]).toBe("M3=2025-12 on 2025-12-31");
		expect(months(headings, { ...oldest, last_month: "2026-02" })).toHaveLength(
			3,
		);
	});

	test.each([
		[
			"nothing says which",
			{},
			/nothing says which months they are \| .*"monthly"/,
		],
		["the order is not said", { first_month: "2025-12" }, /nothing says which/],
		[
			"two statements disagree",
			{ first_month: "2025-12", last_month: "2026-06", order: "oldest_first" },
			/reach 2026-02, and the layout says 2026-06/,
		],
		["no heading is like it", { columns: "Q{n}" }, /no heading like "Q\{n\}"/],
		[
			"the end is in another month",
			{ first_month: "2025-12", order: "oldest_first", until: "2026-06-30" },
			/the latest month is 2026-02/,
		],
	] as const)("M1 is refused where %s", async (_, stated, told) => {
		expect(await said(["M1", "M2", "M3"], stated)).toMatch(told);
	});

	test("a gap, a double and a count from elsewhere are refused", async () => {
		const stated = { first_month: "2025-12", order: "oldest_first" } as const;
		expect(await said(["M1", "M2", "M4"], stated)).toMatch(/"M4" stands where/);
		expect(await said(["M1", "M2", "M02"], stated)).toMatch(/without a gap/);
		expect(await said(["M5", "M6", "M7"], stated)).toMatch(/count from 1/);
		expect(await said(["2026-01", "jan 2026", "2026-02", "2026-03"])).toMatch(
			/both stand for 2026-01/,
		);
	});

	test("of two kinds the EBA's total repayments are meant, or the layout says", async () => {
		const each = (what: string) =>
			["2026-01", "2026-02", "2026-03"].map((month) => `${what} ${month}`);
		const eba = [
			...each("5.04 history of repayments from collateral sales"),
			...each("5.03 history of total repayments"),
		];
		expect(months(eba)?.[0]).toMatch(/^5\.03/);
		const own = [...each("Saldo"), ...each("Betalt")];
		expect(await said(own)).toMatch(/several kinds .*"Saldo 2026-01", "Betalt/);
		expect(months(own, { columns: "Betalt {month}" })?.[0]).toMatch(/^Betalt/);
	});

	test("a file without monthly columns has none", () => {
		expect(months(["claim_id", "paid_date", "amount"])).toBeUndefined();
		expect(months(["claim_id", "2026-06", "M1", "m2"])).toBeUndefined();
	});

	test("a layout that says nonsense is refused", () => {
		for (const wrong of [
			{ columns: "M" },
			{ first_month: "2026-13" },
			{ until: "2026-02-30" },
			{ order: "up" },
		])
			expect(monthlyLayout.safeParse(wrong).success).toBe(false);
	});
});

async function laidOut(text: string, stated: MonthlyLayout = {}) {
	const file = join(folder, "wide.csv");
	writeFileSync(file, text);
	const scratch = mkdtempSync(join(folder, "scratch-"));
	const source = await openSource(
		database,
		"payments",
		file,
		undefined,
		scratch,
	);
	const table = monthlyColumns("wide.csv", source.headings, stated);
	if (!table) throw new Error("no monthly columns");
	const long = await longPayments(database, source, table);
	return {
		...long,
		rows: await database.rows(`select * from ${long.source.text}`),
	};
}

const stated = { first_month: "2026-01", order: "oldest_first" } as const;

describe("rows for cells", () => {
	test("nought, nothing and words for nothing are dropped and counted; the cell is known again", async () => {
		const { rows, counted, source } = await laidOut(
			'krav;M1;agent;M2;M3\nK1;10,50;A;0,00;\nK2;ND1;;-;" 0 "\nK3;-5,00;B;0;" 1 000,25 "\n',
			stated,
		);
		expect(source.headings).toEqual(["krav", "agent", "paid_date", "amount"]);
		expect(rows.map((row) => Object.values(row).join("|"))).toEqual([
			"2|M1|K1|A|2026-01-31|10,50",
			"4|M1|K3|B|2026-01-31|-5,00",
			"4|M3|K3|B|2026-03-31| 1 000,25 ",
		]);
		expect(counted).toEqual({
			...{ rows: 3, cells: 9, payments: 3, empty: 1, zero: 3, missing: 2 },
		});
		const again = await database.rows(
			`select record, c0 from ${await source.again([2])} where record = 2`,
		);
		expect(again).toEqual([{ record: "2", c0: "K3" }]);
	});

	test("an uneven file is sieved first, and its rows keep their numbers", async () => {
		const { rows, source } = await laidOut(
			'krav;M1;M2;M3\n\nK1;1;2;3\nK2;1;2\nK3;"4;5;6\nK4;7;8;9\n',
			stated,
		);
		expect(
			rows.map(({ source_row, c0, c2 }) => `${source_row} ${c0} ${c2}`),
		).toEqual(["3 K1 1", "3 K1 2", "3 K1 3", "6 K4 7", "6 K4 8", "6 K4 9"]);
		expect(source.broken).toBeDefined();
	});

	test("days are written in the form that the layout reads", async () => {
		const file = join(folder, "form.csv");
		writeFileSync(file, "krav;2026-01;2026-02;2026-03\nK1;1;2;3\n");
		const source = await openSource(
			database,
			"payments",
			file,
			undefined,
			folder,
		);
		const table = monthlyColumns("form.csv", source.headings);
		if (!table) throw new Error("no monthly columns");
		const long = await longPayments(database, source, table, {
			form: "dd.mm.yyyy",
		});
		const rows = await database.rows(`select c1 from ${long.source.text}`);
		expect(rows.map(({ c1 }) => c1)).toEqual([
			"31.01.2026",
			"28.02.2026",
			"31.03.2026",
		]);
	});

	test("headings cannot get into our SQL", async () => {
		const { rows } = await laidOut(
			`"k'); drop table x; --";a' 2026-01;a' 2026-02;a' 2026-03\nK1;1;;2\n`,
		);
		expect(rows).toHaveLength(2);
	});

	test("whatever is drawn adds up: cells, kroner, rows", async () => {
		const cell = fc.oneof(
			fc.constantFrom("", "0", "0,00", "0.00", "ND1", "-", "N/A", "  "),
			fc
				.integer({ min: -99_999, max: 999_999 })
				.map((ore) => (ore / 100).toFixed(2)),
		);
		const width = fc.integer({ min: 3, max: 40 });
		const wide = width.chain((each) =>
			fc.array(fc.array(cell, { minLength: each, maxLength: each }), {
				minLength: 1,
				maxLength: 12,
			}),
		);
		await fc.assert(
			fc.asyncProperty(wide, async (cells) => {
				const headings = (cells[0] ?? []).map((_, place) => `M${place + 1}`);
				const lines = cells.map((row, place) =>
					[`K${place}`, ...row].join(";"),
				);
				const { rows, counted } = await laidOut(
					`${["krav", ...headings].join(";")}\n${lines.join("\n")}\n`,
					stated,
				);
				const wanted = cells.flatMap((row, place) =>
					row.flatMap((text, at) =>
						Number(text) ? [`${place + 2} K${place} M${at + 1} ${text}`] : [],
					),
				);
				expect(
					rows.map(
						(row) =>
							`${row.source_row} ${row.c0} ${row.source_heading} ${row.c2}`,
					),
				).toEqual(wanted);
				expect(counted.cells).toBe(
					counted.payments + counted.empty + counted.zero + counted.missing,
				);
			}),
			{ seed: 20260630, numRuns: 40 },
		);
	});
});
