// The table of known words: whole, without doubles, and led by the words that were always known.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type TapeName, tapes } from "../../src/tape/columns.ts";
import { squeezedName } from "../../src/tape/mapping/plain-name.ts";
import { meaningsOf, synonyms } from "../../src/tape/mapping/synonyms.ts";

const lines = readFileSync("src/tape/mapping/synonyms.csv", "utf8")
	.trim()
	.split("\n");

test("each line has five cells that need no quotes, in words we know", () => {
	expect(lines[0]).toBe("tape,column,language,heading,certainty");
	const wrong = lines.slice(1).filter((line) => {
		const [
			tape = "",
			column = "",
			language = "",
			heading = "",
			sure = "",
			...more
		] = line.split(",");
		return !(
			tape in tapes &&
			column in tapes[tape as TapeName] &&
			["nb", "nn", "sv", "da", "en"].includes(language) &&
			heading === heading.trim() &&
			!heading.includes('"') &&
			squeezedName(heading) !== "" &&
			["sure", "likely"].includes(sure) &&
			more.length === 0
		);
	});
	expect(wrong).toEqual([]);
});

test("no word stands twice for one column, nor is our own name of another", () => {
	const keys = synonyms.map(
		({ tape, column, heading }) => `${tape} ${column} ${squeezedName(heading)}`,
	);
	expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	const stolen = synonyms.filter(({ tape, column, heading }) =>
		Object.keys(tapes[tape]).some(
			(own) => own !== column && squeezedName(own) === squeezedName(heading),
		),
	);
	expect(stolen.map(({ heading, column }) => `${heading} ${column}`)).toEqual(
		[],
	);
});

test("a word is sure of one column only, but for what is paid and when", () => {
	const torn = synonyms.filter(
		({ tape, heading, isSure }) =>
			isSure &&
			meaningsOf(tape, heading).filter((each) => each.isSure).length > 1,
	);
	expect(torn.map(({ heading }) => heading)).toEqual(["Betalt", "Betalt"]);
});

test.each([
	["claims", "Forf.dato", "due_date"],
	["claims", "Fakt.nr", "invoice_number"],
	["claims", "Oppr. hovedstol", "principal_original"],
	["claims", "Tapsf. dato", "written_off_date"],
	["claims", "OVERSENDT DATO", "submission_date"],
	["claims", "förfallodatum", "due_date"],
	["claims", "forfaldsdato", "due_date"],
	["claims", "charge-off date", "written_off_date"],
	["debtors", "Org.nr", "national_id"],
	["debtors", "cpr", "national_id"],
	["companies", "organisasjonsform.kode", "organisation_form"],
	["companies", "registreringsdatoenhetsregisteret", "registered_date"],
	["payments", "Innbetalt beløp", "amount"],
] as const)("%s: %s is %s", (tape, heading, column) => {
	expect(meaningsOf(tape, heading)[0]).toMatchObject({ column, isSure: true });
});

test.each([
	["Hovedstol opprinnelig", "principal_original"],
	["Beløp opprinnelig", "principal_original"],
	["Dato inkasso", "submission_date"],
	["Dato for forfall", undefined],
	["Dato forfalls", "due_date"],
	["Outstanding principal amount due today", undefined],
])("the words of %s in another order", (heading, column) => {
	const [first] = meaningsOf("claims", heading);
	expect(first?.column).toBe(column);
	expect(first?.isSure ?? false).toBe(false);
});
