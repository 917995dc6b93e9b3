// One heading for each of our columns: the surest first, and what came close is kept as a rival.

import { type Columns, type TapeName, tapes } from "../columns.ts";
import type { Candidate } from "./candidates.ts";
import type { FoundSum } from "./sums.ts";

/** Below this confidence a proposal is asked about. */
export const askBelow = 0.8;
/** A rival that comes this close makes a proposal doubtful. */
export const margin = 0.05;
/** Below this confidence nothing is proposed. */
export const floor = 0.35;

export interface Assigned {
	readonly candidate: Candidate;
	/** Other headings for the column, and other columns for the heading, that came within the margin. */
	readonly rivals: readonly Candidate[];
}

/**
 * Gives each column the heading that fits it best.
 *
 * What is owed now comes before what was owed once, and what must be there before what may be.
 */
export function assigned(
	tape: TapeName,
	candidates: readonly Candidate[],
	sums: readonly FoundSum[] = [],
): Assigned[] {
	const columns: Columns = tapes[tape];
	const order = Object.keys(columns);
	const ranked = candidates
		.map((candidate) => withSums(candidate, candidates, sums))
		.filter(({ confidence }) => confidence >= floor)
		.toSorted(
			(one, other) =>
				other.confidence - one.confidence ||
				order.indexOf(one.column) - order.indexOf(other.column) ||
				(one.rank ?? 0) - (other.rank ?? 0) ||
				one.place - other.place,
		);
	const byColumn = new Map<string, Candidate>();
	const places = new Set<number>();
	for (const candidate of ranked) {
		if (byColumn.has(candidate.column) || places.has(candidate.place)) continue;
		byColumn.set(candidate.column, candidate);
		places.add(candidate.place);
	}
	const names = new Set(byColumn.keys());
	return [...byColumn.values()]
		.toSorted(
			(one, other) => order.indexOf(one.column) - order.indexOf(other.column),
		)
		.map((candidate) => ({
			candidate,
			rivals: ranked.filter(
				(rival) =>
					isRival(candidate, rival, places, names) &&
					!isSettled(candidate, rival, names),
			),
		}));
}

function isRival(
	chosen: Candidate,
	rival: Candidate,
	places: ReadonlySet<number>,
	columns: ReadonlySet<string>,
): boolean {
	if (rival.confidence < chosen.confidence - margin) return false;
	const isOtherHeading =
		rival.column === chosen.column && !places.has(rival.place);
	const isOtherColumn =
		rival.place === chosen.place && !columns.has(rival.column);
	return isOtherHeading || isOtherColumn;
}

/** Pairs that meaning settles: where nothing says what remains, what was invoiced is what is owed. */
function isSettled(
	chosen: Candidate,
	rival: Candidate,
	columns: ReadonlySet<string>,
): boolean {
	if (chosen.code === "layout") return true;
	if (chosen.place !== rival.place) return false;
	switch (`${chosen.column} ${rival.column}`) {
		case "principal principal_original":
			return true;
		case "principal total":
			return !columns.has("interest") && !columns.has("costs");
		case "claim_id invoice_number":
			return chosen.fit.isKey === true;
		default:
			return false;
	}
}

const parts = ["principal", "interest", "costs"];

/** What adds up row by row is known for what it is: the sum is no principal, and its parts are no total. */
function withSums(
	candidate: Candidate,
	candidates: readonly Candidate[],
	sums: readonly FoundSum[],
): Candidate {
	const { column, place, code } = candidate;
	if (code === "layout" || candidate.confidence < floor) return candidate;
	const maybe = (at: number, name: string) =>
		candidates.some((each) => each.place === at && each.column === name);
	const sum = sums.find(
		({ total, addends }) =>
			maybe(total, "total") &&
			addends.some((addend) => maybe(addend, "principal")),
	);
	if (!sum) return candidate;
	const isTotal = sum.total === place;
	const isPart = sum.addends.includes(place);
	if ((isTotal && column === "total") || (isPart && parts.includes(column)))
		return { ...candidate, confidence: Math.max(candidate.confidence, 0.97) };
	if ((isTotal && column === "principal") || (isPart && column === "total"))
		return { ...candidate, confidence: 0 };
	return candidate;
}
