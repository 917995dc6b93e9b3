// Words and marks of the page stand out from their ground, by day and by night (WCAG 2.2, 1.4.3 and 1.4.11, level AA).
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(
	new URL("../../reports/portfolio/page.css", import.meta.url),
	"utf8",
);

/** Variables of the first :root block after a place in the style sheet. */
function coloursFrom(at: number): ReadonlyMap<string, string> {
	const block = css.slice(css.indexOf(":root", at));
	const text = block.slice(0, block.indexOf("}"));
	return new Map(
		[...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
			([, name = "", colour = ""]) => [name, colour],
		),
	);
}

const light = coloursFrom(0);
const dark = coloursFrom(css.indexOf("prefers-color-scheme: dark"));

/** Relative luminance of an sRGB colour. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((part) =>
			part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
		);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort(
		(a, b) => a - b,
	);
	return (high + 0.05) / (low + 0.05);
}

const words = [
	["ink", "paper"],
	["muted", "paper"],
	["accent", "paper"],
	["red", "paper"],
	["amber", "paper"],
	["ink", "raised"],
	["ink", "amber-wash"],
	["ink", "red-wash"],
	["red", "red-wash"],
] as const;
const marks = [...light.keys()].filter((name) => /^(segment|year)-/.test(name));

test.each([
	["light", light],
	["dark", dark],
])("in %s", (_, colours) => {
	const held = (name: string, ground: string) =>
		contrast(colours.get(name) ?? "", colours.get(ground) ?? "");
	for (const [name, ground] of words)
		expect(held(name, ground), `${name} on ${ground}`).toBeGreaterThan(4.5);
	expect(marks.length).toBe(14);
	for (const name of marks)
		expect(held(name, "paper"), name).toBeGreaterThan(3);
});
