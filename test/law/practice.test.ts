// Each rule of good collection practice with a log that breaks it by a day, and one that just does not.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/warehouse/database.ts";
import { engines, freshWarehouse } from "../engines.ts";
import { findings, judge, type LoggedClaim } from "./judged.ts";
import { type Case, cases, notice, reminder, step } from "./practice-cases.ts";

const logs = (list: readonly Case[]): Record<string, LoggedClaim> =>
	Object.fromEntries(list.map(([says, steps]) => [says, { steps }]));

const expected = (list: readonly Case[]) =>
	Object.fromEntries(list.map(([says, , found = ""]) => [says, found]));

describe.each(engines)("good practice on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await freshWarehouse();
	}, 60_000);
	afterAll(() => database.close());

	const found = async (list: readonly Case[]) => {
		const all = await findings(database);
		return Object.fromEntries(
			list.map(([says]) => [says, (all.get(says) ?? []).join(", ")]),
		);
	};

	test("each rule to the day", async () => {
		await judge(database, logs(cases));
		expect(await found(cases)).toEqual(expected(cases));
	});

	test("a day before the table is judged by nothing", async () => {
		const old = { due: "2009-12-01", steps: [reminder(5, 35), notice(0, 3)] };
		await judge(database, { old, border: { ...old, due: "2009-12-31" } });
		expect(Object.fromEntries(await findings(database))).toEqual({
			border: ["early_fee breach"],
		});
		expect(
			await database.rows(
				"select lawful_submission_basis as basis, lawful_submission_days as days from claims_with_lawful_submission order by claim_id",
			),
		).toEqual([
			{ basis: "soonest possible, no notice seen", days: "16" },
			{ basis: "no rule known for the day", days: null },
		]);
	});

	test("from its first day, the act of 2026 forbids, or is not known", async () => {
		const list: readonly Case[] = [
			["the day before", [reminder(13, 35)], "early_fee breach"],
			["a reminder", [reminder(14, 35)], "fee_not_known unknown"],
			[
				"a notice",
				[notice(15, 3, 35)],
				"creditor_fee breach, missing_invoice_date doubt, missing_invoice_number doubt, missing_original_creditor unknown",
			],
			["sms on a Sunday", [step(20, "sms")], "contact_on_rest_day breach"],
		];
		await judge(database, logs(list), "2025-03-17");
		expect(await found(list)).toEqual(expected(list));
		expect(
			await database.rows(
				"select claim_id, earliest_lawful_submission_date as day from claims_with_lawful_submission where lawful_submission_basis = 'no rule known for the day'",
			),
		).toEqual([{ claim_id: "a notice", day: null }]);
	});

	test("a submission that only the claim tape states is judged as well", async () => {
		await judge(database, { K: { submitted: 10, steps: [notice(3, 10)] } });
		expect(
			await database.rows(
				"select rule, event_row, found, allowed, unit, law_reference, principal_open from dunning_findings order by rule",
			),
		).toEqual([
			{
				...{ rule: "early_submission", event_row: "0", found: "10.00" },
				...{ allowed: "18.00", unit: "days past due" },
				...{ law_reference: "inkassoloven § 9", principal_open: "1000.00" },
			},
			{
				...{ rule: "short_notice_deadline", event_row: "2", found: "10.00" },
				...{ allowed: "14.00", unit: "days" },
				...{ law_reference: "inkassoloven § 9", principal_open: "1000.00" },
			},
		]);
		expect(
			await database.rows(
				"select step_number, event_kind, days_past_due, gap_days from dunning_steps order by all",
			),
		).toEqual([
			{
				...{ step_number: "1", event_kind: "collection_notice" },
				...{ days_past_due: "3", gap_days: null },
			},
			{
				...{ step_number: "2", event_kind: "submission" },
				...{ days_past_due: "10", gap_days: "7" },
			},
		]);
	});
});
