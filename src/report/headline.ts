// The two to four sentences a credit manager reads first. Every figure in them is a figure of the result.

import type { Result } from "../result/result.ts";
import { type Figure, type Telling, tellingOf } from "./figure.ts";
import type { Kind, Language } from "./format.ts";
import { isOld } from "./old.ts";

export type Phrase = readonly (string | Figure)[];

type Fillings = Readonly<Record<string, readonly [path: string, kind: Kind]>>;

/** How much is open and how old, what it will pay, what it is worth, and what that stands on. */
export function headline(result: Result, language: Language): string[] {
	return headlinePhrases(tellingOf(result, language)).map(spoken);
}

export function headlinePhrases(telling: Telling): Phrase[] {
	const { result, texts } = telling;
	const words = texts.headline;
	if (result.control_totals.claims_open === 0)
		return [phrase(telling, words.nothing_open, common)];
	const open =
		result.control_totals.claims_open === 1 ? words.open_one : words.open;
	return [
		[...phrase(telling, open, common), ...oldPhrase(telling)],
		phrase(telling, words.forecast, common),
		pricePhrase(telling),
		phrase(telling, words[footing(result)], common),
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

export const common: Fillings = {
	cut_off: ["provenance.cut_off_date", "day"],
	claims_open: ["control_totals.claims_open", "count"],
	principal_open: ["control_totals.principal_open", "amount"],
	erc_120: ["forecast.erc_120_months", "amount"],
	share_measured: ["forecast.share_measured", "percent"],
};

/** The old buckets one by one: a sum of them would be a figure that no one can look up. */
function oldPhrase(telling: Telling): Phrase {
	const words = telling.texts.headline;
	const items = telling.result.ageing.flatMap(({ bucket, claims }, index) =>
		isOld(bucket) && claims > 0
			? [
					phrase(telling, claims === 1 ? words.old_item_one : words.old_item, {
						bucket: [`ageing.${index}.bucket`, "label"],
						claims: [`ageing.${index}.claims`, "count"],
						principal: [`ageing.${index}.principal`, "amount"],
					}),
				]
			: [],
	);
	if (items.length === 0) return [];
	const [before = "", after = ""] = words.old.split("{list}");
	const list = items.flatMap((item, at) => (at === 0 ? item : [", ", ...item]));
	return [` ${before}`, ...list, after];
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
