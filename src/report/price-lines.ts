// Prices as lines for a terminal: what is asked for and bid, what a given price would yield, and what it all stands on.
import { priceWords } from "../../reports/portfolio/price-words.ts";
import { texts } from "../../reports/portfolio/texts.ts";
import { decimalFromKroner, decimalFromOre } from "../money.ts";
import type { Repriced } from "../result/reprice.ts";
import { type Format, formatIn, type Language } from "./format.ts";
import { labelled } from "./labels.ts";

type Price = NonNullable<Repriced["forecast"]["bid"]>;

export function priceLines(priced: Repriced, language: Language): string[] {
	const words = priceWords[language];
	const format = formatIn(language, priced.currency);
	const { bid, ask, bridge } = priced.forecast;
	const said = (text: string, price: Price) =>
		filledIn(text, priceFigures(price, words, format));
	const at = priced.atPrice;
	return [
		filledIn(words.open, {
			cut_off: format("day", priced.cutOffDate),
			claims: format("count", priced.claims),
			principal: format("amount", decimalFromKroner(priced.principal)),
			erc: format("amount", decimalFromOre(priced.erc180)),
		}),
		...(ask ? [said(words.ask, ask)] : []),
		...(bid ? [said(words.bid, bid)] : []),
		...(at
			? [
					said(words.asked, at),
					...(["ask", "bid"] as const).map((side) =>
						compared(
							at,
							priced.forecast[side],
							words,
							words.sides[side],
							format,
						),
					),
				].filter((line) => line !== "")
			: []),
		...(bridge?.steps ?? [])
			.filter(({ amount }) => amount !== 0n)
			.map(({ step, amount }) =>
				filledIn(words.bridge, {
					step: labelled(texts[language], step),
					amount: format("amount", decimalFromOre(amount)),
				}),
			),
		...priced.sides.stated.map(({ name, value, origin }) =>
			filledIn(words.supposed, {
				origin: labelled(texts[language], origin),
				name,
				value: value === null ? "–" : format("given", value),
			}),
		),
	];
}

type Words = (typeof priceWords)["en"] | (typeof priceWords)["nb"];

function priceFigures(price: Price, words: Words, format: Format) {
	return {
		price: format("amount", decimalFromKroner(price.price)),
		rate:
			price.priceRate === null
				? words.no_rate
				: format("percent", price.priceRate),
		irr: price.irr === null ? words.no_irr : format("percent", price.irr),
		multiple:
			price.moneyMultiple === null
				? words.no_rate
				: format("multiple", price.moneyMultiple),
		payback:
			price.paybackMonth === null
				? words.never
				: filledIn(words.in_month, {
						month: format("count", price.paybackMonth),
					}),
	};
}

function compared(
	at: Price,
	other: Price | null,
	words: Words,
	side: string,
	format: Format,
): string {
	if (!other) return "";
	const difference = at.price - other.price;
	const text =
		difference === 0 ? words.equal : difference > 0 ? words.above : words.below;
	return filledIn(text, {
		side,
		difference: format("amount", decimalFromKroner(Math.abs(difference))),
	});
}

/** Fills the {names} of a text. @throws RangeError for a name with nothing to put for it */
export function filledIn(
	text: string,
	by: Readonly<Record<string, string>>,
): string {
	return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
		const value = by[name];
		if (value === undefined)
			throw new RangeError(`nothing to put for {${name}}`);
		return value;
	});
}
