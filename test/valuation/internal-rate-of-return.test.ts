import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Fault } from "../../src/faults.ts";
import { internalRateOfReturn } from "../../src/valuation/internal-rate-of-return.ts";
import { presentValue } from "../../src/valuation/present-value.ts";
import { law } from "../properties.ts";

const receipts = fc.array(
	fc.record({
		years: fc.double({ min: 1 / 12, max: 15, noNaN: true }),
		amount: fc.double({ min: 1, max: 1e6, noNaN: true }),
	}),
	{ minLength: 1, maxLength: 40 },
);
const rate = fc.double({ min: -0.5, max: 5, noNaN: true });

describe("one sign change", () => {
	law(
		"the rate that was planted is found",
		[receipts, rate],
		(flows, planted) => {
			const price = presentValue(flows, planted);
			const found = internalRateOfReturn([
				{ years: 0, amount: -price },
				...flows,
			]);
			expect(found).toBeCloseTo(planted, 8);
		},
	);

	law(
		"what is paid and received is worth nothing at it",
		[receipts, fc.double({ min: 0.05, max: 3, noNaN: true })],
		(flows, share) => {
			const price = share * flows.reduce((sum, { amount }) => sum + amount, 0);
			const all = [{ years: 0, amount: -price }, ...flows];
			const found = solved(all);
			if (found === undefined) return;
			expect(Math.abs(presentValue(all, found)) / price).toBeLessThan(1e-8);
		},
	);

	law(
		"received first and paid later is the same rate",
		[receipts, rate],
		(flows, planted) => {
			const price = presentValue(flows, planted);
			const borrowed = [{ years: 0, amount: -price }, ...flows].map(
				({ years, amount }) => ({ years, amount: -amount }),
			);
			expect(internalRateOfReturn(borrowed)).toBeCloseTo(planted, 8);
		},
	);

	test("a year at ten per cent", () => {
		expect(
			internalRateOfReturn([
				{ years: 0, amount: -100 },
				{ years: 1, amount: 110 },
			]),
		).toBeCloseTo(0.1, 12);
	});
});

function solved(flows: Parameters<typeof internalRateOfReturn>[0]) {
	try {
		return internalRateOfReturn(flows);
	} catch (fault) {
		expect(fault).toBeInstanceOf(Fault);
		return undefined;
	}
}

describe("no rate is told where none is the one", () => {
	test.each([
		["nothing at all", []],
		["nothing but zeros", [[0, 0]]],
		[
			"all received",
			[
				[0, 1],
				[1, 2],
			],
		],
		[
			"all paid",
			[
				[0, -1],
				[1, -2],
			],
		],
	] as const)("%s", (_, flows) => {
		expect(() =>
			internalRateOfReturn(
				flows.map(([years = 0, amount = 0]) => ({ years, amount })),
			),
		).toThrow(/never change sign/);
	});

	test("two sign changes: 10 % and 20 % would both do", () => {
		const flows = [
			{ years: 0, amount: -100 },
			{ years: 1, amount: 230 },
			{ years: 2, amount: -132 },
		];
		expect(presentValue(flows, 0.1)).toBeCloseTo(0, 9);
		expect(presentValue(flows, 0.2)).toBeCloseTo(0, 9);
		expect(() => internalRateOfReturn(flows)).toThrow(/change sign 2 times/);
	});

	test("paid and received on the same day: every rate or none", () => {
		expect(() =>
			internalRateOfReturn([
				{ years: 0, amount: -100 },
				{ years: 0, amount: 110 },
			]),
		).toThrow(Fault);
	});

	test("beyond what is searched, ten times the price within a month, is not told as the end of the search", () => {
		expect(() =>
			internalRateOfReturn([
				{ years: 0, amount: -1 },
				{ years: 1 / 12, amount: 10 },
			]),
		).toThrow(Fault);
	});
});
