// Models travel: another engine must be able to run them as they stand.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { modelsIn } from "../../src/warehouse/model.ts";

const models = modelsIn("src/models");

/** Constructs that engines disagree on, or do not have; see the eleven rules of the engine seam. */
const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
	["qualify", /\bqualify\b/i],
	["filter after an aggregate", /\)\s*filter\s*\(/i],
	["using", /\bjoin\b[^;]*?\busing\s*\(/i],
	["asof join", /\basof\b/i],
	["not exists", /\bnot\s+exists\b/i],
	["in (select", /\bin\s*\(\s*select\b/i],
	["generate_series", /\b(generate_series|range|unnest)\s*\(/i],
	["interval", /\binterval\b/i],
	["round", /\bround\s*\(/i],
	["avg", /\bavg\s*\(/i],
	["integer division", /\/\//],
	["list or struct", /\b(list|struct|map)_?\w*\s*\(/i],
	["regular expression", /\bregexp_\w+/i],
	["reading a file", /\bread_\w+\s*\(/i],
	["a date function past our own", /\bdate_(diff|trunc|part|add|sub)\b/i],
	["right join", /\bright\s+join\b/i],
	["bare join", /(?<!inner|left|cross|full)\s+join\b/i],
	["ordinal group by", /group\s+by\s+\d/i],
	["star from another file", /select\s+\*\s+from\s+(stg|tape)_/i],
];

const bare = (sql: string) =>
	sql.replaceAll(/--.*$/gm, "").replaceAll(/'[^']*'/g, "''");

test.each(models.map((model) => [model.name, model.sql] as const))(
	"%s keeps to common SQL",
	(_, sql) => {
		const found = forbidden.filter(([, pattern]) => pattern.test(bare(sql)));
		expect(found.map(([name]) => name)).toEqual([]);
	},
);

test("windows are written out as rows", () => {
	const open = models.filter(({ sql }) =>
		[...bare(sql).matchAll(/\bover\s*\(([^)]*)\)/gi)].some(
			([, window = ""]) => !/rows\s+between/i.test(window),
		),
	);
	expect(open.map(({ name }) => name)).toEqual([]);
});

test("only staging and control_totals read the tapes", () => {
	const readers = models
		.filter(({ reads }) => reads.some((read) => read.startsWith("tape_")))
		.filter(
			({ step, name }) => step !== "staging" && name !== "control_totals",
		);
	expect(readers.map(({ name }) => name)).toEqual([]);
});

test("the words for columns are in order, each once", () => {
	const words = readFileSync("src/models/columns.csv", "utf8")
		.trim()
		.split("\n")
		.slice(1)
		.map((line) => line.split(",")[0]);
	expect(words).toEqual([...new Set(words)].sort());
});
