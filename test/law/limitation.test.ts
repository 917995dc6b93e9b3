import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, type CalendarDay } from "../../src/dates.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { engines, freshWarehouse } from "../engines.ts";
import { daysIn, draws } from "./drawn.ts";
import { type LimitedClaim, limited } from "./limited.ts";
import { lifeOf } from "./step-by-step.ts";

const day = daysIn("1995-01-01", "2026-12-31");
const recognising = [
	...["acknowledgement", "promise", "plan_signed"],
	...["payment principal direct", "payment unallocated agency"],
];
const step = fc.record({
	day,
	what: fc.constantFrom(
		...recognising,
		...["conciliation_complaint", "conciliation_complaint", "judgment"],
		...["attachment", "nothing_to_attach", "reminder", "complaint"],
		...["payment costs direct", "payment interest legal"],
	),
});
const steps = fc.array(step, { maxLength: 7 });
const claim: fc.Arbitrary<LimitedClaim> = fc.record({
	claimType: fc.constantFrom(
		...["invoice", "rent", "damages", "other", "not stated"],
		...["loan", "credit_card", "judgment", "invoice", "seller_credit"],
	),
	dueDate: day,
	titleDate: fc.option(day, { nil: undefined, freq: 8 }),
	steps,
});
const claims = fc.array(claim, { minLength: 300, maxLength: 400 });
const cutOff = daysIn("2010-01-01", "2026-12-31");

const knownAt = (each: readonly LimitedClaim[], until: CalendarDay) =>
	each.map((one) => ({
		...one,
		titleDate: (one.titleDate ?? "9999") <= until ? one.titleDate : undefined,
	}));

describe.each(engines)("limitation on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await freshWarehouse();
	});
	afterAll(() => database.close());

	const endsOf = async (each: readonly LimitedClaim[], until: CalendarDay) =>
		(await limited(database, knownAt(each, until), until)).map((row) =>
			String(row.alive_until),
		);

	/** Says that no claim of the second lot dies before its like in the first. */
	const expectNoneShorter = (
		before: readonly string[],
		after: readonly string[],
	) => {
		const shorter = after.filter((end, place) => end < (before[place] ?? ""));
		expect(shorter).toEqual([]);
	};

	test("is what walking the steps of each claim gives", async () => {
		let tooLate = 0;
		await fc.assert(
			fc.asyncProperty(claims, cutOff, async (each, until) => {
				const known = knownAt(each, until);
				const found = await limited(database, known, until);
				const walked = known.map((one) => lifeOf(one, until));
				expect(
					found.map((row) => ({
						aliveUntil: row.alive_until,
						tooLate: row.acknowledged_after_expiry_date,
					})),
				).toEqual(walked);
				tooLate += walked.filter((life) => life.tooLate).length;
			}),
			{ ...draws, numRuns: 4 },
		);
		expect(tooLate).toBeGreaterThan(100);
	});

	test("an acknowledgement never shortens a claim's life", async () => {
		await fc.assert(
			fc.asyncProperty(
				claims,
				cutOff,
				day,
				fc.constantFrom(...recognising),
				async (each, until, on, what) => {
					const more = each.map((one) => ({
						...one,
						steps: [...one.steps, { day: on, what }],
					}));
					expectNoneShorter(
						await endsOf(each, until),
						await endsOf(more, until),
					);
				},
			),
			{ ...draws, numRuns: 2 },
		);
	});

	test("a later cut-off date never shortens it", async () => {
		await fc.assert(
			fc.asyncProperty(claims, cutOff, fc.nat(900), async (each, until, on) => {
				expectNoneShorter(
					await endsOf(each, until),
					await endsOf(each, addDays(until, on)),
				);
			}),
			{ ...draws, numRuns: 2 },
		);
	});

	test("a later due date never shortens it", async () => {
		await fc.assert(
			fc.asyncProperty(claims, cutOff, fc.nat(900), async (each, until, on) => {
				const moved = each.map((one) => ({
					...one,
					dueDate: addDays(one.dueDate, on),
				}));
				expectNoneShorter(
					await endsOf(each, until),
					await endsOf(moved, until),
				);
			}),
			{ ...draws, numRuns: 2 },
		);
	});
});
