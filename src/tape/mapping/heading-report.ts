// What became of each heading of a file: the column it leads to, or why it leads nowhere.

import { type Column, type TapeName, tapes } from "../columns.ts";
import { type Candidate, judgedReading, namedReadings } from "./candidates.ts";
import { type KindName, kinds } from "./kinds.ts";
import type { Likeness } from "./likeness.ts";
import { personalKind } from "./personal-values.ts";
import { plainKind } from "./plain-kind.ts";
import type { Said } from "./proposal-words.ts";
import { looksReckoned } from "./reckoned.ts";

export interface HeadingReport {
	readonly heading: string;
	/** Counted from 0. */
	readonly place: number;
	/** Our column that it is proposed for. */
	readonly column?: string;
	/** What nearly all values plainly are. */
	readonly looksLike?: KindName;
	/** Identifies or reaches a person, by its name or by its values: never carried on as it is. */
	readonly isPersonal: boolean;
	/** Why a heading that seemed to lead somewhere does not. */
	readonly note?: Said;
}

/** One report for each heading, in the order of the file. */
export function headingReports(
	tape: TapeName,
	headings: readonly string[],
	likeness: Likeness,
	chosen: readonly Candidate[],
): HeadingReport[] {
	return headings.map((heading, place) => {
		const column = chosen.find((each) => each.place === place)?.column;
		const values = likeness[place];
		const looksLike = values && plainKind(values);
		const personal = values && personalKind(heading, values);
		const note = column
			? undefined
			: noteOn(tape, headings, place, likeness, personal);
		return {
			heading,
			place,
			...(column && { column }),
			...(looksLike && { looksLike }),
			isPersonal: personal !== undefined || isNamedPersonal(heading),
			...(note && { note }),
		};
	});
}

/** Whether a heading is a known word for what identifies or reaches a person, whatever the tape. */
export function isNamedPersonal(heading: string): boolean {
	return namedReadings("debtors", heading).some(({ column }) => {
		const known: Column | undefined =
			tapes.debtors[column as keyof typeof tapes.debtors];
		return known?.personal === true;
	});
}

function noteOn(
	tape: TapeName,
	headings: readonly string[],
	place: number,
	likeness: Likeness,
	personal: KindName | undefined,
): Said | undefined {
	const heading = headings[place] ?? "";
	const [meant] = namedReadings(tape, heading);
	if (personal)
		return {
			en: `its values are ${kinds[personal].en}: personal, not carried on${meant ? `, though its name says ${meant.column}` : ""}`,
			nb: `verdiene er ${kinds[personal].nb}: personlige, føres ikke videre${meant ? `, selv om navnet sier ${meant.column}` : ""}`,
		};
	if (looksReckoned(heading))
		return {
			en: "reckoned by somebody: a band, a score or a forecast, no fact",
			nb: "beregnet av noen: en gruppe, en skår eller en prognose, ikke et faktum",
		};
	if (!meant) return undefined;
	const { fit } = judgedReading(tape, headings, place, meant, likeness);
	if (fit.verdict !== "contradicts" || !fit.kind) return undefined;
	return {
		en: `its name says ${meant.column}, but its values are ${kinds[fit.kind].en}`,
		nb: `navnet sier ${meant.column}, men verdiene er ${kinds[fit.kind].nb}`,
	};
}
