// Logs that break a rule of good collection practice by a day, and logs that just do not.
import type { Step } from "./judged.ts";

export const step = (
	day: number,
	kind: string,
	more: Partial<Step> = {},
): Step => ({
	day,
	kind,
	...more,
});
export const notice = (day: number, deadline = 14, fee?: number) =>
	step(day, "collection_notice", {
		deadline,
		...(fee !== undefined && { fee }),
	});
export const reminder = (day: number, fee: number) =>
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

export type Case = readonly [
	says: string,
	steps: readonly Step[],
	found?: string,
];

/** Day 200 is 19 September 2025, six months after the demand of day 16; day 212 is six months after day 29. */
export const cases: readonly Case[] = [
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
		[...light, step(58, "email", { fee: 300 })],
		"early_heavy_fee breach",
	],
	[
		"heavy in one step on day 42",
		[...light, step(58, "email", { fee: 600 })],
		"early_heavy_fee breach",
	],
	["heavy on day 43", [...light, step(59, "email", { fee: 300 })]],
	["less than heavy on day 42", [...light, step(58, "email", { fee: 299 })]],
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
