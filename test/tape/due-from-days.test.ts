// A stranger's EBA template 3 has no due date: it is reckoned from the cut-off date and the days past due.
import { afterAll, beforeAll, expect, test } from "vitest";
import {
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

const headings =
	"3.00 Cut-off Date;3.01 Loan Identifier;3.02 Inception date;3.07 current maturity date;3.09 principal balance;3.13 days in pastdue";
const rows = [
	"2026-06-30;L1;2020-01-01;2030-01-01;100.00;30",
	"2026-06-30;L2;2020-01-01;2026-05-01;200.00;181",
	"2026-06-30;L3;2020-01-01;2026-09-30;300.00;0",
	"2026-06-30;L4;2020-01-01;;400.00;0",
	"2026-06-30;L5;2020-01-01;2026-09-30;500.00;ND1",
];

test("due date = cut-off date less days past due; of what is not past due the maturity date, assumed", async () => {
	const given = { "claims.csv": [headings, ...rows].join("\n") };
	await intake(folder, given, async (seen) => {
		const claims = await seen.rows("claims");
		expect(claims.map((row) => `${row.claim_id} ${row.due_date}`)).toEqual([
			"L1 2026-05-31",
			"L2 2025-12-31",
			"L3 2026-09-30",
		]);
		expect(seen.why).toEqual(["5 due_date missing -", "6 due_date missing -"]);
		const told = seen.loaded.findings.filter(({ code }) =>
			code.startsWith("due_date_"),
		);
		expect(
			told.map(({ code, rows, amount }) => `${code} ${rows} ${amount}`),
		).toEqual(["due_date_derived 2 300.00", "due_date_assumed 1 300.00"]);
		expect(unbalanced(seen)).toEqual([]);
	});
});

test("in the sender's own form of days, and through the sieve", async () => {
	const text = [headings, ...rows.slice(0, 3), '2026-06-30;L9;;;"1.00;5']
		.join("\n")
		.replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, "$3.$2.$1");
	const layout = layoutFor({ date: "dd.mm.yyyy", decimal: "." });
	await intake(
		folder,
		{ "claims.csv": text, "layout.json": layout },
		async (seen) => {
			const claims = await seen.rows("claims");
			expect(
				claims.map(
					(row) => `${row.claim_id} ${row.due_date} ${row.invoice_date}`,
				),
			).toEqual([
				"L1 2026-05-31 2020-01-01",
				"L2 2025-12-31 2020-01-01",
				"L3 2026-09-30 2020-01-01",
			]);
			expect(seen.why).toEqual(["5 - broken_line -"]);
		},
	);
});

test("a file with a due date of its own is read by it", async () => {
	const given = {
		"claims.csv": `${headings};due_date\n${rows[0]};2026-04-01\n`,
	};
	await intake(folder, given, async ({ loaded, rows: read }) => {
		expect(await read("claims")).toMatchObject([{ due_date: "2026-04-01" }]);
		expect(loaded.findings.map(({ code }) => code)).not.toContain(
			"due_date_derived",
		);
	});
});
