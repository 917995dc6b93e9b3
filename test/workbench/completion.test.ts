// What is suggested where the caret stands, and how an answer is drawn.
import { compile } from "vega-lite";
import { describe, expect, test } from "vitest";
import { statementAt } from "../../src/warehouse/statements.ts";
import type { Answer } from "../../src/workbench/answer.ts";
import { chartOf, proposedChart } from "../../src/workbench/browser/chart.ts";
import { pieces } from "../../src/workbench/browser/colours.ts";
import { completionAt } from "../../src/workbench/browser/completion.ts";

const column = (name: string) => ({
	name,
	type: "VARCHAR",
	says: `the ${name}`,
});
const catalogue = {
	relations: [
		{
			name: "ageing",
			says: "claims by age",
			rows: 12,
			columns: [column("claims"), column("principal")],
		},
		{
			name: "claims_aged",
			says: "claims",
			rows: 5,
			columns: [column("claim_id"), column("principal")],
		},
	],
	keywords: ["select", "from", "order", "by"],
	functions: ["sum", "count"],
};

/** The caret stands at the bar. */
function suggested(text: string): string[] {
	const caret = text.indexOf("|");
	const statement = text.replace("|", "");
	return completionAt(statement, caret, catalogue).suggestions.map(
		(each) => each.text,
	);
}

test.each([
	["from |", ["ageing", "claims_aged"]],
	["select 1 from cl|", ["claims_aged"]],
	["select 1 from ageing join |", ["ageing", "claims_aged"]],
	["select a.| from claims_aged a", ["claim_id", "principal"]],
	["select a.p| from claims_aged as a", ["principal"]],
	["select claims_aged.cl| from claims_aged", ["claim_id"]],
	["select b.| from claims_aged a", []],
	["select cl| from ageing", ["claims", "claims_aged"]],
	["select su|", ["sum"]],
	["SEL|", ["select"]],
	["select 'fro|", []],
	["select 1 -- fro|", []],
	["select /* fro|", []],
	["select 'it''s', cl| from ageing", ["claims", "claims_aged"]],
	["select|", []],
])("%s suggests %j", (text, expected) => {
	expect(suggested(text)).toEqual(expected);
});

test.each([
	["select 1|; select 2", "select 1"],
	["select 1;| select 2", "select 1"],
	["select 1; sel|ect 2", "select 2"],
	["select ';'|; select 2", "select ';'"],
	["select 1;\n\n|", "select 1"],
	["|", ""],
	["-- remark\n|;", ""],
])("the statement of %j is %j", (text, expected) => {
	const caret = text.indexOf("|");
	expect(statementAt(text.replace("|", ""), caret)).toBe(expected);
});

test.each([
	"select 'it''s' -- x\nfrom a",
	"/* open",
	"'open",
	'a-b/c "x"',
	"é 12.5",
])("the coloured pieces of %j are the statement again", (text) => {
	expect(
		pieces(text, new Set(["select"]))
			.map((piece) => piece.text)
			.join(""),
	).toBe(text);
});

describe("a quick chart", () => {
	const answer = (
		kinds: readonly ("text" | "number" | "day")[],
		...rows: (string | null)[][]
	): Answer => ({
		columns: kinds.map((kind, at) => ({
			kind,
			name: `a.b[${at}] "c"`,
			type: kind === "day" ? "DATE" : "",
		})),
		rows,
		isWhole: true,
		milliseconds: 1,
	});

	test.each([
		[["text", "number"], "bar", 0, 1],
		[["number", "text"], "bar", 1, 0],
		[["day", "text", "number"], "line", 0, 2],
		[["number", "number"], "point", 0, 1],
	] as const)("of %j is proposed", (kinds, mark, across, up) => {
		const made = answer(
			kinds,
			kinds.map(() => "1"),
		);
		expect(proposedChart(made)).toMatchObject({ mark, across, up });
		const choice = proposedChart(made);
		if (!choice) throw new Error("no chart");
		const spec = chartOf(made, choice, { language: "nb", currency: "NOK" });
		expect(() => compile(spec)).not.toThrow();
	});

	test("of a truth is bars, not a line through time", () => {
		const made = answer(["day", "text", "number"], ["true", "a", "1"]);
		const [first, ...others] = made.columns;
		if (!first) throw new Error("no column");
		const columns = [{ ...first, type: "BOOLEAN" }, ...others];
		expect(proposedChart({ ...made, columns })).toMatchObject({
			mark: "bar",
			across: 0,
		});
	});

	test("is not proposed without numbers or rows", () => {
		expect(proposedChart(answer(["text"], ["x"]))).toBeUndefined();
		expect(proposedChart(answer(["number"], ["1"]))).toBeUndefined();
		expect(proposedChart(answer(["text", "number"]))).toBeUndefined();
	});
});
