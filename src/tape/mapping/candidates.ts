// Every way a heading may be one of our columns: by its name, held against what its values look like.
import { type TapeName, tapes } from "../columns.ts";
import { ebaFieldOf } from "./eba-fields.ts";
import { type Fit, fitOf } from "./fit.ts";
import type { Likeness } from "./likeness.ts";
import { looksReckoned, spoilsEvidence } from "./reckoned.ts";
import { type Language, meaningsOf, ownColumn } from "./synonyms.ts";

export type ReasonCode =
	| "exact"
	| "layout"
	| "synonym"
	| "eba"
	| "near"
	| "values";

/** A heading read as one of our columns, before it is set against the others. */
export interface Candidate {
	readonly column: string;
	readonly place: number;
	readonly confidence: number;
	readonly code: ReasonCode;
	readonly fit: Fit;
	/** Of a synonym: the language it is known from. */
	readonly language?: Language;
	/** Of a near name: the known word it resembles. Of an EBA field: its code. */
	readonly known?: string;
	/** Of a synonym: the lower, the better it says the column among its words. */
	readonly rank?: number;
	/** The column whose known word the heading is, and that does for this one too. */
	readonly standsFor?: string;
	/** The values look like somebody's reckoning and not like what happened. */
	readonly isReckoned?: true;
}

/** A name alone: how far it is believed before the values are looked at. */
export const belief = {
	layout: 1,
	exact: 0.98,
	eba: 0.95,
	sure: 0.92,
	likely: 0.75,
	near: 0.55,
} as const;

/** What the name of a heading alone says. */
export interface NamedReading {
	readonly column: string;
	readonly code: ReasonCode;
	readonly base: number;
	readonly language?: Language;
	readonly known?: string;
	readonly rank?: number;
}

/** What a heading is called in the tape: our own name, an EBA field, a known word; surest first. */
export function namedReadings(tape: TapeName, heading: string): NamedReading[] {
	if (heading.trim() === "") return [];
	const own = ownColumn(tape, heading);
	if (own) return [{ column: own, code: "exact", base: belief.exact }];
	const known = meaningsOf(tape, heading).map(
		({ column, language, isSure, rank }): NamedReading => ({
			column,
			code: "synonym",
			base: isSure ? belief.sure : belief.likely,
			language,
			rank,
		}),
	);
	const eba = ebaFieldOf(heading);
	const meant = eba?.ours.find((each) => each.tape === tape)?.column;
	if (!eba || !meant || !(meant in tapes[tape])) return known;
	const reading = {
		column: meant,
		code: "eba",
		base: belief.eba,
		known: eba.code,
	} as const;
	return [reading, ...known.filter(({ column }) => column !== meant)];
}

/** "Restbeløp (NOK)" and "Beløp i kr" are amounts in a currency, "Forfall (dd.mm.åååå)" is a day. */
export function withoutUnit(heading: string): string {
	return heading
		.replace(/[([].*?[)\]]/g, " ")
		.replace(/[\s_]+(i[\s_]+)?(nok|sek|dkk|eur|usd|gbp|kr\.?|lcy)\s*$/i, "");
}

/** All candidates by name, with what the values say for or against each. */
export function candidatesOf(
	tape: TapeName,
	headings: readonly string[],
	likeness: Likeness,
	near: ReadonlyMap<number, readonly NamedReading[]> = new Map(),
): Candidate[] {
	return headings.flatMap((heading, place) => {
		if (looksReckoned(heading)) return [];
		const byName = namedReadings(tape, heading);
		const readings =
			byName.length > 0
				? byName
				: [
						...namedReadings(tape, withoutUnit(heading)),
						...(near.get(place) ?? []),
					];
		return readings.map((reading) =>
			judgedReading(tape, headings, place, reading, likeness),
		);
	});
}

/** A reading with its confidence: raised by values that support it, lowered by others. */
export function judgedReading(
	tape: TapeName,
	headings: readonly string[],
	place: number,
	{ base, ...reading }: NamedReading,
	likeness: Likeness,
): Candidate {
	const values = likeness[place];
	const fit: Fit = values
		? fitOf(tape, reading.column, headings[place] ?? "", values)
		: { verdict: "silent", share: 0 };
	const isReckoned =
		reading.code !== "layout" &&
		spoilsEvidence(reading.column, place, headings, likeness);
	const judged = confidence(reading.code, base, fit);
	return {
		...reading,
		place,
		fit,
		confidence: isReckoned ? Math.min(judged, 0.5) : judged,
		...(isReckoned && { isReckoned: true as const }),
	};
}

/** A layout is an order, and our own name nearly one: values alone do not overturn them, but ask. */
function confidence(code: ReasonCode, base: number, fit: Fit): number {
	if (code === "layout") return base;
	switch (fit.verdict) {
		case "supports":
			return base + (1 - base) / 2;
		case "silent":
			return base;
		case "partly":
			return base * (0.75 + fit.share / 4);
		case "contradicts":
			return code === "exact" ? 0.4 : 0;
		case "personal":
			return 0;
	}
}
