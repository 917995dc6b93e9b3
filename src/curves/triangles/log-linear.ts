// A straight line through the logarithms of positive numbers, by least squares.
import { linearRegression } from "simple-statistics";

export interface Line {
	readonly intercept: number;
	readonly slope: number;
}

/** ln y = intercept + slope · x. Undefined with fewer than two points, or with all of them at one x. */
export function logLinear(
	points: readonly { x: number; y: number }[],
): Line | undefined {
	const places = new Set(points.map(({ x }) => x));
	if (places.size < 2 || points.some(({ y }) => !(y > 0))) return undefined;
	const { m, b } = linearRegression(points.map(({ x, y }) => [x, Math.log(y)]));
	return { intercept: b, slope: m };
}
