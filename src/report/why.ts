// Why the headline says what it says, in three sentences: what is owed and how old, what it will pay, what it is worth to whom; and in what currency, if assumed.
import type { Result } from "../result/result.ts";
import type { Telling } from "./figure.ts";
import { type Fillings, type Phrase, phrase } from "./phrase.ts";

/** @param isMeasured  anything of the forecast rests on payments of this portfolio */
export function whyPhrases(telling: Telling, isMeasured: boolean): Phrase[] {
	const { measured, guessed } = telling.texts.headline.why;
	const fillings = fillingsOf(telling);
	const worth = worthWords(telling);
	const forecast = isMeasured ? measured : guessed;
	return [openWords(telling), forecast, worth, currencyWords(telling)]
		.filter((words) => words !== null)
		.map((words) => phrase(telling, words, fillings));
}

function openWords({ result, texts }: Telling): string {
	const { claims_old, claims_open } = result.control_totals;
	const { open, open_fresh, open_old } = texts.headline.why;
	if (claims_old === 0) return open_fresh;
	return claims_old === claims_open ? open_old : open;
}

function worthWords({ result, texts }: Telling): string | null {
	const { valuation, decisions } = result;
	const words = texts.headline.why;
	if (!valuation.bid) return valuation.ask ? words.ask_only : null;
	const isStated = ["target_irr", "buyer_cost_rate"].every(
		(wanted) => placeOf(result, wanted) >= 0,
	);
	if (!valuation.ask) return isStated ? words.bid_only : words.bid_only_plain;
	if (decisions?.claims_sold) return words.sell;
	return isStated ? words.keep : words.keep_plain;
}

/** Every amount above stands in it, so a currency that no file gave is told with them. */
function currencyWords({ result, texts }: Telling): string | null {
	const stated = result.assumptions[placeOf(result, "currency")];
	return stated?.origin === "assumed" ? texts.headline.why.currency : null;
}

const placeOf = ({ assumptions }: Result, wanted: string) =>
	assumptions.findIndex(({ name }) => name === wanted);

function fillingsOf({ result }: Telling): Fillings {
	const irr = `assumptions.${placeOf(result, "target_irr")}`;
	const cost = `assumptions.${placeOf(result, "buyer_cost_rate")}`;
	return {
		currency: ["provenance.currency", "text"],
		claims_open: ["control_totals.claims_open", "count"],
		principal_open: ["control_totals.principal_open", "amount"],
		principal_old: ["control_totals.principal_old", "amount"],
		erc_120: ["forecast.erc_120_months", "amount"],
		share_measured: ["forecast.share_measured", "percent"],
		ask: ["valuation.ask.price", "amount"],
		bid: ["valuation.bid.price", "amount"],
		sale_gain: ["decisions.gain", "amount"],
		target_irr: [`${irr}.value`, "percent"],
		irr_origin: [`${irr}.origin`, "label"],
		cost_rate: [`${cost}.value`, "percent"],
		cost_origin: [`${cost}.origin`, "label"],
	};
}
