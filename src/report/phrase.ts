// A sentence with figures and explained words in it: filled from a text, printed as markup or spoken as plain text.
import type { WordName } from "../../reports/portfolio/texts.ts";
import { type Figure, type Telling, valueAt } from "./figure.ts";
import type { Kind } from "./format.ts";

/** A word of the list of words inside a sentence, in the form the sentence needs. */
export interface Explained {
	readonly word: WordName;
	readonly text: string;
	readonly says: string;
}

export type Phrase = readonly (string | Figure | Explained)[];

export type Fillings = Readonly<
	Record<string, readonly [path: string, kind: Kind]>
>;

/**
 * Fills the {names} of a text with figures, makes an explained word of each {word:as it is written}, and takes of
 * {name?one|more} the first where the figure is 1.
 *
 * @throws RangeError for a name with nothing to put for it
 */
export function phrase(
	telling: Telling,
	text: string,
	fillings: Fillings,
): Phrase {
	return text.split(/\{([^{}]+)\}/).map((part, index) => {
		if (index % 2 === 0) return part;
		const [counted, forms] = part.split("?");
		if (forms !== undefined)
			return formFor(telling, fillings[counted ?? ""], forms);
		const [name = "", written] = part.split(":");
		if (written !== undefined) return explained(telling, name, written);
		const filling = fillings[name];
		if (!filling) throw new RangeError(`nothing to put for {${name}}`);
		return telling.figure(...filling);
	});
}

function formFor(
	{ result }: Telling,
	filling: Fillings[string] | undefined,
	forms: string,
): string {
	if (!filling) throw new RangeError(`nothing to count for {${forms}}`);
	const [one = "", more = ""] = forms.split("|");
	return Number(valueAt(result, filling[0])) === 1 ? one : more;
}

function explained({ texts }: Telling, name: string, text: string): Explained {
	if (!isWord(texts.words, name))
		throw new RangeError(`no word ${name} to explain`);
	return { word: name, text, says: texts.words[name][1] };
}

const isWord = (
	words: Telling["texts"]["words"],
	name: string,
): name is WordName => Object.hasOwn(words, name);

export const isExplained = (part: Figure | Explained): part is Explained =>
	"word" in part;

export const spoken = (said: Phrase): string =>
	said.map((part) => (typeof part === "string" ? part : part.text)).join("");

export const joined = (one: Phrase, other: Phrase): Phrase => [
	...one,
	" ",
	...other,
];
