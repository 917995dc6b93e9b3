// Each rule of good collection practice with a log that breaks it by a day, and one that just does not.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/warehouse/database.ts";
import { emptyWarehouse, engines } from "../engines.ts";
import { findings, judge, type LoggedClaim, type Step } from "./judged.ts";

const step = (day: number, kind: string, more: Partial<Step> = {}): Step => ({
	day,
	kind,
	...more,
});
const notice = (day: number, deadline = 14, fee?: number) =>
	step(day, "collection_notice", {
		deadline,
		...(fee !== undefined && { fee }),
	});
const reminder = (day: number, fee: number) =>
	step(day, "reminder", { deadline: 14, fee });
const demand = (day: number, deadline = 14, fee?: number) =>
	step(day, "payment_demand", { deadline, ...(fee !== undefined && { fee }) });
const submission = (day: number) => step(day, "submission");
const complaint = (day: number) => step(day, "conciliation_complaint");
const handedOver = [notice(1), submission(16), demand(16)];
const light = [notice(1), submission(16), demand(16, 14, 300)];
const raised = step(5, "dispute_raised");
const resolved = step(10, "dispute_resolved");
const judged = step(150, "judgment");

type Case = readonly [says: string, steps: readonly Step[], found?: string];

/** Day 200 is 19 September 2025, six months after the demand of day 16; day 212 is six months after day 29. */
const cases: readonly Case[] = [
	["fee on day 13", [reminder(13, 35)], "early_fee breach"],
	["fee on day 14", [reminder(14, 35)]],
	["notice on the due date", [notice(0)], "early_notice breach"],
	["notice on day 1", [notice(1)]],
	["notice with 13 days", [notice(1, 13)], "short_notice_deadline breach"],
	["notice with 14 days", [notice(1, 14)]],
	[
		"notice of no deadline, demand after 14 days",
		[step(1, "collection_notice"), demand(15)],
		"early_demand breach, short_notice_deadline doubt",
	],
	[
		"notice of no deadline, demand after 15 days",
		[step(1, "collection_notice"), demand(16)],
	],
	[
		"submitted on the notice's last day",
		[notice(1), submission(15)],
		"early_submission breach",
	],
	["submitted the day after", [notice(1), submission(16)]],
	[
		"submitted on the last day of a longer notice",
		[notice(1, 20), submission(21)],
		"early_submission breach",
	],
	["submitted after a longer notice", [notice(1, 20), submission(22)]],
	["day 15, no log", [submission(15)], "early_submission breach"],
	["day 16, no log", [submission(16)]],
	[
		"a log without notice",
		[reminder(14, 35), submission(16)],
		"submission_without_notice doubt",
	],
	[
		"demand on the notice's last day",
		[notice(1), demand(15)],
		"early_demand breach",
	],
	["demand after the notice", [notice(1), demand(16)]],
	[
		"demand with 13 days",
		[notice(1), submission(16), demand(16, 13)],
		"short_demand_deadline breach",
	],
	["demand with 14 days", handedOver],
	[
		"complaint on the demand's last day",
		[...handedOver, complaint(30)],
		"early_legal_step breach",
	],
	["complaint the day after", [...handedOver, complaint(31)]],
	[
		"complaint without demand",
		[notice(1), submission(16), complaint(60)],
		"legal_step_without_demand doubt",
	],
	["complaint six months after the demand", [...handedOver, complaint(200)]],
	[
		"complaint six months and a day after",
		[...handedOver, complaint(201)],
		"demand_lapsed breach",
	],
	[
		"a new demand that has run out",
		[...handedOver, demand(190), complaint(205)],
	],
	[
		"a new demand on its last day",
		[...handedOver, demand(190), complaint(204)],
		"early_legal_step breach",
	],
	[
		"attachment long after a complaint and judgment in time",
		[...handedOver, complaint(60), judged, step(300, "attachment")],
		"demand_lapsed doubt",
	],
	["two reminders with fee", [reminder(14, 35), reminder(29, 35)]],
	[
		"three reminders with fee",
		[reminder(14, 35), reminder(29, 35), reminder(44, 35)],
		"too_many_reminder_fees breach",
	],
	[
		"a third a day before six months",
		[reminder(14, 35), reminder(29, 35), reminder(211, 35)],
		"too_many_reminder_fees breach",
	],
	[
		"a third after six months",
		[reminder(14, 35), reminder(29, 35), reminder(212, 35)],
	],
	["reminder and notice", [reminder(14, 35), notice(29, 14, 35)]],
	[
		"two notices with fee",
		[notice(14, 14, 35), notice(29, 14, 35)],
		"too_many_notice_fees breach",
	],
	["one own demand", [notice(14, 14, 35), demand(29, 14, 105)]],
	[
		"two own demands",
		[notice(14, 14, 35), demand(29, 14, 105), demand(50, 14, 105)],
		"too_many_demand_fees breach",
	],
	[
		"second fee on the first's last day",
		[reminder(14, 35), notice(28, 14, 35)],
		"early_second_fee breach",
	],
	["second fee the day after", [reminder(14, 35), notice(29, 14, 35)]],
	[
		"heavy on day 42 after the demand",
		[...light, step(58, "email", { fee: 600 })],
		"early_heavy_fee breach",
	],
	["heavy on day 43", [...light, step(59, "email", { fee: 600 })]],
	["less than heavy on day 42", [...light, step(58, "email", { fee: 599 })]],
	[
		"sms the day after an objection",
		[raised, step(6, "sms")],
		"contact_while_disputed doubt",
	],
	["sms on the day of the objection", [raised, step(5, "sms")]],
	[
		"sms the day before it is settled",
		[raised, step(9, "sms"), resolved],
		"contact_while_disputed doubt",
	],
	["sms on the day it is settled", [raised, step(10, "sms"), resolved]],
	["call on a Saturday", [step(5, "call")]],
	["call on a Sunday", [step(6, "call")], "contact_on_rest_day doubt"],
	["call on Easter Monday", [step(49, "call")], "contact_on_rest_day doubt"],
	["call on the Tuesday after", [step(50, "call")]],
	["sms on a Sunday", [step(6, "sms")]],
];

const logs = (list: readonly Case[]): Record<string, LoggedClaim> =>
	Object.fromEntries(list.map(([says, steps]) => [says, { steps }]));

const expected = (list: readonly Case[]) =>
	Object.fromEntries(list.map(([says, , found = ""]) => [says, found]));

describe.each(engines)("good practice on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await emptyWarehouse();
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
