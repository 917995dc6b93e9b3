// What must hold of good practice for any routine: a lawful one is never found, and a day too soon always is.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/warehouse/database.ts";
import { engines, freshWarehouse } from "../engines.ts";
import { daysIn, draws } from "./drawn.ts";
import { findings, judge, type LoggedClaim, type Step } from "./judged.ts";

const wait = (most: number) => fc.integer({ min: 0, max: most });

/** Every wait is the law's and a drawn one on top; the complaint comes at most 181 days after the demand, the shortest six months. */
const lawful = fc
	.record({
		...{ due: daysIn("2010-01-01", "2025-06-30"), free: wait(12) },
		...{ reminder: wait(30), notice: wait(30), longer: wait(10) },
		...{ submission: wait(100), demand: wait(5), leave: wait(14) },
		...{ heavy: wait(40), complaint: wait(120), hasFees: fc.boolean() },
	})
	.map(({ due, hasFees, ...waits }): LoggedClaim & { handOver: number } => {
		const fee = (amount: number) => (hasFees ? { fee: amount } : {});
		const reminded = 14 + waits.reminder;
		const noticed = reminded + 15 + waits.notice;
		const handOver = noticed + 14 + waits.longer + 1 + waits.submission;
		const demanded = handOver + waits.demand;
		const demandLeaves = 14 + waits.leave;
		const steps: Step[] = [
			{ day: 1 + waits.free, kind: "reminder" },
			{ day: reminded, kind: "reminder", deadline: 14, ...fee(35) },
			{
				...{ day: noticed, kind: "collection_notice" },
				...{ deadline: 14 + waits.longer, ...fee(35) },
			},
			{ day: handOver, kind: "submission" },
			{
				...{ day: demanded, kind: "payment_demand" },
				...{ deadline: demandLeaves, ...fee(300) },
			},
			{
				day: demanded + demandLeaves + 29 + waits.heavy,
				...{ kind: "email", ...fee(600) },
			},
			{
				day: demanded + demandLeaves + 1 + waits.complaint,
				kind: "conciliation_complaint",
			},
		];
		return { due, steps, handOver };
	});

const routines = fc.array(lawful, { minLength: 20, maxLength: 40 });

const named = (claims: readonly LoggedClaim[]) =>
	Object.fromEntries(claims.map((claim, place) => [`K${place}`, claim]));

describe.each(engines)("routines on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await freshWarehouse();
	}, 60_000);
	afterAll(() => database.close());

	test("a lawful routine never gives a finding", async () => {
		await fc.assert(
			fc.asyncProperty(routines, async (claims) => {
				await judge(database, named(claims));
				expect(Object.fromEntries(await findings(database))).toEqual({});
			}),
			{ ...draws, numRuns: 4 },
		);
	}, 60_000);

	test("submitted the day before the earliest lawful day is always found", async () => {
		await fc.assert(
			fc.asyncProperty(routines, async (claims) => {
				await judge(database, named(claims));
				const days = await database.rows(
					"select claim_id, lawful_submission_days from claims_with_lawful_submission",
				);
				const early = Object.fromEntries(
					days.map((row) => {
						const place = Number(String(row.claim_id).slice(1));
						const { due = "", steps = [] } = claims[place] ?? {};
						const day = Number(row.lawful_submission_days) - 1;
						const notices = steps.filter(
							({ kind }) => kind === "collection_notice",
						);
						return [row.claim_id, { due, submitted: day, steps: notices }];
					}),
				);
				await judge(database, early);
				const found = await findings(database);
				expect(found.size).toBe(claims.length);
				for (const rules of found.values())
					expect(rules).toEqual(["early_submission breach"]);
			}),
			{ ...draws, numRuns: 2 },
		);
	}, 60_000);
});
