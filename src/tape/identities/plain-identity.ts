// SQL that makes names, days of birth, addresses and telephones comparable: what is written differently and means the same becomes the same.
import { bareDigits, isPersonNumberBefore2032 } from "../rules/check-digits.ts";

/** Small letters, "Hansen, Ola" as "ola hansen", signs as blanks, one blank between words; null where nothing is left. */
export function plainPersonName(text: string): string {
	const turned = `case when ${text} like '%,%' then concat(trim(split_part(${text}, ',', 2)), ' ', trim(split_part(${text}, ',', 1))) else ${text} end`;
	return `case when ${isPlain(text, " ")} then lower(${text}) else ${plainWords(turned)} end`;
}

/** The words of a street address in the same way; `withPlainStreet` makes the street's own word one. */
export function plainAddress(text: string): string {
	return `case when ${isPlain(text, ",? ")} then lower(replace(${text}, ', ', ' ')) else ${plainWords(text)} end`;
}

/**
 * SQL for the words of an address, in which "gt." and "gaten" become "gata", "vn." and "veg" become "vei".
 *
 * @param words  name of a column: it is looked at many times
 */
export function withPlainStreet(words: string): string {
	const street = `regexp_replace(${words}, '(gaten|gate|gt)( |$)', 'gata\\2')`;
	return `case when regexp_matches(${words}, '(?:gaten|gate|gt|veien|vegen|veg|vn)(?: |$)')
		then regexp_replace(${street}, '(veien|vegen|veg|vn)( |$)', 'vei\\2') else ${words} end`;
}

/** Every form of a calendar day that registers use; null where it is none. Days come before months, as in Norway. */
export function plainDay(text: string): string {
	const forms = ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%Y%m%d"];
	const day = `left(trim(${text}), 10)`;
	const isNorwegian = `length(${text}) = 10 and substr(${text}, 3, 1) = '.' and substr(${text}, 6, 1) = '.'`;
	return `case when ${isNorwegian} then try_cast(try_strptime(${text}, '%d.%m.%Y') as date)
		else coalesce(${forms.map((form) => `try_cast(try_strptime(${day}, '${form}') as date)`).join(", ")}) end`;
}

/** Digits alone, without +47 before eight of them. */
export function plainPhone(text: string): string {
	const digits = `regexp_replace(regexp_replace(${text}, '[^0-9+]', '', 'g'), '^([+]|00)47([0-9]{8})$', '\\2')`;
	return `case when regexp_full_match(${text}, '[0-9]{8}') then ${text} else nullif(${digits}, '') end`;
}

/** An identity number without what people write between its signs; the mark of a Finnish century stays. */
export function bareIdentity(text: string): string {
	const whole = `regexp_replace(trim(${text}), '[.,]0+$', '')`;
	const isFinnish = `regexp_full_match(trim(${text}), '[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Z]')`;
	return `case when regexp_full_match(${text}, '[0-9]{9}|[0-9]{11}') then ${text} when ${isFinnish} then trim(${text})
		else nullif(${bareDigits(whole)}, '') end`;
}

/**
 * SQL for a bare number whose first nought a spreadsheet took away: ten digits that are a Norwegian person's eleven get it
 * back.
 *
 * @param bare  name of a column: it is looked at many times
 */
export function withLostNought(bare: string): string {
	return `case when length(${bare}) <> 10 then ${bare}
		when ${isPersonNumberBefore2032(`concat('0', ${bare})`)} then concat('0', ${bare}) else ${bare} end`;
}

/** A Norwegian postcode that lost its first nought gets it back. */
export function plainPostcode(text: string): string {
	return `case when length(${text}) = 3 and regexp_full_match(${text}, '[0-9]{3}') then concat('0', ${text}) else upper(replace(${text}, ' ', '')) end`;
}

/**
 * Words of letters that are one sign each, as most are written: a look at them is cheaper than mending them all.
 *
 * @param between  a regular expression for what stands between two words
 */
function isPlain(text: string, between: string): string {
	const word = "[0-9A-Za-zÀ-ÖØ-öø-ÿ]+";
	return `regexp_full_match(${text}, '${word}(?:${between}${word})*')`;
}

function plainWords(text: string): string {
	const letters = `regexp_replace(lower(nfc_normalize(${text})), '[^\\p{L}\\p{N}]+', ' ', 'g')`;
	return `nullif(trim(${letters}), '')`;
}

/**
 * SQL for the day of birth in a Norwegian person number; D-, H- and synthetic numbers have theirs moved by 40 or 80.
 *
 * @param number  name of a column: a number that holds by the rule before 2032, as a bigint
 */
export function birthDayIn(number: string): string {
	const digits = (from: number, length: number) =>
		`cast(${number} // ${10 ** (12 - from - length)} % ${10 ** length} as integer)`;
	const [day, month, year, serial] = [
		digits(1, 2),
		digits(3, 2),
		digits(5, 2),
		digits(7, 3),
	];
	const century = `case when ${serial} < 500 then 1900 when ${serial} < 750 and ${year} > 54 then 1800
		when ${year} < 40 then 2000 else 1900 end`;
	return `make_date(${century} + ${year}, case when ${month} > 80 then ${month} - 80 when ${month} > 40 then ${month} - 40 else ${month} end,
		case when ${day} > 40 then ${day} - 40 else ${day} end)`;
}
