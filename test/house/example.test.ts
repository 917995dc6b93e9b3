// The rendered example is what the program renders today.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleFiles } from "../../reports/portfolio/example.ts";
import { sampleFiles, type Valued, valued } from "../valued.ts";

let sample: Valued | undefined;
let fresh: Readonly<Record<string, string>> = {};

beforeAll(async () => {
	sample = await valued({
		...sampleFiles("data-samples/small"),
		cutOff: "2026-06-30",
	});
	fresh = await exampleFiles(sample.result);
});
afterAll(() => sample?.discard());

test.each(["report.html", "vintages.svg", "resolution.svg"])(
	"%s is fresh; mend with npm run example",
	(name) => {
		const committed = readFileSync(
			join("reports/portfolio/example", name),
			"utf8",
		);
		// Not toBe: a page of a megabyte makes a poor message.
		expect(committed === fresh[name], `${name} has changed`).toBe(true);
	},
);
