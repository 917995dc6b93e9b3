// The rendered example is what the program renders today.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { exampleFiles } from "../../reports/portfolio/example.ts";
import { valuedSmall } from "../valued.ts";

let fresh: Readonly<Record<string, string>> = {};

beforeAll(async () => {
	const { result } = await valuedSmall();
	fresh = await exampleFiles(result);
});

test.each(["report.html", "vintages.svg", "resolution.svg"])(
	"%s is fresh; mend with npm run example",
	(name) => {
		const committed = readFileSync(
			join("reports/portfolio/example", name),
			"utf8",
		);
		// Not toBe: a page of a megabyte makes a poor message.
		const isSame = legible(committed) === legible(fresh[name] ?? "");
		expect(isSame, `${name} has changed`).toBe(true);
	},
);

/** Exponentials differ in their last digit from one Node to the next: long decimals are compared to six digits. */
function legible(text: string): string {
	return text.replaceAll(/\d+\.\d{7,}(e-?\d+)?/g, (digits) =>
		Number(digits).toPrecision(6),
	);
}
