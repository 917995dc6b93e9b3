import { expect, test } from "vitest";
import { texts } from "../../reports/portfolio/texts.ts";

/** Every text under its path. */
function leaves(part: unknown, path = ""): [path: string, text: string][] {
	if (typeof part === "string") return [[path, part]];
	return Object.entries(part ?? {}).flatMap(([name, inner]) =>
		leaves(inner, `${path}.${name}`),
	);
}

const nb = new Map(leaves(texts.nb));
const en = new Map(leaves(texts.en));
const placeholders = (text: string) =>
	[...text.matchAll(/\{\w+\}/g)].flat().sort();

test("Norwegian and English have the same keys", () => {
	expect([...nb.keys()]).toEqual([...en.keys()]);
});

test("no text is empty", () => {
	const empty = [...nb, ...en].filter(([, text]) => text.trim() === "");
	expect(empty).toEqual([]);
});

test("both languages put in the same figures", () => {
	for (const [path, text] of en)
		expect([path, placeholders(nb.get(path) ?? "")]).toEqual([
			path,
			placeholders(text),
		]);
});

test("sheet names fit a workbook", () => {
	for (const { sheets } of [texts.nb, texts.en]) {
		const names = Object.values(sheets).map(([name]) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name).toMatch(/^[^\\/*?:[\]]{1,31}$/);
	}
});
