import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadLaw } from "../../src/law/load.ts";
import { annualRate, refuseUnsound } from "../../src/law/sound.ts";
import { Database } from "../../src/warehouse/database.ts";

const origin = { source: "a law", checked: "2026-11-22", certainty: "V" };
const first = {
	...{ valid_from: "2020-01-01", valid_to: "2020-07-01", annual_rate: "0.1" },
	...{ applies_to: "all", ...origin },
};
const second = { ...first, valid_from: "2020-07-01", valid_to: "2021-01-01" };

test.each([
	["a gap", { valid_from: "2020-07-02" }, /a gap: no row from 2020-07-01/],
	["an overlap", { valid_from: "2020-06-30" }, /an overlap/],
	["a gap for consumers", { applies_to: "business" }, undefined],
	["a day that does not exist", { valid_to: "2020-02-30" }, /no calendar day/],
	["no day", { valid_from: "" }, /no calendar day/],
	["an end before the start", { valid_to: "2020-07-01" }, /not after/],
	[
		"a rate in per cent",
		{ annual_rate: "12.25" },
		/annual_rate "12.25" is not/,
	],
	["a rate below 0", { annual_rate: "-0.1" }, /is not a fraction/],
	["a rate finer than we reckon", { annual_rate: "0.12255" }, /four decimals/],
	["no rate", { annual_rate: "" }, /annual_rate "" is not/],
	["no source", { source: " " }, /no source/],
	["no day of check", { checked: "" }, /checked "" is no calendar day/],
	["no certainty", { certainty: "" }, /certainty "" is none of V, V2/],
	["an unknown debtor", { applies_to: "dog" }, /applies_to "dog" is none of/],
] as const)("%s in a row", (_, wrong, message) => {
	const load = () =>
		refuseUnsound("rates.csv", [first, { ...second, ...wrong }], annualRate);
	if (message) {
		expect(load).toThrow(message);
		expect(load).toThrow(/^rates\.csv row 3: /);
	} else expect(load).not.toThrow();
});

test("consumers and businesses are held to no gap each by themselves", () => {
	const apart = ["business", "consumer"].map((applies_to) => ({
		...second,
		applies_to,
	}));
	const next = {
		...{ ...first, valid_from: "2021-01-01", valid_to: "2021-07-01" },
	};
	const load = (...rows: (typeof first)[]) =>
		refuseUnsound("rates.csv", rows, annualRate);
	expect(() => load(first, ...apart, next)).not.toThrow();
	expect(() => load(first, ...apart.slice(0, 1), next)).toThrow(
		/row 4: a gap: no row from 2020-07-01 to 2021-01-01 for a consumer/,
	);
	expect(() => load()).toThrow(/holds no row/);
});

test("a table of several series is held to no gap in each of them", () => {
	const value = { ...annualRate, seriesBy: ["step"] };
	const row = (each: typeof first, step: string) => ({ ...each, step });
	const load = (...rows: (typeof first)[]) =>
		refuseUnsound("fees.csv", rows, value);
	const sound = [row(first, "a"), row(first, "b"), row(second, "a")];
	expect(() => load(...sound, row(second, "b"))).not.toThrow();
	const late = { ...second, valid_from: "2020-07-02" };
	expect(() => load(...sound, row(late, "b"))).toThrow(
		/row 5: a gap: no row from 2020-07-01 to 2020-07-02 for a consumer, b/,
	);
});

test("a folder whose table has a fault is not loaded, and the fault names file and row", async () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-law-"));
	const database = await Database.open(":memory:");
	try {
		cpSync("src/law/tables", folder, { recursive: true });
		await loadLaw(database, folder);
		writeFileSync(
			join(folder, "settings.csv"),
			"first_interest_day,day_basis,interest_limitation,new_collection_act_from\ndue date,30/360,three years each,\n",
		);
		await expect(loadLaw(database, folder)).rejects.toThrow(
			/settings\.csv row 2: day_basis "30\/360" is none of actual\/actual/,
		);
	} finally {
		database.close();
		rmSync(folder, { recursive: true });
	}
});
