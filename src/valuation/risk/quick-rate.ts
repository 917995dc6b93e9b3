// The yearly rate of monthly flows, quick enough for thousands of futures.

/** A rate below this is not told apart from everything being lost. */
export const lowestRate = -0.9999;
const highestRate = 1e6;
const turns = 60;

/**
 * The yearly rate at which monthly amounts are worth what was paid.
 *
 * With v = (1 + r)^(−1/12) the worth is a polynomial in v; Newton's method on it, halving where a step leaves the bracket.
 *
 * @param paid  kroner at time 0, above 0
 * @returns     `lowestRate` where less comes back than that rate would explain, null beyond 1 000 000 a year
 */
export function quickRate(paid: number, months: Float64Array): number | null {
	let low = (1 + highestRate) ** (-1 / 12);
	let high = (1 + lowestRate) ** (-1 / 12);
	if (worthAt(months, high) < paid) return lowestRate;
	if (worthAt(months, low) > paid) return null;
	let v = 0.99;
	for (let turn = 0; turn < turns; turn += 1) {
		const [worth, slope] = worthAndSlope(months, v);
		if (worth < paid) low = v;
		else high = v;
		const next = v - (worth - paid) / slope;
		const inside = slope > 0 && next > low && next < high;
		const to = inside ? next : (low + high) / 2;
		const isThere = Math.abs(to - v) < 1e-14;
		v = to;
		if (isThere) break;
	}
	return v ** -12 - 1;
}

function worthAt(months: Float64Array, v: number): number {
	let worth = 0;
	for (let month = months.length - 1; month >= 0; month -= 1)
		worth = (worth + (months[month] ?? 0)) * v;
	return worth;
}

function worthAndSlope(
	months: Float64Array,
	v: number,
): readonly [worth: number, slope: number] {
	let worth = 0;
	let slope = 0;
	for (let month = months.length - 1; month >= 0; month -= 1) {
		const sum = worth + (months[month] ?? 0);
		slope = slope * v + sum;
		worth = sum * v;
	}
	return [worth, slope];
}
