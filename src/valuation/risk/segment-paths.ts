// Expected cash by segment and month on whole ages only: quick enough to be worked out for hundreds of sets of curves.
import type { SegmentCurve } from "../../curves/types.ts";
import { notCollectable } from "../../segments.ts";
import { horizonMonths } from "../collections.ts";
import type { OpenClaims } from "../types.ts";

/** A curve as columns, each the share of a krone at day 0. */
interface Columns {
	/** Still open at the start of each month. */
	readonly open: Float64Array;
	/** Paid in each month. */
	readonly cash: Float64Array;
	/** Gone on to collection in each month, by segment. */
	readonly submitted: ReadonlyMap<string, Float64Array>;
}

/** Open principal by segment (in the order of `keys`) and whole months of age. */
export interface OpenByAge {
	readonly keys: readonly string[];
	readonly groups: readonly (readonly {
		readonly age: number;
		readonly principal: number;
	}[])[];
}

export const keyOf = (clock: string, segment: string) => `${clock}|${segment}`;

/** Lays the open claims out by clock and segment, each once, in the order met. */
export function openByAge(open: readonly OpenClaims[]): OpenByAge {
	const keys = [
		...new Set(open.map(({ clock, segment }) => keyOf(clock, segment))),
	];
	const groups = keys.map((key) =>
		open
			.filter(({ clock, segment }) => keyOf(clock, segment) === key)
			.map(({ ageMonths, principal }) => ({
				age: Math.floor(ageMonths),
				principal,
			})),
	);
	return { keys, groups };
}

/**
 * Cash of the open claims by segment and month ahead, one row a segment after the other.
 *
 * Ages are cut to whole months and a month's submissions arrive at its start: less exact than `expectedCollections`, and
 * used only to tell by how much one set of curves pays more than another.
 *
 * Claims that can no longer be collected pay nothing.
 *
 * @throws RangeError for a segment without a curve
 */
export function segmentPaths(
	{ keys, groups }: OpenByAge,
	curves: readonly SegmentCurve[],
): Float64Array {
	const columns = new Map(
		curves.map((curve) => [
			keyOf(curve.clock, curve.segment),
			columnsOf(curve),
		]),
	);
	const cash = new Float64Array(keys.length * horizonMonths);
	keys.forEach((key, place) => {
		if (key.endsWith(`|${notCollectable}`)) return;
		const curve = columns.get(key);
		if (!curve) throw new RangeError(`no curve for ${key}`);
		const mine = groups[place] ?? [];
		const from = place * horizonMonths;
		const row = cash.subarray(from, from + horizonMonths);
		spread(row, curve, curve.cash, mine);
		for (const [to, share] of curve.submitted) {
			const later = columns.get(keyOf("submission", to));
			if (later) addLater(row, later.cash, flowOf(curve, share, mine));
		}
	});
	return cash;
}

function columnsOf({ months }: SegmentCurve): Columns {
	const cash = new Float64Array(months.length);
	const open = new Float64Array(months.length);
	const submitted = new Map<string, Float64Array>();
	let stays = 1;
	months.forEach((month, place) => {
		cash[place] = stays * month.cash;
		open[place] = stays;
		let leaves = month.paid + month.removed;
		for (const [segment, share] of month.submitted) {
			const shares = submitted.get(segment) ?? new Float64Array(months.length);
			submitted.set(segment, shares);
			shares[place] = stays * share;
			leaves += share;
		}
		stays *= Math.max(0, 1 - leaves);
	});
	return { cash, open, submitted };
}

/** What goes to one band of collection in each month ahead. */
function flowOf(
	curve: Columns,
	share: Float64Array,
	groups: OpenByAge["groups"][number],
): Float64Array {
	const flow = new Float64Array(horizonMonths);
	spread(flow, curve, share, groups);
	return flow;
}

/** Adds what a column of the curve takes of each group in each month ahead; nothing happens before day 0. */
function spread(
	row: Float64Array,
	{ open }: Columns,
	column: Float64Array,
	groups: OpenByAge["groups"][number],
): void {
	for (const { age, principal } of groups) {
		const first = open[Math.max(0, age)] ?? 0;
		if (first <= 0) continue;
		const perOpen = principal / first;
		for (let ahead = Math.max(0, -age); ahead < horizonMonths; ahead += 1)
			row[ahead] = (row[ahead] ?? 0) + perOpen * (column[age + ahead] ?? 0);
	}
}

/** Arrivals too small to matter are left out. */
const least = 1e-4;

function addLater(
	row: Float64Array,
	cash: Float64Array,
	flow: Float64Array,
): void {
	const total = flow.reduce((sum, arrived) => sum + arrived, 0);
	for (let from = 0; from < horizonMonths; from += 1) {
		const arrived = flow[from] ?? 0;
		if (arrived <= total * least) continue;
		for (let ahead = from; ahead < horizonMonths; ahead += 1)
			row[ahead] = (row[ahead] ?? 0) + arrived * (cash[ahead - from] ?? 0);
	}
}
