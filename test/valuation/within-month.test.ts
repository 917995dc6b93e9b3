// The run of an intensity within a month: Fritsch and Carlson's cubic, as scipy 1.17.1 has it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { passedIn, runOf } from "../../src/valuation/within-month.ts";
import { law } from "../properties.ts";

const months = [0.53, 0.12, 0.05, 0.047];

// PchipInterpolator(range(5), cumsum([0] + months)): what it gains within each month at 0.25, 0.5 and 0.9, over the month.
const published = [
	[0.333959996372, 0.62719521045, 0.954573439768],
	[0.358003393665, 0.630316742081, 0.939029864253],
	[0.309354154033, 0.555336567617, 0.906211036992],
	[0.255845237442, 0.507855341084, 0.902863456898],
];

test("months joined as scipy joins them", () => {
	published.forEach((parts, month) => {
		const run = runOf(months[month - 1], months[month] ?? 0, months[month + 1]);
		[0.25, 0.5, 0.9].forEach((part, place) => {
			expect(passedIn(run, part)).toBeCloseTo(parts[place] ?? 0, 11);
		});
	});
});

const intensity = fc.double({ min: 0, max: 30, noNaN: true });

law(
	"it never falls, and has passed as a whole at the end",
	[
		fc.option(intensity, { nil: undefined }),
		intensity,
		fc.option(intensity, { nil: undefined }),
	],
	(before, own, after) => {
		const run = runOf(before, own, after);
		const passed = Array.from({ length: 21 }, (_, at) =>
			passedIn(run, at / 20),
		);
		expect(passed[0]).toBe(0);
		expect(passed.at(-1)).toBeCloseTo(1, 12);
		passed.slice(1).forEach((value, at) => {
			expect(value).toBeGreaterThanOrEqual((passed[at] ?? 0) - 1e-12);
		});
	},
);
