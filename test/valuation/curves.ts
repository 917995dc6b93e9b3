// Curves and open claims made for the tests of valuation, by hand or drawn.
import fc from "fast-check";
import type {
	Clock,
	MonthRates,
	SegmentCurve,
} from "../../src/curves/types.ts";
import type { OpenClaims } from "../../src/valuation/types.ts";

export const ratesOf = (given: Partial<MonthRates>): MonthRates => ({
	cash: given.paid ?? 0,
	paid: 0,
	removed: 0,
	submitted: new Map(),
	payments: 0,
	measured: 1,
	credibility: 1,
	...given,
});

export const curveOf = (
	clock: Clock,
	segment: string,
	months: readonly Partial<MonthRates>[],
): SegmentCurve => ({
	clock,
	segment,
	claims: 1,
	measuredMonths: months.length,
	trendFromMonth: months.length,
	months: months.map(ratesOf),
});

/** The same every month, for longer than anybody looks. */
export const steadyCurve = (
	clock: Clock,
	segment: string,
	rates: Partial<MonthRates>,
) => curveOf(clock, segment, new Array<Partial<MonthRates>>(400).fill(rates));

export const openClaims = (given: Partial<OpenClaims>): OpenClaims => ({
	clock: "submission",
	segment: "X",
	ageMonths: 0,
	claims: 1,
	principal: 1_000,
	balance: 1_100,
	...given,
});

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Shares of one month that together never pass 1; cash is principal alone. */
const drawnRates = fc
	.tuple(share, share, share, share, share)
	.map(([stays, paid, removed, submitted, measured]) => {
		const all = stays + paid + removed + submitted || 1;
		return ratesOf({
			paid: paid / all,
			removed: removed / all,
			submitted: new Map([["X", submitted / all]]),
			measured,
		});
	});

const drawnMonths = fc.array(drawnRates, { minLength: 1, maxLength: 40 });

/** An own ledger from which claims go to the band X, and to Y, which is not fed from it. */
export const drawnCurves = fc
	.tuple(drawnMonths, drawnMonths, drawnMonths)
	.map(([ledger, x, y]) => {
		const inCollection = (months: readonly MonthRates[]) =>
			months.map((month) => ({ ...month, submitted: new Map() }));
		return [
			curveOf("due", "ledger", ledger),
			curveOf("submission", "X", inCollection(x)),
			curveOf("submission", "Y", inCollection(y)),
		];
	});

const kroner = fc.integer({ min: 1, max: 100_000_000 }).map((ore) => ore / 100);

export const drawnGroup = fc
	.record({
		segment: fc.constantFrom("ledger", "X", "Y"),
		ageMonths: fc.integer({ min: -3, max: 45 }),
		claims: fc.integer({ min: 1, max: 50 }),
		principal: kroner,
		additions: kroner,
	})
	.map(
		({ segment, additions, ...group }): OpenClaims => ({
			...group,
			segment,
			clock: segment === "ledger" ? "due" : "submission",
			balance: group.principal + additions,
		}),
	);

export const drawnOpen = fc.array(drawnGroup, { minLength: 1, maxLength: 12 });
