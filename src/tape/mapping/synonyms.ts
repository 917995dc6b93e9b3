// What senders call our columns: the words of synonyms.csv, compared after case, accents, blanks and signs are taken away.
import { readFileSync } from "node:fs";
import { type TapeName, tapes } from "../columns.ts";
import { plainName, squeezedName } from "./plain-name.ts";

/** bokmål, nynorsk, Swedish, Danish, English. */
export type Language = "nb" | "nn" | "sv" | "da" | "en";

/** One heading that senders use for one of our columns. */
export interface Synonym {
	readonly tape: TapeName;
	readonly column: string;
	readonly language: Language;
	/** As senders write it. */
	readonly heading: string;
	/** The heading says the column outright; else it often means the column and may mean another. */
	readonly isSure: boolean;
	/** Its line in the table: of two words for a column the earlier says it better. */
	readonly rank: number;
}

const lines = readFileSync(new URL("synonyms.csv", import.meta.url), "utf8")
	.trim()
	.split("\n")
	.slice(1);

/** All known words, best first within a column. */
export const synonyms: readonly Synonym[] = lines.map((line, rank) => {
	const [tape = "", column = "", language, heading = "", certainty] =
		line.split(",");
	return {
		tape: tape as TapeName,
		column,
		language: language as Language,
		heading,
		isSure: certainty === "sure",
		rank,
	};
});

const byWord = new Map<string, Synonym[]>();
for (const synonym of synonyms) {
	const key = `${synonym.tape} ${squeezedName(synonym.heading)}`;
	byWord.set(key, [...(byWord.get(key) ?? []), synonym]);
}

/** The columns of a tape that a heading is a known word for, surest first; empty for an unknown word. */
export function meaningsOf(
	tape: TapeName,
	heading: string,
): readonly Synonym[] {
	const known =
		byWord.get(`${tape} ${squeezedName(heading)}`) ?? reordered(tape, heading);
	return known.toSorted((one, other) => +other.isSure - +one.isSure);
}

/** More words than these are a sentence, and their order may mean something. */
const mostWords = 3;

/** "Hovedstol opprinnelig" is "Opprinnelig hovedstol" and "Dato inkasso" is "Inkassodato", but less surely. */
function reordered(tape: TapeName, heading: string): Synonym[] {
	const words = plainName(heading).split("_");
	if (words.length < 2 || words.length > mostWords) return [];
	const found = ordersOf(words).flatMap(
		(order) => byWord.get(`${tape} ${order.join("")}`) ?? [],
	);
	return found
		.filter(
			({ column }, place) =>
				found.findIndex((other) => other.column === column) === place,
		)
		.map((synonym) => ({ ...synonym, isSure: false }));
}

function ordersOf(words: readonly string[]): string[][] {
	if (words.length < 2) return [[...words]];
	return words.flatMap((word, place) =>
		ordersOf(words.toSpliced(place, 1)).map((others) => [word, ...others]),
	);
}

/** Our own name of a column of the tape, however it is spelt. */
export function ownColumn(tape: TapeName, heading: string): string | undefined {
	const word = squeezedName(heading);
	return Object.keys(tapes[tape]).find(
		(column) => squeezedName(column) === word,
	);
}
