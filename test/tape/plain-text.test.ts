// Cells that need no look: whatever the first rows held, every text comes out as after a look at all of it.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { missingWords } from "../../src/tape/forms/missing-words.ts";
import { type Quick, quickTexts } from "../../src/tape/reading/plain-text.ts";
import {
	type ColumnReading,
	readings,
} from "../../src/tape/reading/reading.ts";
import { type Database, named, quoted } from "../../src/warehouse/database.ts";
import { smallDatabase } from "./tape-world.ts";

let database: Database;
beforeAll(async () => {
	database = await smallDatabase();
});
afterAll(() => database.close());

const seed = 20260630;
const places = new Map([
	["claim_id", 0],
	["status", 1],
	["claim_type", 2],
]);
const mapping = { places, constants: new Map(), leftOver: [] };

function columns(): readonly ColumnReading[] {
	return readings("claims", mapping, new Map(), undefined).filter(({ name }) =>
		places.has(name),
	);
}

const blank = fc.constantFrom("", "", "", " ", "\t", "\u00a0", "  ");
const word = fc.constantFrom(...missingWords.keys(), "ND1", "nd4-2026-12-31");
const number = fc
	.tuple(
		fc.constantFrom("K", "k", "N", "B", "ND", "Æ", "", "-", "K-", "F0"),
		fc.integer({ min: 0, max: 120 }),
		fc.constantFrom("", "", "", "a", "-1", ".0", "/A", "ø", "_"),
	)
	.map((parts) => parts.join(""));
const status = fc.constantFrom(
	"J",
	"åpen",
	"hos kreditor",
	"O'Brien",
	"9",
	"K1",
);
const cell = fc
	.tuple(blank, fc.oneof(number, number, word, status, fc.string()), blank)
	.map((parts) => parts.join(""));

const code = fc.oneof(
	fc.constantFrom("invoice", "Invoice", "loan", "rent", "telecom", "health"),
	fc.constantFrom("parking", "utility", "damages", "faktura", "leie", " loan"),
	cell,
);

type Cells = readonly [string, string, string];

function relation(rows: readonly Cells[]): string {
	const cells = rows.map(
		(row) => `(${row.map((each) => `nullif(${quoted(each)}, '')`).join(", ")})`,
	);
	return `(select * from (values ${cells.join(", ")}) as t(c0, c1, c2))`;
}

/** SQL of what becomes of a column: its text and its value. */
function come(
	{ name, ...column }: ColumnReading,
	quick: Quick | undefined,
	from: string,
): string {
	const { text, value } = { ...column, ...quick };
	const own = column.column.values ? value : named(`${name} text`);
	return `select place, ${named(`${name} text`)} as text, cast(${own} as varchar) as value
		from (select row_number() over () as place, ${text} as ${named(`${name} text`)} from ${from})`;
}

test("drawn first rows and drawn rows behind them", async () => {
	const rows = (length: number) =>
		fc.array(fc.tuple(cell, cell, code), {
			minLength: length,
			maxLength: length,
		});
	const draw = fc.tuple(rows(12), rows(120));
	for (const [first, behind] of fc.sample(draw, { seed, numRuns: 20 })) {
		const again = `(select c0, c1, c2 from ${relation(first)} cross join range(20))`;
		const source = { sample: again };
		const quick = await quickTexts(database, source, columns(), places);
		const all = relation([...first, ...behind]);
		for (const column of columns()) {
			const fast = come(column, quick.get(column.name), all);
			const full = come(column, undefined, all);
			expect(await database.rows(`${fast} order by place`)).toEqual(
				await database.rows(`${full} order by place`),
			);
		}
	}
});

test("no word for nothing has a digit for its first sign or its second", () => {
	const words = [...missingWords.keys()].filter((each) =>
		/^.?[0-9]/.test(each),
	);
	expect(words).toEqual([]);
});
