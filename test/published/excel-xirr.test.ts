// Microsoft's documentation of XIRR: its example returns 0.373362535 (37.34 %), days counted over 365.
import { expect, test } from "vitest";
import { daysBetween } from "../../src/dates.ts";
import { internalRateOfReturn } from "../../src/valuation/internal-rate-of-return.ts";

const flows = [
	["2008-01-01", -10_000],
	["2008-03-01", 2_750],
	["2008-10-30", 4_250],
	["2009-02-15", 3_250],
	["2009-04-01", 2_750],
] as const;

test("the documented example, to the printed digits", () => {
	const rate = internalRateOfReturn(
		flows.map(([day, amount]) => ({
			years: daysBetween("2008-01-01", day) / 365,
			amount,
		})),
	);
	// Excel itself stops within 0.000001 %.
	expect(rate).toBeCloseTo(0.373362535, 8);
});
