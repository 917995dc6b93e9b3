// Words that explain themselves: on hover, and in a small box that opens by click or key.
import type {
	ColumnName,
	Texts,
	WordName,
} from "../../reports/portfolio/texts.ts";
import { type Html, html } from "./html.ts";
import type { Explained } from "./phrase.ts";

type Entry = readonly [word: string, says: string];

/** The heading of a column, with what it means. */
export function columnTerm(
	{ columns }: Texts,
	name: ColumnName,
	shown: string = columns[name][0],
): Html {
	return term(`column-${name}`, shown, columns[name]);
}

/** A word of the list of words, with what it means. */
export function wordTerm(
	{ words }: Texts,
	name: WordName,
	shown: string = words[name][0],
): Html {
	return term(`says-${name}`, shown, words[name]);
}

/** A word of the list of words inside a sentence, in the form the sentence has it. */
export const explainedHtml = ({ word, text, says }: Explained): Html =>
	term(`says-${word}`, text, [text, says]);

const term = (id: string, shown: string, [, says]: Entry) =>
	html`<button type="button" class="term" popovertarget="${id}" title="${says}">${shown}</button>`;

/** The boxes that the terms open, each once however often its term is used. */
export function explanations({ columns, words }: Texts): Html[] {
	const box = (id: string, [word, says]: Entry) =>
		html`<div id="${id}" class="says" popover><strong>${word}</strong> ${says}</div>\n`;
	return [
		...Object.entries(columns).map(([name, entry]) =>
			box(`column-${name}`, entry),
		),
		...Object.entries(words).map(([name, entry]) => box(`says-${name}`, entry)),
	];
}
