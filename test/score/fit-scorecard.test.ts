import { expect, test } from "vitest";
import { fitBinomial } from "../../src/curves/regression/fit-binomial.ts";
import { binsOf } from "../../src/score/bin-characteristic.ts";
import { weightOfEvidence } from "../../src/score/evidence.ts";
import { fitScorecard, informative } from "../../src/score/fit-scorecard.ts";
import { reasonsOf, scoreOf } from "../../src/score/scorecard.ts";
import { sumOfCounts } from "../../src/score/types.ts";
import {
	calibrationCheck,
	discrimination,
	stabilityIndex,
	tenths,
} from "../../src/score/validation.ts";
import { loans } from "./german-credit.ts";

const names = ["checking", "history", "savings"];
const patterns = loans.map(
	([checking = 0, history = 0, savings = 0, n = 0, good = 0]) => ({
		bins: [checking + 1, history + 1, savings + 1],
		counts: { claims: n, payment: good, resolution: good, share: good / 2 },
	}),
);
const binned = names.map((characteristic, place) => ({
	characteristic,
	bins: [...new Set(patterns.map(({ bins }) => bins[place] ?? 0))]
		.sort()
		.map((bin) => ({
			...{ bin, level: `level ${bin}`, from: null, to: null },
			counts: sumOfCounts(
				patterns
					.filter(({ bins }) => bins[place] === bin)
					.map(({ counts }) => counts),
			),
		})),
}));
const traitsOf = (bins: readonly number[]) =>
	Object.fromEntries(
		names.map((name, place) => [
			name,
			{ level: `level ${bins[place]}`, number: 0 },
		]),
	);

// scikit-learn 1.9.1: LogisticRegression(C=1.0, tol=1e-12, max_iter=10000).fit(weights of evidence, good);
// 2 * roc_auc_score(good, p) - 1; scipy.stats.ks_2samp(p[good == 1], p[good == 0]).statistic
const secondOpinion = {
	...{
		intercept: 0.8492994511967491,
		gini: 0.5095238095238095,
		ks: 0.40714285714285714,
	},
	weights: [0.8620736345412788, 0.8267878507326847, 0.7019308702249066],
};

test("weights of German credit are those of another library", () => {
	const whole = { n: 1000, k: 700 };
	const fit = fitBinomial(
		patterns.map(({ bins, counts }) => ({
			x: [
				1,
				...bins.map((bin, place) => {
					const found = binned[place]?.bins.find(
						(each) => each.bin === bin,
					)?.counts;
					return weightOfEvidence(
						{ n: found?.claims ?? 0, k: found?.payment ?? 0 },
						whole,
					);
				}),
			],
			...{ n: counts.claims, k: counts.payment },
		})),
		{ ridge: 1 },
	);
	const { intercept, weights } = secondOpinion;
	expect(fit?.coefficients[0]).toBeCloseTo(intercept, 5);
	weights.forEach((weight, at) => {
		expect(fit?.coefficients[at + 1]).toBeCloseTo(weight, 5);
	});
});

const card = fitScorecard(binned, patterns);
const scoredLoans = patterns.map(({ bins, counts }) => {
	const { points, probability } = scoreOf(card, traitsOf(bins)).payment;
	return { score: points, probability, n: counts.claims, k: counts.payment };
});

test("points tell loans apart as well as the regression, but for their rounding", () => {
	const found = discrimination(scoredLoans);
	expect(Math.abs((found?.gini ?? 0) - secondOpinion.gini)).toBeLessThan(0.01);
	expect(Math.abs((found?.ks ?? 0) - secondOpinion.ks)).toBeLessThan(0.02);
});

test("on its own loans a card is calibrated, in all and in tenths", () => {
	const check = calibrationCheck(scoredLoans);
	expect(check?.slope).toBeCloseTo(1, 6);
	expect(check?.observedOverExpected).toBeCloseTo(1, 6);
	const groups = tenths(scoredLoans);
	expect(groups.reduce((sum, { claims }) => sum + claims, 0)).toBe(1000);
	for (const { claims, expected, observed } of groups)
		expect(Math.abs(expected - observed)).toBeLessThan(
			3 * Math.sqrt(0.25 / claims),
		);
});

test("a share that is half the payments is scored as half of them", () => {
	const mean = patterns.reduce(
		(sum, { bins, counts }) =>
			sum + counts.claims * scoreOf(card, traitsOf(bins)).share.probability,
		0,
	);
	expect(mean).toBeCloseTo(350, 4);
});

test("reasons name what takes most points off, worst first", () => {
	const worst = traitsOf([1, 1, 1]);
	const reasons = reasonsOf(card, worst);
	expect(reasons.map(({ pointsLost }) => pointsLost)).toEqual(
		reasons
			.map(({ pointsLost }) => pointsLost)
			.toSorted((one, other) => other - one),
	);
	expect(reasons[0]?.characteristic).toBe("checking");
});

test("what tells no more than chance is left out", () => {
	const noise = {
		characteristic: "noise",
		bins: [1, 2].map((bin) => ({
			...{ bin, level: `level ${bin}`, from: null, to: null },
			counts: {
				claims: 500,
				payment: 348 + 2 * bin,
				resolution: 350,
				share: 175,
			},
		})),
	};
	expect(
		informative([...binned, noise]).map(({ characteristic }) => characteristic),
	).toEqual(["checking", "history", "savings"]);
});

test("a level the card does not know is worth no points", () => {
	const unknown = { checking: { level: "never seen", number: 0 } };
	expect(scoreOf(card, unknown).payment.points).toBe(card.base.payment);
});

test("scores without a success tell nothing; equal distributions are stable, others are not", () => {
	expect(
		discrimination([{ score: 1, probability: 0.5, n: 10, k: 0 }]),
	).toBeNull();
	expect(stabilityIndex(scoredLoans, scoredLoans)).toBe(0);
	expect(stabilityIndex([], scoredLoans)).toBeNull();
	const shifted = scoredLoans.map(({ score, n }) => ({ score: score - 60, n }));
	expect(stabilityIndex(scoredLoans, shifted)).toBeGreaterThan(0.25);
});

test("missing numbers stand in a bin of their own by their reason; too thin a reason in none", () => {
	const grade = (
		level: string,
		from: number | null,
		claims: number,
		payment: number,
	) => ({
		...{ level, from },
		counts: { claims, payment, resolution: payment, share: payment },
	});
	const bins = binsOf([
		grade("", 0, 400, 200),
		grade("", 10, 400, 40),
		grade("never paid", null, 200, 10),
		grade("withheld", null, 3, 3),
	]);
	expect(bins.map(({ level, from, to }) => [level, from, to])).toEqual([
		["", null, 10],
		["", 10, null],
		["never paid", null, null],
	]);
});
