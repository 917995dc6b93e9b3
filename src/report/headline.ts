// The few sentences a credit manager reads first. Every figure in them is a figure of the result.

import { oreFromDecimal } from "../money.ts";
import type { Result } from "../result/result.ts";
import { type Figure, type Telling, tellingOf } from "./figure.ts";
import type { Kind, Language } from "./format.ts";

export type Phrase = readonly (string | Figure)[];

type Fillings = Readonly<Record<string, readonly [path: string, kind: Kind]>>;

/** How much is open and how old, what it will pay, what it is worth, and whether a sale can pay. */
export function headline(result: Result, language: Language): string[] {
	return headlinePhrases(tellingOf(result, language)).map(spoken);
}

export function headlinePhrases(telling: Telling): Phrase[] {
	const { result, texts } = telling;
	const words = texts.headline;
	if (result.control_totals.claims_open === 0)
		return [phrase(telling, words.nothing_open, common)];
	const said = (text: string) => phrase(telling, text, common);
	const stands = footing(result);
	return [
		joined(said(openWords(telling)), said(oldWords(telling))),
		stands === "measured"
			? joined(said(words.forecast), said(words.measured))
			: said(words.forecast),
		pricePhrase(telling),
		...verdictPhrases(telling),
		...salePhrases(telling),
		...(stands === "measured" ? [] : [said(words[stands])]),
	];
}

/** What the forecast stands on: anything measured here, or only a curve from elsewhere. */
export function footing(result: Result): "measured" | "reference" | "assumed" {
	if (result.forecast.share_measured > 0) return "measured";
	const isReference = result.curves.some(
		({ origin }) => origin === "reference",
	);
	return isReference ? "reference" : "assumed";
}

/** Fills the {names} of a text with figures. */
export function phrase(
	telling: Telling,
	text: string,
	fillings: Fillings,
): Phrase {
	return text.split(/\{(\w+)\}/).map((part, index) => {
		if (index % 2 === 0) return part;
		const filling = fillings[part];
		if (!filling) throw new RangeError(`nothing to put for {${part}}`);
		return telling.figure(...filling);
	});
}

export const spoken = (said: Phrase): string =>
	said.map((part) => (typeof part === "string" ? part : part.text)).join("");

const joined = (one: Phrase, other: Phrase): Phrase => [...one, " ", ...other];

const common: Fillings = {
	cut_off: ["provenance.cut_off_date", "day"],
	claims_open: ["control_totals.claims_open", "count"],
	principal_open: ["control_totals.principal_open", "amount"],
	claims_old: ["control_totals.claims_old", "count"],
	principal_old: ["control_totals.principal_old", "amount"],
	erc_120: ["forecast.erc_120_months", "amount"],
	share_measured: ["forecast.share_measured", "percent"],
};

function openWords({ result, texts }: Telling): string {
	const { open, open_one } = texts.headline;
	return result.control_totals.claims_open === 1 ? open_one : open;
}

function oldWords({ result, texts }: Telling): string {
	const { claims_old, claims_open } = result.control_totals;
	const { old, old_one, old_all, old_none } = texts.headline;
	if (claims_old === 0) return old_none;
	if (claims_old === claims_open) return old_all;
	return claims_old === 1 ? old_one : old;
}

function pricePhrase(telling: Telling): Phrase {
	const { bid, ask } = telling.result.valuation;
	const words = telling.texts.headline;
	const target = telling.result.assumptions.findIndex(
		({ name }) => name === "target_irr",
	);
	const fillings: Fillings = {
		bid: ["valuation.bid.price", "amount"],
		ask: ["valuation.ask.price", "amount"],
		target_irr: [`assumptions.${target}.value`, "percent"],
	};
	if (bid && ask && target >= 0) return phrase(telling, words.both, fillings);
	if (bid && ask) return phrase(telling, words.both_without_target, fillings);
	if (bid) return phrase(telling, words.bid_only, fillings);
	return phrase(telling, ask ? words.ask_only : words.no_price, fillings);
}

/** Which of the two prices is higher, in words; silent where one of them is nothing. */
function verdictPhrases({ result, texts }: Telling): Phrase[] {
	const { bid, ask } = result.valuation;
	if (!bid || !ask) return [];
	const [offered, asked] = [bid, ask].map(({ price }) => oreFromDecimal(price));
	if (!offered || !asked) return [];
	const { keep, sell } = texts.headline;
	return [[offered < asked ? keep : sell]];
}

/** How many claims to sell; silent where none is worth more sold. */
function salePhrases(telling: Telling): Phrase[] {
	if (!telling.result.decisions?.claims_sold) return [];
	return [
		phrase(telling, telling.texts.headline.sell_some, {
			claims_sold: ["decisions.claims_sold", "count"],
			claims_priced: ["decisions.claims", "count"],
			sale_gain: ["decisions.gain", "amount"],
		}),
	];
}
