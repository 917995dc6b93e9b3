import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, dayNumber } from "../../src/dates.ts";
import { decimalFromOre, type Ore, oreFromDecimal } from "../../src/money.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { engines, freshWarehouse } from "../engines.ts";
import {
	type DrawnClaim,
	lateInterestDayByDay,
	unpaidOn,
} from "./day-by-day.ts";
import {
	daysIn,
	firstDay,
	largeDraws,
	lastDay,
	paidClaims,
	unpaidClaims,
} from "./drawn.ts";
import { reckoned } from "./reckoned.ts";

const cutOff = daysIn(firstDay, lastDay);

function saidOf(slowly: Ore | undefined) {
	return slowly === undefined
		? { interest: null, gap: expect.stringMatching(/^no rate known/) }
		: { interest: decimalFromOre(slowly), gap: "" };
}

describe.each(engines)("late interest on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await freshWarehouse();
	});
	afterAll(() => database.close());

	const interestOf = async (each: readonly DrawnClaim[], until: string) =>
		(await reckoned(database, each, until)).map((one) =>
			oreFromDecimal(one?.interest ?? ""),
		);

	test("is what the days add up to, one by one", async () => {
		let compared = 0;
		const anyCutOff = fc.oneof(
			{ weight: 1, arbitrary: cutOff },
			{ weight: 3, arbitrary: daysIn("2010-01-01", "2027-01-31") },
		);
		await fc.assert(
			fc.asyncProperty(paidClaims, anyCutOff, async (each, until) => {
				const found = await reckoned(database, each, until);
				const slowly = each.map((one) => lateInterestDayByDay(one, until));
				expect(found).toEqual(
					each.map((one, place) =>
						unpaidOn(dayNumber(until) + 1, one) > 0n
							? saidOf(slowly[place])
							: undefined,
					),
				);
				compared += found.filter((one) => Number(one?.interest) > 0).length;
			}),
			largeDraws,
		);
		expect(compared).toBeGreaterThan(100);
	});

	test("of a period cut in two differs by an øre at most", async () => {
		await fc.assert(
			fc.asyncProperty(unpaidClaims, cutOff, async (each, middle) => {
				const begun = each.filter(({ dueDate }) => dueDate <= middle);
				const whole = await interestOf(begun, lastDay);
				const first = await interestOf(begun, middle);
				const rest = await interestOf(
					begun.map((one) => ({ ...one, dueDate: middle })),
					lastDay,
				);
				for (const [place, sum] of whole.entries()) {
					const off = sum - (first[place] ?? 0n) - (rest[place] ?? 0n);
					expect([-1n, 0n, 1n]).toContain(off);
				}
			}),
			largeDraws,
		);
	});

	test("never falls as the cut-off date goes on, when nothing is paid", async () => {
		await fc.assert(
			fc.asyncProperty(
				unpaidClaims,
				cutOff,
				fc.nat(400),
				async (each, until, days) => {
					const later = addDays(until, days);
					if (later > lastDay) return;
					const before = await interestOf(each, until);
					for (const [place, sum] of (await interestOf(each, later)).entries())
						expect(sum).toBeGreaterThanOrEqual(before[place] ?? 0n);
				},
			),
			largeDraws,
		);
	});

	test("is nothing on a claim that is not due", async () => {
		await fc.assert(
			fc.asyncProperty(unpaidClaims, cutOff, async (each, until) => {
				const notDue = each.filter(({ dueDate }) => dueDate >= until);
				for (const one of await reckoned(database, notDue, until))
					expect(one).toEqual({ interest: "0.00", gap: "" });
			}),
			largeDraws,
		);
	});
});
