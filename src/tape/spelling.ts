// How amounts are spelt, and the SQL that reads each spelling: all of it or nothing.
import type { DecimalSign } from "./layout.ts";

/** Blank, no-break space, narrow no-break space, thin space, figure space. */
const blanks = " \u00a0\u202f\u2009\u2007";
const minus = "[-\u2212\u2013]";
const signs = "[-+\u2212\u2013]";
const apostrophes = "[\\x27\u2019]";
const codes = "nok|sek|dkk|isk|eur|usd|gbp|chf|pln";
const mark = `(?i:${codes}|kr[.]?|[$€£])`;

/** A number that was a number before it was text: no decimals, or at least four. */
export const typedNumber = "-?[0-9]+[.][0-9]{4,}";

/** The spellings of an amount, as a regular expression for the whole text, under either decimal sign. */
export function amountSpelling(decimal: DecimalSign): string {
	return `(?:${groupedSpelling(decimal)}|${wideSpelling(decimal)})`;
}

/** An amount without groups, as nearly all are. */
function plainSpelling(decimal: DecimalSign): string {
	return `[-+]?[0-9]+([${decimal}][0-9]*)?`;
}

function groupedSpelling(decimal: DecimalSign): string {
	const whole = wholeSpelling(decimal);
	return `${signs}?(?:${whole}(?:[${decimal}][0-9]*)?|[${decimal}][0-9]+)`;
}

/** Groups of three, all parted in the same way. */
function wholeSpelling(decimal: DecimalSign): string {
	const groups = [decimal === "," ? "[.]" : "[,]", apostrophes, `[${blanks}]`];
	const grouped = groups.map((sign) => `(?:${sign}[0-9]{3})+`);
	return `(?:[0-9]{1,3}(?:${grouped.join("|")})|[0-9]+)`;
}

/**
 * An amount with a currency mark, a minus behind it, brackets for minus, or a dash for no øre.
 *
 * CR and DR are not among them: a credit is less of a claim and more of a payment.
 */
function wideSpelling(decimal: DecimalSign): string {
	const blank = `[${blanks}]?`;
	const number = `(?:${wholeSpelling(decimal)}(?:[${decimal}][0-9]+)?|[${decimal}][0-9]+)`;
	const noOre = `(?:[${decimal}]${minus})?`;
	const body = `(?:${mark}${blank})?${number}${noOre}(?:${blank}${mark})?`;
	return `(?:${[
		`(?:${signs}${blank})?${body}`,
		`${mark}${blank}${signs}${blank}${number}${noOre}`,
		`${body}${blank}${minus}`,
		`[(]${blank}${body}${blank}[)]`,
		`${mark}${blank}[(]${blank}${number}${blank}[)]`,
	].join("|")})`;
}

/** SQL for the digits of an amount with a decimal point, as the engine casts them; null where it is none. */
export function digitsIn(decimal: DecimalSign, text: string): string {
	const fits = (spelling: string) =>
		`regexp_full_match(${text}, '${spelling}')`;
	return `case
		when ${fits(plainSpelling(decimal))} then ${pointed(decimal, text)}
		when ${fits(groupedSpelling(decimal))} then ${bare(decimal, text)}
		when ${fits(wideSpelling(decimal))} then ${unmarked(decimal, text)} end`;
}

/** The same where each value is read for itself; one that fits both signs is read by `decimal`, or not at all. */
export function digitsInEither(
	decimal: DecimalSign | undefined,
	text: string,
): string {
	const [comma, point] = [digitsIn(",", text), digitsIn(".", text)];
	const own = decimal === "," ? comma : point;
	return `case
		when regexp_full_match(${text}, '[-+]?[0-9]+|${typedNumber}') then ${text}
		when ${comma} is null then ${point}
		when ${point} is null or ${comma} = ${point} then ${comma}
		${decimal ? `else ${own}` : ""} end`;
}

function pointed(decimal: DecimalSign, text: string): string {
	return decimal === "," ? `replace(${text}, ',', '.')` : text;
}

function bare(decimal: DecimalSign, text: string): string {
	const hyphened = `replace(replace(${text}, '\u2212', '-'), '\u2013', '-')`;
	return pointed(
		decimal,
		`regexp_replace(${hyphened}, '[^-+0-9${decimal}]', '', 'g')`,
	);
}

function unmarked(decimal: DecimalSign, text: string): string {
	const bareOfMarks = `regexp_replace(${text}, '${mark}|[${decimal}]${minus}', '', 'g')`;
	const digits = `regexp_replace(${bareOfMarks}, '[^0-9${decimal}]', '', 'g')`;
	return `concat(case when regexp_matches(${bareOfMarks}, '${minus}|[(]') then '-' else '' end, ${pointed(decimal, digits)})`;
}

/** What stands for which currencies; a krone may be any of them. */
const currenciesOf: readonly (readonly [string, string])[] = [
	...codes.split("|").map((code) => [code, `'${code.toUpperCase()}'`] as const),
	["kr", "'NOK', 'SEK', 'DKK', 'ISK'"],
	["€", "'EUR'"],
	["[$]", "'USD', 'CAD', 'AUD'"],
	["£", "'GBP'"],
];

/** SQL that is true where an amount bears the mark of another currency than its row; few amounts have a sign at either end. */
export function isMarkedOtherwise(text: string, currency: string): string {
	const others = currenciesOf.map(
		([sign, known]) =>
			`(regexp_matches(${text}, '(?i)${sign}') and ${currency} not in (${known}))`,
	);
	const hasMark = `(${text} < '0' or ${text} > ':' or right(${text}, 1) not between '0' and '9')`;
	return `case when ${hasMark} then ${others.join(" or ")} else false end`;
}
