// ../shared/tables/pricing_test_vectors.csv: closed-form prices derived by hand, rates effective annual, cash at year ends.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { askOf } from "../../src/valuation/ask.ts";
import { internalRateOfReturn } from "../../src/valuation/internal-rate-of-return.ts";
import { priced } from "../../src/valuation/price.ts";
import type { Collections } from "../../src/valuation/types.ts";
import { describeShared, sharedFile } from "../shared-data.ts";
import {
	boughtBy,
	buyerWith,
	cashOf,
	sellerWith,
	worth,
} from "../valuation/sides.ts";

const file = "tables/pricing_test_vectors.csv";

interface Vector {
	readonly of: string;
	readonly inputs: string;
	readonly output: string;
	readonly value: string;
}

function vectors(): Vector[] {
	if (!existsSync(sharedFile(file))) return [];
	return readFileSync(sharedFile(file), "utf8")
		.trim()
		.split(/\r?\n/)
		.slice(2)
		.map((line) => {
			const [of = "", inputs = "", output = "", value = ""] = [
				...line.matchAll(/"([^"]*)"|[^,]+/g),
			].map((field) => field[1] ?? field[0]);
			return { of, inputs, output, value };
		});
}

function atYearEnds(amounts: readonly number[]): Collections {
	const months = new Array<number>(180).fill(0);
	amounts.forEach((amount, place) => {
		months[12 * (place + 1) - 1] = amount;
	});
	return cashOf(months);
}

const numbersIn = (text: string) =>
	[...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

/** Half a unit of the last printed digit. */
const within = (printed: string) =>
	0.5 * 10 ** -(printed.split(".")[1]?.length ?? 0) * 1.001;

describeShared(file, () => {
	describe("toy_dcf", () => {
		const buyer = buyerWith({ annualRate: 0.18, costRate: 0.3 });
		const cash = atYearEnds(
			[0.4, 0.3, 0.2, 0.1].map((share) => share * 0.3 * 50e6),
		);
		const price = worth(cash, buyer);
		const net = boughtBy(buyer, cash).months.reduce(
			(sum, month) => sum + month.net,
			0,
		);
		const free = buyerWith({ annualRate: 0.18 });
		const bought = boughtBy(free, cash, 50e6);
		const shown = priced(price, bought, free, cash.months);
		const ours: Record<string, number> = {
			price,
			price_pct_face: shown.priceRate ?? Number.NaN,
			gross_money_multiple: shown.moneyMultiple ?? Number.NaN,
			net_money_multiple: net / price,
			gross_irr: shown.irr ?? Number.NaN,
		};
		const rows = vectors().filter(({ of }) => of === "toy_dcf");
		test.each(rows)("$output is $value", ({ output, value }) => {
			expect(ours).toHaveProperty(output);
			expect(Math.abs((ours[output] ?? 0) - Number(value))).toBeLessThan(
				within(value),
			);
		});
		test("all five are there", () => {
			expect(rows.length).toBe(5);
		});
	});

	describe("bid_ask", () => {
		const rows = vectors().filter(({ of }) => of === "bid_ask");
		test.each(rows)("$inputs: $value", ({ inputs, value }) => {
			const [recovery = 0, years = 0, sellerRate = 0, buyerRate = 0, cost = 0] =
				numbersIn(inputs);
			const cash = atYearEnds([
				...new Array<number>(years - 1).fill(0),
				recovery,
			]);
			const seller = sellerWith({ annualRate: sellerRate / 100 });
			const ask = askOf(boughtBy(seller, cash), seller);
			const bid = worth(
				cash,
				buyerWith({ annualRate: buyerRate / 100, costRate: cost / 100 }),
			);
			const printed = value.split("/");
			[ask, bid, ask - bid].forEach((one, place) => {
				const stated = printed[place] ?? "";
				expect(Math.abs(one - Number(stated))).toBeLessThan(within(stated));
			});
		});
		test("all 24 are there", () => {
			expect(rows.length).toBe(24);
		});
	});

	test("poci_eir: the rate at which the forecast is worth its price", () => {
		const row = vectors().find(({ of }) => of === "poci_eir");
		const [price = 0, ...forecast] = numbersIn(row?.inputs ?? "");
		const rate = internalRateOfReturn([
			{ years: 0, amount: -price },
			...forecast.map((amount, place) => ({ years: place + 1, amount })),
		]);
		const stated = row?.value ?? "";
		expect(Math.abs(rate - Number(stated))).toBeLessThan(within(stated));
	});
});
