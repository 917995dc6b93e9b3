// Symmetric systems of equations in which an unknown meets only its two neighbours on each side.

/** The diagonal and the two beside it; entry i of a band lies in row i and right of the diagonal. */
export interface Bands {
	readonly diagonal: Numbers;
	readonly next: Numbers;
	readonly afterNext: Numbers;
}

type Numbers = ArrayLike<number>;

/**
 * Solves by LDLᵀ, in time that grows with the number of unknowns.
 *
 * @param bands  of a matrix that is positive definite
 * @returns the solution, and the logarithm of the matrix's determinant
 * @see Golub & Van Loan (2013), Matrix Computations, 4.3: band systems
 */
export function solvedBands(
	{ diagonal, next, afterNext }: Bands,
	right: Numbers,
): { readonly steps: Float64Array; readonly logDeterminant: number } {
	const unknowns = diagonal.length;
	const pivots = new Float64Array(unknowns);
	const first = new Float64Array(unknowns);
	const second = new Float64Array(unknowns);
	const at = (list: Numbers, place: number) => list[place] ?? 0;
	for (let i = 0; i < unknowns; i += 1) {
		const pivot =
			at(diagonal, i) -
			at(first, i - 1) ** 2 * at(pivots, i - 1) -
			at(second, i - 2) ** 2 * at(pivots, i - 2);
		const beside =
			at(next, i) - at(second, i - 1) * at(first, i - 1) * at(pivots, i - 1);
		pivots[i] = pivot;
		first[i] = beside / pivot;
		second[i] = at(afterNext, i) / pivot;
	}
	const steps = new Float64Array(unknowns);
	for (let i = 0; i < unknowns; i += 1)
		steps[i] =
			at(right, i) -
			at(first, i - 1) * at(steps, i - 1) -
			at(second, i - 2) * at(steps, i - 2);
	for (let i = unknowns - 1; i >= 0; i -= 1)
		steps[i] =
			at(steps, i) / at(pivots, i) -
			at(first, i) * at(steps, i + 1) -
			at(second, i) * at(steps, i + 2);
	return {
		steps,
		logDeterminant: pivots.reduce((all, pivot) => all + Math.log(pivot), 0),
	};
}
