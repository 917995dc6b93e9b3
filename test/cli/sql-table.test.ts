import { describe, expect, test } from "vitest";
import {
	headerLines,
	printable,
	rowLine,
	type TableColumn,
	tableLayout,
} from "../../src/cli/table.ts";

const columns: TableColumn[] = [
	{ name: "claim_id", kind: "text" },
	{ name: "resolution_rate_by_principal", kind: "number" },
	{ name: "due_date", kind: "day" },
	{ name: "note", kind: "text" },
];
const rows = [
	["c1", "0.52", "2026-01-31", "a long word about a claim that nobody reads"],
	["c2", null, null, null],
];

function printed(width: number, hasColour = false): string[] {
	const style = { width, nothing: "null", hasColour };
	const layout = tableLayout(columns, rows, style);
	return [...headerLines(layout), ...rows.map((row) => rowLine(row, layout))];
}

describe("a table", () => {
	test("is as wide as its content where there is room", () => {
		expect(printed(Number.POSITIVE_INFINITY)).toEqual([
			"claim_id  resolution_rate_by_principal  due_date    note",
			"────────  ────────────────────────────  ──────────  ───────────────────────────────────────────",
			"c1                                0.52  2026-01-31  a long word about a claim that nobody reads",
			"c2                                null  null        null",
		]);
	});

	test("cuts names and text to fit, never a number or a day", () => {
		expect(printed(50)).toEqual([
			"claim_id  resolution_r…  due_date    note",
			"────────  ─────────────  ──────────  ─────────────",
			"c1                 0.52  2026-01-31  a long word …",
			"c2                 null  null        null",
		]);
	});

	test("leaves out the last columns where nothing else helps", () => {
		const style = { width: 22, nothing: "", hasColour: false };
		const layout = tableLayout(columns, rows, style);
		expect(layout.leftOut).toEqual(["due_date", "note"]);
	});

	test("dims NULL in colour", () => {
		expect(printed(80, true).at(-1)).toContain("\x1b[2mnull      \x1b[22m");
	});

	test("of no rows and one column is its header", () => {
		const style = { width: 3, nothing: "", hasColour: false };
		const layout = tableLayout([{ name: "x", kind: "text" }], [], style);
		expect(headerLines(layout)).toEqual(["x", "─"]);
	});
});

test("what would steer a terminal or break a line is shown, not done", () => {
	expect(printable("a\nb\tc\x1b[31m\u202ed\u2028")).toBe(
		"a\\nb\\tc\\x1b[31m\\u202ed\\u2028",
	);
	expect(printable("Ærlig Østby, Ås 👍")).toBe("Ærlig Østby, Ås 👍");
});
