// Symmetric systems of equations by Cholesky, for a few dozen unknowns.

export type Matrix = readonly (readonly number[])[];

/** A factor of a symmetric matrix that is positive, but for columns that follow from the ones before. */
export interface Cholesky {
	/** Lower triangle L with L·Lᵀ the matrix; rows of aliased columns are 0. */
	readonly lower: Matrix;
	/** Columns that say nothing new, from 0; they are solved as 0, as R does. */
	readonly aliased: readonly number[];
}

/**
 * Factors a symmetric matrix. A column whose pivot is less than `tolerance` of its diagonal is aliased.
 *
 * @throws RangeError for a matrix that is not finite
 */
export function cholesky(matrix: Matrix, tolerance = 1e-10): Cholesky {
	const lower = matrix.map((row) => row.map(() => 0));
	const aliased: number[] = [];
	matrix.forEach((row, i) => {
		const mine = lower[i] ?? [];
		for (let j = 0; j < i; j += 1) {
			const other = lower[j] ?? [];
			const pivot = other[j] ?? 0;
			mine[j] =
				pivot > 0 ? ((row[j] ?? 0) - product(mine, other, j)) / pivot : 0;
		}
		const diagonal = row[i] ?? 0;
		if (!Number.isFinite(diagonal))
			throw new RangeError("a matrix to factor must be finite");
		const rest = diagonal - product(mine, mine, i);
		if (rest > tolerance * Math.abs(diagonal)) mine[i] = Math.sqrt(rest);
		else {
			mine.fill(0);
			aliased.push(i);
		}
	});
	return { lower, aliased };
}

/** The x with matrix · x = right; 0 in aliased places. */
export function solved(
	{ lower }: Cholesky,
	right: readonly number[],
): number[] {
	const x = right.map(() => 0);
	for (let i = 0; i < x.length; i += 1) {
		const row = lower[i] ?? [];
		const pivot = row[i] ?? 0;
		x[i] = pivot > 0 ? ((right[i] ?? 0) - product(row, x, i)) / pivot : 0;
	}
	for (let i = x.length - 1; i >= 0; i -= 1) {
		const pivot = lower[i]?.[i] ?? 0;
		let rest = x[i] ?? 0;
		for (let k = i + 1; k < x.length; k += 1)
			rest -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
		x[i] = pivot > 0 ? rest / pivot : 0;
	}
	return x;
}

/** The inverse of the matrix; rows and columns of aliased places are 0. */
export function inverse(factor: Cholesky): number[][] {
	return factor.lower.map((_, at) =>
		solved(
			factor,
			factor.lower.map((__, place) =>
				place === at && !factor.aliased.includes(at) ? 1 : 0,
			),
		),
	);
}

/** vectorᵀ · matrix · other. */
export function quadratic(
	vector: readonly number[],
	matrix: Matrix,
	other: readonly number[] = vector,
): number {
	return matrix.reduce(
		(sum, row, at) =>
			sum + (vector[at] ?? 0) * product(row, other, other.length),
		0,
	);
}

/** Sum of the first so many products of two vectors. */
export function product(
	one: readonly number[],
	other: readonly number[],
	length = one.length,
): number {
	let sum = 0;
	for (let at = 0; at < length; at += 1)
		sum += (one[at] ?? 0) * (other[at] ?? 0);
	return sum;
}
