// Commercial Collection Agency Association, survey of members (2004): share of a claim still expected to be collected,
// by months past due. ../shared/tables/commercial_collectability_by_age.csv has the same points.
import { describe, expect, test } from "vitest";
import { priorRates } from "../../src/curves/prior.ts";

const published = [
	[0, 0.949],
	[1, 0.899],
	[2, 0.813],
	[3, 0.696],
	[6, 0.521],
	[9, 0.391],
	[12, 0.228],
	[24, 0.093],
] as const;

const lifetime = 1_000;

/** What the monthly rates still bring from one month of the clock on. */
function stillToCome(clock: "due" | "submission", from: number): number {
	let open = 1;
	for (let month = from; month < from + lifetime; month += 1)
		open *= 1 - priorRates(clock)(month).paid;
	return 1 - open;
}

describe("the prior pays what the survey says is still to come", () => {
	test.each(published)("%i months past due: %f", (months, share) => {
		expect(stillToCome("due", months)).toBeCloseTo(share, 10);
	});

	test.each(published.slice(1))(
		"submitted a month past due, %i months past due: %f",
		(months, share) => {
			expect(stillToCome("submission", months - 1)).toBeCloseTo(share, 10);
		},
	);

	test("nothing of it is measured, and nothing leaves but by payment", () => {
		for (const month of [0, 5, 23, 24, 200])
			expect(priorRates("due")(month)).toMatchObject({
				removed: 0,
				submitted: new Map(),
				measured: 0,
			});
	});
});
