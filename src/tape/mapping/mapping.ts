// The sender's headings against our columns: as the layout says, else by what their names say outright.
import { type Fault, refuseIfAny } from "../../faults.ts";
import type { Database } from "../../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "../columns.ts";
import type { OwnMissing } from "../forms/missing-values.ts";
import type { TapeLayout } from "../layout.ts";
import { type Assigned, askBelow, assigned } from "./assign.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import {
	doubleHeadings,
	missing,
	notFound,
	passedOverWithout,
	twoReadings,
} from "./mapping-faults.ts";
import { plainName } from "./plain-name.ts";

export { plainName };

export interface Mapping {
	/** Our column to the place of the sender's heading, counted from 0. */
	readonly places: ReadonlyMap<string, number>;
	/** Our column to one value for every row. */
	readonly constants: ReadonlyMap<string, string>;
	/** Debtors are numbered by identity numbers: what is read is their hash. */
	readonly isDebtorHashed?: boolean;
	/** The sender's own words for nothing. */
	readonly missing?: OwnMissing;
	/** Headings that lead nowhere. */
	readonly leftOver: readonly string[];
}

/**
 * Finds where each of our columns stands in the sender's file.
 *
 * @throws Fault for each required column that was not found, with the headings that came close
 */
export async function mappingOf(
	database: Database,
	tape: TapeName,
	headings: readonly string[],
	layout: TapeLayout | undefined,
	file: string,
): Promise<Mapping> {
	const columns: Columns = tapes[tape];
	const constants = statedConstants(layout);
	const places = new Map<string, number>();
	const faults: Fault[] = [];
	for (const [column, heading] of Object.entries(layout?.columns ?? {})) {
		if (heading === undefined || constants.has(column)) continue;
		const place = placeStated(heading, headings);
		if (place !== undefined) places.set(column, place);
		else faults.push(await notFound(database, heading, headings, column, file));
	}
	for (const { candidate, rivals } of found(tape, headings, layout, places)) {
		const { column, place } = candidate;
		const told = rivals.filter((rival) => !isSameName(headings, place, rival));
		const isOurs = candidate.code === "exact";
		if (told.length > 0 && !isOurs && columns[column]?.type !== "text")
			faults.push(twoReadings(candidate, told, headings, file));
		places.set(column, place);
	}
	faults.push(
		...doubleHeadings(columns, places, headings, file),
		...passedOverWithout(layout, { places, constants }, file),
		...(await missing(
			database,
			tape,
			{ places, constants },
			headings,
			layout,
			file,
		)),
	);
	refuseIfAny(faults);
	const used = new Set(places.values());
	const leftOver = headings.filter((_, place) => !used.has(place));
	const { missing: own = {} } = layout ?? {};
	return { places, constants, leftOver, missing: own };
}

/** What the names of the headings alone say: what is sure, and for an amount or a day that must be there what is likely. */
function found(
	tape: TapeName,
	headings: readonly string[],
	layout: TapeLayout | undefined,
	stated: ReadonlyMap<string, number>,
): Assigned[] {
	const columns: Columns = tapes[tape];
	const used = new Set(stated.values());
	const candidates = candidatesOf(tape, headings, []).filter(
		({ column, place }) =>
			!used.has(place) &&
			!layout?.leave_out?.includes(headings[place] ?? "") &&
			layout?.columns?.[column] === undefined &&
			layout?.constants?.[column] === undefined,
	);
	return assigned(tape, candidates).filter(({ candidate }) => {
		const column = columns[candidate.column];
		const isNeeded = column?.required && column.type !== "text";
		return candidate.confidence >= askBelow || isNeeded;
	});
}

function isSameName(
	headings: readonly string[],
	place: number,
	rival: Candidate,
): boolean {
	return (
		rival.place !== place &&
		plainName(headings[rival.place] ?? "") === plainName(headings[place] ?? "")
	);
}

function statedConstants(layout: TapeLayout | undefined): Map<string, string> {
	const stated = Object.entries(layout?.constants ?? {});
	return new Map(
		stated.flatMap(([column, value]) =>
			value === undefined ? [] : [[column, value] as const],
		),
	);
}

/** As it is written, or else as the only heading that differs in nothing but case, accents and signs. */
export function placeStated(
	heading: string,
	headings: readonly string[],
): number | undefined {
	const exact = headings.indexOf(heading);
	if (exact >= 0) return exact;
	const alike = headings.flatMap((each, place) =>
		plainName(each) === plainName(heading) && plainName(each) !== ""
			? [place]
			: [],
	);
	return alike.length === 1 ? alike[0] : undefined;
}
