// Sums at the bottom and in the middle: recognised, held against the rows above, and never a real claim among them.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
	passOverTotals,
	totalRowsIn,
} from "../../src/tape/reading/total-rows.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { readText } from "./read-world.ts";
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

const head = "Navn;claim_id;due_date;principal;interest";

/** Row, label, kind, stated, counted of each total, and how many rows are left to be claims. */
async function totals(...lines: readonly string[]) {
	const text = [head, ...lines].join("\n");
	const { source } = await readText(database, "claims", text, folder);
	const found = await totalRowsIn(database, "claims", source);
	await passOverTotals(database, "claims", found);
	const { left } = await database.row(
		"select count(*) as left from claims_read where not is_blank",
	);
	return [
		...found.map(
			({ row, label, kind, stated, counted, agrees }) =>
				`${row} ${label ?? "-"} ${kind} ${stated} ${agrees ? "=" : "<>"} ${counted}`,
		),
		`${left} rows`,
	];
}

test("a total of what is owed in all, where the rows have a principal besides", async () => {
	const text = `Saksnr;claim_id;due_date;principal;interest;total
1;K2;31.01.2026;100,00;1,00;101,00
2;K3;28.02.2026;200,50;2,00;52,50
;;Sum;;;153,50
`;
	const { source } = await readText(database, "claims", text, folder);
	expect(await totalRowsIn(database, "claims", source)).toEqual([
		{
			...{ record: 2, row: 4, label: "Sum", kind: "total", agrees: true },
			...{ stated: "153.50", counted: "153.50" },
		},
	]);
});

const k2 = "A;K2;31.01.2026;100,00;1,00";
const k3 = "B;K3;28.02.2026;200,50;2,00";
const k4 = "C;K4;31.03.2026;50,00;0,50";

test.each([
	[
		"a word in another column",
		[k2, k3, "Sum;;;300,50;3,00"],
		["4 Sum total 300.50 = 300.50", "2 rows"],
	],
	[
		"a word in the id",
		[k2, k3, ";TOTALT:;;300,50;"],
		["4 TOTALT total 300.50 = 300.50", "2 rows"],
	],
	[
		"a word in the day",
		[k2, k3, ";;I alt;300,50;"],
		["4 I alt total 300.50 = 300.50", "2 rows"],
	],
	[
		"no word, and nothing but amounts",
		[k2, k3, ";;;300,50;3,00"],
		["4 - total 300.50 = 300.50", "2 rows"],
	],
	[
		"its name behind the word is not told",
		[k2, "Sum Kari Nordmann;;;100,00;"],
		["3 Sum total 100.00 = 100.00", "1 rows"],
	],
	[
		"subtotals in the middle and a total of all",
		[k2, "Sum A;;;100,00;", k3, k4, "Sum B;;;250,50;", "Totalt;;;350,50;"],
		[
			"3 Sum total 100.00 = 100.00",
			"6 Sum subtotal 250.50 = 250.50",
			"7 Totalt total 350.50 = 350.50",
			"3 rows",
		],
	],
	[
		"a total that is not the sum stays a row, and says so",
		[k2, k3, "Sum;;;310,00;"],
		["4 Sum total 310.00 <> 300.50", "3 rows"],
	],
	[
		"a wrong subtotal does not spoil the total",
		[k2, "Sum A;;;101,00;", k3, "Totalt;;;300,50;"],
		[
			"3 Sum total 101.00 <> 100.00",
			"5 Totalt total 300.50 = 300.50",
			"3 rows",
		],
	],
	["a claim without its id is none", [k2, "B;;28.02.2026;100,00;"], ["2 rows"]],
	[
		"nor one without id and day that has a name",
		[k2, "B;;;100,00;"],
		["2 rows"],
	],
	[
		"nor one whose name begins with a word for total",
		[k2, "Total Renhold AS;K3;31.01.2026;100,00;"],
		["2 rows"],
	],
	[
		"a claim without id counts in the total below it",
		[k2, "B;;;100,00;", "Sum;;;200,00;"],
		["4 Sum total 200.00 = 200.00", "2 rows"],
	],
	["no total at all", [k2, k3, k4], ["3 rows"]],
] as const)("%s", async (_, lines, expected) => {
	expect(await totals(...lines)).toEqual(expected);
});

test("whatever rows are drawn, the total below them is found and no row of theirs: 60 tapes", async () => {
	const ore = fc.array(fc.integer({ min: 1, max: 500_000 }), {
		minLength: 1,
		maxLength: 12,
	});
	await fc.assert(
		fc.asyncProperty(ore, async (amounts) => {
			const written = (each: number) =>
				(each / 100).toFixed(2).replace(".", ",");
			const sum = amounts.reduce((one, other) => one + other, 0);
			const rows = amounts.map(
				(each, place) => `N;K${place};31.01.2026;${written(each)};`,
			);
			expect(await totals(...rows, `Totalt;;;${written(sum)};`)).toEqual([
				`${amounts.length + 2} Totalt total ${(sum / 100).toFixed(2)} = ${(sum / 100).toFixed(2)}`,
				`${amounts.length} rows`,
			]);
		}),
		{ seed: 20260630, numRuns: 25 },
	);
});
