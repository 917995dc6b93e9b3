// Our own codes as words: "measured", "361 days-2 years", "person, submitted day 14-20".
import type { Texts } from "../../reports/portfolio/texts.ts";

/** The word of the language for a code; what we do not know is left as it is. */
export function labelled(texts: Texts, code: string): string {
	const words: Readonly<Record<string, string>> = texts.labels;
	const known = Object.hasOwn(words, code) ? words[code] : undefined;
	if (known !== undefined) return known;
	const segment = segmentPattern.exec(code);
	if (!segment) return code.replace(rangePattern, "$1–$2");
	const [, who = "", where = ""] = segment;
	const band = where.replace("submitted day ", "");
	const at =
		where === "own ledger"
			? words["own ledger"]
			: `${words["submitted day"]} ${labelled(texts, band)}`;
	return `${words[who] ?? who}, ${at}`;
}

const segmentPattern =
	/^(person|company|unknown), (own ledger|submitted day .+)$/;
const rangePattern = /^(\d+)-(\d+)$/;
