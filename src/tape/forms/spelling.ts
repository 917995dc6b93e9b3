// How amounts are spelt, and the SQL that reads each spelling: all of it or nothing.
import type { DecimalSign } from "../layout.ts";

/** Blank, no-break space, narrow no-break space, thin space, figure space. */
const blanks = " \u00a0\u202f\u2009\u2007";
const minus = "[-\u2212\u2013]";
const signs = "[-+\u2212\u2013]";
const apostrophes = "[\\x27\u2019]";
const mark = "(?i:nok|sek|dkk|isk|eur|usd|gbp|chf|pln|kr[.]?|[$€£])";

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
	const marked = `(?:${mark}${blank})?`;
	const behind = `(?:${blank}${mark})?`;
	return `(?:${[
		`${marked}(?:${signs}${blank})?${marked}${number}(?:[${decimal}]${minus})?${behind}`,
		`${marked}${number}${behind}${blank}${minus}`,
		`${marked}[(]${blank}${marked}${number}${behind}${blank}[)]`,
	].join("|")})`;
}

/** Of an amount that fits both signs: whether it is another amount under either. The point of "kr.500" is none. */
export function dependsOnSign(text: string): string {
	return `regexp_matches(${text}, '[0-9][.,][0-9]')`;
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
	const fits = (sign: DecimalSign) =>
		`regexp_full_match(${text}, '${amountSpelling(sign)}')`;
	const own = decimal
		? `when ${fits(decimal)} then ${unmarked(decimal, text)}`
		: "";
	return `case
		when regexp_full_match(${text}, '[-+]?[0-9]+|${typedNumber}') then ${text}
		when not ${fits(",")} then case when ${fits(".")} then ${unmarked(".", text)} end
		when not ${fits(".")} or not ${dependsOnSign(text)} then ${unmarked(",", text)}
		${own} end`;
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

/** SQL that is true where an amount bears the mark of another currency than its row; few amounts have a sign at either end. */
export function isMarkedOtherwise(text: string, currency: string): string {
	const hasMark = `(${text} < '0' or ${text} > ':' or right(${text}, 1) not between '0' and '9')`;
	return `case when ${hasMark} then case regexp_extract(lower(${text}), '[a-z$€£]+')
		when '' then false
		when 'kr' then ${currency} not in ('NOK', 'SEK', 'DKK', 'ISK')
		when '$' then ${currency} not in ('USD', 'CAD', 'AUD')
		when '€' then ${currency} <> 'EUR'
		when '£' then ${currency} <> 'GBP'
		else ${currency} <> upper(regexp_extract(${text}, '[A-Za-z]+')) end else false end`;
}
