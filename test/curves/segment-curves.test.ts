import { describe, expect, test } from "vitest";
import { credibilityPayments } from "../../src/curves/credibility.ts";
import { priorRates } from "../../src/curves/prior.ts";
import {
	type CurveOptions,
	portfolioCurve,
	segmentCurves,
} from "../../src/curves/segment-curves.ts";
import type { SegmentHistory } from "../../src/curves/types.ts";
import { historyOf, left, paid, started, steadyHistory } from "./history.ts";

const options: CurveOptions = {
	months: 60,
	parent: (clock) => priorRates(clock),
	parentPayments: 1,
};

function curveOf(segment: string, histories: readonly SegmentHistory[]) {
	const [curve] = segmentCurves(
		histories,
		[{ clock: "submission", segment }],
		options,
	);
	if (!curve) throw new Error("no curve");
	return curve;
}

const cashOf = (months: readonly { readonly cash: number }[]) =>
	months.map(({ cash }) => cash);

describe("credibility", () => {
	test("no data anywhere: the parent, exactly, and none of it measured", () => {
		const { months, claims } = curveOf("new", []);
		const prior = priorRates("submission");
		months.forEach((rates, month) => {
			expect(rates.cash).toBe(prior(month).cash);
			expect(rates).toMatchObject({ measured: 0, credibility: 0 });
		});
		expect(claims).toBe(0);
	});

	test("no data of its own: the portfolio, exactly", () => {
		const all = [
			steadyHistory("known", { claims: 2_000, rate: 0.07, months: 24 }),
		];
		const portfolio = portfolioCurve("submission", all, options);
		expect(cashOf(curveOf("new", all).months)).toEqual(
			cashOf(portfolio.months),
		);
	});

	test("very much data: its own rates", () => {
		const all = [
			steadyHistory("own", { claims: 1e9, rate: 0.05, months: 24 }),
			steadyHistory("other", { claims: 1e9, rate: 0.15, months: 24 }),
		];
		const { months } = curveOf("own", all);
		for (const rates of months.slice(0, 24)) {
			expect(rates.cash).toBeCloseTo(0.05, 6);
			expect(rates.measured).toBeGreaterThan(0.999);
			expect(rates.credibility).toBeGreaterThan(0.999);
		}
	});

	test("as many payments as the constant says: half-way between", () => {
		const many = steadyHistory("many", { claims: 1e9, rate: 0.1, months: 1 });
		const claims = credibilityPayments / 0.1;
		const [month] = curveOf("few", [
			many,
			steadyHistory("few", { claims, rate: 0.1, months: 1 }),
		]).months;
		expect(month?.credibility).toBeCloseTo(0.5, 6);
	});

	test("more of its own data never takes it further from its own", () => {
		const other = steadyHistory("other", {
			claims: 1e6,
			rate: 0.1,
			months: 12,
		});
		const off = [10, 100, 1_000, 10_000].map((claims) => {
			const own = steadyHistory("own", { claims, rate: 0.2, months: 12 });
			return Math.abs(
				(curveOf("own", [other, own]).months[0]?.cash ?? 0) - 0.2,
			);
		});
		expect(off).toEqual(off.toSorted((one, next) => next - one));
	});
});

describe("what a month may do", () => {
	test("shares that leave never pass what is open", () => {
		const overpaid = historyOf("overpaid", {
			exposures: [started(3, 400, 1_000)],
			cash: [paid(3, 0, 400, 1_600, 1_000), paid(3, 1, 90, 90, 0)],
			exits: [
				left(3, 0, "submitted", 100, 300, "X"),
				left(3, 0, "removed", 100, 300),
			],
		});
		for (const { paid, removed, submitted } of curveOf("overpaid", [overpaid])
			.months) {
			const went = [...submitted.values()].reduce((sum, each) => sum + each, 0);
			expect(paid + removed + went).toBeLessThanOrEqual(1 + 1e-12);
			expect(Math.min(paid, removed, went)).toBeGreaterThanOrEqual(0);
		}
	});

	test("exits of a segment that hardly pays are believed all the same", () => {
		const idle = historyOf("idle", {
			exposures: [started(6, 5_000, 5_000_000)],
			cash: [paid(6, 0, 1, 1_000)],
			exits: [left(6, 3, "submitted", 2_500, 2_499_500, "X")],
		});
		expect(curveOf("idle", [idle]).months[3]?.submitted.get("X")).toBeCloseTo(
			0.5,
			2,
		);
	});

	test("thin late months lean on the late fall of the portfolio, not on a survey", () => {
		const paysOn = steadyHistory("pays on", {
			claims: 3_000,
			rate: 0.03,
			months: 48,
		});
		const { months, trendFromMonth } = curveOf("pays on", [paysOn]);
		expect(trendFromMonth).toBe(48);
		for (const month of [30, 40, 47])
			expect(months[month]?.cash).toBeCloseTo(0.03, 2);
		expect(months[40]?.measured).toBe(1);
		expect(months[59]?.measured).toBe(0);
	});
});
