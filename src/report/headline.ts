// What a credit manager reads first: what to do, what to ask and expect, what waiting costs; then why, in three sentences.
import { oreFromDecimal } from "../money.ts";
import type { Result } from "../result/result.ts";
import { type Telling, tellingOf } from "./figure.ts";
import type { Language } from "./format.ts";
import {
	type Fillings,
	joined,
	type Phrase,
	phrase,
	spoken,
} from "./phrase.ts";
import { whyPhrases } from "./why.ts";

export interface Headline {
	/** What to do with how many claims, at what price, and what waiting costs. */
	readonly decision: Phrase;
	/** Empty where nothing is open. */
	readonly why: readonly Phrase[];
	/** That nothing of the forecast was measured here. */
	readonly notice: Phrase | null;
}

/** The same as lines for a terminal or a sheet. */
export function headline(result: Result, language: Language): string[] {
	const { decision, why, notice } = headlinePhrases(
		tellingOf(result, language),
	);
	return [decision, ...why, ...(notice ? [notice] : [])].map(spoken);
}

export function headlinePhrases(telling: Telling): Headline {
	const { result, texts } = telling;
	const words = texts.headline;
	if (result.control_totals.claims_open === 0)
		return {
			decision: phrase(telling, words.nothing_open, common),
			why: [],
			notice: null,
		};
	const stands = footing(result);
	const told = phrase(telling, decisionWords(telling), {
		...common,
		...writtenOff(result),
	});
	const waits = waitingPhrase(telling);
	return {
		decision: waits ? joined(told, waits) : told,
		why: whyPhrases(telling, stands === "measured"),
		notice: stands === "measured" ? null : [words[stands]],
	};
}

/** What the forecast stands on: anything measured here, or only a curve from elsewhere. */
export function footing(result: Result): "measured" | "reference" | "assumed" {
	if (result.forecast.share_measured > 0) return "measured";
	const isReference = result.curves.some(
		({ origin }) => origin === "reference",
	);
	return isReference ? "reference" : "assumed";
}

const common: Fillings = {
	cut_off: ["provenance.cut_off_date", "day"],
	claims_open: ["control_totals.claims_open", "count"],
	claims_priced: ["decisions.claims", "count"],
	claims_sold: ["decisions.claims_sold", "count"],
	sold_ask: ["decisions.ask", "amount"],
	sold_bid: ["decisions.bid", "amount"],
	ask: ["valuation.ask.price", "amount"],
	bid: ["valuation.bid.price", "amount"],
	loss_of_waiting: ["sale_dates.whole.loss_of_waiting", "amount"],
	gain_of_waiting: ["sale_dates.whole.gain_of_waiting", "amount"],
};

function decisionWords({ result, texts }: Telling): string {
	const words = texts.headline.decide;
	const { valuation, decisions } = result;
	const { bid, ask } = valuation;
	if (!bid && !ask) return words.none;
	if (!bid) return words.ask_only;
	if (!ask || !decisions) return words.bid_only;
	if (decisions.claims_sold > 0)
		return decisions.claims_sold === decisions.claims
			? words.sell_all
			: words.sell;
	const [offered, asked] = [bid, ask].map(({ price }) => oreFromDecimal(price));
	if (!offered && !asked) return words.worthless;
	if ((offered ?? 0n) >= (asked ?? 0n)) return words.keep_though;
	if (decisions.claims === 1) return words.keep_one;
	return writtenOff(result) ? words.keep_but : words.keep;
}

/** Where the claims that cost more than they bring are told of; undefined where there are none. */
function writtenOff({ decisions }: Result): Fillings | undefined {
	const place = (decisions?.totals ?? []).findIndex(
		({ decision }) => decision === "write off",
	);
	return place < 0
		? undefined
		: { claims_written_off: [`decisions.totals.${place}.claims`, "count"] };
}

/** Silent where no dates were looked at, and where a month is neither here nor there. */
function waitingPhrase(telling: Telling): Phrase | null {
	const whole = telling.result.sale_dates?.whole;
	if (!whole || !telling.result.valuation.bid) return null;
	const { costs, gains } = telling.texts.headline.wait;
	if (whole.loss_of_waiting) return phrase(telling, costs, common);
	return whole.gain_of_waiting ? phrase(telling, gains, common) : null;
}
