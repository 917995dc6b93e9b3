// Check digits of Norwegian numbers as SQL: true for a text of digits that holds, false for any other and for none.

import {
	accountWeights,
	firstPersonWeights,
	kidLengths,
	mostLeftSince2032,
	organisationWeights,
} from "./number-weights.ts";

const { shortest, longest: kidLength } = kidLengths;

/** Nine digits, the last of which is their check (weights 3 2 7 6 5 4 3 2, modulus 11). */
export function isOrganisationNumber(text: string): string {
	return whereDigits(
		text,
		organisationWeights.length,
		isMultiple(weighed(text, organisationWeights)),
	);
}

/** Eleven digits, the last of which is their check (weights 5 4 3 2 7 6 5 4 3 2, modulus 11). */
export function isBankAccount(text: string): string {
	return whereDigits(
		text,
		accountWeights.length,
		isMultiple(weighed(text, accountWeights)),
	);
}

/**
 * A birth number, D-number (day + 40), H-number (month + 40) or synthetic number (month + 80) by the rule that holds
 * from 2032 on: the first check digit may leave 0, 1, 2 or 3, and the century is not told.
 *
 * Every number given out before 2032 holds by it too, and so do four times as many slips of the pen.
 *
 * @see Skatteetaten, new national identity number from 2032
 */
export function isPersonNumber(text: string): string {
	return whereDigits(
		text,
		accountWeights.length,
		[
			isMultiple(weighed(text, accountWeights)),
			`mod(${weighed(text, firstPersonWeights)}, 11) <= ${mostLeftSince2032}`,
			isDay(inText(text), `mod(${part(text, 5, 2)}, 4) = 0`),
		].join(" and "),
	);
}

/** The same by the rule for numbers given out before 2032: both check digits leave nothing, and the century is told. */
export function isPersonNumberBefore2032(text: string): string {
	return whereDigits(text, accountWeights.length, heldBefore2032(inText(text)));
}

/**
 * The same of a number that was read as one: its digits are reckoned out, which is faster than cutting a text.
 *
 * @param number  name of a column: eleven digits as a bigint, null where there are not eleven
 */
export function isPersonNumberBefore2032AsNumber(number: string): string {
	const digits = (from: number, length: number) =>
		`(${number} // ${10 ** (accountWeights.length + 1 - from - length)} % ${10 ** length})`;
	return `coalesce(${heldBefore2032(digits)}, false)`;
}

/** SQL for so many digits of a number, from the n-th on. */
type Digits = (from: number, length: number) => string;

const inText =
	(text: string): Digits =>
	(from, length) =>
		part(text, from, length);

function heldBefore2032(digits: Digits): string {
	const year = digits(5, 2);
	const individual = digits(7, 3);
	const century = `case
		when ${individual} < 500 then 1900
		when ${individual} < 750 and ${year} > 54 then 1800
		when ${year} < 40 then 2000
		when ${individual} >= 900 then 1900 end`;
	return [
		isMultiple(weighedDigits(digits, accountWeights)),
		isMultiple(weighedDigits(digits, firstPersonWeights)),
		`${century} is not null`,
		isDay(digits, `mod(${year}, 4) = 0 and (${year} > 0 or ${century} = 2000)`),
	].join(" and ");
}

/** A payment reference, 2 to 25 digits, whose last sign is its check by modulus 10 or by modulus 11. */
export function isKid(text: string): string {
	return `(${isKidByModulus10(text)} or ${isKidByModulus11(text)})`;
}

/** By modulus 10: every second digit from the right is doubled, and the digits of all are added up. */
export function isKidByModulus10(text: string): string {
	const padded = `lpad(${text}, ${kidLength}, '0')`;
	const digits = places(kidLength).map((place) => {
		const digit = part(padded, place, 1);
		return (kidLength - place) % 2 === 0
			? digit
			: `2 * ${digit} - case when ${digit} > 4 then 9 else 0 end`;
	});
	return whereKid(text, `mod(${digits.join(" + ")}, 10) = 0`);
}

/** By modulus 11: weights 2 to 7 over and over from the right; a check of 10 is written as a minus. */
export function isKidByModulus11(text: string): string {
	const padded = `lpad(replace(${text}, '-', '0'), ${kidLength}, '0')`;
	const weights = places(kidLength).map((place) => {
		const fromRight = kidLength - place;
		return fromRight === 0 ? 1 : ((fromRight - 1) % 6) + 2;
	});
	const minus = `case when ${text} like '%-' then 10 else 0 end`;
	const body = `case when ${text} like '%-' then substr(${text}, 1, length(${text}) - 1) else ${text} end`;
	return `case when length(${text}) between ${shortest} and ${kidLength} and ${isDigits(body)}
		then ${isMultiple(`${weighed(padded, weights)} + ${minus}`)} and translate(${text}, '0', '') <> '' else false end`;
}

/** SQL for a number without what people write between its digits: 010180 12345, 987 654 321, NO 987 654 321 MVA. */
export function bareDigits(text: string): string {
	const signs = `translate(upper(${text}), ' .-:/\u00a0', '')`;
	return `regexp_replace(${signs}, '^(NO)?([0-9]{9})(MVA)?$', '\\2')`;
}

function whereKid(text: string, holds: string): string {
	return `case when length(${text}) between ${shortest} and ${kidLength} and ${isDigits(text)}
		then ${holds} and translate(${text}, '0', '') <> '' else false end`;
}

/** Only then is the text taken apart: what is no digit cannot be cast. */
export function whereDigits(
	text: string,
	length: number,
	holds: string,
): string {
	return `case when length(${text}) = ${length} and ${isDigits(text)} then ${holds} else false end`;
}

function isDigits(text: string): string {
	return `translate(${text}, '0123456789', '') = ''`;
}

/** SQL that is true for a multiple of 11. */
export function isMultiple(sum: string): string {
	return `mod(${sum}, 11) = 0`;
}

/** SQL for the sum of digits, each times its weight. */
export function weighed(text: string, weights: readonly number[]): string {
	return weighedDigits(inText(text), weights);
}

function weighedDigits(digits: Digits, weights: readonly number[]): string {
	const terms = weights.map(
		(weight, index) => `${weight} * ${digits(index + 1, 1)}`,
	);
	return `(${terms.join(" + ")})`;
}

function part(text: string, from: number, length: number): string {
	return `cast(substr(${text}, ${from}, ${length}) as integer)`;
}

function places(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index + 1);
}

/** The first four digits are a day of the year once what marks D-, H- and synthetic numbers is taken away. */
function isDay(digits: Digits, isLeapYear: string): string {
	const day = `(${digits(1, 2)} - case when ${digits(1, 2)} > 40 then 40 else 0 end)`;
	const month = `(${digits(3, 2)} - case when ${digits(3, 2)} > 80 then 80 when ${digits(3, 2)} > 40 then 40 else 0 end)`;
	const last = `case when ${month} in (4, 6, 9, 11) then 30 when ${month} <> 2 then 31 when ${isLeapYear} then 29 else 28 end`;
	return `${month} between 1 and 12 and ${day} between 1 and ${last}`;
}
