import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { limitationYears, taxLossTest } from "../../src/law/limitation.ts";
import { refuseUnsound } from "../../src/law/sound.ts";
import { claimTypes } from "../../src/tape/codes.ts";

const row = {
	...{ valid_from: "1980-01-01", valid_to: "9999-12-31", limits: "loan" },
	...{ source: "a law", checked: "2026-11-22", certainty: "V" },
};

test("each kind of claim that a tape may name has its period, and one not named too", () => {
	const limits = readFileSync("src/law/tables/limitation_periods.csv", "utf8")
		.trim()
		.split("\n")
		.slice(1)
		.map((line) => line.split(",")[2]);
	expect(limits).toEqual(expect.arrayContaining([...claimTypes, "not stated"]));
	expect(limits).toHaveLength(new Set(limits).size);
});

test.each(["3", "10", "20", ""])("%s years may stand", (years) => {
	expect(() =>
		refuseUnsound("periods.csv", [{ ...row, years }], limitationYears),
	).not.toThrow();
});

test.each(["0", "21", "3.5", "-3", "three"])("%s years may not", (years) => {
	expect(() =>
		refuseUnsound("periods.csv", [{ ...row, years }], limitationYears),
	).toThrow(/^periods\.csv row 2: years ".*" is not a whole number of years/);
});

test.each(["0", "", "100", "x"])(
	"a test of at least %s is refused",
	(least) => {
		expect(() =>
			refuseUnsound("tests.csv", [{ ...row, at_least: least }], taxLossTest),
		).toThrow(/^tests\.csv row 2: at_least/);
	},
);
