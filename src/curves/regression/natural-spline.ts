// Smooth functions of one number, straight beyond their outer knots: restricted cubic splines.

/** Columns of a smooth function at a place: the place itself and knots − 2 bends. */
export type Spline = (place: number) => number[];

/**
 * The restricted cubic spline with these knots, in the truncated power form; each bend is divided by the square of the
 * distance of the outer knots, so that columns are of one order of size.
 *
 * @param knots  rising; with two or fewer the function is a straight line
 * @see Harrell (2015), Regression Modeling Strategies, 2.4.5; Hmisc::rcspline.eval (norm = 2) gives the same bends
 */
export function naturalSpline(knots: readonly number[]): Spline {
	const last = knots.at(-1) ?? 0;
	const beforeLast = knots.at(-2) ?? 0;
	const [first = 0] = knots;
	if (knots.some((knot, at) => at > 0 && knot <= (knots[at - 1] ?? knot)))
		throw new RangeError(`knots must rise: ${knots.join(", ")}`);
	const scale = (last - first) ** 2;
	return (place) => [
		place,
		...knots.slice(0, -2).map((knot) => {
			const width = last - beforeLast;
			return (
				(cube(place - knot) -
					(cube(place - beforeLast) * (last - knot)) / width +
					(cube(place - last) * (beforeLast - knot)) / width) /
				scale
			);
		}),
	];
}

function cube(distance: number): number {
	return distance > 0 ? distance ** 3 : 0;
}

const harrell: Readonly<Record<number, readonly number[]>> = {
	3: [0.1, 0.5, 0.9],
	4: [0.05, 0.35, 0.65, 0.95],
	5: [0.05, 0.275, 0.5, 0.725, 0.95],
};

/**
 * Knots where the trials lie, by Harrell's quantiles; equal ones once.
 *
 * @param places  where there are trials, and how many
 * @param count   3, 4 or 5
 */
export function knotsAt(
	places: readonly { place: number; weight: number }[],
	count: 3 | 4 | 5 = 4,
): number[] {
	const ordered = places
		.filter(({ weight }) => weight > 0)
		.toSorted((one, other) => one.place - other.place);
	const all = ordered.reduce((sum, { weight }) => sum + weight, 0);
	const knots = (harrell[count] ?? []).flatMap((share) => {
		let below = 0;
		const found = ordered.find(({ weight }) => {
			below += weight;
			return below >= share * all;
		});
		return found ? [found.place] : [];
	});
	return [...new Set(knots)];
}
