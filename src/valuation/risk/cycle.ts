// The common cycle: good and bad years move all segments together, and a bad one is seldom alone.
import { horizonMonths } from "../collections.ts";

/** Yearly log-normal levels around 1, each leaning on the year before. */
export interface Cycle {
	/** Standard deviation of the logarithm of a year's level. */
	readonly sd: number;
	/** Correlation of a year with the next. */
	readonly correlation: number;
}

export const cycleYears = Math.ceil(horizonMonths / 12);

/**
 * Levels of the years to come: log f = x − σ²/2 with x an autoregression that starts in its long-run spread.
 *
 * @param normal  draws from the standard normal distribution
 * @param levels  filled with one level a year, each 1 on average
 */
export function drawCycle(
	{ sd, correlation }: Cycle,
	normal: () => number,
	levels: Float64Array,
): void {
	const fresh = Math.sqrt(1 - correlation * correlation);
	let reached = sd * normal();
	for (let year = 0; year < levels.length; year += 1) {
		if (year > 0) reached = correlation * reached + fresh * sd * normal();
		levels[year] = Math.exp(reached - (sd * sd) / 2);
	}
}

/** Cash that came in a calendar month, and what the average of all vintages made one expect. */
export interface CalendarMonth {
	readonly came: number;
	readonly expected: number;
}

const fewestYears = 4;
/** A year with less than this share of the largest year's cash says more of its few vintages than of its time. */
const leastShare = 1 / 3;

/**
 * How far whole years lie apart beyond what months within a year do: the variance component of a one-way layout.
 *
 * @param months  one after the other, the last ends at the cut-off date
 * @returns the standard deviation between years; null with fewer than four years to compare
 * @see Searle, Casella & McCulloch (1992), Variance Components, ch. 3
 */
export function measuredCycle(months: readonly CalendarMonth[]): number | null {
	const years = yearsOf(months);
	const most = Math.max(0, ...years.map(expectedIn));
	const full = years.filter(
		(year) => most > 0 && expectedIn(year) >= most * leastShare,
	);
	if (full.length < fewestYears) return null;
	const ratios = full.map((year) =>
		year.map(({ came, expected }) => (expected > 0 ? came / expected : 1)),
	);
	const means = ratios.map(mean);
	const all = mean(means);
	const between =
		(12 * squares(means.map((each) => each - all))) / (means.length - 1);
	const within =
		squares(
			ratios.flatMap((year, place) =>
				year.map((ratio) => ratio - (means[place] ?? 0)),
			),
		) /
		(11 * ratios.length);
	return Math.sqrt(Math.max(0, (between - within) / 12)) / all;
}

/** Whole years, counted back from the end. */
function yearsOf(months: readonly CalendarMonth[]): CalendarMonth[][] {
	const whole = Math.floor(months.length / 12);
	const from = months.length - 12 * whole;
	return Array.from({ length: whole }, (_, year) =>
		months.slice(from + 12 * year, from + 12 * (year + 1)),
	);
}

const expectedIn = (year: readonly CalendarMonth[]) =>
	year.reduce((sum, { expected }) => sum + expected, 0);

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

const squares = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value * value, 0);
