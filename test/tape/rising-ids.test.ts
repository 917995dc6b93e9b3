// Rows met before are found whether ids rise from row to row or not.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rejectDuplicates } from "../../src/tape/rejects/duplicates.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { smallDatabase } from "./tape-world.ts";

let database: Database;
beforeAll(async () => {
	database = await smallDatabase();
});
afterAll(() => database.close());

interface Row {
	readonly id: string | null;
	readonly isBlank: boolean;
}

const origin = {
	file: "1",
	row: "payments_read.rowid + 2",
	senderFile: "1",
	senderRow: "payments_read.rowid + 2",
	tapeRow: "payments_read.rowid + 2",
};

/** The rows that repeat the id of one above, counted from 0. */
async function repeated(rows: readonly Row[]): Promise<number[]> {
	const values = rows.map(
		({ id, isBlank }) =>
			`(cast(${id === null ? "null" : quoted(id)} as varchar), ${isBlank})`,
	);
	await database.run(`
		create or replace temp table payments_read as select * from (values ${values.join(", ")}) as t(payment_id, is_blank);
		create or replace temp table payments_faults (record bigint, code varchar, column_name varchar)`);
	await rejectDuplicates(database, "payments", {
		faults: "payments_faults",
		isSeveral: false,
		origin,
	});
	const found = await database.rows(
		"select record from payments_faults order by record",
	);
	return found.map(({ record }) => Number(record));
}

function expected(rows: readonly Row[]): number[] {
	const met = new Set<string>();
	return rows.flatMap(({ id, isBlank }, place) => {
		if (id === null || isBlank) return [];
		const isAgain = met.has(id);
		met.add(id);
		return isAgain ? [place] : [];
	});
}

test.each([
	["B8 B9 B10 B11", []],
	["B8 B9 B9 B10", [2]],
	["B9 B10 B1 B9", [3]],
	["b9 B9 b9", [2]],
	["A B ø ø", [3]],
])("%s", async (ids, again) => {
	const rows = ids.split(" ").map((id) => ({ id, isBlank: false }));
	expect(await repeated(rows)).toEqual(again);
});

test("drawn ids, rising for the most part", async () => {
	const id = fc
		.tuple(fc.constantFrom("B", "B", "b", "Ø", ""), fc.integer({ max: 99 }))
		.map((parts) => parts.join(""));
	const row = fc.record({
		id: fc.option(id, { freq: 9 }),
		isBlank: fc.boolean(),
	});
	const order = (one: Row, other: Row) =>
		Buffer.byteLength(one.id ?? "") - Buffer.byteLength(other.id ?? "") ||
		Buffer.compare(Buffer.from(one.id ?? ""), Buffer.from(other.id ?? ""));
	const tapes = fc.array(row, { minLength: 1, maxLength: 9 });
	for (const drawn of fc.sample(tapes, { seed: 20260630, numRuns: 40 })) {
		const risen = drawn.toSorted(order);
		expect(await repeated(risen)).toEqual(expected(risen));
		expect(await repeated(drawn)).toEqual(expected(drawn));
	}
});
