// What the open claims will still pay: each segment's curve from the age its claims have reached.
import { sum } from "simple-statistics";
import type { SegmentCurve } from "../curves/types.ts";
import { notCollectable } from "../segments.ts";
import { monthsAhead } from "./month-ahead.ts";
import type { Collections, OpenClaims } from "./types.ts";

/** How far ahead is looked: the longest horizon the trade states. */
export const horizonMonths = 180;

/**
 * Expected collections of each group of open claims, month by month.
 *
 * A claim in collection follows its segment's curve. A claim in the seller's own ledger follows that curve until it is
 * submitted, at the pace the seller has submitted so far, and then the curve of the band it falls in from its first day.
 *
 * Claims that can no longer be collected pay nothing and are not worked.
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
	const fresh = freshCollections(curves);
	return open.map(({ clock, segment, ageMonths, principal, claims }) => {
		if (segment === notCollectable) return nothing;
		const curve = byName.get(keyOf(clock, segment));
		if (!curve) throw new RangeError(`no curve for ${clock} ${segment}`);
		return scaled(cashPerKrone(curve, ageMonths, fresh), principal, claims);
	});
}

const zeros: readonly number[] = new Array<number>(horizonMonths).fill(0);
const nothing: Collections = { months: zeros, measured: zeros, open: zeros };

/** Cash per krone from the day of submission on, by segment. */
export function freshCollections(
	curves: readonly SegmentCurve[],
): Map<string, Collections> {
	return new Map(
		curves
			.filter(({ clock }) => clock === "submission")
			.map((curve) => [curve.segment, cashPerKrone(curve, 0, new Map())]),
	);
}

function keyOf(clock: string, segment: string): string {
	return `${clock}|${segment}`;
}

/**
 * Cash per krone open now, by month ahead, of a claim of the given age.
 *
 * What is submitted in a month is submitted evenly through it, so half of each month of the curve it comes to falls in
 * one month ahead and half in the next.
 *
 * @param ageMonths        months since day 0, whole or not; below zero for a claim not due yet
 * @param afterSubmission  cash per krone from the day of submission on, by segment
 */
export function cashPerKrone(
	curve: SegmentCurve,
	ageMonths: number,
	afterSubmission: ReadonlyMap<string, Collections>,
): Collections {
	const months = new Array<number>(horizonMonths).fill(0);
	const measured = new Array<number>(horizonMonths).fill(0);
	const openAt = new Array<number>(horizonMonths).fill(0);
	const reached = { months, measured, open: openAt };
	const monthAt = monthsAhead(curve.months, ageMonths);
	let open = 1;
	for (let ahead = 0; ahead < horizonMonths; ahead += 1) {
		const month = monthAt(ahead);
		add(openAt, ahead, open);
		add(months, ahead, open * month.cash);
		add(measured, ahead, open * month.measured);
		for (const [segment, share] of month.submitted) {
			const later = afterSubmission.get(segment);
			if (!later) continue;
			addLater(reached, later, ahead, (open * share) / 2);
			addLater(reached, later, ahead + 1, (open * share) / 2);
			addOpen(openAt, later, ahead + 1, open * share);
		}
		open *= month.stays;
	}
	return reached;
}

function add(target: number[], place: number, amount: number): void {
	target[place] = (target[place] ?? 0) + amount;
}

function addLater(
	reached: Readonly<Record<"months" | "measured", number[]>>,
	later: Collections,
	from: number,
	share: number,
): void {
	for (let ahead = from; ahead < horizonMonths; ahead += 1) {
		const place = ahead - from;
		add(reached.months, ahead, share * (later.months[place] ?? 0));
		add(reached.measured, ahead, share * (later.measured[place] ?? 0));
	}
}

/** What is submitted in a month is counted as open from the next, for it was open at the start of this one already. */
function addOpen(
	open: number[],
	later: Collections,
	from: number,
	share: number,
): void {
	for (let ahead = from; ahead < horizonMonths; ahead += 1)
		add(open, ahead, share * (later.open[ahead - from] ?? 0));
}

/** Cash goes by the principal, claims by their number. */
function scaled(
	{ months, measured, open }: Collections,
	principal: number,
	claims: number,
): Collections {
	return {
		months: months.map((amount) => amount * principal),
		measured: measured.map((amount) => amount * principal),
		open: open.map((share) => share * claims),
	};
}

/** The sum of several, month by month. */
export function totalOf(all: readonly Collections[]): Collections {
	const months = new Array<number>(horizonMonths).fill(0);
	const measured = new Array<number>(horizonMonths).fill(0);
	const open = new Array<number>(horizonMonths).fill(0);
	for (const each of all)
		for (let month = 0; month < horizonMonths; month += 1) {
			add(months, month, each.months[month] ?? 0);
			add(measured, month, each.measured[month] ?? 0);
			add(open, month, each.open[month] ?? 0);
		}
	return { months, measured, open };
}

/** Estimated remaining collections: undiscounted gross cash over the first months. */
export function remainingCollections(
	{ months }: Collections,
	horizon: number,
): number {
	return sum(months.slice(0, horizon));
}
