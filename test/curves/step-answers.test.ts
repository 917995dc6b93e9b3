// R survival 3.5-3: survfit(Surv(day, factor(st)) ~ 1, conf.type = "log-log") with states paid and ended, at days 7, 14, 30.
import { expect, test } from "vitest";
import { stepAnswers } from "../../src/curves/step-answers.ts";

const days = [
	{ day: 0, paid: 5, ended: 0, watched: 0 },
	{ day: 1, paid: 8, ended: 0, watched: 0 },
	{ day: 2, paid: 0, ended: 0, watched: 3 },
	{ day: 3, paid: 0, ended: 4, watched: 0 },
	{ day: 5, paid: 6, ended: 10, watched: 0 },
	{ day: 7, paid: 2, ended: 0, watched: 7 },
	{ day: 10, paid: 3, ended: 12, watched: 0 },
	{ day: 14, paid: 1, ended: 0, watched: 0 },
	{ day: 31, paid: 0, ended: 0, watched: 39 },
];
const counts = [
	{ withinDays: 7, observed: 97, paid: 24 },
	{ withinDays: 14, observed: 90, paid: 40 },
	{ withinDays: 30, observed: 0, paid: 0 },
];

test("paid before the next step, as R has it with the next step competing", () => {
	const found = stepAnswers(days, counts);
	const expected = [
		[0.212857142857, 0.138380953737, 0.298113999149],
		[0.259558441558, 0.176489729047, 0.350347052991],
		[0.259558441558, 0.176489729047, 0.350347052991],
	];
	for (const [place, each] of found.entries()) {
		const [at = 0, low = 0, high = 0] = expected[place] ?? [];
		expect(each.beforeNext).toBeCloseTo(at, 10);
		expect(each.beforeNextLow).toBeCloseTo(low, 8);
		expect(each.beforeNextHigh).toBeCloseTo(high, 8);
	}
	expect(found.map(({ atRisk }) => atRisk)).toEqual([64, 40, 39]);
});

test("shares are of those observed so long; nobody observed, no share", () => {
	const found = stepAnswers(days, counts);
	expect(found[0]?.share).toBeCloseTo(24 / 97, 12);
	expect(found[2]).toMatchObject({ share: null, low: null, high: null });
});

test("past the last day watched there is no estimate; where nobody was left it stays", () => {
	const young = [{ day: 3, paid: 2, ended: 0, watched: 5 }];
	expect(stepAnswers(young, counts)[0]?.beforeNext).toBeNull();
	const over = [{ day: 3, paid: 2, ended: 6, watched: 0 }];
	expect(stepAnswers(over, counts)[0]?.beforeNext).toBeCloseTo(0.25, 12);
	expect(stepAnswers([], counts)[0]?.beforeNext).toBeNull();
});
