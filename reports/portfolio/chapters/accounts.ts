// The books of a buyer at the bid: effective rate, roll-forward, and what a changed forecast does.
import type { PanelRows } from "../../../src/report/chart-rows.ts";
import { unitFor } from "../../../src/report/chart-unit.ts";
import type { Telling } from "../../../src/report/figure.ts";
import type { Chapter } from "../chapter.ts";
import { inBoth } from "../in-both.ts";

export const accounts: Chapter = {
	name: "accounts",
	panels: accountPanels,
	tables: [
		{
			name: "accounts",
			table: {
				rows: "accounts.years.*",
				columns: [
					{ name: "account_year", field: "year", kind: "count" },
					{
						name: "effective_rate",
						field: "../../effective_rate",
						kind: "percent",
					},
					{ name: "opening", field: "opening", kind: "money" },
					{ name: "interest_income", field: "interest", kind: "money" },
					{ name: "collected", field: "collected", kind: "money" },
					{ name: "amortisation", field: "amortisation", kind: "money" },
					{ name: "closing", field: "closing", kind: "money" },
				],
			},
		},
		{
			name: "revaluations",
			table: {
				rows: "accounts.revaluations.*",
				columns: [
					{ name: "change", field: "change", kind: "percent" },
					{ name: "book_before", field: "before", kind: "money" },
					{ name: "book_after", field: "after", kind: "money" },
					{ name: "revaluation_gain", field: "gain", kind: "money" },
				],
			},
		},
	],
};

function accountPanels(telling: Telling): PanelRows[] {
	const years = telling.result.accounts?.years ?? [];
	const top = Math.max(0, ...years.map(({ opening }) => Number(opening)));
	const { size, name } = unitFor(telling, top);
	const rows = years.map(({ year, opening }) => ({
		place: year - 1,
		amount: Number(opening),
	}));
	return rows.length > 0
		? [{ spec: "amount-by-year", rows, unit: size, title: name }]
		: [];
}

export const accountsWords = inBoth({
	en: {
		sections: {
			accounts: [
				"In the buyer's books",
				"Bought at the bid, credit-impaired from the first day (IFRS 9): interest at the effective rate of the expected gross collections, before costs. Below: the book after the first year if what is still to come changes then.",
			],
		},
		sheets: {
			accounts: ["Accounts", "The book year by year at the effective rate."],
			revaluations: ["Revaluation", "The book if the forecast changes."],
		},
		tables: {
			accounts: "Year by year",
			revaluations: "If the forecast changes after the first year",
		},
		charts: {
			accounts: [
				"The book by years from the purchase",
				"What the portfolio stands at, at the effective rate.",
				"Bar chart of the book value at the start of each year. The figures are in the table below.",
			],
		},
		axes: { years_from_purchase: "Years from the purchase", amount: "Amount" },
		columns: {
			account_year: ["Year", "counted from the purchase"],
			effective_rate: [
				"Effective rate",
				"yearly rate at which the expected gross collections are worth the price",
			],
			opening: ["Opening", "the book at the start of the year"],
			interest_income: ["Interest", "the book times the effective rate"],
			collected: ["Collected", "expected gross collections"],
			amortisation: ["Amortisation", "collected less interest"],
			closing: ["Closing", "the book at the end of the year"],
			change: ["Change", "of what is still to come"],
			book_before: ["Before", "the book by the forecast at purchase"],
			book_after: ["After", "the book by the new forecast, at the same rate"],
			revaluation_gain: ["Gain", "taken to profit or loss at once"],
		},
		empty: { accounts: "There is no bid above nothing, so there is no book." },
	},
	nb: {
		sections: {
			accounts: [
				"I kjøperens bøker",
				"Kjøpt til budet, kredittforringet fra første dag (IFRS 9): rente etter effektiv rente av ventede brutto innbetalinger, før kostnader. Under: boken etter første år hvis det som gjenstår, endres da.",
			],
		},
		sheets: {
			accounts: ["Regnskap", "Boken år for år etter effektiv rente."],
			revaluations: ["Omvurdering", "Boken hvis prognosen endres."],
		},
		tables: {
			accounts: "År for år",
			revaluations: "Hvis prognosen endres etter første år",
		},
		charts: {
			accounts: [
				"Boken etter år fra kjøpet",
				"Hva porteføljen står i, etter effektiv rente.",
				"Søylediagram over bokført verdi ved begynnelsen av hvert år. Tallene står i tabellen under.",
			],
		},
		axes: { years_from_purchase: "År fra kjøpet", amount: "Beløp" },
		columns: {
			account_year: ["År", "regnet fra kjøpet"],
			effective_rate: [
				"Effektiv rente",
				"årlig rente der de ventede brutto innbetalingene er verd prisen",
			],
			opening: ["Inngående", "boken ved årets begynnelse"],
			interest_income: ["Rente", "boken ganger effektiv rente"],
			collected: ["Innbetalt", "ventede brutto innbetalinger"],
			amortisation: ["Amortisering", "innbetalt minus rente"],
			closing: ["Utgående", "boken ved årets slutt"],
			change: ["Endring", "av det som gjenstår"],
			book_before: ["Før", "boken etter prognosen ved kjøpet"],
			book_after: ["Etter", "boken etter ny prognose, til samme rente"],
			revaluation_gain: ["Gevinst", "føres i resultatet med en gang"],
		},
		empty: { accounts: "Det er ikke noe positivt bud, og derfor ingen bok." },
	},
});
