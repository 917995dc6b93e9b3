import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays } from "../../src/dates.ts";
import { decimalFromOre, oreFromDecimal } from "../../src/money.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { engines, freshWarehouse } from "../engines.ts";
import {
	type DrawnClaim,
	lateInterestDayByDay,
	type Reading,
} from "./day-by-day.ts";
import { daysIn, lastDay } from "./drawn.ts";
import { reckoned } from "./reckoned.ts";

const draws = { seed: 20261122, numRuns: 4 };
const bases = ["principal", "principal and costs"] as const;
const roundings = [
	"once per half-year",
	"per day",
	"at the end",
	"to the krone",
] as const;
const readings: readonly Reading[] = bases.flatMap((base) =>
	roundings.map((rounding) => ({ base, rounding })),
);
const firstDay = "2008-01-01";
const someDay = daysIn(firstDay, lastDay);

/** Claims with costs and, some of them, payments and a rate that was agreed. */
const claims = fc.array(
	fc
		.record({
			dueDate: someDay,
			isCompany: fc.boolean(),
			isLoan: fc.boolean(),
			principal: fc.bigInt({ min: 10_000n, max: 100_000_000n }),
			agreed: fc.bigInt({ min: 0n, max: 3_000n }),
			costs: fc.bigInt({ min: 0n, max: 1_000_000n }),
			submissionDate: someDay,
			payments: fc.array(
				fc.record({
					paidDate: someDay,
					amount: fc.bigInt({ min: -100n, max: 9_999n }),
				}),
				{ maxLength: 2 },
			),
		})
		.map(
			({ agreed, ...claim }): DrawnClaim =>
				agreed < 1_000n ? claim : { ...claim, agreedRate: agreed },
		),
	{ minLength: 3, maxLength: 6 },
);
const unpaid = claims.map((each) =>
	each.map((one) => ({ ...one, payments: [] })),
);

describe.each(engines)("readings of late interest on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await freshWarehouse();
	});
	afterAll(() => database.close());

	const take = ({ base, rounding }: Reading) =>
		database.run(
			`update law_settings set interest_base = '${base}', interest_rounding = '${rounding}'`,
		);
	const interestOf = async (each: readonly DrawnClaim[], until: string) =>
		(await reckoned(database, each, until)).map((one) =>
			one?.interest ? oreFromDecimal(one.interest) : undefined,
		);

	test.each(
		readings.map((reading) => [reading.base, reading.rounding, reading]),
	)("%s, %s: what the days add up to", async (_, __, reading) => {
		await take(reading as Reading);
		let compared = 0;
		await fc.assert(
			fc.asyncProperty(claims, someDay, async (each, until) => {
				for (const [place, found] of (
					await reckoned(database, each, until)
				).entries()) {
					const claim = each[place];
					if (!found || !claim) continue;
					const slowly = lateInterestDayByDay(claim, until, reading as Reading);
					expect(found.interest).toBe(
						slowly === undefined ? null : decimalFromOre(slowly),
					);
					compared += 1;
				}
			}),
			draws,
		);
		expect(compared).toBeGreaterThan(3);
	});

	test.each(roundings)(
		"%s: a later cut-off never lowers it",
		async (rounding) => {
			await take({ base: "principal and costs", rounding });
			await fc.assert(
				fc.asyncProperty(
					unpaid,
					someDay,
					fc.nat(400),
					async (each, until, days) => {
						const later = addDays(until, days);
						if (later > lastDay) return;
						const before = await interestOf(each, until);
						for (const [place, sum] of (
							await interestOf(each, later)
						).entries())
							if (sum !== undefined)
								expect(sum).toBeGreaterThanOrEqual(before[place] ?? 0n);
					},
				),
				draws,
			);
		},
	);

	// What one rounding can move: an øre for each half-year or day in two, half a krone at each end.
	test.each([
		["once per half-year", 1n],
		["per day", 0n],
		["at the end", 1n],
		["to the krone", 100n],
	] as const)(
		"%s: a period cut in two differs by no more than rounding",
		async (rounding, most) => {
			await take({ base: "principal", rounding });
			await fc.assert(
				fc.asyncProperty(unpaid, someDay, async (each, middle) => {
					const begun = each.filter(({ dueDate }) => dueDate <= middle);
					const whole = await interestOf(begun, lastDay);
					const first = await interestOf(begun, middle);
					const rest = await interestOf(
						begun.map((one) => ({ ...one, dueDate: middle })),
						lastDay,
					);
					for (const [place, sum] of whole.entries()) {
						const parts = (first[place] ?? 0n) + (rest[place] ?? 0n);
						const off = (sum ?? 0n) - parts;
						expect(off < 0n ? -off : off).toBeLessThanOrEqual(most);
					}
				}),
				draws,
			);
		},
	);

	test.each([
		// 10 000 × 0.1250 × 46 ÷ 365 = 157.5342; each day is 3.4247, rounded 3.42
		["once per half-year", "157.53"],
		["per day", "157.32"],
		["at the end", "157.53"],
		["to the krone", "158.00"],
	] as const)("by hand, %s", async (rounding, sum) => {
		await take({ base: "principal", rounding });
		const claim = {
			...{ dueDate: "2025-05-15", isCompany: false },
			...{ principal: 1_000_000n, payments: [] },
		};
		expect(await reckoned(database, [claim], "2025-06-30")).toEqual([
			{ interest: sum, gap: "" },
		]);
	});
});
