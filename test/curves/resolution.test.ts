import { describe, expect, test } from "vitest";
import {
	resolutionEstimates,
	resolutionRates,
} from "../../src/curves/resolution.ts";
import { wilsonInterval } from "../../src/curves/wilson.ts";

const watched = (day: number, claims: number) => ({
	day,
	resolved: 0,
	removed: 0,
	watched: claims,
});

describe("rates over mature claims", () => {
	test("are ratios of what was counted, with Wilson's interval", () => {
		expect(
			resolutionRates({
				observed: 148,
				resolved: 15,
				principalObserved: 1_000,
				principalResolved: 200,
				principalRecovered: 250,
			}),
		).toEqual({
			byCount: 15 / 148,
			byPrincipal: 0.2,
			recovery: 0.25,
			...wilsonInterval(15, 148),
		});
	});

	test("are null where nobody was observed so long", () => {
		const none = {
			observed: 0,
			resolved: 0,
			principalObserved: 0,
			principalResolved: 0,
			principalRecovered: 0,
		};
		expect(Object.values(resolutionRates(none))).toEqual(
			new Array(5).fill(null),
		);
	});
});

describe("estimates with the young claims", () => {
	test("are null past the last day on which anybody was watched", () => {
		const days = [
			{ day: 10, resolved: 3, removed: 0, watched: 0 },
			watched(59, 5),
		];
		const [at30, at60] = resolutionEstimates(days, [30, 60]);
		expect(at30?.estimate).toBe(3 / 8);
		expect(at60).toEqual({ estimate: null, low: null, high: null });
	});

	test("nothing resolved among ten is not certainly nothing", () => {
		const [estimate] = resolutionEstimates([watched(90, 10)], [30]);
		expect(estimate).toEqual({ estimate: 0, ...wilsonInterval(0, 10) });
	});

	test("an exit alone leaves those still watched to speak", () => {
		const days = [
			{ day: 5, resolved: 0, removed: 4, watched: 2 },
			watched(90, 10),
		];
		const [estimate] = resolutionEstimates(days, [30]);
		expect(estimate).toEqual({ estimate: 0, ...wilsonInterval(0, 14) });
	});

	test("all resolved among ten is not certainly all", () => {
		const days = [{ day: 5, resolved: 10, removed: 0, watched: 0 }];
		const [estimate] = resolutionEstimates(days, [5]);
		expect(estimate).toEqual({ estimate: 1, ...wilsonInterval(10, 10) });
	});
});
