// What a value may look like: each kind with its name in words and the SQL that tells it.

import { quoted } from "../../warehouse/database.ts";
import { eventKindWords, paymentKindWords } from "../code-words.ts";
import { eventKinds, paymentKinds } from "../codes.ts";
import { bareDayIn, withoutTime } from "../forms/days.ts";
import { amountSpelling } from "../forms/spelling.ts";
import {
	isBankAccount,
	isKidByModulus10,
	isKidByModulus11,
	isOrganisationNumber,
	isPersonNumberBefore2032,
} from "../rules/check-digits.ts";
import {
	ibanDigits,
	isDanishPersonNumber,
	isFinnishPersonNumber,
	isIban,
	isSwedishPersonNumber,
	lastTen,
} from "../rules/foreign-numbers.ts";
import { countries, currencies } from "./code-lists.ts";

export interface Kind {
	readonly en: string;
	readonly nb: string;
	/** SQL on `text` (trimmed), `bare` (without blanks), `width` (its length); null counts as no. */
	readonly test: string;
	/** Its test is of other kinds, and of nothing else. */
	readonly isOfKinds?: true;
}

const anyAmount = `(${amountSpelling(",")}|${amountSpelling(".")})`;
const mark = "(kr\\.?|nok|sek|dkk|eur|usd|gbp|€|\\$|£)";
const marked = `(?i)(${mark} ?)?${anyAmount}(,-)?( ?${mark})?`;
/** The forms that tell a column of days from any other; one of digits alone looks like a number. */
const tellingForms = [
	"yyyy-mm-dd",
	"dd.mm.yyyy",
	"dd-mm-yyyy",
	"dd/mm/yyyy",
	"mm/dd/yyyy",
	"yyyy.mm.dd",
	"yyyy/mm/dd",
	"dd.mm.yy",
	"dd mon yyyy",
] as const;
const days = tellingForms
	.map((form) => `${bareDayIn(form, "day_text")} is not null`)
	.join(" or ");

function oneOf(words: string, text: string): string {
	return `list_contains(string_split('${words}', ' '), ${text})`;
}

/** One of our codes, or a word that is known for one. */
function isWordOf(
	codes: readonly string[],
	words: Readonly<Record<string, string>>,
): string {
	const all = [...codes, ...Object.keys(words)].map(quoted);
	return `width < 40 and lower(text) in (${all.join(", ")})`;
}

function matches(pattern: string, text = "text"): string {
	return `regexp_full_match(${text}, '${pattern}')`;
}

/** Columns that the tests share; made once for each distinct value. */
export const sharedTexts = `*,
	length(text) as width,
	replace(replace(replace(text, ' ', ''), '\u00a0', ''), '\u202f', '') as bare,
	${withoutTime("text")} as day_text,
	${lastTen("bare")} as last_ten,
	${ibanDigits("upper(bare)")} as iban_digits`;

export const kinds = {
	person_no: {
		en: "Norwegian person numbers",
		nb: "fødselsnumre",
		test: `length(bare) = 11 and ${isPersonNumberBefore2032("bare")}`,
	},
	person_se: {
		en: "Swedish person numbers",
		nb: "svenske personnumre",
		test: `length(bare) between 10 and 13 and ${isSwedishPersonNumber("bare", "last_ten")}`,
	},
	person_dk: {
		en: "Danish person numbers",
		nb: "danske personnumre",
		test: `length(bare) between 10 and 11 and ${isDanishPersonNumber("bare")}`,
	},
	person_fi: {
		en: "Finnish person numbers",
		nb: "finske personnumre",
		test: `width = 11 and ${isFinnishPersonNumber("text")}`,
	},
	organisation: {
		en: "organisation numbers",
		nb: "organisasjonsnumre",
		test: `length(bare) between 9 and 14
			and ${isOrganisationNumber("regexp_replace(bare, '^NO|MVA$', '', 'g')")}`,
	},
	identity: {
		en: "person or organisation numbers",
		nb: "fødsels- eller organisasjonsnumre",
		test: "person_no or person_se or person_dk or person_fi or organisation",
		isOfKinds: true,
	},
	iban: {
		en: "IBAN account numbers",
		nb: "IBAN-kontonumre",
		test: `iban_digits is not null and ${isIban("iban_digits")}`,
	},
	account_no: {
		en: "Norwegian account numbers",
		nb: "norske kontonumre",
		test: `length(bare) between 11 and 13 and ${isBankAccount("replace(bare, '.', '')")}`,
	},
	email: {
		en: "e-mail addresses",
		nb: "e-postadresser",
		test: matches("[^@ ,;]+@[^@ ,;]+[.][A-Za-z]{2,}"),
	},
	telephone: {
		en: "telephone numbers",
		nb: "telefonnumre",
		test: `length(bare) between 8 and 16 and ${matches("([+]|00)[1-9][0-9]{7,13}|[0-9]{8}", "bare")}`,
	},
	telephone_marked: {
		en: "telephone numbers",
		nb: "telefonnumre",
		test: matches(
			"([+]|00)[1-9][0-9 -]{7,15}|[2-9][0-9] [0-9]{2} [0-9]{2} [0-9]{2}|[49][0-9]{2} [0-9]{2} [0-9]{3}",
		),
	},
	mobile_4: {
		en: "mobile numbers",
		nb: "mobilnumre",
		test: matches("4[0-9]{7}", "bare"),
	},
	mobile_9: {
		en: "mobile numbers",
		nb: "mobilnumre",
		test: matches("9[0-9]{7}", "bare"),
	},
	kid_10: {
		en: "payment references with a check digit (modulus 10)",
		nb: "KID med kontrollsiffer (modulus 10)",
		test: `width between 2 and 25 and ${matches("[0-9]+")} and ${isKidByModulus10("text")}`,
	},
	kid_11: {
		en: "payment references with a check digit (modulus 11)",
		nb: "KID med kontrollsiffer (modulus 11)",
		test: `width between 2 and 25 and ${matches("[0-9]+[0-9-]")} and ${isKidByModulus11("text")}`,
	},
	digits: { en: "digits", nb: "sifre", test: matches("[0-9]+-?") },
	day: {
		en: "days",
		nb: "datoer",
		test: `case when ${matches("[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}", "day_text")} then ${days}
				or try_strptime(day_text, ['%d.%m.%y', '%d/%m/%y', '%d-%m-%y', '%m/%d/%y', '%Y/%m/%d', '%Y.%m.%d']) is not null
			when ${matches("(19|20)[0-9]{6}", "day_text")} then ${bareDayIn("yyyymmdd", "day_text")} is not null end`,
	},
	moment: {
		en: "days with a fraction of a second",
		nb: "datoer med brøkdeler av sekund",
		test: `regexp_matches(text, ':[0-9]{2}[.,][0-9]*[1-9]') and day_text <> text`,
	},
	year: { en: "years", nb: "årstall", test: matches("(19|20)[0-9]{2}") },
	amount: {
		en: "amounts",
		nb: "beløp",
		test: matches(marked),
	},
	fraction: {
		en: "amounts with decimals",
		nb: "beløp med desimaler",
		test: `${matches(`.*[0-9][.,][0-9]*[1-9][0-9]*[^0-9]*`)} and ${matches(marked)}`,
	},
	whole: {
		en: "whole numbers",
		nb: "hele tall",
		test: matches("-?[0-9]{1,9}"),
	},
	postcode: {
		en: "postcodes",
		nb: "postnumre",
		test: matches("(NO-|DK-|N-)?[0-9]{4}|(SE-|S-|FI-)?[0-9]{3} ?[0-9]{2}"),
	},
	currency: {
		en: "currency codes",
		nb: "valutakoder",
		test: `width = 3 and ${oneOf(currencies, "upper(text)")}`,
	},
	country: {
		en: "country codes",
		nb: "landkoder",
		test: `width between 2 and 8 and ${oneOf(countries, "upper(text)")}`,
	},
	yes_no: {
		en: "yes or no",
		nb: "ja eller nei",
		test: matches("(?i)(j|n|ja|nei|nej|y|yes|no|true|false|t|f|0|1|x)"),
	},
	payment_words: {
		en: "words for what was booked on a claim",
		nb: "ord for hva som er bokført på et krav",
		test: isWordOf(paymentKinds, paymentKindWords),
	},
	event_words: {
		en: "words for steps of collection",
		nb: "ord for inkassoskritt",
		test: isWordOf(eventKinds, eventKindWords),
	},
	codes: {
		en: "codes that come again",
		nb: "koder som går igjen",
		test: "true",
	},
	letters: {
		en: "text with letters",
		nb: "tekst med bokstaver",
		test: `regexp_matches(text, '\\p{L}')`,
	},
	words: {
		en: "text of several words",
		nb: "tekst av flere ord",
		test: `regexp_matches(text, '\\p{L}.* ')`,
	},
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];
