import { expect, test } from "vitest";
import { filesIn } from "./files.ts";

/** An øre is no rate: the one fraction that code may name. */
const fraction = /(?<![\w.])(?!0\.01(?!\d))\d+\.\d+/g;

const bare = (text: string) =>
	text
		.replaceAll(/\/\*.*?\*\//gs, "")
		.replaceAll(/(--|\/\/ ).*$/gm, "")
		.replaceAll(/'[^']*'|"[^"\n]*"/g, "''");

test("no rate stands in code: law is rows in src/law/tables", () => {
	const found = [...filesIn("src", ".sql"), ...filesIn("src/law", ".ts")]
		.map(({ path, text }) => ({ path, rates: bare(text).match(fraction) }))
		.filter(({ rates }) => rates);
	expect(found).toEqual([]);
});

test.each(["0.1225", "12.25", "amount * 0.0925 * 3", "0.015", "rate > 1.0"])(
	"%s would be found",
	(text) => {
		expect(bare(text)).toMatch(fraction);
	},
);
