// Every notebook runs from top to bottom on the sample, shows something, and its page is fresh.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { markdown } from "../../src/notebook/markdown.ts";
import {
	isParameters,
	readNotebook,
} from "../../src/notebook/read-notebook.ts";
import { moduleOf, runNotebook } from "../../src/notebook/run-notebook.ts";
import { textOf } from "../../src/report/html.ts";
import { valuedSmall } from "../valued.ts";
import { notebookNames, notebookPages, type Ran } from "./pages.ts";

const names = notebookNames();
let ran: readonly Ran[] = [];
let run = "";

beforeAll(async () => {
	run = (await valuedSmall()).folder;
	ran = await notebookPages(run);
}, 300_000);

const ranAs = (name: string) => {
	const found = ran.find((each) => each.name === name);
	if (!found) throw new RangeError(`${name} did not run`);
	return found;
};

test("there are four, each a question", () => {
	expect(ran.map(({ file }) => file.cells[0]?.source)).toEqual([
		expect.stringMatching(/^# Is this received file sound\?/),
		expect.stringMatching(/^# What does day 20 against day 100 mean for us\?/),
		expect.stringMatching(/^# What should we bid\?/),
		expect.stringMatching(/^# Which agency really collects best\?/),
	]);
});

describe.each(names)("%s", (name) => {
	test("every chart has marks, and nothing reads as not a number", () => {
		const { outcome } = ranAs(name);
		const charts = outcome.filter(({ kind }) => kind === "chart");
		expect(charts.length).toBeGreaterThanOrEqual(2);
		for (const { html } of charts)
			expect(html).toMatch(/class="mark-[\w-]+ role-mark[^>]*>(<path|<line)/);
		for (const { html } of outcome)
			expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
	});

	test("holds no outputs, imports src/index.ts alone, and has one cell for its run", () => {
		const { cells } = readNotebook(join("notebooks", `${name}.ipynb`));
		for (const { outputs, execution_count: count } of cells)
			expect([outputs, count]).toEqual([[], null]);
		const code = cells.filter((cell) => cell.cell_type === "code");
		expect(code.filter(isParameters).length).toBe(1);
		const imported = code.flatMap(({ source }) =>
			[...source.matchAll(/from "([^"]+)"/g)].map((found) => found[1]),
		);
		expect(new Set(imported)).toEqual(new Set(["../src/index.ts"]));
	});

	test("its page is fresh; mend with npm run notebooks", () => {
		const committed = readFileSync(`reports/notebooks/${name}.html`, "utf8");
		const isSame = legible(committed) === legible(ranAs(name).page);
		expect(isSame, `${name} has changed`).toBe(true);
	});

	test("its page asks nothing of a network and runs no script", () => {
		expect(ranAs(name).page).not.toMatch(
			/<script|<link|src=|https?:\/\/(?!www\.w3\.org)/,
		);
	});
});

test("a cell that fails, or draws nothing, fails the notebook", async () => {
	const cell = (source: string, tags?: string[]) => ({
		cell_type: "code" as const,
		source,
		metadata: tags ? { tags } : {},
		outputs: [],
		execution_count: null,
	});
	const opening = [
		cell("const run = 1;", ["parameters"]),
		cell(
			'import { openNotebook } from "../src/index.ts";\nconst book = await openNotebook(run);',
		),
	];
	const empty = cell(
		'await book.table(await book.rows("from ageing limit 0"));',
	);
	const file = { name: "failing", cells: [...opening, empty] };
	await expect(runNotebook(file, run)).rejects.toThrow(/no rows to show/);
	expect(moduleOf(file, run)).toContain(`const run = ${JSON.stringify(run)};`);
});

test("markdown is escaped, then marked up", () => {
	expect(textOf(markdown("# A <b>\n\nx *y* **z** `<i>` [w](a.html)"))).toBe(
		'<h1>A &lt;b&gt;</h1>\n<p>x <em>y</em> <strong>z</strong> <code>&lt;i&gt;</code> <a href="a.html">w</a></p>\n',
	);
	expect(textOf(markdown("- a\n- b"))).toBe("<ul><li>a</li><li>b</li></ul>\n");
});

/** Exponentials differ in their last digit from one Node to the next: long decimals are compared to six digits. */
function legible(text: string): string {
	return text.replaceAll(/\d+\.\d{7,}(e-?\d+)?/g, (digits) =>
		Number(digits).toPrecision(6),
	);
}
