// Expected cash by segment and month on whole ages only: quick enough to be worked out for hundreds of sets of curves.
import type { SegmentCurve } from "../../curves/types.ts";
import { horizonMonths } from "../collections.ts";
import type { OpenClaims } from "../types.ts";

/** A curve as columns. */
interface Columns {
	readonly cash: Float64Array;
	/** Share that is still open at the start of each month. */
	readonly open: Float64Array;
	readonly submitted: ReadonlyMap<string, Float64Array>;
}

export const keyOf = (clock: string, segment: string) => `${clock}|${segment}`;

/** Clock and segment of the groups, each once, in the order met. */
export function segmentKeys(open: readonly OpenClaims[]): string[] {
	return [...new Set(open.map(({ clock, segment }) => keyOf(clock, segment)))];
}

/**
 * Cash of the open claims by segment (in the order of `keys`) and month ahead, in one row after the other.
 *
 * Ages are cut to whole months and a month's submissions arrive at its end: less exact than `expectedCollections`, and
 * used only to tell by how much one set of curves pays more than another.
 */
export function segmentCash(
	open: readonly OpenClaims[],
	curves: readonly SegmentCurve[],
	keys: readonly string[],
): Float64Array {
	const columns = new Map(
		curves.map((curve) => [
			keyOf(curve.clock, curve.segment),
			columnsOf(curve),
		]),
	);
	const cash = new Float64Array(keys.length * horizonMonths);
	keys.forEach((key, place) => {
		const curve = columns.get(key);
		if (!curve) throw new RangeError(`no curve for ${key}`);
		const mine = open.filter(
			({ clock, segment }) => keyOf(clock, segment) === key,
		);
		const row = cash.subarray(
			place * horizonMonths,
			(place + 1) * horizonMonths,
		);
		addCash(row, curve, mine);
		for (const [to, share] of curve.submitted) {
			const later = columns.get(keyOf("submission", to));
			if (later) addLater(row, later, flowOf(curve, share, mine));
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
		cash[place] = month.cash;
		open[place] = stays;
		let leaves = month.paid + month.removed;
		for (const [segment, share] of month.submitted) {
			const shares = submitted.get(segment) ?? new Float64Array(months.length);
			submitted.set(segment, shares);
			shares[place] = share;
			leaves += share;
		}
		stays *= Math.max(0, 1 - leaves);
	});
	return { cash, open, submitted };
}

function addCash(
	row: Float64Array,
	curve: Columns,
	groups: readonly OpenClaims[],
): void {
	for (const group of groups) spread(row, curve, curve.cash, group);
}

/** What goes to one band of collection in each month ahead. */
function flowOf(
	curve: Columns,
	share: Float64Array,
	groups: readonly OpenClaims[],
): Float64Array {
	const flow = new Float64Array(horizonMonths);
	for (const group of groups) spread(flow, curve, share, group);
	return flow;
}

/** Adds what a rate of the curve takes of a group of claims in each month ahead; nothing happens before day 0. */
function spread(
	row: Float64Array,
	{ open }: Columns,
	rate: Float64Array,
	{ ageMonths, principal }: OpenClaims,
): void {
	const age = Math.floor(ageMonths);
	const first = open[Math.max(0, age)] ?? 0;
	if (first <= 0) return;
	const perOpen = principal / first;
	for (let ahead = Math.max(0, -age); ahead < horizonMonths; ahead += 1) {
		const month = age + ahead;
		row[ahead] =
			(row[ahead] ?? 0) + perOpen * (open[month] ?? 0) * (rate[month] ?? 0);
	}
}

function addLater(
	row: Float64Array,
	{ cash, open }: Columns,
	flow: Float64Array,
): void {
	for (let from = 0; from < horizonMonths; from += 1) {
		const arrived = flow[from] ?? 0;
		if (arrived === 0) continue;
		for (let ahead = from; ahead < horizonMonths; ahead += 1) {
			const month = ahead - from;
			row[ahead] =
				(row[ahead] ?? 0) +
				arrived * (open[month] ?? 0) * (cash[month] ?? 0);
		}
	}
}
