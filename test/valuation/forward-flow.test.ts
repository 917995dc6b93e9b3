// Vintages still to come: the price of a delivered krone, and the index of what is delivered.
import { expect, test } from "vitest";
import { forwardFlow } from "../../src/valuation/forward-flow.ts";
import { yearlyAccounts } from "../../src/valuation/yearly-accounts.ts";
import { steadyCurve } from "./curves.ts";
import { buyerWith } from "./sides.ts";

const curves = [
	steadyCurve("due", "good", { paid: 0.1, cash: 0.1 }),
	steadyCurve("due", "bad", { paid: 0.1, cash: 0.02 }),
];
const month = (monthsAgo: number, segment: string, principal: number) => ({
	...{ monthsAgo, segment, principal, claims: 10 },
	vintageMonth: `2026-0${6 - monthsAgo}-01`,
});
const buyer = buyerWith({ annualRate: 0 });

test("a claim that pays a tenth a month is worth all of what is left of it, at no rate and no cost", () => {
	const { prices } = forwardFlow(
		[month(0, "good", 1_000), month(1, "good", 3_000)],
		curves,
		buyer,
		0.05,
	);
	const third = prices.find(({ deliveryMonth }) => deliveryMonth === 3);
	expect(third?.openShare).toBeCloseTo(0.9 ** 3, 12);
	expect(third?.principal).toBeCloseTo(2_000 * 0.9 ** 3, 8);
	expect(third?.priceRate).toBeCloseTo(1, 6);
});

test("a month like the others has index 1; one of worse claims lies below and sets the price anew", () => {
	const mix = [0, 1, 2].flatMap((ago) => [
		month(ago, "good", ago === 0 ? 200 : 500),
		month(ago, "bad", ago === 0 ? 800 : 500),
	]);
	const { index } = forwardFlow(mix, curves, buyer, 0.05);
	expect(index.map(({ vintageMonth }) => vintageMonth)).toEqual([
		"2026-04-01",
		"2026-05-01",
		"2026-06-01",
	]);
	const last = index.at(-1);
	expect(last?.index).toBeCloseTo((0.2 + 0.8 * 0.2) / (0.4 + 0.6 * 0.2), 6);
	expect(last?.isReset).toBe(true);
	const same = forwardFlow(
		[0, 1].flatMap((ago) => [month(ago, "good", 1), month(ago, "bad", 1)]),
		curves,
		buyer,
		0.05,
	);
	for (const each of same.index) expect(each).toMatchObject({ isReset: false });
});

test("nothing came due: no price and no index", () => {
	expect(forwardFlow([], curves, buyer, 0.05)).toEqual({
		...{ prices: [], index: [] },
	});
});

test("the books close at nothing, and a tenth more to come is a tenth more book", () => {
	const accounts = yearlyAccounts(1_000, new Array<number>(36).fill(40));
	const years = accounts?.years ?? [];
	expect(years).toHaveLength(3);
	expect(years.at(-1)?.closing).toBeCloseTo(0, 6);
	for (const [place, year] of years.entries()) {
		expect(year.opening).toBeCloseTo(years[place - 1]?.closing ?? 1_000, 9);
		expect(year.opening + year.interest - year.collected).toBeCloseTo(
			year.closing,
			9,
		);
	}
	const book = years[0]?.closing ?? 0;
	expect(accounts?.revaluations.map(({ gain }) => gain / book)).toEqual([
		expect.closeTo(-0.1, 9),
		expect.closeTo(0.1, 9),
	]);
	expect(yearlyAccounts(0, [1])).toBeNull();
	expect(yearlyAccounts(1, [0])).toBeNull();
});
