// How well a received tape is represented in a reference: the share of it whose segment is known there, and the mix.
import { sharesOf, stabilityIndex } from "../curves/stability-index.ts";
import { ageBand } from "./reference-file.ts";

/** A cell of what is open, by segment and age. */
export interface MixCell {
	readonly clock: string;
	readonly segment: string;
	/** Whole months since day 0. */
	readonly ageMonths: number;
	/** Any measure of size: kroner, or a share. */
	readonly size: number;
}

export interface Representation {
	/** Share of the open principal whose segment has a curve there. */
	readonly share: number;
	/** Over segments and bands of age; null where either has no mix. */
	readonly stabilityIndex: number | null;
	/** How many times wider bands are than those of a portfolio like the reference. */
	readonly bandFactor: number;
	readonly segments: readonly {
		readonly segment: string;
		readonly isKnown: boolean;
		readonly shareHere: number;
		readonly shareThere: number;
	}[];
}

/** The open claims of a tape, as the engine counts them, held against a reference. */
export function representedIn(
	{
		mix,
		known,
	}: {
		readonly mix: readonly MixCell[];
		readonly known: ReadonlySet<string>;
	},
	open: readonly {
		readonly clock: string;
		readonly segment: string;
		readonly age_months: number;
		readonly principal: string;
	}[],
): Representation {
	const here = open.map(({ clock, segment, age_months, principal }) => ({
		...{ clock, segment, ageMonths: age_months, size: Number(principal) },
	}));
	return representationOf(here, mix, known);
}

/**
 * Holds a tape's open claims against a reference.
 *
 * The factor is assumed, for nobody has measured it: one, plus the share that is not represented, plus the stability
 * index up to one. A tape of another kind has bands thrice as wide.
 *
 * @param known  "clock|segment" of every curve of the reference
 */
export function representationOf(
	here: readonly MixCell[],
	there: readonly MixCell[],
	known: ReadonlySet<string>,
): Representation {
	const size = (cells: readonly MixCell[]) =>
		cells.reduce((sum, cell) => sum + cell.size, 0);
	const represented = here.filter(({ clock, segment }) =>
		known.has(`${clock}|${segment}`),
	);
	const share = size(here) > 0 ? size(represented) / size(here) : 0;
	const index = stabilityIndex(mixBy(there, cellOf), mixBy(here, cellOf));
	const segmentOf = ({ segment }: MixCell) => segment;
	const [ours, theirs] = [mixBy(here, segmentOf), mixBy(there, segmentOf)];
	const [sharesHere, sharesThere] = [sharesOf(ours), sharesOf(theirs)];
	return {
		share,
		stabilityIndex: index,
		bandFactor: 1 + (1 - share) + Math.min(1, index ?? 1),
		segments: [...new Set([...ours.keys(), ...theirs.keys()])]
			.sort()
			.map((segment) => ({
				segment,
				isKnown: ["due", "submission"].some((clock) =>
					known.has(`${clock}|${segment}`),
				),
				shareHere: sharesHere?.get(segment) ?? 0,
				shareThere: sharesThere?.get(segment) ?? 0,
			})),
	};
}

const cellOf = ({ clock, segment, ageMonths }: MixCell) =>
	`${clock}|${segment}|${ageBand(ageMonths)}`;

function mixBy(
	cells: readonly MixCell[],
	key: (cell: MixCell) => string,
): Map<string, number> {
	const mix = new Map<string, number>();
	for (const cell of cells)
		mix.set(key(cell), (mix.get(key(cell)) ?? 0) + cell.size);
	return mix;
}
