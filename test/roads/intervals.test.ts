// What is not known of a road: the interval of a ratio against a second method, and the worth of a move over its draws.
import { expect, test } from "vitest";
import { random } from "../../src/random.ts";
import { worthOfMove } from "../../src/roads/agency-gain.ts";
import { moved } from "../../src/roads/change-agency.ts";
import { planCurveOf } from "../../src/roads/plan-curve.ts";
import type { Stock } from "../../src/roads/road.ts";
import { worthFactors } from "../../src/valuation/risk/worth-factors.ts";
import { cashOf, sellerWith } from "../valuation/sides.ts";

const month = (plans: number, principal: number, cash: number) => ({
	...{ planMonth: 1, plans, principal, cash, paidToDate: cash },
	...{ principalSquares: 0, principalPaidProducts: 0, paidSquares: 0 },
});

/** Plans drawn: principal 100 to 10 000, a share of it paid. */
function drawnPlans(count: number) {
	const chance = random(7);
	return Array.from({ length: count }, () => {
		const principal = 100 + chance() * 9_900;
		return { principal, paid: chance() < 0.4 ? principal : principal * 0.1 };
	});
}

const rowOf = (plans: ReturnType<typeof drawnPlans>) => {
	const sum = (of: (plan: { principal: number; paid: number }) => number) =>
		plans.reduce((all, plan) => all + of(plan), 0);
	return {
		...month(
			plans.length,
			sum((plan) => plan.principal),
			sum((plan) => plan.paid),
		),
		principalSquares: sum((plan) => plan.principal ** 2),
		principalPaidProducts: sum((plan) => plan.principal * plan.paid),
		paidSquares: sum((plan) => plan.paid ** 2),
	};
};

test("the interval of what plans pay is that of a bootstrap of the plans", () => {
	const plans = drawnPlans(200);
	const curve = planCurveOf([rowOf(plans)]);
	const whole = rowOf(plans);
	const ratio = whole.paidToDate / whole.principal;
	expect(curve?.months[0]).toBeCloseTo(ratio, 12);
	const chance = random(11);
	const drawn = Array.from({ length: 2_000 }, () => {
		const again = plans.map(
			() => plans[Math.floor(chance() * plans.length)] ?? plans[0],
		);
		const paid = again.reduce((all, plan) => all + (plan?.paid ?? 0), 0);
		const owed = again.reduce((all, plan) => all + (plan?.principal ?? 0), 0);
		return paid / owed / ratio;
	}).sort((one, other) => one - other);
	expect(curve?.low).toBeCloseTo(drawn[50] ?? 0, 1);
	expect(curve?.high).toBeCloseTo(drawn[1_950] ?? 0, 1);
});

test("29 plans are too few, and no plans pay more than all", () => {
	expect(planCurveOf([month(29, 1000, 500)])).toBeNull();
	expect(planCurveOf([])).toBeNull();
	const rich = planCurveOf([
		month(40, 1000, 800),
		{ ...month(40, 1000, 700), planMonth: 2 },
	]);
	expect(rich?.months.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(1, 12);
});

const stock: Stock = {
	open: [
		{
			...{ clock: "submission", segment: "s", ageMonths: 1, claims: 10 },
			...{ principal: 10_000, balance: 10_000 },
		},
	],
	collections: [cashOf([1000, 800, 600, 400])],
	seller: sellerWith({ annualRate: 0.1, costRate: 0.2 }),
};

test("the worth of a move over its draws is each draw worked out by itself", () => {
	const moving = {
		to: "C",
		moves: [
			{ place: 0, agency: "A", share: 0.3, claims: 3 },
			{ place: 0, agency: "B", share: 0.5, claims: 5 },
		],
		index: new Map<string, number>(),
		terms: new Map([["C", { commission: 0.25, perClaim: 3 }]]),
		notice: { noticeMonths: 1, costPerClaim: 0 },
	};
	const chance = random(3);
	const draws = Array.from(
		{ length: 201 },
		() => new Map(["A", "B", "C"].map((name) => [name, 0.8 + 0.4 * chance()])),
	);
	const each = draws
		.map((index) => moved(stock, { ...moving, index }).worth)
		.sort((one, other) => one - other);
	const { low, high } = worthOfMove(stock, moving, draws);
	expect(Math.abs(low - (each[5] ?? 0))).toBeLessThan(0.5);
	expect(Math.abs(high - (each[195] ?? 0))).toBeLessThan(0.5);
});

test("futures that all pay a tenth more, or a fifth less, are worth just that", () => {
	const paths = new Float64Array(200).map((_, cell) =>
		cell < 100 ? 0.8 : 1.1,
	);
	const futures = { simulations: 50, months: 4, paths, single: paths };
	const found = worthFactors([100, 50, 25, 10], futures, 0.08);
	expect(found.low).toBeCloseTo(0.8, 12);
	expect(found.high).toBeCloseTo(1.1, 12);
	expect(worthFactors([0, 0], { ...futures, months: 2 }, 0.08)).toEqual({
		...{ low: 1, high: 1 },
	});
});
