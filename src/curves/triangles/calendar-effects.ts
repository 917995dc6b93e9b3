// Whether some calendar periods paid faster or slower than others: Mack's test of the diagonals.
import { median } from "simple-statistics";
import type { Interval } from "../wilson.ts";
import { stepsFrom } from "./development-factors.ts";
import type { DevelopmentTriangle } from "./triangle.ts";

export interface CalendarEffects {
	/** Sum over diagonals of the smaller of the two counts, of large and of small factors. */
	readonly statistic: number;
	readonly expected: number;
	readonly variance: number;
	/** Where 95 % of triangles without calendar effects lie, by the normal approximation. */
	readonly usual: Interval;
	/** True where the statistic lies below what is usual or above it. */
	readonly found: boolean;
	readonly diagonals: readonly Diagonal[];
}

export interface Diagonal {
	/** Origin + development that the steps lead to, from 0. */
	readonly calendar: number;
	readonly small: number;
	readonly large: number;
}

/**
 * Each factor is small or large against the median of its development; without calendar effects a diagonal has as many
 * of both as a fair coin gives. A factor that equals the median is neither. Origins at 0 or less have no factor.
 *
 * @returns null where no diagonal has two factors that are small or large
 * @see Mack (1994), Measuring the Variability of Chain Ladder Reserve Estimates, CAS Forum, Spring, appendix H
 */
export function calendarEffects(
	triangle: DevelopmentTriangle,
): CalendarEffects | null {
	const diagonals = diagonalsOf(triangle);
	if (diagonals.length === 0) return null;
	const moments = diagonals.map(({ small, large }) => momentsOf(small + large));
	const statistic = diagonals.reduce(
		(sum, { small, large }) => sum + Math.min(small, large),
		0,
	);
	const expected = moments.reduce((sum, one) => sum + one.mean, 0);
	const variance = moments.reduce((sum, one) => sum + one.variance, 0);
	const reach = 1.959963984540054 * Math.sqrt(variance);
	return {
		statistic,
		expected,
		variance,
		usual: { low: expected - reach, high: expected + reach },
		found: Math.abs(statistic - expected) > reach,
		diagonals,
	};
}

function diagonalsOf(triangle: DevelopmentTriangle): Diagonal[] {
	const counts = new Map<number, { small: number; large: number }>();
	for (
		let development = 0;
		development < triangle.developments - 1;
		development += 1
	) {
		const steps = stepsFrom(triangle, development).filter(
			({ from }) => from > 0,
		);
		if (steps.length === 0) continue;
		const middle = median(steps.map(({ from, to }) => to / from));
		for (const { origin, from, to } of steps) {
			const calendar = origin + development + 1;
			const count = counts.get(calendar) ?? { small: 0, large: 0 };
			if (to / from < middle) count.small += 1;
			if (to / from > middle) count.large += 1;
			counts.set(calendar, count);
		}
	}
	return [...counts]
		.map(([calendar, count]) => ({ calendar, ...count }))
		.filter(({ small, large }) => small + large > 1)
		.toSorted((one, other) => one.calendar - other.calendar);
}

/** Mean and variance of min(L, n − L) for a binomial L of n fair trials. */
function momentsOf(n: number): { mean: number; variance: number } {
	const m = Math.floor((n - 1) / 2);
	let log = -n * Math.LN2;
	for (let k = 1; k <= m; k += 1) log += Math.log((n - k) / k);
	const chance = Math.exp(log);
	const mean = n / 2 - chance * n;
	return {
		mean,
		variance: (n * (n - 1)) / 4 - chance * n * (n - 1) + mean - mean ** 2,
	};
}
