import { describe, expect, test } from "vitest";
import { nextDiagonal } from "../../../src/curves/triangles/calendar-level.ts";
import { localLevel } from "../../../src/curves/triangles/local-level.ts";
import { fromIncrements } from "../../../src/curves/triangles/triangle.ts";

const origins = ["a", "b", "c", "d", "e", "f"];

/** Cash of 100 that doubles once and then halves each period, with a factor for each calendar period. */
function planted(calendar: (diagonal: number) => number) {
	let level = 1;
	const levels = origins.map((_, at) => {
		level *= calendar(at);
		return level;
	});
	return fromIncrements(
		origins,
		origins.map((_, origin) =>
			Array.from({ length: origins.length - origin }, (_, at) => {
				const usual = at === 0 ? 100 : 200 / 2 ** (at - 1);
				return usual * ((levels[origin + at] ?? 1) / (levels[origin] ?? 1));
			}),
		),
	);
}

describe("the next diagonal", () => {
	test("goes on as the past where the calendar does nothing", () => {
		const { cells, calendarLevel } = nextDiagonal(
			planted(() => 1),
			0.8,
		);
		expect(calendarLevel).toBeCloseTo(0, 9);
		expect(
			cells.map(({ origin, expected }) => [origin, expected.toFixed(0)]),
		).toEqual([
			["b", "13"],
			["c", "25"],
			["d", "50"],
			["e", "100"],
			["f", "200"],
		]);
	});

	test("stays lower where each past period came to be lower than the one before", () => {
		const fallen = nextDiagonal(
			planted((diagonal) => (diagonal >= 4 ? 0.7 : 1)),
			0.8,
		);
		expect(fallen.calendarLevel).toBeLessThan(-0.05);
	});

	test("has bands that hold what is expected, wider at a higher level", () => {
		const noisy = planted(
			(diagonal) => [1, 1.1, 0.9, 1.05, 0.9, 1.1][diagonal] ?? 1,
		);
		const [narrow, wide] = [
			nextDiagonal(noisy, 0.8),
			nextDiagonal(noisy, 0.95),
		];
		expect(narrow.low).toBeLessThan(narrow.expected);
		expect(narrow.high).toBeGreaterThan(narrow.expected);
		expect(wide.low).toBeLessThan(narrow.low);
		expect(wide.high).toBeGreaterThan(narrow.high);
	});

	test("needs cash above 0, and diagonals enough", () => {
		expect(() =>
			nextDiagonal(fromIncrements(["a", "b"], [[5, 0], [5]]), 0.8),
		).toThrow(/cash above 0/);
		expect(() =>
			nextDiagonal(fromIncrements(["a", "b"], [[5, 4], [5]]), 0.8),
		).toThrow(/diagonals/);
	});
});

describe("a level that wanders", () => {
	// With the variances given, the filter is a few lines: prior variance 1, steps and noise as found.
	test("of a constant series is drawn to it and takes no step", () => {
		const found = localLevel([0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
		expect(found.step).toBe(0);
		expect(found.next).toBeCloseTo(0.5, 3);
	});

	test("of a trending series follows the last of it", () => {
		const found = localLevel(
			[0, 0.2, 0.4, 0.6, 0.8, 1],
			[0.001, 0.001, 0.001, 0.001, 0.001, 0.001],
		);
		expect(found.next).toBeGreaterThan(0.9);
		expect(found.step).toBeGreaterThan(0.01);
	});

	test("of nothing is refused", () => {
		expect(() => localLevel([])).toThrow(RangeError);
	});
});
