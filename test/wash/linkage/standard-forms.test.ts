// Two ways to write a thing have one standard form, and two things do not.
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database, quoted } from "../../../src/warehouse/database.ts";
import { layDownFunctions } from "../../../src/warehouse/duckdb-engine.ts";

let database: Database;
beforeAll(async () => {
	database = await Database.open(":memory:");
	await layDownFunctions(database);
});
afterAll(() => database.close());

const name = (text: string) =>
	`sorted_words(without_company_form(spoken_name(${quoted(text)})))`;
const street = (text: string) => `street_address(${quoted(text)})`;
const day = (text: string) => `day_digits(${quoted(text)})`;
const phone = (text: string) => `phone_digits(${quoted(text)})`;

test.each([
	["family name first", name("Hansen, Kari Åse"), "aase hansen kari"],
	["a combining ring", name("Kari A\u030As"), "aas kari"],
	["Ås is no limited company", name("Kari Ås"), "aas kari"],
	["Aas is Ås", name("KARI AAS"), "aas kari"],
	["a company form", name("Fagerborg Rør A/S"), "fagerborg ror"],
	["a form before the name", name("AS Fagerborg Rør"), "fagerborg ror"],
	["nothing but a form", name("AS"), "as"],
	["several forms", name("Sysco Corp. LLC"), "sysco"],
	["an apostrophe", name("O'Næss, Per"), "onaess per"],
	["nothing but signs", name(" -- "), null],
	["gata and gate", street("Storgata 4 B"), "storg 4b"],
	["gt.", street("Storgt. 4b"), "storg 4b"],
	["vegen", street("Ringvegen 12"), "ringvei 12"],
	["a European day", day("05.03.1975"), "19750305"],
	["an ISO day", day("1975-03-05"), "19750305"],
	["no day of the calendar", day("19753305"), "19753305"],
	["no day at all", day("ukjent"), null],
	["a country code", phone("+47 900 11 222"), "90011222"],
	["too short for a telephone", phone("113"), null],
])("%s", async (_, sql, expected) => {
	expect(await database.row(`select ${sql} as form`)).toEqual({
		form: expected,
	});
});

test("one slip is what Damerau and Levenshtein count as at most one, for all words of up to five of three letters", async () => {
	const row = await database.row(`
		with recursive words as (
			select '' as word
			union all
			select concat(word, letter) from words cross join (values ('a'), ('b'), ('c')) as letters(letter) where length(word) < 5
		)
		select count(*) as pairs, count(case when is_one_slip(one.word, other.word) <> (damerau_levenshtein(one.word, other.word) <= 1) then 1 end) as wrong
		from words as one cross join words as other where one.word <> '' and other.word <> ''`);
	expect(row).toEqual({ pairs: "131769", wrong: "0" });
});
