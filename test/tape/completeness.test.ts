// How complete a tape is, against counts made by hand from its lines.

import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { completenessOf } from "../../src/tape/rejects/completeness.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { smallDatabase, sweep, tempFolder } from "./tape-world.ts";

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

async function fieldsOf(files: Readonly<Record<string, string>>) {
	const place = mkdtempSync(join(folder, "given-"));
	const given = Object.entries(files).map(([tape, text]) => {
		const file = join(place, `${tape}.csv`);
		writeFileSync(file, text);
		return [tape, file] as const;
	});
	const loaded = await loadTapes(
		database,
		{ claims: "", ...Object.fromEntries(given) },
		place,
	);
	const fields = await completenessOf(database, loaded);
	return (relation: string, column: string) =>
		fields.find(
			(field) => field.relation === relation && field.column === column,
		);
}

const files = {
	claims: [
		"claim_id;due_date;principal;invoice_date;debtor_id",
		"K1;2025-01-31;100.00;2025-01-01;D1",
		"K2;2025-01-31;300.00;;D2",
		"K3;2025-02-31;600.00;2025-01-01;D1", // rejected: no such day
		"K4;2025-01-31;;;D1", // rejected: no principal
	].join("\n"),
	payments: [
		"claim_id;paid_date;amount;source",
		"K1;2025-02-01;80.00;agency",
		"K1;2025-02-01;-20.00;",
	].join("\n"),
	debtors: ["debtor_id;debtor_type;name", "D1;person;Kari", "D2;;Ola"].join(
		"\n",
	),
};

test("a column is counted by number and by kroner, over rejected rows too", async () => {
	const field = await fieldsOf(files);
	expect(field("claims", "due_date")).toMatchObject({
		isRequired: true,
		isGiven: true,
		ebaCode: null,
		ebaStatus: null,
		rows: 4,
		rowsFilled: 3,
		amount: "1000.00",
		amountFilled: "400.00",
		reasons: [{ reason: "unreadable", rows: 1 }],
	});
	expect(field("claims", "invoice_date")).toMatchObject({
		rows: 4,
		rowsFilled: 2,
		amountFilled: "700.00",
		reasons: [{ reason: "not_stated", rows: 2 }],
	});
	expect(field("claims", "kid")).toMatchObject({
		isGiven: false,
		ebaCode: null,
		rowsFilled: 0,
		amountFilled: "0.00",
		reasons: [{ reason: "not_delivered", rows: 4 }],
	});
});

test("a reversal weighs as much as what it reverses, a debtor as much as their claims", async () => {
	const field = await fieldsOf(files);
	expect(field("payments", "source")).toMatchObject({
		rows: 2,
		rowsFilled: 1,
		amount: "100.00",
		amountFilled: "80.00",
	});
	// Of D1 only K1 came in.
	expect(field("debtors", "debtor_type")).toMatchObject({
		rows: 2,
		rowsFilled: 1,
		amount: "400.00",
		amountFilled: "100.00",
	});
});

test("of names and addresses nothing is said, and a tape that was not given is not there", async () => {
	const field = await fieldsOf({
		claims: files.claims,
		debtors: files.debtors,
	});
	expect(field("debtors", "name")).toBeUndefined();
	expect(field("payments", "amount")).toBeUndefined();
});

test("the reasons a sender states are told apart from what is only empty", async () => {
	const words = {
		...files,
		claims: files.claims
			.replace("300.00;;", "300.00; nd1 ;")
			.concat("\nK5;2025-01-31;50.00;ND4-2026-12-31;D1\nK6;2025-01-31;7.00;;-"),
		debtors: files.debtors.replace("D2;;", "D2;sladdet;"),
	};
	const field = await fieldsOf(words);
	expect(field("claims", "invoice_date")?.reasons).toEqual([
		{ reason: "not_stated", rows: 2 },
		{ reason: "not_collected", rows: 1 },
		{ reason: "withheld", rows: 1 },
	]);
	expect(field("debtors", "debtor_type")?.reasons).toEqual([
		{ reason: "withheld", rows: 1 },
	]);
	expect(
		await database.rows("select * from tape_missing order by all"),
	).toEqual([
		missing("claims", "debtor_id", "not_stated", "1", "7.00"),
		missing("claims", "invoice_date", "not_collected", "1", "300.00"),
		missing("claims", "invoice_date", "withheld", "1", "50.00"),
		missing("debtors", "debtor_type", "withheld", "1", null),
	]);
});

function missing(
	relation: string,
	column_name: string,
	reason: string,
	rows: string,
	amount: string | null,
) {
	return { relation, column_name, reason, rows, amount };
}

test("a sender's own words are no values, not even where a value must stand", async () => {
	const place = mkdtempSync(join(folder, "given-"));
	const at = (name: string, text: string) => {
		writeFileSync(join(place, name), text);
		return join(place, name);
	};
	const loaded = await loadTapes(
		database,
		{
			claims: at(
				"claims.csv",
				"claim_id;due_date;principal;interest\nK1;2025-01-31;100.00;99999\nK2;2025-01-31;99999;5.00\nK3;2025-01-31;300.00;-1",
			),
			layout: at(
				"layout.json",
				JSON.stringify({
					name: "own",
					claims: { missing: { "99999": "not_collected", "-1": "lost" } },
				}),
			),
		},
		place,
	);
	expect(loaded.tapes.claims.totals).toMatchObject({
		amountInTape: "400.00",
		rowsRejected: 1,
	});
	expect(
		await database.rows("select code, column_name from tape_rejects"),
	).toEqual([{ code: "missing", column_name: "principal" }]);
	expect(
		await database.rows("select * from tape_missing order by all"),
	).toEqual([
		missing("claims", "interest", "lost", "1", "300.00"),
		missing("claims", "interest", "not_collected", "1", "100.00"),
		missing("claims", "principal", "not_collected", "1", null),
	]);
});

test("what is counted can be asked for in SQL, with a word for each column", async () => {
	await fieldsOf(files);
	expect(
		await database.rows(`
			select column_name, rows_filled from field_completeness
			where relation = 'claims' and eba_status = 'mandatory' and rows_filled between 1 and 3 order by all`),
	).toEqual([
		{ column_name: "invoice_date", rows_filled: "2" },
		{ column_name: "principal", rows_filled: "3" },
	]);
	expect(
		await database.rows(
			"select table_name, column_name from duckdb_columns() where starts_with(table_name, 'field_') and coalesce(comment, '') = ''",
		),
	).toEqual([]);
});
