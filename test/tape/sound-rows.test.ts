// Rows that stay where they were read: the same relation as one that is copied, numbered before the faulty rows go.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyTape, loadTape } from "../../src/tape/load.ts";
import { createRejects } from "../../src/tape/rejects/rejects.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";
import { sweep, tempFolder } from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const headings = "claim_id;principal;due_date;status";

/** JSON lines bear their number, and have no line of headings. */
type Form = "csv" | "jsonl";
const firstRow = { csv: 2, jsonl: 1 };
const faulty = new Set([7, 42]);

/** Claims of which two fall due on no day; `length` signs of status make the rows long or short. */
function claims(form: Form, length: number): string {
	const rows = Array.from({ length: 100 }, (_, at) => [
		`K${at}`,
		`${at},50`,
		faulty.has(at) ? "31.02.2026" : "28.02.2026",
		"s".repeat(length),
	]);
	const names = headings.split(";");
	const lines =
		form === "csv"
			? [headings, ...rows.map((row) => row.join(";"))]
			: rows.map((row) =>
					JSON.stringify(
						Object.fromEntries(names.map((each, at) => [each, row[at]])),
					),
				);
	return [...lines, ""].join("\n");
}

async function loaded(
	name: string,
	form: Form,
	length: number,
	look: (database: Database) => Promise<void>,
): Promise<void> {
	const file = join(folder, `${name}.${form}`);
	writeFileSync(file, claims(form, length));
	const portfolio = join(folder, `${name}.${form}.duckdb`);
	await withDatabase(portfolio, {}, async (database) => {
		await database.run(createRejects);
		const given = [{ number: 3, file, layout: undefined }];
		const { totals } = await loadTape(database, "claims", given, folder);
		expect(totals).toMatchObject({ rowsLoaded: 98, rowsRejected: 2 });
	});
	await withDatabase(portfolio, {}, look);
}

const sound = Array.from({ length: 100 }, (_, at) => at).filter(
	(at) => !faulty.has(at),
);

test.each([
	["left in place", "csv", 80],
	["copied", "csv", 1],
	["left in place", "jsonl", 80],
	["copied", "jsonl", 1],
] as const)(
	"rows that are %s keep their number and their order, in %s",
	(name, form, length) =>
		loaded(name, form, length, async (database) => {
			const rows = await database.rows(
				"select claim_id, source_file, source_row, tape_row from tape_claims",
			);
			expect(rows).toEqual(
				sound.map((at) => ({
					claim_id: `K${at}`,
					source_file: 3,
					source_row: String(at + firstRow[form]),
					tape_row: String(at + firstRow[form]),
				})),
			);
			const rejected = await database.rows(
				"select row, code, column_name from tape_rejects order by row",
			);
			expect(rejected.map(({ row }) => row)).toEqual(
				[...faulty].map((at) => String(at + firstRow[form])),
			);
			const left = await database.rows(
				"select table_name from duckdb_tables() where table_name like '%read'",
			);
			expect(left).toEqual([]);
		}),
);

test.each(["csv", "jsonl"] as const)(
	"the columns are those of a tape that was not delivered, in %s",
	(form) =>
		loaded("columns", form, 80, async (database) => {
			const columns = () =>
				database.rows(
					"select column_name, data_type from duckdb_columns() where table_name = 'tape_claims' order by column_index",
				);
			const stayed = await columns();
			await emptyTape(database, "claims");
			expect(stayed).toEqual(await columns());
		}),
);
