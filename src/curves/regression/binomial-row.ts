// One group of trials in a binomial regression, and how well a set of effects explains it.
import { product } from "./cholesky.ts";
import { type Link, offTheEdges } from "./link.ts";

/** Trials that share everything that explains them. */
export interface BinomialRow {
	/** One number per coefficient; the first is 1 where there is an intercept. */
	readonly x: readonly number[];
	/** Trials, and how many of them came true: 0 <= k <= n. Need not be whole. */
	readonly n: number;
	readonly k: number;
	/** What the row counts for; 1 where it is not said. */
	readonly weight?: number;
	/** Added to the sum of effects as it stands; 0 where it is not said. */
	readonly offset?: number;
}

/** True where a row has trials that count. */
export function isUsed({ n, weight = 1 }: BinomialRow): boolean {
	return n > 0 && weight > 0;
}

/** @throws RangeError for a row of another length, a share outside 0 to 1, or a number that is not finite */
export function checkRow(
	{ x, n, k, weight = 1, offset = 0 }: BinomialRow,
	columns: number,
) {
	if (x.length !== columns)
		throw new RangeError(
			`${x.length} columns in a row, ${columns} in the first`,
		);
	if (![...x, n, k, weight, offset].every(Number.isFinite))
		throw new RangeError("a row to fit has a number that is not finite");
	if (!(k >= 0 && k <= n && weight >= 0))
		throw new RangeError(`no share: ${k} of ${n}, weight ${weight}`);
}

/** The sum of a row's effects. */
export function predictorOf(
	{ x, offset = 0 }: Pick<BinomialRow, "x" | "offset">,
	coefficients: readonly number[],
): number {
	return offset + product(x, coefficients);
}

/** The log likelihood of rows, up to the binomial coefficients, which no effect changes. */
export function likelihoodOf(
	rows: readonly BinomialRow[],
	beta: readonly number[],
	link: Link,
): number {
	return rows.reduce((sum, row) => {
		const p = offTheEdges(link.probability(predictorOf(row, beta)));
		const { n, k, weight = 1 } = row;
		return sum + weight * (k * Math.log(p) + (n - k) * Math.log1p(-p));
	}, 0);
}
