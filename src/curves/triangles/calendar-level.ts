// The next diagonal of a triangle: each origin's last cash, its usual fall, and the level that the calendar is at.
import { type LocalLevel, localLevel } from "./local-level.ts";
import { banded, type NextDiagonal } from "./next-bands.ts";
import type { DevelopmentTriangle } from "./triangle.ts";

/** What a fall of one development was: the cash of the period over that of the period before, as a logarithm. */
interface Fall {
	readonly development: number;
	readonly diagonal: number;
	readonly ratio: number;
	/** Square root of the cash it starts from: between all alike and all by money. */
	readonly weight: number;
}

/**
 * Cash of every origin in the period after the last diagonal.
 *
 * From the second period on, cash is what it was times the usual fall times a calendar level: the mean departure of each
 * past diagonal from the usual falls is taken as a level that wanders, seen through the scatter within diagonals (see
 * `localLevel`). The first period is seldom a whole one, so its step to the second is a series of its own, from origin
 * to origin. Everything is found from the triangle itself; nothing is chosen by hand.
 *
 * Bands are lognormal: level, falls and scatter are independent, the level is common to all origins. They leave out the
 * uncertainty of the variances.
 *
 * @param bandLevel  0.8 for bands that hold four times of five
 * @throws RangeError for a triangle with fewer than four diagonals, or with cash at or below 0: ratios need more
 */
export function nextDiagonal(
	triangle: DevelopmentTriangle,
	bandLevel: number,
): NextDiagonal {
	const cash = incrementsOf(triangle);
	const falls = fallsIn(cash);
	if (triangle.origins.length < 4)
		throw new RangeError("a calendar level needs four diagonals or more");
	const usual = usualFalls(falls.filter(({ development }) => development > 0));
	const first = localLevel(
		falls
			.filter(({ development }) => development === 0)
			.map(({ ratio }) => ratio),
	);
	const { level, scatter } = calendarLevel(falls, usual);
	const cells = cash.flatMap((row, at) => {
		const development = row.length - 1;
		const last = row.at(-1) ?? 0;
		const fall = usual.get(development);
		const origin = triangle.origins[at] ?? "";
		const cell = { origin, development: row.length };
		if (development === 0)
			return [
				{
					...cell,
					expected: last * Math.exp(first.next),
					own: first.variance + first.noise,
					isCommon: false,
				},
			];
		if (!fall) return [];
		return [
			{
				...cell,
				expected: last * Math.exp(fall.mean + level.next),
				own: scatter * (1 + 1 / fall.seen),
				isCommon: true,
			},
		];
	});
	return banded(cells, level, bandLevel);
}

/** @throws RangeError where cash is not above 0 */
function incrementsOf({ cumulative }: DevelopmentTriangle): number[][] {
	return cumulative.map((row) => {
		const seen = row.filter((cell) => cell !== null);
		return seen.map((sum, at) => {
			const came = sum - (seen[at - 1] ?? 0);
			if (!(came > 0))
				throw new RangeError(`ratios need cash above 0, and ${came} came`);
			return came;
		});
	});
}

function fallsIn(cash: readonly (readonly number[])[]): Fall[] {
	return cash.flatMap((row, origin) =>
		row.slice(1).map((came, development) => {
			const before = row[development] ?? came;
			return {
				development,
				diagonal: origin + development + 1,
				ratio: Math.log(came / before),
				weight: Math.sqrt(before),
			};
		}),
	);
}

interface UsualFall {
	readonly mean: number;
	readonly seen: number;
}

function usualFalls(falls: readonly Fall[]): Map<number, UsualFall> {
	const developments = new Set(falls.map(({ development }) => development));
	return new Map(
		[...developments].map((development) => {
			const those = falls.filter((fall) => fall.development === development);
			return [
				development,
				{ mean: meanOf(those, ({ ratio }) => ratio), seen: those.length },
			];
		}),
	);
}

function meanOf(falls: readonly Fall[], of: (fall: Fall) => number): number {
	const whole = falls.reduce((sum, { weight }) => sum + weight, 0);
	return falls.reduce((sum, fall) => sum + fall.weight * of(fall), 0) / whole;
}

/** The level of the next diagonal, and the variance of one origin's fall about its diagonal. */
function calendarLevel(
	falls: readonly Fall[],
	usual: ReadonlyMap<number, UsualFall>,
): { level: LocalLevel; scatter: number } {
	const departure = ({ development, ratio }: Fall) =>
		ratio - (usual.get(development)?.mean ?? 0);
	const later = falls.filter(({ development }) => development > 0);
	const diagonals = [...new Set(later.map(({ diagonal }) => diagonal))]
		.sort((one, other) => one - other)
		.map((diagonal) => {
			const those = later.filter((fall) => fall.diagonal === diagonal);
			const mean = meanOf(those, departure);
			const whole = those.reduce((sum, { weight }) => sum + weight, 0);
			return {
				mean,
				// As many equal weights as these come to.
				count:
					whole ** 2 / those.reduce((sum, one) => sum + one.weight ** 2, 0),
				squares: those.reduce(
					(sum, one) => sum + (departure(one) - mean) ** 2,
					0,
				),
			};
		});
	const free = later.length - diagonals.length - usual.size + 1;
	if (free < 1)
		throw new RangeError("a calendar level needs four diagonals or more");
	const scatter = Math.max(
		leastScatter,
		diagonals.reduce((sum, { squares }) => sum + squares, 0) / free,
	);
	const level = localLevel(
		diagonals.map(({ mean }) => mean),
		diagonals.map(({ count }) => scatter / count),
	);
	return { level, scatter };
}

/** A thousandth part either way: no cash falls more evenly than that. */
const leastScatter = 1e-6;
