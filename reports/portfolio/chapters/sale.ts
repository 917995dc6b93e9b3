// The chapters of a sale, in their order, and their words together.
import type { Chapter } from "../chapter.ts";
import { together } from "../in-both.ts";
import { accounts, accountsWords } from "./accounts.ts";
import { decisionWords } from "./decision-words.ts";
import { decisions } from "./decisions.ts";
import { forwardFlow, forwardFlowWords } from "./forward-flow.ts";
import { information } from "./information.ts";
import { informationWords } from "./information-words.ts";
import { priceStrata, priceStrataWords } from "./price-strata.ts";
import { saleDates, saleDatesWords } from "./sale-dates.ts";

export const saleChapters: readonly Chapter[] = [
	decisions,
	priceStrata,
	saleDates,
	information,
	forwardFlow,
	accounts,
];

export const saleOrder = [
	"decisions",
	"price_strata",
	"sale_dates",
	"information",
	"forward_flow",
	"accounts",
] as const;

export const saleWords = {
	en: together(
		decisionWords.en,
		priceStrataWords.en,
		saleDatesWords.en,
		informationWords.en,
		forwardFlowWords.en,
		accountsWords.en,
	),
	nb: together(
		decisionWords.nb,
		priceStrataWords.nb,
		saleDatesWords.nb,
		informationWords.nb,
		forwardFlowWords.nb,
		accountsWords.nb,
	),
};
