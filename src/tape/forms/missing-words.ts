// The words that stand where a value should be, each with its reason: ND1–ND5 and what people write.

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
export const valuesIn: Readonly<Record<string, readonly string[]>> = {
	country: ["na"],
	name: ["tom", "na", "lost", "nil"],
};
