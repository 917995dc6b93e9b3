// Whatever the run says in English has its Norwegian, so that no page mixes the two.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { saidInNorwegian } from "../../reports/portfolio/said.ts";
import { tellingOf } from "../../src/report/figure.ts";
import { translated } from "../../src/report/said.ts";
import { reasons, rules } from "../../src/tape/rules.ts";
import { sampleResult, sampleWith } from "./fixture.ts";

const source = (file: string) =>
	readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8");

/** Keys of the table of texts in a file that keeps it to itself. */
function keysIn(file: string): string[] {
	const [, table = ""] = source(file).split(/const texts.* = \{/);
	const [keys = ""] = table.split("\n}");
	return [...keys.matchAll(/^\t([a-z_]+):/gm)].map(([, key = ""]) => key);
}

const names = [
	...source("result/assumptions.ts").matchAll(/name: "([a-z_]+)"/g),
].map(([, name = ""]) => name);

const translatedCodes = Object.keys(saidInNorwegian).map(
	(code) => code.split(":")[0],
);

test.each([
	["rules", rules.map(({ code }) => code)],
	["reasons", Object.keys(reasons)],
	["notes", keysIn("result/notes.ts")],
	["doubts", keysIn("result/doubts.ts")],
	["assumptions", names],
])("every code of the %s is translated", (_, codes) => {
	expect(codes.length).toBeGreaterThan(3);
	for (const code of codes) expect(translatedCodes).toContain(code);
});

test("every sentence of the sample is told in Norwegian", () => {
	const result = sampleResult();
	const telling = tellingOf(result, "nb");
	for (const list of ["findings", "notes", "assumptions"] as const)
		result[list].forEach((_, index) => {
			const path = `${list}.${index}.says`;
			expect(translated(telling, path), path).toBeTypeOf("string");
		});
});

test("a finding names its column, and an unknown code stays in English", () => {
	const [first] = sampleResult().findings;
	if (!first) throw new Error("the sample has no finding");
	const unheard = { ...first, code: "never_heard_of" };
	const result = sampleWith({ findings: [first, unheard] });
	const telling = tellingOf(result, "nb");
	expect(translated(telling, "findings.0.says")).toBe(
		"claim_id står også på en tidligere rad; den første er beholdt",
	);
	expect(translated(telling, "findings.1.says")).toBeUndefined();
	expect(translated(tellingOf(result, "en"), "findings.1.says")).toBe(
		first.says,
	);
});
