// Symmetric systems of equations in which an unknown meets only its two neighbours on each side.

/** The diagonal and the two beside it; entry i of a band lies in row i and right of the diagonal. */
export interface Bands {
	readonly diagonal: number[];
	readonly next: number[];
	readonly afterNext: number[];
}

/**
 * Solves by LDLᵀ, in time that grows with the number of unknowns.
 *
 * @param bands  of a matrix that is positive definite
 * @returns the solution, and the logarithm of the matrix's determinant
 * @see Golub & Van Loan (2013), Matrix Computations, 4.3: band systems
 */
export function solvedBands(
	{ diagonal, next, afterNext }: Bands,
	right: readonly number[],
): { readonly steps: number[]; readonly logDeterminant: number } {
	const pivots: number[] = [];
	const first: number[] = [];
	const second: number[] = [];
	const at = (list: readonly number[], place: number) => list[place] ?? 0;
	diagonal.forEach((own, i) => {
		const pivot =
			own -
			at(first, i - 1) ** 2 * at(pivots, i - 1) -
			at(second, i - 2) ** 2 * at(pivots, i - 2);
		pivots.push(pivot);
		const beside =
			at(next, i) - at(second, i - 1) * at(first, i - 1) * at(pivots, i - 1);
		first.push(beside / pivot);
		second.push(at(afterNext, i) / pivot);
	});
	const steps: number[] = [];
	right.forEach((value, i) => {
		steps.push(
			value -
				at(first, i - 1) * at(steps, i - 1) -
				at(second, i - 2) * at(steps, i - 2),
		);
	});
	for (let i = steps.length - 1; i >= 0; i -= 1)
		steps[i] =
			at(steps, i) / at(pivots, i) -
			at(first, i) * at(steps, i + 1) -
			at(second, i) * at(steps, i + 2);
	return {
		steps,
		logDeterminant: pivots.reduce((all, pivot) => all + Math.log(pivot), 0),
	};
}
