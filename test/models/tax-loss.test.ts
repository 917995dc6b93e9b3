import { modelTests } from "../model-test.ts";

const open = { claim_state: "open", principal_open: 100, balance: 120 };

type Event = readonly [event_date: string, event_kind: string];

/** One open claim due 2025-10-31, so unpaid six months by the end of April 2026; the cut-off date is 30 June 2026. */
function claim(
	events: readonly Event[],
	columns: Readonly<Record<string, string>> = {},
) {
	return {
		stg_claims: [
			{
				...{ claim_id: "K", claim_type: "invoice", due_date: "2025-10-31" },
				...columns,
			},
		],
		claim_states: [{ claim_id: "K", ...open }],
		stg_events: events.map(([event_date, event_kind]) => ({
			...{ claim_id: "K", event_date, event_kind },
		})),
	};
}

const reminded: readonly Event[] = [
	["2025-11-14", "reminder"],
	["2025-11-28", "collection_notice"],
	["2025-12-20", "payment_demand"],
];

modelTests("claims_with_tax_loss", {
	"six months, three reminders at their distance and a demand": {
		given: claim(reminded),
		expect: [
			{
				...{ tax_loss_criterion: "reminders", tax_loss_ready: true },
				...{ reminders: 3, reminders_missing: 0, has_activity: true },
				...{ ready_on: "2026-05-01", vat_recoverable: "if charged" },
			},
		],
	},
	"on the day that is six months after the due date it is not met yet": {
		cutOff: "2026-04-30",
		given: claim(reminded),
		expect: [
			{
				...{ tax_loss_criterion: "none shown", tax_loss_ready: false },
				...{ reminders_missing: 0, ready_on: "2026-05-01" },
				vat_recoverable: "not yet",
			},
		],
	},
	"the third reminder has its time too": {
		// 20 June and fourteen days
		given: claim([...reminded.slice(0, 2), ["2026-06-20", "payment_demand"]]),
		expect: [{ tax_loss_ready: false, ready_on: "2026-07-04" }],
	},
	"a reminder sent too soon is none, nor one before the due date": {
		// missing is one: 1 July, and fourteen days
		given: claim([
			["2025-10-20", "reminder"],
			["2025-11-14", "reminder"],
			["2025-11-27", "reminder"],
			["2025-12-20", "payment_demand"],
		]),
		expect: [
			{
				...{ reminders: 2, reminders_missing: 1, ready_on: "2026-07-15" },
				tax_loss_criterion: "none shown",
			},
		],
	},
	"nothing was sent: three reminders from tomorrow, a fortnight between": {
		// 1, 15 and 29 July, and fourteen days
		given: claim([["2025-12-01", "sms"]]),
		expect: [
			{
				...{ reminders: 0, reminders_missing: 3, ready_on: "2026-08-12" },
				has_activity: false,
			},
		],
	},
	"reminders alone are no reasonable activity; a submission is": {
		given: claim([
			["2025-11-14", "reminder"],
			["2025-11-28", "reminder"],
			["2025-12-20", "reminder"],
		]),
		expect: [
			{
				...{ tax_loss_criterion: "none shown", reminders_missing: 0 },
				...{ has_activity: false, ready_on: "2026-07-01" },
			},
		],
	},
	"submitted, without a word of it in the events": {
		given: claim(
			reminded.map(([day]) => [day, "reminder"]),
			{ submission_date: "2026-06-01" },
		),
		expect: [{ tax_loss_ready: true, ready_on: "2026-06-01" }],
	},
	"nothing to attach is in vain at once, also for a loan, which bears no VAT": {
		given: claim([["2026-02-01", "nothing_to_attach"]], { claim_type: "loan" }),
		expect: [
			{
				...{ tax_loss_criterion: "in vain", tax_loss_ready: true },
				...{ ready_on: "2026-02-01", vat_recoverable: "no" },
				reminders_missing: null,
			},
		],
	},
	"put under surveillance after submission is in vain; before it is nothing": {
		given: {
			...claim([["2026-02-01", "surveillance"]]),
			stg_claims: [
				{
					...{ claim_id: "K", claim_type: "rent", due_date: "2025-10-31" },
					submission_date: "2025-12-15",
				},
				{
					...{ claim_id: "L", claim_type: "rent", due_date: "2025-10-31" },
					submission_date: "2026-03-15",
				},
			],
			claim_states: ["K", "L"].map((claim_id) => ({ claim_id, ...open })),
			stg_events: ["K", "L"].map((claim_id) => ({
				...{ claim_id, event_date: "2026-02-01" },
				event_kind: "surveillance",
			})),
		},
		expect: [
			{
				claim_id: "K",
				tax_loss_criterion: "in vain",
				vat_recoverable: "not known",
			},
			{
				...{ claim_id: "L", tax_loss_criterion: "none shown" },
				vat_recoverable: "not known",
			},
		],
	},
	"a loan is no customer claim, so reminders do not help": {
		given: claim(reminded, { claim_type: "loan" }),
		expect: [
			{
				...{ tax_loss_criterion: "none shown", tax_loss_ready: false },
				...{ reminders_missing: null, ready_on: null },
			},
		],
	},
	"a kind not told is not known, where the rest is met": {
		given: claim(reminded, { claim_type: "not stated" }),
		expect: [
			{
				...{ tax_loss_criterion: "not known", tax_loss_ready: null },
				...{ ready_on: null, vat_recoverable: "not known" },
			},
		],
	},
	"without events nothing is known, and closed claims are left out": {
		given: {
			...claim([]),
			claim_states: [
				{ claim_id: "K", ...open },
				{ claim_id: "L", claim_state: "resolved" },
			],
		},
		expect: [
			{
				...{ claim_id: "K", tax_loss_criterion: "not known" },
				...{ tax_loss_ready: null, reminders: null, ready_on: null },
			},
		],
	},
	"before the tests we know nothing is known": {
		cutOff: "1999-12-31",
		given: claim([["1999-11-01", "nothing_to_attach"]], {
			due_date: "1999-01-01",
		}),
		expect: [{ tax_loss_criterion: "not known", tax_loss_ready: null }],
	},
});

modelTests("tax_loss_readiness", {
	"adds up claims and kroner by test": {
		given: {
			claim_states: ["a", "b", "c"].map((claim_id) => ({ claim_id, ...open })),
			claims_with_tax_loss: [
				["a", "in vain", "no"],
				["b", "reminders", "if charged"],
				["c", "reminders", "if charged"],
			].map(
				([claim_id = "", tax_loss_criterion = "", vat_recoverable = ""]) => ({
					...{ claim_id, tax_loss_criterion, vat_recoverable },
				}),
			),
		},
		expect: [
			{
				tax_loss_criterion: "in vain",
				claims: 1,
				principal: 100,
				balance: 120,
			},
			{
				tax_loss_criterion: "reminders",
				claims: 2,
				principal: 200,
				balance: 240,
			},
		],
	},
});
