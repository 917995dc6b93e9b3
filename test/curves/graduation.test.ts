// Graduated rates held to planted shapes, to the counts themselves, and to a second way of solving the same equations.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graduatedLogRates } from "../../src/curves/graduation.ts";
import { solvedBands } from "../../src/curves/pentadiagonal.ts";
import { cholesky, solved } from "../../src/curves/regression/cholesky.ts";
import { law } from "../properties.ts";

const usual = { mean: Math.log(0.98), spread: 0.01 };

const counted = (rateAt: (month: number) => number, claims: number) =>
	Array.from({ length: 50 }, (_, place) => {
		const month = place + 3;
		return { month, claims, payments: claims * rateAt(month) };
	});

describe("graduation", () => {
	test("gives back a planted power of time where payments are many", () => {
		const planted = (month: number) => 0.3 * month ** -1.4;
		const found = graduatedLogRates(counted(planted, 1e9), usual);
		found.forEach((rate, place) => {
			expect(Math.exp(rate) / planted(place + 3)).toBeCloseTo(1, 2);
		});
	});

	test("expects as many payments as came, and half a one", () => {
		const months = counted((month) => (month % 7) / 500, 300);
		const found = graduatedLogRates(months, usual);
		const expected = found.reduce((sum, rate) => sum + 300 * Math.exp(rate), 0);
		const came = months.reduce((sum, { payments }) => sum + payments, 0);
		expect(expected).toBeCloseTo(came + 0.5, 6);
	});

	test("follows the expected slope where nobody paid", () => {
		const found = graduatedLogRates(
			counted(() => 0, 100),
			usual,
		);
		found.slice(1).forEach((rate, place) => {
			expect(rate - (found[place] ?? 0)).toBeCloseTo(usual.mean, 9);
		});
	});
});

law(
	"five bands give what a whole matrix gives",
	[
		fc.array(
			fc.tuple(
				fc.double({ min: -1, max: 1, noNaN: true }),
				fc.double({ min: -1, max: 1, noNaN: true }),
				fc.double({ min: -9, max: 9, noNaN: true }),
			),
			{
				minLength: 2,
				maxLength: 12,
			},
		),
	],
	(rows) => {
		const bands = {
			diagonal: rows.map(() => 5),
			next: rows.map(([next]) => next),
			afterNext: rows.map(([, afterNext]) => afterNext),
		};
		const whole = rows.map((_, i) =>
			rows.map((__, j) => {
				const apart = Math.abs(i - j);
				const band = [bands.diagonal, bands.next, bands.afterNext][apart];
				return band?.[Math.min(i, j)] ?? 0;
			}),
		);
		const right = rows.map(([, , value]) => value);
		const factor = cholesky(whole);
		const { steps, logDeterminant } = solvedBands(bands, right);
		solved(factor, right).forEach((value, i) => {
			expect(steps[i]).toBeCloseTo(value, 9);
		});
		const determinant = factor.lower.reduce(
			(sum, row, i) => sum + 2 * Math.log(row[i] ?? 0),
			0,
		);
		expect(logDeterminant).toBeCloseTo(determinant, 9);
	},
);
