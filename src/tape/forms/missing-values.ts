// Cells that say why they hold no value: the SQL that knows them, and what a layout may add.
import { z } from "zod";
import { quoted } from "../../warehouse/database.ts";
import {
	type MissingReason,
	missingReasons,
	missingWords,
	noData,
	valuesIn,
} from "./missing-words.ts";

/** The sender's own words for nothing, such as 99999, each with its reason. */
export type OwnMissing = Readonly<Record<string, MissingReason>>;

/** What a layout may add: "missing": { "99999": "not_collected" }. */
export const missingLayout = z
	.record(z.string().trim().min(1), z.enum(missingReasons))
	.describe("the sender's own words for nothing, each with its reason");

/**
 * SQL for the reason why a text is no value; null for a value and for an empty cell.
 *
 * Upper or lower case does not matter, nor blanks around it. A text that begins with a digit is looked at no further, unless the sender
 * has such a word of their own.
 */
export function missingReason(
	text: string,
	own: OwnMissing = {},
	column?: string,
): string {
	const words = [...wordsFor(own, column)];
	const whens = missingReasons.flatMap((reason) => {
		const each = words.filter(([, why]) => why === reason);
		return each.length === 0
			? []
			: [
					`when ${isOneOf(
						each.map(([word]) => word),
						text,
					)} then '${reason}'`,
				];
	});
	return `case when ${isMissing(text, own, column)} then
		case ${whens.join(" ")} else '${noData.ND4.reason}' end end`;
}

/** SQL for a text, null where it is a word for nothing. */
export function valueUnlessMissing(
	text: string,
	own: OwnMissing = {},
	column?: string,
): string {
	return `case when ${isMissing(text, own, column)} then null else ${text} end`;
}

/** SQL that is true for a word for nothing, and never null for a text. */
export function isMissing(
	text: string,
	own: OwnMissing = {},
	column?: string,
): string {
	const words = [...wordsFor(own, column).keys()];
	const numbers = words.filter((word) => /^[0-9]/.test(word));
	const others = words.filter((word) => !/^[0-9]/.test(word));
	const isNumber = numbers.length > 0 ? isOneOf(numbers, text) : "false";
	return `case when ${text} >= '0' and ${text} < ':' then ${isNumber} else ${isOneOf(others, text, later)} end`;
}

/** SQL that is true for a word of the sender's own, and never null for a text. */
export function isOwnWord(text: string, own: OwnMissing): string {
	const words = Object.keys(own).map((word) => word.toLowerCase());
	return words.length === 0 ? "false" : isOneOf(words, text);
}

const blanks = "[ \t\u00a0]*";
const later = "nd4-[0-9]{4}-[0-9]{2}-[0-9]{2}";

/** One expression for all words: the engine is done with most texts at their first letter. */
function isOneOf(
	words: readonly string[],
	text: string,
	...patterns: readonly string[]
): string {
	const each = words.map((word) =>
		word.replaceAll(/[^\p{L}\p{N} ]/gu, (sign) =>
			sign < "\u0080" ? `\\${sign}` : sign,
		),
	);
	return `regexp_full_match(${text}, ${quoted(`${blanks}(?:${[...each, ...patterns].join("|")})${blanks}`)}, 'i')`;
}

function wordsFor(
	own: OwnMissing,
	column: string | undefined,
): Map<string, MissingReason> {
	const words = new Map(missingWords);
	for (const word of valuesIn[column ?? ""] ?? []) words.delete(word);
	for (const [word, reason] of Object.entries(own))
		words.set(word.toLowerCase(), reason);
	return words;
}
