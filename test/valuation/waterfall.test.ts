import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type Expected,
	type WaterfallStep,
	waterfallOf,
} from "../../src/valuation/waterfall.ts";

const group = (months: readonly number[], known = 1): Expected => ({
	known,
	collections: { months, measured: months, open: months },
});

const amounts = (...given: Parameters<typeof waterfallOf>) =>
	Object.fromEntries(
		waterfallOf(...given).steps.map(({ step, amount }) => [
			step,
			Number(amount) / 100,
		]),
	) as Record<WaterfallStep, number>;

describe("a forecast made again", () => {
	test("is the rest of the earlier one where all came as expected", () => {
		expect(
			amounts([group([10, 5, 3, 2])], [group([5, 3, 2, 1])], 1, 1_000n),
		).toEqual({
			...{ forecast_before: 10, gone_claims: 0, timing: 0, level: 0 },
			...{ new_claims: 0, months_further: 1, forecast_now: 11 },
		});
	});

	test("holds what came late as timing, and no change of level", () => {
		const late = amounts([group([10, 5])], [group([9, 0])], 1, 600n);
		expect(late).toMatchObject({ timing: 4, level: 0, forecast_now: 9 });
	});

	test("has a lower level where what did not come is not expected any more", () => {
		const lost = amounts([group([10, 5])], [group([5, 0])], 1, 600n);
		expect(lost).toMatchObject({ timing: 4, level: -4, forecast_now: 5 });
	});

	test("tells gone and new claims apart by their part of each group", () => {
		const moved = amounts(
			[group([0, 8], 0.5)],
			[group([4, 0], 1), group([6, 0], 0)],
			1,
			0n,
		);
		expect(moved).toMatchObject({
			...{ forecast_before: 8, gone_claims: -4, timing: 0, level: 0 },
			...{ new_claims: 6, forecast_now: 10 },
		});
	});

	test("is reached by its steps to the øre, whatever the groups", () => {
		const months = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
			minLength: 6,
			maxLength: 6,
		});
		const groups = fc.array(
			fc
				.tuple(months, fc.double({ min: 0, max: 1, noNaN: true }))
				.map(([each, known]) => group(each, known)),
			{ maxLength: 5 },
		);
		fc.assert(
			fc.property(
				groups,
				groups,
				fc.integer({ min: 1, max: 6 }),
				fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
				(before, now, passed, came) => {
					const { steps } = waterfallOf(before, now, passed, came);
					const last = steps.at(-1)?.amount ?? 0n;
					const sum = steps
						.slice(0, -1)
						.reduce((all, { amount }) => all + amount, 0n);
					expect(sum).toBe(last);
				},
			),
		);
	});
});
