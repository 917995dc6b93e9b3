// Foreign numbers that prove themselves: SQL that tells whether a text is one, check digits and days included.

import { finnishCenturies, finnishSigns } from "./number-weights.ts";

/** SQL for the n-th sign of a text as a digit, counted from 1; anything but a digit gives another number. */
function digit(text: string, place: number): string {
	return `(ascii(substr(${text}, ${place}, 1)) - 48)`;
}

function provided(shape: string, text: string, test: string): string {
	return `case when regexp_full_match(${text}, '${shape}') then ${test} else false end`;
}

function part(text: string, from: number, length: number): string {
	return `cast(substr(${text}, ${from}, ${length}) as integer)`;
}

/** SQL that is true where year, month and day, each SQL for an integer, are a day of the calendar. */
function isDay(year: string, month: string, day: string): string {
	const leap = `((${year}) % 4 = 0 and ((${year}) % 100 <> 0 or (${year}) % 400 = 0))`;
	return `((${day}) >= 1 and (${day}) <= case (${month})
		when 1 then 31 when 2 then case when ${leap} then 29 else 28 end when 3 then 31 when 4 then 30
		when 5 then 31 when 6 then 30 when 7 then 31 when 8 then 31 when 9 then 30 when 10 then 31
		when 11 then 30 when 12 then 31 else 0 end)`;
}

/** SQL for the last ten digits of a Swedish number, without its sign. */
export function lastTen(text: string): string {
	return `right(replace(replace(${text}, '-', ''), '+', ''), 10)`;
}

/**
 * A Swedish personnummer or samordningsnummer (day + 60) with ten or twelve digits, - or + before the last four.
 *
 * @param digits  its last ten, where they were taken before
 */
export function isSwedishPersonNumber(
	text: string,
	digits = lastTen(text),
): string {
	const day = `(${part(digits, 5, 2)} % 60)`;
	const year = `case when regexp_full_match(${text}, '[0-9]{8}[-+]?[0-9]{4}') then ${part(text, 1, 4)}
		when ${text} like '%+%' then 1900 + ${part(digits, 1, 2)} else 2000 + ${part(digits, 1, 2)} end`;
	return provided(
		"([0-9]{2})?[0-9]{6}[-+]?[0-9]{4}",
		text,
		`(${luhn(digits, 10)}) % 10 = 0 and ${isDay(year, part(digits, 3, 2), day)}`,
	);
}

/** A Danish CPR number: a day and four digits; since 2007 no check digit binds. */
export function isDanishPersonNumber(text: string): string {
	const century = digit(`replace(${text}, '-', '')`, 7);
	const year = part(text, 5, 2);
	const full = `case when ${century} between 5 and 8 and ${year} >= 58 then 1800
		when ${century} <= 3 or (${century} in (4, 9) and ${year} >= 37) then 1900 else 2000 end + ${year}`;
	return provided(
		"[0-9]{6}-?[0-9]{4}",
		text,
		isDay(full, part(text, 3, 2), part(text, 1, 2)),
	);
}

/** A Finnish henkilötunnus: a day, a sign for the century, three digits and a sign by modulus 31. */
export function isFinnishPersonNumber(text: string): string {
	const marks = Object.entries(finnishCenturies).map(
		([century, signs]) =>
			`when contains('${signs.join("")}', substr(${text}, 7, 1)) then ${century}`,
	);
	const century = `case ${marks.join(" ")} end`;
	const number = `cast(concat(substr(${text}, 1, 6), substr(${text}, 8, 3)) as integer)`;
	return provided(
		"[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]",
		text,
		`substr('${finnishSigns}', ${number} % 31 + 1, 1) = substr(${text}, 11, 1)
		and ${isDay(`${century} + ${part(text, 5, 2)}`, part(text, 3, 2), part(text, 1, 2))}`,
	);
}

/** Every second digit, counted from the one before the last, doubled and its digits added (Luhn). */
function luhn(text: string, length: number): string {
	const digits = Array.from({ length }, (_, index) => {
		const value = digit(text, index + 1);
		return (length - index) % 2 === 1
			? value
			: `ascii(substr('0246813579', ${value} + 1, 1)) - 48`;
	});
	return digits.join(" + ");
}

const ibanShape = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}";

/** SQL for the digits that an IBAN without blanks is judged by: its start behind its end, A as 10 to Z as 35; else null. */
export function ibanDigits(text: string): string {
	let digits = `concat(substr(${text}, 5), substr(${text}, 1, 4))`;
	for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
		digits = `replace(${digits}, '${letter}', '${letter.charCodeAt(0) - 55}')`;
	return `case when regexp_full_match(${text}, '${ibanShape}') then ${digits} end`;
}

/** SQL that is true where the digits of an IBAN leave 1 by modulus 97; taken some at a time, for no engine counts so far. */
export function isIban(digits: string): string {
	let rest = "'0'";
	for (let from = 1; from <= 64; from += 7)
		rest = `cast(cast(concat(${rest}, substr(${digits}, ${from}, 7)) as bigint) % 97 as varchar)`;
	return `${rest} = '1'`;
}
