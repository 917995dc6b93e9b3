// Words for nothing and their reasons, asked of the engine; a value is never taken for one.
import { afterAll, beforeAll, expect, test } from "vitest";
import {
	isMissing,
	missingLayout,
	missingReason,
	type OwnMissing,
	valueUnlessMissing,
} from "../../src/tape/forms/missing-values.ts";
import { missingWords, noData } from "../../src/tape/forms/missing-words.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { smallDatabase } from "./tape-world.ts";

let database: Database;
beforeAll(async () => {
	database = await smallDatabase();
});
afterAll(() => database.close());

async function reasonOf(text: string, own?: OwnMissing, column?: string) {
	const row = await database.row(`
		select ${missingReason("t", own, column)} as reason, ${valueUnlessMissing("t", own, column)} as value,
			${isMissing("t", own, column)} as is_missing
		from (select ${quoted(text)} as t)`);
	expect(row.is_missing).toBe(row.reason !== null);
	expect(row.value).toBe(row.reason === null ? text : null);
	return row.reason;
}

test.each([
	["ND1", "not_collected"],
	["nd2", "withheld"],
	["ND3", "withheld"],
	["ND4-2026-12-31", "withheld"],
	["ND4", "withheld"],
	["ND5", "not_applicable"],
	[" ND1\u00a0", "not_collected"],
	["N/A", "not_stated"],
	["#N/A", "not_stated"],
	["#I/T", "not_stated"],
	["NULL", "not_stated"],
	["-", "not_stated"],
	["–", "not_stated"],
	["\\N", "not_stated"],
	["Ukjent", "not_stated"],
	["OKÄND", "not_stated"],
	["ikke oppgitt", "not_stated"],
	["Mangler", "not_stated"],
	["Ikke aktuelt", "not_applicable"],
	["Sladdet", "withheld"],
	["***", "withheld"],
	["Uleselig", "unreadable"],
	["Förlorad", "lost"],
])("%s is %s", async (text, reason) => {
	expect(await reasonOf(text)).toBe(reason);
});

test.each([
	"0",
	"-5,00",
	"-1",
	"100.00",
	"2026-06-30",
	"ND6",
	"ND4-2026",
	"ND1x",
	"99999",
	"Nansen",
	"N",
	"J",
	"K-1",
	"ukjent adresse",
	".5",
	"a|nd1",
	"'; drop table t; --",
	"",
])("%s is a value", async (text) => {
	expect(await reasonOf(text)).toBeNull();
});

test("a layout adds words of its own, whatever signs they hold", async () => {
	const own = missingLayout.parse({
		"99999": "not_collected",
		"(?": "lost",
		"it's": "withheld",
		Nei: "not_applicable",
	});
	expect(await reasonOf("99999", own)).toBe("not_collected");
	expect(await reasonOf("999990", own)).toBeNull();
	expect(await reasonOf("(?", own)).toBe("lost");
	expect(await reasonOf("IT'S", own)).toBe("withheld");
	expect(await reasonOf("nei", own)).toBe("not_applicable");
	expect(await reasonOf("ND1", own)).toBe("not_collected");
	expect(() => missingLayout.parse({ "99999": "gone" })).toThrow();
});

test("NA is Namibia in a column of countries, and Tom is a name", async () => {
	expect(await reasonOf("NA", {}, "country")).toBeNull();
	expect(await reasonOf("Tom", {}, "name")).toBeNull();
	expect(await reasonOf("Tom", {}, "status")).toBe("not_stated");
});

test("an empty cell has no reason", async () => {
	const row = await database.row(
		`select ${missingReason("t")} as reason, ${valueUnlessMissing("t")} as value from (select cast(null as varchar) as t)`,
	);
	expect(row).toEqual({ reason: null, value: null });
});

test("every word is in lower case, begins with no digit, and has one reason", () => {
	for (const word of missingWords.keys()) {
		expect(word).toBe(word.toLowerCase());
		expect(word).not.toMatch(/^[0-9]/);
	}
	expect(Object.keys(noData)).toEqual(["ND1", "ND2", "ND3", "ND4", "ND5"]);
});
