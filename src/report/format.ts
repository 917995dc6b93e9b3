// How a value of the result is written for a reader: numbers, money and days in the form of the language.
import { dayNumber } from "../dates.ts";

export type Language = "nb" | "en";

/**
 * How a value is written. Amounts: `money` has øre, `kroner` is rounded, `amount` names the currency and is rounded
 * where that loses nothing to speak of.
 * `decimal` has two decimals and a unit that its row names; `index` has no unit, and three decimals tell enough of it. `label` is a word of ours that the texts translate; `given` is the number of an assumption.
 */
export type Kind =
	| "text"
	| "label"
	| "count"
	| "money"
	| "kroner"
	| "amount"
	| "percent"
	| "percent_fine"
	| "multiple"
	| "index"
	| "decimal"
	| "day"
	| "month"
	| "given";

const words: readonly Kind[] = ["text", "label", "day", "month"];

/** Numbers stand to the right. */
export const isNumeric = (kind: Kind): boolean => !words.includes(kind);

export type Format = (kind: Kind, value: string | number) => string;

const locales = { nb: "nb-NO", en: "en-GB" } as const;
const millisecondsPerDay = 86_400_000;
const noBreakSpace = "\u00a0";

/** Writes values in one language; amounts never pass through a double, so no øre is lost. */
export function formatIn(language: Language, currency: string): Format {
	const number = numbersIn(language);
	const days = daysIn(language);
	const unit = unitOf(language, currency);
	const whole = number({ maximumFractionDigits: 0 });
	const exact = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
	const write: Record<Kind, (value: string | number) => string> = {
		text: String,
		label: String,
		count: whole,
		money: exact,
		kroner: whole,
		amount: (value) => unit(isSmall(value) ? exact(value) : whole(value)),
		percent: number(share(1)),
		percent_fine: number(share(2)),
		multiple: (value) =>
			`${number({ minimumFractionDigits: 2, maximumFractionDigits: 2 })(value)}${noBreakSpace}×`,
		decimal: exact,
		index: number({ minimumFractionDigits: 3, maximumFractionDigits: 3 }),
		day: (value) => days.day(String(value)),
		month: (value) => days.month(String(value)),
		given: number({ maximumFractionDigits: 6 }),
	};
	return (kind, value) => write[kind](value);
}

/** "2.8 million": only where there is no room for more, such as beside a line in a chart. */
export function compactIn(language: Language): (decimal: string) => string {
	return numbersIn(language)({
		notation: "compact",
		minimumSignificantDigits: 3,
		maximumSignificantDigits: 3,
	});
}

/** "kr" in Norwegian; the code of the currency in English and for other currencies. */
export function currencyIn(language: Language, currency: string): string {
	return language === "nb" && currency === "NOK" ? "kr" : currency;
}

/** Rounded to a whole number, an amount like this would look like nothing. */
const isSmall = (amount: string | number) =>
	Math.abs(Number(amount)) < 100 && !Number.isInteger(Number(amount));

const share = (digits: number): Intl.NumberFormatOptions => ({
	style: "percent",
	minimumFractionDigits: digits,
	maximumFractionDigits: digits,
});

function numbersIn(language: Language) {
	return (options: Intl.NumberFormatOptions) => {
		const format = new Intl.NumberFormat(locales[language], options);
		// A decimal string is formatted digit by digit, however long it is.
		return (value: string | number) => format.format(value as `${number}`);
	};
}

function unitOf(language: Language, currency: string) {
	const unit = currencyIn(language, currency);
	return (number: string) =>
		language === "nb"
			? `${number}${noBreakSpace}${unit}`
			: `${unit}${noBreakSpace}${number}`;
}

function daysIn(language: Language) {
	const at = (day: string) => dayNumber(day) * millisecondsPerDay;
	const form = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locales[language], { ...options, timeZone: "UTC" });
	const long = form({ day: "numeric", month: "long", year: "numeric" });
	const month = form({ month: "short", year: "numeric" });
	return {
		day: (day: string) =>
			language === "nb"
				? day.split("-").reverse().join(".")
				: long.format(at(day)),
		month: (text: string) => month.format(at(`${text.slice(0, 7)}-01`)),
	};
}
