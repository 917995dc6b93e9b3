// The unit that amounts on an axis are told in: kroner, thousands or millions, so that labels stay short.
import type { Telling } from "./figure.ts";
import { currencyIn } from "./format.ts";

export interface Unit {
	readonly size: number;
	readonly name: string;
}

const sizes = {
	nb: { million: "mill.", thousand: "tusen" },
	en: { million: "million", thousand: "thousand" },
};

/** The unit for an axis that reaches up to `top`. */
export function unitFor({ language, result }: Telling, top: number): Unit {
	const currency = currencyIn(language, result.provenance.currency);
	const words = sizes[language];
	const told = (size: number, word: string) => ({
		size,
		name: sentence(
			language === "nb" ? `${word} ${currency}` : `${currency} ${word}`,
		),
	});
	const [million, thousand] = [1_000_000, 1_000];
	if (top >= 2 * million) return told(million, words.million);
	if (top >= 2 * thousand) return told(thousand, words.thousand);
	return { size: 1, name: sentence(currency) };
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
