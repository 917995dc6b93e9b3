// The committed dictionary is what the models say today, with every column explained.
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { type Entry, entriesOf, steps } from "../../src/dictionary/entries.ts";
import { dictionaryPage } from "../../src/dictionary/page.ts";
import { valuedSmall } from "../valued.ts";

let entries: readonly Entry[] = [];
let page = "";

beforeAll(async () => {
	const { ask } = await valuedSmall();
	entries = await ask(entriesOf);
	page = dictionaryPage(entries);
});

test("reports/dictionary.html is fresh; mend with npm run dictionary", () => {
	const committed = readFileSync("reports/dictionary.html", "utf8");
	expect(committed === page, "the dictionary has changed").toBe(true);
});

test("every relation belongs to a step, and it and its columns are explained", () => {
	const silent = entries.flatMap(({ name, says, step, columns }) => [
		...(says && steps.some((each) => each === step) ? [] : [name]),
		...columns
			.filter((each) => !each.says)
			.map((each) => `${name}.${each.name}`),
	]);
	expect(silent).toEqual([]);
});

test("every link leads somewhere, and nothing is asked of a network", () => {
	const anchors = new Set(
		[...page.matchAll(/ id="([^"]+)"/g)].map((id) => id[1]),
	);
	const led = [...page.matchAll(/href="#([^"]+)"/g)].map((link) => link[1]);
	expect(led.filter((to) => !anchors.has(to))).toEqual([]);
	expect(page).not.toMatch(/<script|src=|https?:\/\/(?!www\.w3)/);
});
