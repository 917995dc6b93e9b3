// Answers of R 4.2.2 (stats, sandwich 3.0.2) and Python (statsmodels 0.15.0, scipy) on a table made by rule.
import { describe, expect, test } from "vitest";
import { clusterRobust } from "../../../src/curves/regression/cluster-robust.ts";
import { fitBinomial } from "../../../src/curves/regression/fit-binomial.ts";
import { naturalSpline } from "../../../src/curves/regression/natural-spline.ts";
import {
	contrast,
	standardised,
} from "../../../src/curves/regression/standardise.ts";

const spline = naturalSpline([5, 30, 80, 200]);
const days = [0, 5, 14, 20, 30, 45, 60, 80, 100, 150, 200, 300];
const x = (day: number, company: number) => [1, ...spline(day), company];

const rows = [1, 2, 3, 4, 5, 6].flatMap((debtor) =>
	[0, 1].flatMap((company) =>
		days.map((day) => {
			const n = 3 + ((day * 7 + debtor * 5 + 3 * company) % 11);
			const eta = 1.2 - 0.012 * day + 0.5 * company + 0.15 * (debtor - 3.5);
			const k = Math.round(n / (1 + Math.exp(-eta)));
			return { x: x(day, company), n, k, cluster: `${debtor}`, day, debtor };
		}),
	),
);

const near = (
	ours: readonly number[],
	theirs: readonly number[],
	share = 1e-8,
) => {
	expect(ours.length).toBe(theirs.length);
	theirs.forEach((value, at) => {
		expect(Math.abs((ours[at] ?? Number.NaN) / value - 1)).toBeLessThan(share);
	});
};
const errors = (covariance: readonly (readonly number[])[] | null) =>
	(covariance ?? []).map((row, at) => Math.sqrt(row[at] ?? Number.NaN));

// m <- glm(cbind(k, n - k) ~ rcs(day) + company, binomial(link)); V <- vcovCL(m, cluster = debtor, type = "HC0")
// mix 70 % persons, 30 % companies; g = t(x) %*% (w * mu.eta(eta)); sqrt(t(g) %*% V %*% g)
const byR = [
	{
		link: "logit",
		coefficients: [
			1.1470855427, -0.0132591221114, 0.019769939412, -0.0333456754025,
			0.552260202004,
		],
		errors: [
			0.1793796742, 0.008060231071, 0.08542973743, 0.1373552314, 0.1352948711,
		],
		deviance: 23.42380744,
		robust: [
			0.1109685088, 0.002634243238, 0.02804233004, 0.04443195437, 0.03442208515,
		],
		at14: [0.752342875316, 0.0180087813594],
		at100: [0.532888619943, 0.0246774463035],
		contrast: 0.00797813099374,
	},
	{
		link: "cloglog",
		coefficients: [
			0.329340881434, -0.00725145365714, 0.0125401256058, -0.0268342976487,
			0.323758788906,
		],
		errors: [
			0.09607234891, 0.004495173267, 0.05106916669, 0.08307913941,
			0.08126764294,
		],
		deviance: 24.50905909,
		robust: [
			0.06280744805, 0.001388617201, 0.01542420908, 0.02431435379, 0.0259528071,
		],
		at14: [0.747833130052, 0.0180475251161],
		at100: [0.540261226114, 0.0260705677341],
		contrast: 0.00940792189811,
	},
] as const;

describe.each(byR)("$link", (theirs) => {
	const fit = fitBinomial(rows, { link: theirs.link });
	if (!fit) throw new Error("no fit");
	const robust = clusterRobust(fit, rows) ?? [];

	test("coefficients, errors and deviance are R's", () => {
		near(fit.coefficients, theirs.coefficients, 1e-7);
		near(errors(fit.covariance), theirs.errors, 1e-7);
		near([fit.deviance], [theirs.deviance]);
		expect(fit).toMatchObject({
			converged: true,
			separated: false,
			aliased: [],
		});
	});
	test("errors by debtor are those of sandwich", () => {
		near(errors(robust), theirs.robust, 1e-6);
	});
	test("standardised shares and their difference", () => {
		const mixAt = (day: number) => [
			{ x: x(day, 0), weight: 70 },
			{ x: x(day, 1), weight: 30 },
		];
		const early = standardised(fit, mixAt(14), { covariance: robust });
		const late = standardised(fit, mixAt(100), { covariance: robust });
		near([early?.estimate ?? 0, early?.standardError ?? 0], theirs.at14, 1e-6);
		near([late?.estimate ?? 0, late?.standardError ?? 0], theirs.at100, 1e-6);
		if (!early || !late) return;
		const gain = contrast(early, late, { covariance: robust });
		near(
			[gain.estimate, gain.standardError],
			[theirs.at14[0] - theirs.at100[0], theirs.contrast],
			1e-6,
		);
		expect(early.low).toBeLessThan(early.estimate);
		expect(early.high).toBeLessThan(1);
	});
});

test("offset and weights: glm(..., weights = debtor / 2, offset(day / 100))", () => {
	const fit = fitBinomial(
		rows.map((row) => ({
			...row,
			weight: row.debtor / 2,
			offset: row.day / 100,
		})),
	);
	near(
		fit?.coefficients ?? [],
		[
			1.25989341065, -0.0236685215048, 0.0233304362658, -0.0385279608136,
			0.553192949717,
		],
		1e-7,
	);
	near(
		errors(fit?.covariance ?? []),
		[0.1402803105, 0.00624842581, 0.06556921872, 0.1052272232, 0.1036470265],
		1e-7,
	);
});

test("ridge 3, the intercept free: scipy.optimize.root on the penalised score, days over 100", () => {
	const scaled = rows.map((row) => ({
		...row,
		x: row.x.with(1, (row.x[1] ?? 0) / 100),
	}));
	const fit = fitBinomial(scaled, { ridge: 3 });
	near(
		fit?.coefficients ?? [],
		[
			1.0137542492443499, -0.46624108168411255, -0.06694927646972006,
			0.10420733924410236, 0.517781888585166,
		],
		1e-8,
	);
});

describe("hostile rows", () => {
	test("a column twice is aliased, and the shares are the same", () => {
		const twice = rows.map((row) => ({ ...row, x: [...row.x, row.x[4] ?? 0] }));
		const fit = fitBinomial(twice);
		expect(fit?.aliased).toEqual([5]);
		expect(fit?.coefficients[5]).toBe(0);
		near(fit?.coefficients.slice(0, 5) ?? [], byR[0].coefficients, 1e-7);
	});
	test("perfect separation is said, and a ridge holds it", () => {
		const apart = [0, 1].map((side) => ({ x: [1, side], n: 50, k: 50 * side }));
		expect(fitBinomial(apart)?.separated).toBe(true);
		const held = fitBinomial(apart, { ridge: [0.1, 0.1] });
		expect(held).toMatchObject({ separated: false, converged: true });
	});
	test.each(["logit", "cloglog"] as const)(
		"all paid or none (%s) is finite",
		(link) => {
			for (const k of [0, 40]) {
				const fit = fitBinomial([{ x: [1], n: 40, k }], { link });
				expect(fit?.coefficients.every(Number.isFinite)).toBe(true);
				expect(errors(fit?.covariance ?? []).every(Number.isFinite)).toBe(true);
			}
		},
	);
	test("nothing to fit is null; what cannot be is refused", () => {
		expect(fitBinomial([])).toBeNull();
		expect(fitBinomial([{ x: [1], n: 0, k: 0 }])).toBeNull();
		expect(() => fitBinomial([{ x: [1], n: 1, k: 2 }])).toThrow(RangeError);
		expect(() => fitBinomial([{ x: [Number.NaN], n: 1, k: 1 }])).toThrow(
			RangeError,
		);
		expect(() =>
			fitBinomial([
				{ x: [1], n: 1, k: 1 },
				{ x: [1, 2], n: 1, k: 1 },
			]),
		).toThrow(RangeError);
	});
	test("one cluster shows no spread", () => {
		const fit = fitBinomial(rows);
		expect(
			fit &&
				clusterRobust(
					fit,
					rows.map((row) => ({ ...row, cluster: "one" })),
				),
		).toBeNull();
	});
});
