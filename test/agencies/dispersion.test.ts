// R 4, by hand from the formulas of the source: q <- quantile(z, c(.1, .9)); w <- pmin(pmax(z, q[1]), q[2]); mean(w^2);
// tau2 <- (I * mean(w^2) - (I - 1)) / (sum(1/s^2) - sum(1/s^4) / sum(1/s^2)); then the normal model's posterior.
import { expect, test } from "vitest";
import {
	dispersionOf,
	type Measured,
	winsorised,
} from "../../src/agencies/dispersion.ts";
import { commonMean, shrunken } from "../../src/agencies/shrinkage.ts";

const z = [-3.2, -1.1, -0.4, 0.2, 0.9, 1.7, 6.5];
const errors = [0.05, 0.08, 0.1, 0.03, 0.2, 0.06, 0.04];
const measured: Measured[] = errors.map((error, place) => ({
	ratio: 1 + (z[place] ?? 0) * error,
	error,
}));

test("z beyond the tenth at each end is drawn in to it", () => {
	expect(winsorised(z).map((each) => each.toFixed(2))).toEqual([
		"-1.94",
		"-1.10",
		"-0.40",
		"0.20",
		"0.90",
		"1.70",
		"3.62",
	]);
});

test("phi and the variance between collectors are R's", () => {
	const { phi, between } = dispersionOf(measured);
	expect(phi).toBeCloseTo(3.13971428571, 10);
	expect(between).toBeCloseTo(0.00802457518013, 12);
});

test("mean, shrunken ratios and their variances are R's", () => {
	const { between } = dispersionOf(measured);
	expect(commonMean(measured, between)).toBeCloseTo(1.03075204623, 10);
	const found = shrunken(measured, between);
	const ratios = [
		0.885311103528, 0.964688768049, 0.999253100571, 1.008496123474,
		1.055690349609, 1.079935311218, 1.221889567158,
	];
	const variances = [
		0.001906151802516, 0.003560401641746, 0.004452019035086, 0.000809239377376,
		0.006683724030898, 0.002485120548564, 0.001334014234178,
	];
	for (const [place, { ratio, variance }] of found.entries()) {
		expect(ratio).toBeCloseTo(ratios[place] ?? 0, 10);
		expect(variance).toBeCloseTo(variances[place] ?? 0, 12);
	}
});

test("fewer differences than by chance are none, and all are believed alike", () => {
	const calm = errors.map((error) => ({ ratio: 1 + 0.1 * error, error }));
	const { phi, between } = dispersionOf(calm);
	expect([phi, between]).toEqual([1, 0]);
	const ratios = shrunken(calm, between).map(({ ratio }) => ratio.toFixed(12));
	expect(new Set(ratios).size).toBe(1);
});
