// What may stand in the tables of limitation and of loss for tax, beside day and source.
import type { LawValue } from "./sound.ts";

/** Whole years of a period; empty where this table gives none, as for claims with a law of their own. */
export const limitationYears: LawValue = {
	column: "years",
	says: "a whole number of years from 1 to 20, or empty",
	seriesBy: ["limits"],
	accepts: (text) =>
		text === "" || (/^\d{1,2}$/.test(text) && isWithin(text, 20)),
};

/** A least number of months, reminders or days. */
export const taxLossTest: LawValue = {
	column: "at_least",
	says: "a whole number from 1 to 99",
	seriesBy: ["tax_test"],
	accepts: (text) => /^\d{1,2}$/.test(text) && isWithin(text, 99),
};

function isWithin(text: string, most: number): boolean {
	return Number(text) >= 1 && Number(text) <= most;
}
