import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	greenwoodError,
	kaplanMeier,
	survivalBy,
	survivalInterval,
} from "../../../src/curves/survival/kaplan-meier.ts";
import {
	restrictedMean,
	timeQuantile,
} from "../../../src/curves/survival/time-to-event.ts";
import { law } from "../../properties.ts";

const day = fc.record({
	day: fc.nat(40),
	events: fc.nat(9),
	watched: fc.nat(9),
});
const history = fc.array(day, { maxLength: 30 });

describe("laws", () => {
	law(
		"S never rises, and its intervals hold it inside 0 to 1",
		[history],
		(days) => {
			let before = 1;
			for (const point of kaplanMeier(days)) {
				expect(point.survival).toBeLessThanOrEqual(before);
				before = point.survival;
				for (const scale of ["plain", "log", "log-log"] as const) {
					const interval = survivalInterval(point, scale);
					if (!interval) continue;
					expect(interval.low).toBeGreaterThanOrEqual(0);
					expect(interval.low).toBeLessThanOrEqual(point.survival + 1e-12);
					expect(interval.high).toBeGreaterThanOrEqual(point.survival - 1e-12);
					expect(interval.high).toBeLessThanOrEqual(1);
				}
			}
		},
	);

	law(
		"nobody lost: S and its error are the plain share's",
		[history],
		(days) => {
			const seen = days.map((each) => ({ ...each, watched: 0 }));
			const all = seen.reduce((sum, { events }) => sum + events, 0);
			for (const point of kaplanMeier(seen)) {
				const left = (point.atRisk - point.events) / all;
				if (all === 0) continue;
				expect(point.survival).toBeCloseTo(left, 12);
				const error = greenwoodError(point);
				if (error !== null)
					expect(error).toBeCloseTo(Math.sqrt((left * (1 - left)) / all), 12);
			}
		},
	);

	law(
		"nobody lost: the restricted mean is the mean of the shorter",
		[history],
		(days) => {
			const seen = days.map((each) => ({ ...each, watched: 0 }));
			const all = seen.reduce((sum, { events }) => sum + events, 0);
			const found = restrictedMean(kaplanMeier(seen), 25);
			if (all === 0) return;
			const plain =
				seen.reduce(
					(sum, each) => sum + each.events * Math.min(25, each.day),
					0,
				) / all;
			expect(found?.days).toBeCloseTo(plain, 10);
		},
	);
});

test("nothing seen: no point, no median, no mean", () => {
	expect(kaplanMeier([])).toEqual([]);
	expect(timeQuantile([])).toEqual({ days: null, low: null, high: null });
	expect(restrictedMean([], 10)).toBeNull();
	expect(survivalBy([], 3)).toBeUndefined();
});

test("the mean is not told past what was watched", () => {
	const points = kaplanMeier([
		{ day: 5, events: 1, watched: 0 },
		{ day: 20, events: 0, watched: 4 },
	]);
	expect(restrictedMean(points, 20)).not.toBeNull();
	expect(restrictedMean(points, 21)).toBeNull();
	expect(timeQuantile(points).days).toBeNull();
});

// R 4.2.2: survfit(Surv(c(2, 4, 6, 8), c(1, 1, 1, 1)) ~ 1): S is exactly 0.5 from 4 to 6, and its median 5.
test("a curve that stays at a half has its median in the middle", () => {
	const points = kaplanMeier(
		[2, 4, 6, 8].map((at) => ({ day: at, events: 1, watched: 0 })),
	);
	expect(timeQuantile(points).days).toBe(5);
});
