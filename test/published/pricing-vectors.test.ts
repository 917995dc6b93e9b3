// ../shared/tables/pricing_test_vectors.csv: closed-form prices derived by hand, rates effective annual, cash at year ends.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { closingPayment, putBackRefund } from "../../src/sale/settlement.ts";
import {
	effectiveRate,
	revaluation,
	rollForward,
} from "../../src/valuation/accounts.ts";
import { askOf } from "../../src/valuation/ask.ts";
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

	describe("poci_eir", () => {
		const rows = vectors().filter(({ of }) => of === "poci_eir");
		const [price = 0, ...expected] = numbersIn(rows[0]?.inputs ?? "");
		const forecast = expected.map((amount, place) => ({
			years: place + 1,
			amount,
		}));
		const rate = rows[0] ? effectiveRate(price, forecast) : Number.NaN;

		test("the rate at which the forecast is worth its price", () => {
			const stated = rows[0]?.value ?? "";
			expect(Math.abs(rate - Number(stated))).toBeLessThan(within(stated));
		});

		test.each(rows.slice(1))("$inputs: $value", ({ inputs, value }) => {
			const period = rollForward(price, forecast, rate)[
				Number(numbersIn(inputs)[0]) - 1
			];
			const ours = [period?.interest, period?.amortisation, period?.closing];
			value.split("/").forEach((stated, place) => {
				expect(
					Math.abs((ours[place] ?? Number.NaN) - Number(stated)),
				).toBeLessThan(within(stated));
			});
		});

		test("poci_reval: a forecast raised after two years", () => {
			const row = vectors().find(({ of }) => of === "poci_reval");
			const book = rollForward(price, forecast, rate)[1]?.closing ?? 0;
			const raised = [30, 20, 15].map((amount, place) => ({
				years: place + 3,
				amount,
			}));
			const { before, after, gain } = revaluation(book, raised, 2, rate);
			[before, after, gain].forEach((ours, place) => {
				const stated = row?.value.split("/")[place] ?? "";
				expect(Math.abs(ours - Number(stated))).toBeLessThan(within(stated));
			});
		});

		test("all six are there", () => {
			expect(rows.length).toBe(6);
		});
	});

	test("true_up and put_back: what is paid at closing, and what comes back", () => {
		const stated = (name: string) =>
			Number(vectors().find(({ of }) => of === name)?.value);
		expect(closingPayment(1_000_000, 0.3, 40_000)).toBe(stated("true_up"));
		expect(putBackRefund(5_000, 0.3, 400)).toBe(stated("put_back"));
	});

	test("no row of the file is left out", () => {
		expect(new Set(vectors().map(({ of }) => of))).toEqual(
			new Set([
				...["toy_dcf", "bid_ask", "poci_eir", "poci_reval"],
				...["true_up", "put_back"],
			]),
		);
	});
});
