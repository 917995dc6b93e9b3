import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refuseUnsoundRules } from "../../src/law/dunning-rules.ts";

const row = {
	...{ rule: "early_fee", regime: "act of 1988", rule_value: "14" },
	...{ valid_from: "2010-01-01", valid_to: "9999-12-31" },
	...{ source: "a law", checked: "2026-11-22", certainty: "V" },
};
const next = { ...row, regime: "act of 2026", valid_from: "" };

test("a rule of the act not in force has no first day, and its value may be unknown", () => {
	expect(() =>
		refuseUnsoundRules("rules.csv", [row, { ...next, rule_value: "" }]),
	).not.toThrow();
});

test.each([
	["no first day in force", { ...row, valid_from: "" }, /only the act not in/],
	["a day guessed", { ...next, valid_from: "2027-01-01" }, /only the act not/],
	["a regime of no law", { ...row, regime: "act of 1066" }, /is none of act/],
	["no code", { ...row, rule: "" }, /rule "" is no code/],
	["part of a day", { ...row, rule_value: "14.5" }, /is not a whole number/],
	["a rule twice", row, /an overlap/],
	["no source", { ...next, source: "" }, /no source/],
])("%s", (_, wrong, message) => {
	const load = () => refuseUnsoundRules("rules.csv", [row, wrong]);
	expect(load).toThrow(message);
	expect(load).toThrow(/^rules\.csv row 3: /);
});

test("every finding of the models has words in both languages and a rule in the table", () => {
	const codes = (path: string) =>
		readFileSync(path, "utf8")
			.trim()
			.split("\n")
			.slice(1)
			.map((line) => line.split(",")[0] ?? "");
	const words = codes("src/models/seeds/dunning_rule_words.csv");
	const rules = new Set(codes("src/law/tables/dunning_rules.csv"));
	expect(words.filter((code) => !rules.has(code))).toEqual([]);
	const models = ["notice", "legal", "fee", "heavy_fee", "contact", "field"];
	const found = models
		.map((name) => `src/models/practice/dunning_${name}_findings.sql`)
		.flatMap((path) => [
			...readFileSync(path, "utf8").matchAll(
				/claim_key,\s+'(?<code>\w+)'|^\s+'(?<first>contact_on_\w+)'/gm,
			),
		])
		.map(({ groups }) => groups?.code ?? groups?.first ?? "");
	expect([...new Set([...found, "contact_on_rest_day"])].sort()).toEqual(
		[...words].sort(),
	);
});
