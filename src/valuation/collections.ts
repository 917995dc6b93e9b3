// What the open claims will still pay: each segment's curve from the age its claims have reached.
import type { MonthRates, SegmentCurve } from "../curves/types.ts";
import type { Collections, OpenClaims } from "./types.ts";

/** How far ahead is looked: the longest horizon the trade states. */
export const horizonMonths = 180;

/**
 * Expected collections of each group of open claims, month by month.
 *
 * A claim in collection follows its segment's curve. A claim in the seller's own ledger follows that curve until it is
 * submitted, at the pace the seller has submitted so far, and then the curve of the band it falls in. Claims of one age
 * in whole months lie evenly within it, so each month takes half of the rates of the month begun and half of the next.
 *
 * @throws RangeError for a group without a curve
 */
export function expectedCollections(
	open: readonly OpenClaims[],
	curves: readonly SegmentCurve[],
): Collections[] {
	const byName = new Map(
		curves.map((curve) => [keyOf(curve.clock, curve.segment), curve]),
	);
	const fresh = new Map(
		curves
			.filter(({ clock }) => clock === "submission")
			.map((curve) => [curve.segment, cashPerKrone(curve, 0, new Map())]),
	);
	return open.map(({ clock, segment, ageMonths, principal }) => {
		const curve = byName.get(keyOf(clock, segment));
		if (!curve) throw new RangeError(`no curve for ${clock} ${segment}`);
		return scaled(cashPerKrone(curve, ageMonths, fresh), principal);
	});
}

function keyOf(clock: string, segment: string): string {
	return `${clock}|${segment}`;
}

/** Cash per krone open now, by month ahead, of a claim of the given age. */
export function cashPerKrone(
	curve: SegmentCurve,
	ageMonths: number,
	afterSubmission: ReadonlyMap<string, Collections>,
): Collections {
	const months = new Array<number>(horizonMonths).fill(0);
	const measured = new Array<number>(horizonMonths).fill(0);
	let open = 1;
	for (let ahead = 0; ahead < horizonMonths; ahead += 1) {
		const rates = midMonth(curve.months, ageMonths + ahead);
		add(months, ahead, open * rates.cash);
		add(measured, ahead, open * rates.cash * rates.measured);
		let left = 1 - rates.paid - rates.removed;
		for (const [segment, share] of rates.submitted) {
			left -= share;
			const later = afterSubmission.get(segment);
			if (later) addLater(months, measured, later, ahead, open * share);
		}
		open *= Math.max(0, left);
	}
	return { months, measured };
}

function add(target: number[], place: number, amount: number): void {
	target[place] = (target[place] ?? 0) + amount;
}

function addLater(
	months: number[],
	measured: number[],
	later: Collections,
	from: number,
	principal: number,
): void {
	for (let ahead = from; ahead < horizonMonths; ahead += 1) {
		add(months, ahead, principal * (later.months[ahead - from] ?? 0));
		add(measured, ahead, principal * (later.measured[ahead - from] ?? 0));
	}
}

const nothing: MonthRates = {
	cash: 0,
	paid: 0,
	removed: 0,
	submitted: new Map(),
	payments: 0,
	measured: 0,
	credibility: 0,
};

/** Half a month of the one and half of the next; nothing happens before day 0. */
function midMonth(
	months: readonly MonthRates[],
	month: number,
): Omit<MonthRates, "payments" | "credibility"> {
	const one = months[month] ?? nothing;
	const next = months[month + 1] ?? nothing;
	const half = (key: "cash" | "paid" | "removed") => (one[key] + next[key]) / 2;
	const cash = half("cash");
	const submitted = new Map<string, number>();
	for (const rates of [one, next])
		for (const [segment, share] of rates.submitted)
			submitted.set(segment, (submitted.get(segment) ?? 0) + share / 2);
	return {
		cash,
		paid: half("paid"),
		removed: half("removed"),
		submitted,
		measured:
			cash > 0
				? (one.cash * one.measured + next.cash * next.measured) / (2 * cash)
				: 0,
	};
}

function scaled({ months, measured }: Collections, by: number): Collections {
	return {
		months: months.map((amount) => amount * by),
		measured: measured.map((amount) => amount * by),
	};
}

/** The sum of several, month by month. */
export function totalOf(all: readonly Collections[]): Collections {
	const months = new Array<number>(horizonMonths).fill(0);
	const measured = new Array<number>(horizonMonths).fill(0);
	for (const each of all)
		for (let month = 0; month < horizonMonths; month += 1) {
			add(months, month, each.months[month] ?? 0);
			add(measured, month, each.measured[month] ?? 0);
		}
	return { months, measured };
}

/** Estimated remaining collections: undiscounted gross cash over the first months. */
export function remainingCollections(
	{ months }: Collections,
	horizon: number,
): number {
	return months.slice(0, horizon).reduce((sum, amount) => sum + amount, 0);
}
