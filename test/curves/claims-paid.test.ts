// Instalments make no month surer: payments are told as claims paid.
import { expect, test } from "vitest";
import { claimsPaid, type PlacedMonth } from "../../src/curves/claims-paid.ts";
import { lateTrend } from "../../src/curves/trend.ts";

const month = (place: number, payments: number, paid: number): PlacedMonth => ({
	...{ month: place, claims: 1_000, principal: 500_000, payments },
	...{ cash: 1.2 * paid, paid, removed: 0, submitted: new Map() },
});

test("two payments to each claim's worth of principal make one claim paid", () => {
	const { counts, paymentsEach, brought } = claimsPaid([
		month(3, 40, 10_000),
		month(4, 20, 5_000),
	]);
	expect(paymentsEach).toBeCloseTo(2, 12);
	expect(counts.map(({ payments }) => payments)).toEqual([20, 10]);
	expect(brought("paid", [month(4, 20, 5_000)])).toBeCloseTo(1, 12);
	expect(brought("cash", [month(4, 20, 5_000)])).toBeCloseTo(1.2, 12);
});

test("a payment above what a claim owes on average is one claim, no more", () => {
	expect(claimsPaid([month(3, 10, 10_000)]).paymentsEach).toBe(1);
});

test("what came with a claim where none was paid is what came in all months; nothing where none ever was", () => {
	const seen = [month(3, 40, 10_000), month(4, 0, 0)];
	expect(claimsPaid(seen).brought("paid", seen.slice(1))).toBeCloseTo(1, 12);
	const never = [month(3, 0, 0)];
	expect(claimsPaid(never).brought("cash", never)).toBe(0);
});

test("a fall told in twelve instalments a claim is the fall told in one payment each", () => {
	const told = (instalments: number) =>
		lateTrend(
			Array.from({ length: 36 }, (_, place) => {
				const claims = 40 * 0.95 ** place;
				return month(place, claims * instalments, claims * 500);
			}),
		);
	expect(told(12)?.decay).toBeCloseTo(told(1)?.decay ?? 0, 9);
	expect(told(12)?.cash).toBeCloseTo(told(1)?.cash ?? 0, 9);
	expect(told(12)?.payments).toBeCloseTo(12 * (told(1)?.payments ?? 0), 9);
});
