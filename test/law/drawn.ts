// Claims as chance has them: old and young, paid in part, too much or taken back, of persons and companies.
import fc from "fast-check";
import { dayFromNumber, dayNumber } from "../../src/dates.ts";
import type { DrawnClaim } from "./day-by-day.ts";

/** The same draws in every run: a test that fails now and then says nothing. */
export const draws = { seed: 20260630, numRuns: 25 };
/** Half as often, twice as many claims at a time: a time costs the engine more than a claim. */
export const largeDraws = { ...draws, numRuns: 12 };

export const daysIn = (from: string, to: string) =>
	fc
		.integer({ min: dayNumber(from), max: dayNumber(to) })
		.map((day) => dayFromNumber(day));

export const firstDay = "1980-01-01";
export const lastDay = "2026-12-31";

const kroner = fc.bigInt({ min: 10_000n, max: 100_000_000n });
/** Of a size that whole numbers of the common width do not hold. */
const wealth = fc.bigInt({ min: 10n ** 14n, max: 10n ** 17n });
const payment = fc.record({
	paidDate: daysIn(firstDay, lastDay),
	percent: fc.bigInt({ min: -20n, max: 45n }),
	ore: fc.bigInt({ min: 1n, max: 99n }),
});

/** Claims that may be due before the first rate known, and payments on any day. */
export const paidClaims = fc.array(
	fc
		.record({
			dueDate: fc.oneof(
				{ weight: 1, arbitrary: daysIn("1977-06-01", "1978-06-30") },
				{ weight: 9, arbitrary: daysIn(firstDay, lastDay) },
			),
			isCompany: fc.boolean(),
			principal: fc.oneof({ weight: 9, arbitrary: kroner }, wealth),
			payments: fc.array(payment, { maxLength: 4 }),
		})
		.map(
			(drawn): DrawnClaim => ({
				...drawn,
				payments: drawn.payments.map(({ paidDate, percent, ore }) => ({
					paidDate,
					amount: (drawn.principal * percent) / 100n + ore,
				})),
			}),
		),
	{ minLength: 10, maxLength: 40 },
);

export const unpaidClaims = fc.array(
	fc.record({
		dueDate: daysIn(firstDay, lastDay),
		isCompany: fc.boolean(),
		principal: kroner,
		payments: fc.constant([]),
	}),
	{ minLength: 10, maxLength: 40 },
);
