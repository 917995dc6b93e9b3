// Imports run one way: from the command line to the jobs, from the jobs to the steps, from the steps to the ground.
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { filesIn } from "./files.ts";

/** What each folder may use besides itself and the ground floor. */
const may: Readonly<Record<string, readonly string[]>> = {
	"src/cli": ["pipelines", "src/warehouse"],
	pipelines: [
		"src/assumptions",
		"src/backtest",
		"src/curves",
		"src/eba",
		"src/law",
		"src/reference",
		"src/report",
		"src/result",
		"src/sample",
		"src/score",
		"src/tape",
		"src/valuation",
		"src/warehouse",
		"src/wash",
		"src/workbench",
	],
	"src/assumptions": ["src/valuation"],
	"src/lever": ["src/valuation"],
	"src/agencies": ["src/curves"],
	"src/result": [
		"src/agencies",
		"src/assumptions",
		"src/curves",
		"src/lever",
		"src/roads",
		"src/score",
		"src/sale",
		"src/tape",
		"src/valuation",
		"src/warehouse",
	],
	"src/report": ["reports", "src/lever", "src/result"],
	"src/dictionary": ["src/report", "src/warehouse"],
	"src/workbench": ["reports", "src/report", "src/warehouse"],
	reports: ["src/report", "src/result"],
	"src/backtest": [
		"src/curves",
		"src/result",
		"src/valuation",
		"src/warehouse",
	],
	"src/reference": ["src/curves", "src/warehouse"],
	"src/eba": ["src/tape", "src/warehouse"],
	"src/law": ["src/warehouse"],
	"src/sample": ["src/tape"],
	"src/tape": ["src/warehouse"],
	"src/valuation": ["src/curves"],
	"src/roads": ["src/agencies", "src/curves", "src/sale", "src/valuation"],
	"src/sale": ["src/valuation"],
	"src/score": ["src/curves", "src/warehouse"],
	"src/curves": [],
	"src/notebook": ["src/report", "src/warehouse"],
	index: [
		"src/curves",
		"src/notebook",
		"src/result",
		"src/valuation",
		"src/warehouse",
	],
	"src/warehouse": [],
	"src/wash": ["src/tape", "src/warehouse"],
};

function folderOf(path: string): string {
	const parts = path.split("/");
	if (parts[0] !== "src") return parts[0] ?? "";
	if (path === "src/index.ts") return "index";
	return parts.length > 2 ? `src/${parts[1]}` : "ground";
}

const imports = ["src", "pipelines", "reports"]
	.flatMap((folder) => filesIn(folder, ".ts"))
	.flatMap(({ path, text }) =>
		[...text.matchAll(/from\s+"(\.[^"]+)"/g)].map((found) => ({
			path,
			from: folderOf(path),
			to: folderOf(join(dirname(path), found[1] ?? "")),
		})),
	)
	.filter(({ from, to }) => from !== to && to !== "ground");

test("every import runs one way", () => {
	const against = imports.filter(
		({ from, to }) => from === "ground" || !may[from]?.includes(to),
	);
	expect(against).toEqual([]);
});

test("valuation takes types from curves, and nothing else but types", () => {
	const values = filesIn("src/valuation", ".ts").filter(({ text }) =>
		/import\s+(?!type\b)[^;]*"\.\.\/curves\//.test(text),
	);
	expect(values.map(({ path }) => path)).toEqual([]);
});

test("only one file imports the driver", () => {
	const importers = filesIn("src", ".ts")
		.filter(({ text }) => text.includes('"@duckdb/node-api"'))
		.map(({ path }) => path);
	expect(importers).toEqual(["src/warehouse/database.ts"]);
});

test("exceljs stands behind one module", () => {
	const importers = filesIn("src", ".ts")
		.filter(({ text }) => text.includes('from "exceljs"'))
		.map(({ path }) => path);
	expect(importers).toEqual(["src/report/spreadsheet.ts"]);
});

test("chance, the clock and the environment are handed in", () => {
	const takers = [...filesIn("src", ".ts"), ...filesIn("pipelines", ".ts")]
		.filter(({ path }) => !path.startsWith("src/cli/"))
		.filter(({ text }) =>
			/Math\.random|new Date\(\)|Date\.now|process\.env/.test(text),
		)
		.map(({ path }) => path);
	expect(takers).toEqual([]);
});
