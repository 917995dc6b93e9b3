import { describe, expect, test } from "vitest";
import {
	aalenJohansen,
	incidenceBy,
} from "../../../src/curves/aalen-johansen.ts";
import { clusterBootstrap } from "../../../src/curves/survival/cluster-bootstrap.ts";
import { weightedIncidence } from "../../../src/curves/survival/weighted-incidence.ts";
import { random } from "../../../src/random.ts";

/** Debtor i has one claim: resolved, removed or watched, of one krone or more. */
const debtors = Array.from({ length: 120 }, (_, at) => {
	const kroner = at % 10 === 0 ? 50 : 1;
	return [
		{
			day: 1 + (at % 40),
			resolved: at % 3 === 0 ? kroner : 0,
			removed: at % 3 === 1 && at % 2 === 0 ? kroner : 0,
			watched: at % 3 === 1 && at % 2 === 0 ? 0 : at % 3 === 0 ? 0 : kroner,
		},
	];
});
const counted = debtors.map((days) =>
	days.map((one) => ({
		...one,
		resolved: Math.sign(one.resolved),
		removed: Math.sign(one.removed),
		watched: Math.sign(one.watched),
	})),
);

describe("by count it is Aalen–Johansen, and its bootstrap has the error of the formula", () => {
	const byDay = new Map<
		number,
		{ day: number; resolved: number; removed: number; watched: number }
	>();
	for (const one of counted.flat()) {
		const sum = byDay.get(one.day) ?? {
			day: one.day,
			resolved: 0,
			removed: 0,
			watched: 0,
		};
		byDay.set(one.day, {
			day: one.day,
			resolved: sum.resolved + one.resolved,
			removed: sum.removed + one.removed,
			watched: sum.watched + one.watched,
		});
	}
	const point = incidenceBy(aalenJohansen([...byDay.values()]), 25);
	const found = weightedIncidence(counted, 25, {
		random: random(3),
		draws: 600,
	});
	test("estimate", () => {
		expect(found?.estimate).toBeCloseTo(point?.incidence ?? 0, 12);
	});
	test("error within a tenth", () => {
		const formula = Math.sqrt(point?.variance ?? 0);
		expect((found?.standardError ?? 0) / formula).toBeGreaterThan(0.9);
		expect((found?.standardError ?? 0) / formula).toBeLessThan(1.1);
	});
});

test("a few large claims widen it, which no count of kroner would show", () => {
	const [byCount, byKroner] = [counted, debtors].map((clusters) =>
		weightedIncidence(clusters, 25, { random: random(3), draws: 300 }),
	);
	expect(byKroner?.standardError ?? 0).toBeGreaterThan(
		1.5 * (byCount?.standardError ?? 1),
	);
});

test("past what was watched, and with one debtor, it is not told", () => {
	expect(weightedIncidence(debtors, 41, { random: random(1) })).toBeNull();
	expect(
		weightedIncidence(debtors.slice(0, 1), 1, { random: random(1) }),
	).toBeNull();
	expect(weightedIncidence([], 1, { random: random(1) })).toBeNull();
});

test("the mean of shares: the bootstrap's error is that of the formula, and the same seed gives the same", () => {
	const values = Array.from({ length: 80 }, (_, at) => (at * 37) % 11);
	const mean = (times: readonly number[]) =>
		times.reduce((sum, many, at) => sum + many * (values[at] ?? 0), 0) / 80;
	const found = clusterBootstrap(80, mean, { random: random(5), draws: 2000 });
	const middle = mean(values.map(() => 1));
	const error =
		Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0)) /
		80;
	expect(found?.estimate).toBe(middle);
	expect(Math.abs((found?.standardError ?? 0) / error - 1)).toBeLessThan(0.06);
	expect(found?.low).toBeLessThan(middle);
	expect(
		clusterBootstrap(80, mean, { random: random(5), draws: 2000 }),
	).toEqual(found);
});
