// Files that are met beside tapes and are none: recognised by the names of their columns.

import { squeezedName } from "./plain-name.ts";
import type { Said } from "./proposal-words.ts";
import type { Seen } from "./role.ts";

interface Known {
	/** For each, one of the names must be there. */
	readonly names: readonly (readonly string[])[];
	readonly says: Said;
}

const known: readonly Known[] = [
	{
		names: [
			[
				"origin",
				"accidentyear",
				"accyear",
				"ay",
				"vintage",
				"underwritingyear",
			],
			["development", "dev", "devyear", "lag", "developmentyear"],
			["values", "value", "paid", "incurred", "claims", "loss"],
		],
		says: {
			en: "a triangle of sums by year of origin and development, not a tape of claims",
			nb: "en trekant med summer etter opphavsår og avvikling, ikke en kravfil",
		},
	},
	{
		names: [
			["time", "duration", "t", "tid", "days", "futime"],
			["status", "event", "cens", "censored", "delta", "died", "dead"],
		],
		says: {
			en: "survival data, times with whether they ended, not a tape of claims",
			nb: "overlevelsesdata, tider med om de tok slutt, ikke en kravfil",
		},
	},
];

/** Invoices with an amount, and no day to pay by. */
function isWithoutDue({ columns }: Seen): boolean {
	return (
		columns.has("invoice_date") &&
		!columns.has("due_date") &&
		["principal", "total", "principal_original"].some((column) =>
			columns.has(column),
		)
	);
}

const withoutDue: Said = {
	en: "invoices without a day to pay by: ages count from the due date, so ask the sender for it, or add it to the file as the invoice date and the term",
	nb: "fakturaer uten forfallsdato: alder regnes fra forfall, så be avsenderen om den, eller legg den inn i filen som fakturadato og betalingsfrist",
};

/** What a file that serves no tape seems to be, in a sentence. */
export function noTape(headings: readonly string[], claims: Seen): Said {
	const words = new Set(headings.map(squeezedName));
	const found = known.find(({ names }) =>
		names.every((alternatives) => alternatives.some((name) => words.has(name))),
	);
	if (!found && isWithoutDue(claims)) return withoutDue;
	return (
		found?.says ?? {
			en: "no tape that is known: claims need a due date and an amount, payments a day, an amount and a claim, events a claim, a day and a kind, debtors a debtor_id, companies an organisation_number",
			nb: "ingen kjent fil: krav trenger forfallsdato og beløp, innbetalinger dag, beløp og krav, hendelser krav, dag og art, skyldnere en debtor_id, foretak et organisation_number",
		}
	);
}
