import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { refuseUnevenBrackets } from "../../src/law/brackets.ts";
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

test("a value that was not found is empty and says so, where the table has room for it", () => {
	const lost = { ...second, annual_rate: "", certainty: "none" };
	const load = (row: typeof first, mayBeUnknown?: true) =>
		refuseUnsound(
			"sums.csv",
			[first, row],
			mayBeUnknown ? { ...annualRate, mayBeUnknown } : annualRate,
		);
	expect(() => load(lost, true)).not.toThrow();
	expect(() => load(lost)).toThrow(/row 3: annual_rate "" is not/);
	expect(() => load({ ...lost, certainty: "V" }, true)).toThrow(/"" is not/);
	expect(() => load({ ...lost, source: "" }, true)).toThrow(/no source/);
	expect(() => load({ ...lost, annual_rate: "0.1" }, true)).toThrow(
		/certainty "none" is none of/,
	);
});

test("brackets of a fee meet, from nothing to the largest amount", () => {
	const row = (claim_above: string, claim_up_to: string) => ({
		...{ ...first, fee_level: "light" },
		...{ claim_above, claim_up_to },
	});
	const top = "9999999999999999.99";
	const load = (...rows: ReturnType<typeof row>[]) =>
		refuseUnevenBrackets("fees.csv", rows);
	expect(() => load(row("0", "500"), row("500", top))).not.toThrow();
	expect(() => load(row("0", "500"), row("501", top))).toThrow(
		/fees\.csv row 3: the bracket from 501 to .* ends at 500/,
	);
	expect(() => load(row("0", "500"), row("400", top))).toThrow(/row 3/);
	expect(() => load(row("1", top))).toThrow(/row 2/);
	expect(() => load(row("0", "0"))).toThrow(/row 2/);
	expect(() => load(row("0", "500"))).toThrow(/ends at 500, not at/);
});

test("a folder whose table has a fault is not loaded, and the fault names file and row", async () => {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-law-"));
	const database = await Database.open(":memory:");
	try {
		cpSync("src/law/tables", folder, { recursive: true });
		await loadLaw(database, folder);
		writeFileSync(
			join(folder, "settings.csv"),
			"first_interest_day,day_basis,interest_base,interest_rounding,interest_limitation,new_collection_act_from\ndue date,30/360,principal,per day,three years each,\n",
		);
		await expect(loadLaw(database, folder)).rejects.toThrow(
			/settings\.csv row 2: day_basis "30\/360" is none of actual\/actual/,
		);
	} finally {
		database.close();
		rmSync(folder, { recursive: true });
	}
});
