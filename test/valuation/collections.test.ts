import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	cashPerKrone,
	expectedCollections,
	freshCollections,
	horizonMonths,
	remainingCollections,
	totalOf,
} from "../../src/valuation/collections.ts";
import { curveOutlooks } from "../../src/valuation/curve-outlook.ts";
import { monthAhead } from "../../src/valuation/month-ahead.ts";
import { law } from "../properties.ts";
import {
	curveOf,
	drawnCurves,
	drawnGroup,
	drawnOpen,
	openClaims,
	ratesOf,
	steadyCurve,
} from "./curves.ts";

const none = new Map();
const sum = (amounts: readonly number[]) =>
	amounts.reduce((all, amount) => all + amount, 0);

describe("a constant share a month has a closed form", () => {
	law(
		"without exits, 1 − (1 − h)^n is paid after n months, from any age, whole or not",
		[
			fc.double({ min: 0.001, max: 0.9, noNaN: true }),
			fc.double({ min: 0, max: 60, noNaN: true }),
			fc.integer({ min: 1, max: 180 }),
		],
		(h, age, months) => {
			const cash = cashPerKrone(
				steadyCurve("submission", "X", { paid: h }),
				age,
				none,
			);
			expect(remainingCollections(cash, months)).toBeCloseTo(
				1 - (1 - h) ** months,
				10,
			);
		},
	);

	law(
		"with exits, payment has its share of all that leaves",
		[
			fc.double({ min: 0.001, max: 0.5, noNaN: true }),
			fc.double({ min: 0.001, max: 0.4, noNaN: true }),
			fc.integer({ min: 1, max: 180 }),
		],
		(paid, removed, months) => {
			const cash = cashPerKrone(
				steadyCurve("submission", "X", { paid, removed }),
				0.5,
				none,
			);
			const leaves = paid + removed;
			expect(remainingCollections(cash, months)).toBeCloseTo(
				(paid / leaves) * (1 - (1 - leaves) ** months),
				10,
			);
		},
	);

	test("interest alone takes nothing off: it comes every month", () => {
		const curve = steadyCurve("submission", "X", { cash: 0.01, paid: 0 });
		expect(
			remainingCollections(cashPerKrone(curve, 0.5, none), 120),
		).toBeCloseTo(1.2, 10);
	});
});

describe("parts of a month", () => {
	law(
		"lose together what the month loses",
		[
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0.01, max: 0.6, noNaN: true }),
			fc.double({ min: 0, max: 0.4, noNaN: true }),
		],
		(passed, paid, removed) => {
			const month = ratesOf({ paid, removed });
			const before = monthAhead([month], passed - 1);
			const after = monthAhead([month], passed);
			expect(before.stays * after.stays).toBeCloseTo(1 - paid - removed, 12);
			expect(before.cash + before.stays * after.cash).toBeCloseTo(paid, 12);
		},
	);

	test("a month in which all leave leaves none, however late in it", () => {
		const all = [ratesOf({ paid: 0.7, removed: 0.3 })];
		expect(monthAhead(all, 0.9)).toMatchObject({ stays: 0, cash: 0.7 });
	});

	test("before day 0 and after the last month nothing happens", () => {
		const month = ratesOf({ paid: 0.5 });
		for (const age of [-7, -1, 1, 30])
			expect(monthAhead([month], age)).toMatchObject({ stays: 1, cash: 0 });
	});
});

// The own ledger: in month 0 half is paid and 0.3 goes to X; in month 1 a quarter is paid and half goes to X.
// X pays 0.4 in its month 0 and 0.2 of what is left in its month 1: 0.4 and 0.12 of a krone submitted.
// What is submitted in a month meets half of each month of X in that month ahead and half in the next.
describe("from the own ledger to collection, three months by hand", () => {
	const toX = (share: number) => new Map([["X", share]]);
	const curves = [
		curveOf("due", "ledger", [
			{ paid: 0.5, submitted: toX(0.3) },
			{ paid: 0.25, submitted: toX(0.5) },
		]),
		curveOf("submission", "X", [{ paid: 0.4 }, { paid: 0.2 }]),
	];
	const [ledger] = curves;
	if (!ledger) throw new Error("no curve");

	test("from day 0", () => {
		const { months } = cashPerKrone(ledger, 0, freshCollections(curves));
		const byHand = [
			0.5 + 0.15 * 0.4,
			0.2 * 0.25 + 0.15 * 0.4 + 0.15 * 0.12 + 0.05 * 0.4,
			0.15 * 0.12 + 0.05 * 0.4 + 0.05 * 0.12,
			0.05 * 0.12,
			0,
		];
		byHand.forEach((cash, month) => {
			expect(months[month]).toBeCloseTo(cash, 12);
		});
		expect(sum(months)).toBeCloseTo(0.5 + 0.05 + 0.4 * 0.52, 12);
	});

	test("not due for a month: the same, a month later", () => {
		const fresh = freshCollections(curves);
		const now = cashPerKrone(ledger, 0, fresh).months;
		expect(cashPerKrone(ledger, -1, fresh).months.slice(1)).toEqual(
			now.slice(0, -1),
		);
	});

	test("half-way through month 0, what stayed so long has all of month 1 before it", () => {
		const { months } = cashPerKrone(ledger, 0.5, freshCollections(curves));
		// Leaving gathers 1.609 in month 0 and 1.386 in month 1: 1.006 and 0.462 of it by payment, 0.604 and 0.924 by submission.
		// Their cubics rise from 0 at 1.270 and 0.735 of their mean to 0.630 and 1.210: half-way 0.5801 and 0.4407 have passed.
		const paid = (0.5 * (1 - 0.2 ** 0.5801)) / 0.8;
		const sent = (0.3 * (1 - 0.2 ** 0.4407)) / 0.8;
		const stays = 1 - paid - sent;
		const cash = (0.5 - paid + 0.2 * 0.25) / stays;
		const toXInAll = (0.3 - sent + 0.2 * 0.5) / stays;
		expect(sum(months)).toBeCloseTo(cash + toXInAll * 0.52, 3);
	});

	test("the curve that people read starts on day 0 too", () => {
		const [read] = curveOutlooks(curves, "assumed");
		expect(read?.cumulative.at(-1)).toBeCloseTo(0.5 + 0.05 + 0.4 * 0.52, 12);
		expect(curveOutlooks(curves, "assumed")[1]?.cumulative.slice(0, 2)).toEqual(
			[0.4, expect.closeTo(0.52, 12)],
		);
	});
});

describe("laws", () => {
	law(
		"where cash is principal alone, never more comes than is open, and never less than nothing",
		[drawnOpen, drawnCurves],
		(open, curves) => {
			expectedCollections(open, curves).forEach(({ months }, place) => {
				expect(Math.min(...months)).toBeGreaterThanOrEqual(0);
				expect(sum(months)).toBeLessThanOrEqual(
					(open[place]?.principal ?? 0) * (1 + 1e-12),
				);
			});
		},
	);

	law(
		"what rests on measured rates is part of the whole",
		[drawnOpen, drawnCurves],
		(open, curves) => {
			for (const { months, measured } of expectedCollections(open, curves)) {
				const rest = months.map(
					(amount, month) => amount * (1 + 1e-12) - (measured[month] ?? 0),
				);
				expect(Math.min(...measured)).toBeGreaterThanOrEqual(0);
				expect(Math.min(...rest)).toBeGreaterThanOrEqual(0);
			}
		},
	);

	law(
		"a group cut in two collects the same",
		[drawnGroup, drawnCurves, fc.double({ min: 0, max: 1, noNaN: true })],
		(group, curves, cut) => {
			const parts = [cut, 1 - cut].map((share) => ({
				...group,
				principal: group.principal * share,
			}));
			const whole = totalOf(expectedCollections([group], curves));
			const both = totalOf(expectedCollections(parts, curves));
			both.months.forEach((amount, month) => {
				expect(Math.abs(amount - (whole.months[month] ?? 0))).toBeLessThan(
					1e-12 * group.principal,
				);
			});
		},
	);

	law(
		"every principal ten times: every month ten times",
		[drawnOpen, drawnCurves],
		(open, curves) => {
			const tenfold = open.map((group) => ({
				...group,
				principal: group.principal * 10,
			}));
			const once = totalOf(expectedCollections(open, curves)).months;
			totalOf(expectedCollections(tenfold, curves)).months.forEach(
				(amount, month) => {
					const ten = 10 * (once[month] ?? 0);
					expect(Math.abs(amount - ten)).toBeLessThanOrEqual(
						1e-10 * ten + 1e-300,
					);
				},
			);
		},
	);

	test("a group without a curve is our mistake", () => {
		expect(() => expectedCollections([openClaims({})], [])).toThrow(RangeError);
	});

	test("every horizon lies inside the months", () => {
		const [one] = expectedCollections(
			[openClaims({})],
			[steadyCurve("submission", "X", { paid: 0.05 })],
		);
		expect(one?.months.length).toBe(horizonMonths);
	});
});
