// Our own codes as words: "measured", "361 days-2 years", "person, submitted day 14-20".
import type { Texts } from "../../reports/portfolio/texts.ts";

/** The word of the language for a code; what we do not know is left as it is. */
export function labelled(texts: Texts, code: string): string {
	const words: Readonly<Record<string, string>> = texts.labels;
	if (Object.hasOwn(words, code)) return words[code] ?? code;
	if (segmentPattern.test(code))
		return code
			.split(", ")
			.map((part) => labelled(texts, part))
			.join(", ");
	if (code.startsWith(submitted))
		return `${words["submitted day"]} ${labelled(texts, code.slice(submitted.length))}`;
	return code
		.replace(rangePattern, "$1–$2")
		.replace(leastPattern, `$1 ${words["and over"]}`)
		.replace(delimiterPattern, `$1${words.delimiter}`);
}

const segmentPattern = /, (own ledger|submitted day )/;
const submitted = "submitted day ";
const rangePattern = /^(\d+)-(\d+)$/;
const leastPattern = /^([\d ]+) and over$/;
/** How a file was read. */
const delimiterPattern = /^(CSV, .+, )delimiter/;
