import fc from "fast-check";
import { expect, test } from "vitest";
import {
	cholesky,
	inverse,
	product,
	quadratic,
	solved,
} from "../../../src/curves/regression/cholesky.ts";
import { law } from "../../properties.ts";

const square = fc.integer({ min: 1, max: 6 }).chain((size) =>
	fc.array(
		fc.array(fc.integer({ min: -9, max: 9 }), {
			minLength: size,
			maxLength: size,
		}),
		{ minLength: size, maxLength: size },
	),
);

/** A·Aᵀ + 1: symmetric and positive. */
const positive = square.map((a) =>
	a.map((row, i) =>
		a.map((other, j) => product(row, other) + (i === j ? 1 : 0)),
	),
);

law("matrix times solution is the right side", [positive], (matrix) => {
	const right = matrix.map((_, at) => at + 1);
	const x = solved(cholesky(matrix), right);
	matrix.forEach((row, at) => {
		expect(product(row, x)).toBeCloseTo(at + 1, 7);
	});
});

law("the inverse is the same, and symmetric", [positive], (matrix) => {
	const inverted = inverse(cholesky(matrix));
	inverted.forEach((row, i) => {
		row.forEach((cell, j) => {
			expect(cell).toBeCloseTo(inverted[j]?.[i] ?? Number.NaN, 9);
			expect(product(row, matrix[j] ?? [])).toBeCloseTo(i === j ? 1 : 0, 6);
		});
	});
});

test("by hand", () => {
	const { lower, aliased } = cholesky([
		[4, 2],
		[2, 10],
	]);
	expect(lower).toEqual([
		[2, 0],
		[1, 3],
	]);
	expect(aliased).toEqual([]);
	expect(
		quadratic(
			[1, 2],
			[
				[4, 2],
				[2, 10],
			],
		),
	).toBe(52);
});

test("a column that repeats another is aliased, and the rest is solved", () => {
	const factor = cholesky([
		[4, 4, 2],
		[4, 4, 2],
		[2, 2, 10],
	]);
	expect(factor.aliased).toEqual([1]);
	expect(solved(factor, [8, 8, 22])).toEqual([1, 0, 2]);
	expect(inverse(factor)[1]).toEqual([0, 0, 0]);
});

test("what is not finite is refused", () => {
	expect(() => cholesky([[Number.NaN]])).toThrow(RangeError);
});
