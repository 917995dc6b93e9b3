// Student's distribution, for intervals whose error was itself estimated from few.
import { normalQuantile } from "./normal.ts";

/**
 * The value that a Student variable stays below with the given probability, to five digits.
 *
 * @param probability  strictly between 0 and 1
 * @param degrees      of freedom, 3 or more, need not be whole; infinite gives the normal
 * @throws RangeError outside those
 * @see Hill (1970), Algorithm 396, Communications of the ACM 13, 619–620
 */
export function studentQuantile(probability: number, degrees: number): number {
	const normal = normalQuantile(probability);
	if (!(degrees >= 3))
		throw new RangeError(`too few degrees of freedom: ${degrees}`);
	if (degrees > 1e8) return normal;
	const tail = 2 * Math.min(probability, 1 - probability);
	const distance = Math.sqrt(degrees * squareOver(tail, degrees));
	return Math.sign(normal) * distance;
}

/** Hill's y: the square of the quantile over the degrees. */
function squareOver(tail: number, n: number): number {
	const a = 1 / (n - 0.5);
	const b = 48 / (a * a);
	const c = (((20700 * a) / b - 98) * a - 16) * a + 96.36;
	const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * n;
	const y = (d * tail) ** (2 / n);
	return y > 0.05 + a
		? nearTheMiddle(normalQuantile(tail / 2), { n, a, b, c, d })
		: ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) +
				0.5 / (n + 4)) *
				y -
				1) *
				((n + 1) / (n + 2)) +
				1 / y;
}

function nearTheMiddle(
	x: number,
	{ n, a, b, c, d }: Readonly<Record<"n" | "a" | "b" | "c" | "d", number>>,
): number {
	const wide = n < 5 ? c + 0.3 * (n - 4.5) * (x + 0.6) : c;
	const below = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + wide;
	const square = x * x;
	const so =
		(((((0.4 * square + 6.3) * square + 36) * square + 94.5) / below -
			square -
			3) /
			b +
			1) *
		x;
	return Math.expm1(a * so * so);
}
