import { expect, test } from "vitest";
import { defaultTruth } from "../../src/sample/default-truth.ts";
import {
	cureShare,
	daysAtHazard,
	exitHazard,
	resolutionProbability,
} from "../../src/sample/hazard.ts";
import {
	day20OverDay100,
	referenceTraits,
	resolutionProbabilities,
} from "../../src/sample/true-rates.ts";

const day20 = referenceTraits(defaultTruth, "person", 20);
const day100 = referenceTraits(defaultTruth, "person", 100);

/** The same probability by small steps over the stated form, in other words than the product's. */
function bySmallSteps(days: number, horizon: number, exits: number): number {
	const { steps, decay_days } = defaultTruth.resolution_hazard;
	const cure = 0.2 + 0.47 * Math.exp(-days / 181);
	const width = 1 / 200;
	let staying = 1;
	let resolved = 0;
	for (let at = width / 2; at < horizon; at += width) {
		const step = steps.findLast(({ from_day }) => from_day <= at);
		const hazard =
			((step?.monthly_hazard ?? 0) * Math.exp(-days / decay_days)) / 30;
		resolved += staying * hazard * width;
		staying *= 1 - (hazard + exits / 30) * width;
	}
	return cure * resolved;
}

test.each(["person", "company"] as const)(
	"day 20 resolves half as much again as day 100 at 90 days: %s",
	(type) => {
		expect(day20OverDay100(defaultTruth, type)).toBeGreaterThan(1.45);
		expect(day20OverDay100(defaultTruth, type)).toBeLessThan(1.55);
	},
);

test("a person's claim resolves within 90 days with 0.45 from day 20 and 0.30 from day 100", () => {
	expect(resolutionProbability(defaultTruth, day20, 90)).toBeCloseTo(0.45, 2);
	expect(resolutionProbability(defaultTruth, day100, 90)).toBeCloseTo(0.3, 2);
});

test.each([
	[20, 30],
	[20, 90],
	[100, 90],
	[60, 365],
	[14, 800],
])(
	"from day %i within %i days, the closed form is the sum of small steps",
	(days, horizon) => {
		const traits = referenceTraits(defaultTruth, "person", days);
		const exits = exitHazard(defaultTruth, "person");
		expect(resolutionProbability(defaultTruth, traits, horizon)).toBeCloseTo(
			bySmallSteps(days, horizon, exits),
			4,
		);
		expect(resolutionProbability(defaultTruth, traits, horizon, 0)).toBeCloseTo(
			bySmallSteps(days, horizon, 0),
			4,
		);
	},
);

test("the probability rises with the horizon, falls with days to submission, and stays below the cure share", () => {
	const rows = resolutionProbabilities(defaultTruth);
	expect(rows).toHaveLength(2 * 4 * 5);
	for (const row of rows) {
		const { debtor_type, days_to_submission, horizon_days } = row;
		const traits = referenceTraits(
			defaultTruth,
			debtor_type,
			days_to_submission,
		);
		const later = { ...traits, days_to_submission: days_to_submission + 10 };
		expect(row.with_exits).toBeLessThan(row.without_exits);
		expect(row.without_exits).toBeLessThan(cureShare(defaultTruth, traits));
		expect(
			resolutionProbability(defaultTruth, traits, horizon_days + 1),
		).toBeGreaterThan(row.with_exits);
		expect(
			resolutionProbability(defaultTruth, later, horizon_days),
		).toBeLessThan(row.with_exits);
	}
});

test("time and hazard turn into each other at the borders of the steps", () => {
	const steps = [
		{ from_day: 0, monthly_hazard: 1 },
		{ from_day: 30, monthly_hazard: 0.5 },
		{ from_day: 60, monthly_hazard: 0 },
	];
	expect(daysAtHazard(steps, 0.5)).toBeCloseTo(15, 12);
	expect(daysAtHazard(steps, 1)).toBeCloseTo(30, 12);
	expect(daysAtHazard(steps, 1.25)).toBeCloseTo(45, 12);
	expect(daysAtHazard(steps, 1.6)).toBe(Number.POSITIVE_INFINITY);
});
