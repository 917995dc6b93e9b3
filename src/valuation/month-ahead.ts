// What becomes of an open krone over one month ahead, which seldom begins where a month of its clock begins.

import type { MonthRates } from "../curves/types.ts";
import { passedIn, type Run, runOf } from "./within-month.ts";

/** Shares of what is open at the start of the month ahead. */
export interface MonthAhead {
	readonly cash: number;
	/** The part of `cash` that rests on measured rates. */
	readonly measured: number;
	readonly submitted: ReadonlyMap<string, number>;
	/** Open at its end. */
	readonly stays: number;
}

const nothing: MonthAhead = {
	cash: 0,
	measured: 0,
	submitted: new Map(),
	stays: 1,
};

/**
 * The rest of the month of the clock that has begun, then the start of the next; nothing happens before day 0.
 *
 * Of those that leave in a month of the clock by payment, by submission or otherwise, a part has left within it when a part
 * of that cause's intensity has passed. The intensity runs smoothly from month to month: it falls within a month after
 * which it is lower. Where it is constant, of those that stay a whole month with probability s a part p of it keeps s^p.
 * The parts of a month lose together exactly what the month loses.
 *
 * @param ageMonths  months since day 0 at the start of the month ahead, whole or not
 * @see passedIn
 */
export function monthAhead(
	months: readonly MonthRates[],
	ageMonths: number,
): MonthAhead {
	return monthsAhead(months, ageMonths)(0);
}

/** The same for one month ahead after the other, each part of a month reckoned once. */
export function monthsAhead(
	months: readonly MonthRates[],
	ageMonths: number,
): (ahead: number) => MonthAhead {
	const all = coursesOf(months);
	const begun = Math.floor(ageMonths);
	const passed = ageMonths - begun;
	let known = { month: begun, start: startOf(all[begun], passed) };
	return (ahead) => {
		const month = begun + ahead;
		const before =
			known.month === month ? known.start : startOf(all[month], passed);
		const start = startOf(all[month + 1], passed);
		known = { month: month + 1, start };
		return inTurn(restOf(all[month], before), start);
	};
}

/** One month of a clock: what leaves in it, and how each cause runs through it. */
interface Course {
	readonly rates: MonthRates;
	readonly sent: number;
	readonly leaves: number;
	readonly intensity: number;
	readonly whole: MonthAhead;
	readonly money: Run;
	readonly removal: Run;
	readonly submission: Run;
}

/** Curves are read from hundreds of ages: what does not depend on the age is found once. */
const courses = new WeakMap<readonly MonthRates[], readonly Course[]>();

function coursesOf(months: readonly MonthRates[]): readonly Course[] {
	const known = courses.get(months);
	if (known) return known;
	const leaving = months.map(leavingOf);
	const found = months.map((rates, month): Course => {
		const own = leavingOf(rates);
		const run = (cause: Cause) =>
			runOf(
				leaving[month - 1]?.by[cause],
				own.by[cause],
				leaving[month + 1]?.by[cause],
			);
		const { cash, measured, submitted } = rates;
		return {
			...{ rates, sent: own.sent, leaves: own.leaves },
			intensity: own.intensity,
			whole: {
				cash,
				measured: cash * measured,
				submitted,
				stays: 1 - own.leaves,
			},
			money: run("cash"),
			removal: run("removed"),
			submission: run("sent"),
		};
	});
	courses.set(months, found);
	return found;
}

type Cause = "cash" | "removed" | "sent";
const nearlyAll = 1 - 1e-12;

/** What leaves in a month, all together and as intensities by cause. */
function leavingOf({ cash, paid, removed, submitted }: MonthRates) {
	let sent = 0;
	for (const share of submitted.values()) sent += share;
	const leaves = Math.min(1, paid + removed + sent);
	const intensity = -Math.log(1 - Math.min(leaves, nearlyAll));
	const each = leaves > 0 ? intensity / leaves : 1;
	const by = { cash: cash * each, removed: removed * each, sent: sent * each };
	return { sent, leaves, intensity, by };
}

/** What a month brings in its first part, of what is open at its start. */
function startOf(course: Course | undefined, part: number): MonthAhead {
	if (!course || part === 0) return nothing;
	if (part === 1) return course.whole;
	const { rates, sent, leaves, intensity } = course;
	const left = (run: Run) => {
		if (leaves === 1) return 1;
		const passed = passedIn(run, part);
		return leaves > 0 ? (1 - Math.exp(-intensity * passed)) / leaves : passed;
	};
	const byMoney = left(course.money);
	const bySending = sent > 0 ? left(course.submission) : 0;
	const removed = rates.removed > 0 ? rates.removed * left(course.removal) : 0;
	const cash = rates.cash * byMoney;
	return {
		cash,
		measured: cash * rates.measured,
		submitted: timesEach(rates.submitted, bySending),
		stays: Math.max(0, 1 - rates.paid * byMoney - removed - sent * bySending),
	};
}

/** What it brings after a first part that is known, of what is open then. */
function restOf(course: Course | undefined, before: MonthAhead): MonthAhead {
	if (!course) return nothing;
	const { whole } = course;
	// Who is still open after all should have left is taken to be at the month's start.
	if (before === nothing || course.leaves === 1 || before.stays <= 0)
		return whole;
	const still = (all: number, gone: number) =>
		Math.max(0, all - gone) / before.stays;
	return {
		cash: still(whole.cash, before.cash),
		measured: still(whole.measured, before.measured),
		submitted:
			whole.submitted.size === 0
				? whole.submitted
				: new Map(
						[...whole.submitted].map(([segment, share]) => [
							segment,
							still(share, before.submitted.get(segment) ?? 0),
						]),
					),
		stays: Math.min(1, whole.stays / before.stays),
	};
}

function inTurn(one: MonthAhead, next: MonthAhead): MonthAhead {
	if (next === nothing) return one;
	return {
		cash: one.cash + one.stays * next.cash,
		measured: one.measured + one.stays * next.measured,
		submitted: together(one.submitted, timesEach(next.submitted, one.stays)),
		stays: one.stays * next.stays,
	};
}

function together(
	one: ReadonlyMap<string, number>,
	other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
	if (other.size === 0) return one;
	const both = new Map(one);
	for (const [segment, share] of other)
		both.set(segment, (both.get(segment) ?? 0) + share);
	return both;
}

function timesEach(
	shares: ReadonlyMap<string, number>,
	by: number,
): ReadonlyMap<string, number> {
	if (shares.size === 0) return shares;
	return new Map([...shares].map(([segment, share]) => [segment, share * by]));
}
