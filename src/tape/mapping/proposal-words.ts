// Why a heading is proposed for a column, in a sentence, in English and Norwegian.
import type { Candidate, ReasonCode } from "./candidates.ts";
import { kinds } from "./kinds.ts";
import type { ColumnLikeness } from "./likeness.ts";
import type { Language } from "./synonyms.ts";

export interface Said {
	readonly en: string;
	readonly nb: string;
}

export interface Reason extends Said {
	/** "same file": another tape of the file has it so. */
	readonly code: ReasonCode | "same file";
}

const languages: Readonly<Record<Language, string>> = {
	nb: "bokmål",
	nn: "nynorsk",
	sv: "svensk",
	da: "dansk",
	en: "engelsk",
};

/** "4 812", as both languages read it. */
export function counted(count: number): string {
	return String(count).replaceAll(/\B(?=(\d{3})+$)/g, " ");
}

/** The sentence for one candidate: what its name says, what its values say, what came close. */
export function reasonOf(
	candidate: Candidate,
	values: ColumnLikeness,
	rivals: readonly string[],
): Reason {
	const name = nameSaid(candidate);
	const value = valuesSaid(candidate, values);
	const close = rivals.map((rival) => `"${rival}"`).join(", ");
	const reckoned = candidate.isReckoned
		? {
				en: "; a day in every row beside what somebody reckoned looks like a forecast and not like what happened",
				nb: "; en dato i hver rad ved siden av noe som er beregnet, ligner en prognose og ikke noe som har hendt",
			}
		: { en: "", nb: "" };
	return {
		code: candidate.code,
		en: `${name.en}, ${value.en}${reckoned.en}${close && `; it may as well be ${close}`}`,
		nb: `${name.nb}, ${value.nb}${reckoned.nb}${close && `; det kan like gjerne være ${close}`}`,
	};
}

function nameSaid(candidate: Candidate): Said {
	const { code, column, known = "", language = "en", standsFor } = candidate;
	if (standsFor)
		return {
			en: `no heading is known for ${column}, but this is one for ${standsFor}`,
			nb: `ingen overskrift er kjent for ${column}, men dette er en for ${standsFor}`,
		};
	switch (code) {
		case "layout":
			return { en: "the layout says so", nb: "layouten sier det" };
		case "exact":
			return { en: "our own name", nb: "vårt eget navn" };
		case "eba":
			return {
				en: `field ${known} of the EBA templates`,
				nb: `felt ${known} i EBA-malene`,
			};
		case "synonym":
			return {
				en: `a known word for ${column} (${language})`,
				nb: `kjent ord for ${column} (${languages[language]})`,
			};
		case "near":
			return {
				en: `resembles "${known}", a known word for ${column}`,
				nb: `ligner "${known}", et kjent ord for ${column}`,
			};
		case "values":
			return {
				en: "the heading is not known",
				nb: "overskriften er ikke kjent",
			};
	}
}

function valuesSaid({ fit }: Candidate, values: ColumnLikeness): Said {
	if (values.filled === 0)
		return { en: "and it is empty", nb: "og den er tom" };
	const filled = counted(values.filled);
	if (fit.isKey)
		return {
			en: `and all ${filled} values differ`,
			nb: `og alle ${filled} verdier er ulike`,
		};
	if (!fit.kind)
		return fit.verdict === "partly" ? differing(values) : unopposed(filled);
	const { en, nb } = kinds[fit.kind];
	const count = counted(Math.round(fit.share * values.filled));
	return fit.verdict === "contradicts"
		? { en: `but its values are ${en}`, nb: `men verdiene er ${nb}` }
		: {
				en: `and ${count} of ${filled} values are ${en}`,
				nb: `og ${count} av ${filled} verdier er ${nb}`,
			};
}

function differing({ distinct, filled }: ColumnLikeness): Said {
	return {
		en: `but only ${counted(distinct)} of ${counted(filled)} values differ`,
		nb: `men bare ${counted(distinct)} av ${counted(filled)} verdier er ulike`,
	};
}

function unopposed(filled: string): Said {
	return {
		en: `and nothing in its ${filled} values speaks against it`,
		nb: `og ingenting i de ${filled} verdiene taler mot det`,
	};
}
