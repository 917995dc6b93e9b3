// The curve of last resort: a published shape, used where nothing was measured, and called assumed wherever it shows.
import type { Clock, ParentMonth, ParentRates } from "./types.ts";

/**
 * Share of a business claim still expected to be collected, by months past due.
 *
 * Member survey of US commercial agencies (CCAA, 2004). No Norwegian curve by age is published; this one gives a shape
 * and an order of size, not a measurement.
 */
const stillCollectable: readonly (readonly [months: number, share: number])[] =
	[
		[0, 0.949],
		[1, 0.899],
		[2, 0.813],
		[3, 0.696],
		[6, 0.521],
		[9, 0.391],
		[12, 0.228],
		[24, 0.093],
	];

const none: ReadonlyMap<string, number> = new Map();

/**
 * What is paid each month of what is open at its start, if a share p(a) of a claim aged a months is still to come.
 *
 * With −ln(1 − p(a)) falling between two points at a constant pace, that pace is the intensity of payment; after the
 * last point the intensity falls exponentially so that what is left of p is collected in the end.
 */
export function priorRates(clock: Clock): ParentRates {
	const start = clock === "submission" ? 1 : 0;
	return (month): ParentMonth => {
		const paid = 1 - Math.exp(-intensityBetween(month + start));
		return {
			cash: paid,
			paid,
			removed: 0,
			submitted: none,
			payments: paid,
			measured: 0,
		};
	};
}

function intensityBetween(month: number): number {
	return stillToCome(month) - stillToCome(month + 1);
}

/** −ln(1 − p) at an age, in months. */
function stillToCome(age: number): number {
	const last = stillCollectable.length - 1;
	const place = stillCollectable.findLastIndex(([months]) => months <= age);
	const [from, share] = stillCollectable[place] ?? [0, 0];
	const here = -Math.log(1 - share);
	if (place >= last) return here * Math.exp(-lastPace() * (age - from));
	const [to = age, next = share] = stillCollectable[place + 1] ?? [];
	const there = -Math.log(1 - next);
	return here + ((there - here) * (age - from)) / (to - from);
}

/** The yearly-survey points end at 24 months; the pace there goes on relative to what is left. */
function lastPace(): number {
	const [before = [0, 0], last = [0, 0]] = stillCollectable.slice(-2);
	const fall = -Math.log(1 - before[1]) + Math.log(1 - last[1]);
	return fall / (last[0] - before[0]) / -Math.log(1 - last[1]);
}
