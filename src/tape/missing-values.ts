// Words that stand in a cell where a value should be, and why the value is missing: ND1–ND5 and what people write.
import { z } from "zod";
import { quoted } from "../warehouse/database.ts";

/** Why a value is missing. `not_stated` is a word for nothing that gives no reason. */
export const missingReasons = [
	"not_collected",
	"not_applicable",
	"withheld",
	"lost",
	"unreadable",
	"not_stated",
] as const;

export type MissingReason = (typeof missingReasons)[number];

/** The sender's own words for nothing, such as 99999, each with its reason. */
export type OwnMissing = Readonly<Record<string, MissingReason>>;

/**
 * The no-data options, after Article 9(3) of Delegated Regulation (EU) 2020/1224, and which reason of ours each is.
 *
 * ND1 and ND5 say what our reasons say. ND2 to ND4 are data that exist and were not handed over; that we call all three
 * withheld is our own reading. ND4 bears the day when the data will come, as ND4-2026-12-31.
 */
export const noData = {
	ND1: {
		reason: "not_collected",
		says: "not collected, because it was not asked for when the claim arose",
	},
	ND2: {
		reason: "withheld",
		says: "collected, but not in the reporting system at the cut-off date",
	},
	ND3: { reason: "withheld", says: "collected, but kept in another system" },
	ND4: {
		reason: "withheld",
		says: "collected, and to be had only after the cut-off date",
	},
	ND5: { reason: "not_applicable", says: "does not apply to this claim" },
} as const satisfies Record<string, { reason: MissingReason; says: string }>;

/** In lower case. None begins with a digit: that keeps the look at an ordinary amount or day cheap. */
const everyday: Readonly<Record<MissingReason, readonly string[]>> = {
	not_collected: [
		"ikke innhentet",
		"ikkje innhenta",
		"ikke registrert",
		"ikkje registrert",
		"ej registrerad",
		"ikke registreret",
		"not collected",
		"not recorded",
	],
	not_applicable: [
		"ikke aktuelt",
		"ikke aktuell",
		"ikkje aktuelt",
		"ikke relevant",
		"ikkje relevant",
		"ej aktuellt",
		"ej tillämpligt",
		"not applicable",
	],
	withheld: [
		"anonymisert",
		"anonymiserad",
		"anonymized",
		"anonymised",
		"sladdet",
		"maskert",
		"maskerad",
		"skjermet",
		"skjult",
		"hemmelig",
		"redacted",
		"masked",
		"withheld",
		"confidential",
		"***",
		"****",
		"*****",
	],
	lost: ["tapt", "mistet", "gått tapt", "förlorad", "lost"],
	unreadable: [
		"uleselig",
		"uleseleg",
		"oläslig",
		"oläsligt",
		"ulæselig",
		"illegible",
		"unreadable",
	],
	not_stated: [
		"-",
		"--",
		"---",
		"\u2013",
		"\u2014",
		".",
		"n/a",
		"na",
		"n.a.",
		"n.a",
		"#n/a",
		"#i/t",
		"#saknas!",
		"#nv",
		"null",
		"(null)",
		"<null>",
		"\\n",
		"nil",
		"none",
		"<na>",
		"ukjent",
		"ukjend",
		"okänd",
		"okänt",
		"ukendt",
		"unknown",
		"ikke oppgitt",
		"ikkje oppgitt",
		"ikke angitt",
		"ikke kjent",
		"ikkje kjent",
		"uoppgitt",
		"ej angivet",
		"ej angiven",
		"uppgift saknas",
		"ikke oplyst",
		"not stated",
		"not available",
		"not known",
		"mangler",
		"manglar",
		"saknas",
		"missing",
		"blank",
		"(blank)",
		"(tom)",
		"tom",
		"(empty)",
		"empty",
	],
};

/** Each word, in lower case, with its reason; without the days of ND4. */
export const missingWords: ReadonlyMap<string, MissingReason> = new Map([
	...Object.entries(noData).map(
		([word, { reason }]) => [word.toLowerCase(), reason] as const,
	),
	...missingReasons.flatMap((reason) =>
		everyday[reason].map((word) => [word, reason] as const),
	),
]);

/** Words that are a value in the column: NA is Namibia; "Tom" and "Na" are names. */
const valuesIn: Readonly<Record<string, readonly string[]>> = {
	country: ["na"],
	name: ["tom", "na", "lost", "nil"],
};

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
	return `regexp_full_match(lower(${text}), ${quoted(`${blanks}(?:${[...each, ...patterns].join("|")})${blanks}`)})`;
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
