// Steps towards debtors: what came first, promises to the day and krone, plans that broke, disputes.
import { modelTests } from "../model-test.ts";

const state = (claim_id: string, more: Record<string, string> = {}) => ({
	claim_id,
	claim_state: "open",
	principal: 1000,
	...more,
});
const event = (
	event_row: number,
	claim_id: string,
	event_date: string,
	event_kind: string,
	more: Record<string, string | number> = {},
) => ({ event_row, claim_id, event_date, event_kind, ...more });
const paid = (claim_id: string, paid_date: string, cash: number) => ({
	...{ claim_id, paid_date, cash, principal_paid: cash },
});
const claim = (claim_id: string) => ({ claim_id, principal: 1000 });

const first = (
	outcome: string,
	outcome_days: number,
	paid_days: number,
	observed_days = 31,
) => ({
	step: "call",
	outcome,
	outcome_days,
	paid_days,
	observed_days,
	steps: 1,
});

modelTests("step_responses", {
	"paid on the day of the step is day 0": {
		given: {
			claim_states: [state("a")],
			stg_events: [event(1, "a", "2026-01-10", "call")],
			payment_days: [paid("a", "2026-01-09", 5), paid("a", "2026-01-10", 5)],
		},
		expect: [first("paid", 0, 0)],
	},
	"paid on the day of the next step is still paid; a day later the next step came first":
		{
			given: {
				claim_states: [state("a"), state("b")],
				stg_events: [
					event(1, "a", "2026-01-10", "call"),
					event(2, "a", "2026-01-15", "submission"),
					event(3, "b", "2026-01-10", "call"),
					event(4, "b", "2026-01-15", "submission"),
				],
				payment_days: [paid("a", "2026-01-15", 5), paid("b", "2026-01-16", 5)],
			},
			expect: [first("paid", 5, 5), first("next step", 5, 6)],
		},
	"a step of the same day is not the next step; a reversal alone is no payment":
		{
			given: {
				claim_states: [state("a")],
				stg_events: [
					event(1, "a", "2026-06-20", "call"),
					event(2, "a", "2026-06-20", "submission"),
				],
				payment_days: [paid("a", "2026-06-21", -5)],
			},
			expect: [first("watched", 10, 31, 10)],
		},
	"a claim removed first, and one resolved before the step": {
		given: {
			claim_states: [
				state("a", { removed_date: "2026-01-12" }),
				state("b", { resolved_date: "2026-01-09" }),
			],
			stg_events: [
				event(1, "a", "2026-01-10", "call"),
				event(2, "b", "2026-01-10", "call"),
			],
		},
		expect: [first("removed", 2, 31)],
	},
});

modelTests("step_days", {
	"what came on day 31 or later is watched until then": {
		given: {
			step_responses: [
				{ ...first("paid", 31, 31), channel: "phone", steps: 3 },
				{ ...first("paid", 30, 30), channel: "phone", steps: 2 },
				{ ...first("next step", 30, 31), channel: "phone", steps: 4 },
			],
		},
		expect: [
			{ day: 31, paid: 0, ended: 0, watched: 3 },
			{ day: 30, paid: 2, ended: 4, watched: 0 },
		],
	},
});

modelTests("step_payments", {
	"only steps watched so long are counted": {
		given: {
			step_responses: [
				{ ...first("paid", 3, 3, 8), channel: "phone", steps: 5 },
				{ ...first("next step", 3, 12, 31), channel: "phone", steps: 7 },
			],
		},
		expect: [
			{
				...{ steps: 12, observed_7: 12, paid_7: 5, observed_14: 7 },
				...{ paid_14: 7, observed_30: 7, paid_30: 7 },
			},
		],
	},
});

const promise = (row: number, claim_id: string, amount: number | null) => ({
	...event(row, claim_id, "2026-01-01", "promise"),
	...{ amount, deadline_date: "2026-01-15" },
});

modelTests("promises", {
	"kept to the deadline and but for a krone; late within 7 days; then broken": {
		given: {
			stg_claims: ["a", "b", "c", "d"].map(claim),
			claim_states: ["a", "b", "c", "d"].map((each) => state(each)),
			stg_events: ["a", "b", "c", "d"].map((each, place) =>
				promise(place, each, 500),
			),
			payment_days: [
				paid("a", "2026-01-15", 499),
				paid("b", "2026-01-15", 498.99),
				paid("c", "2026-01-22", 500),
				paid("d", "2026-01-23", 500),
			],
		},
		expect: [
			{ claim_id: "a", outcome: "kept", paid_in_time: "499.00" },
			{ claim_id: "b", outcome: "broken", paid_in_time: "498.99" },
			{ claim_id: "c", outcome: "kept late", paid_in_time: "0.00" },
			{ claim_id: "d", outcome: "broken", paid_in_time: "0.00" },
		],
	},
	"without an amount it is what was left; without a deadline it is not judged":
		{
			given: {
				stg_claims: [claim("a"), claim("b")],
				claim_states: [state("a"), state("b")],
				stg_events: [
					promise(1, "a", null),
					event(2, "b", "2026-01-01", "promise"),
				],
				payment_days: [paid("a", "2025-12-01", 400)],
			},
			expect: [
				{ claim_id: "a", promised_amount: "600.00", outcome: "broken" },
				{ claim_id: "b", promised_amount: "1000.00", outcome: "no deadline" },
			],
		},
	"still running until 7 days past its deadline": {
		cutOff: "2026-01-21",
		given: {
			stg_claims: [claim("a")],
			claim_states: [state("a")],
			stg_events: [promise(1, "a", 500)],
		},
		expect: [{ outcome: "running" }],
	},
});

modelTests("plans", {
	"what is left on the day it breaks falls due; later cash comes after": {
		given: {
			stg_claims: [claim("a")],
			claim_states: [state("a")],
			stg_events: [
				event(1, "a", "2026-01-01", "plan_signed", { amount: 100 }),
				event(2, "a", "2026-03-01", "plan_broken"),
			],
			payment_days: [
				paid("a", "2025-12-01", 50),
				paid("a", "2026-02-01", 100),
				paid("a", "2026-03-01", 100),
				paid("a", "2026-04-01", 30),
			],
		},
		expect: [
			{
				...{ outcome: "broken", principal_at_signing: "950.00" },
				...{ paid_under_plan: "200.00", fell_due: "750.00" },
				paid_after_break: "30.00",
			},
		],
	},
	"replaced, paid off, running; a break without a plan is none": {
		given: {
			stg_claims: ["a", "b", "c"].map(claim),
			claim_states: [
				state("a", { resolved_date: "2026-05-01" }),
				state("b"),
				state("c"),
			],
			stg_events: [
				event(1, "a", "2026-01-01", "plan_signed"),
				event(2, "a", "2026-02-01", "plan_signed"),
				event(3, "b", "2026-01-01", "plan_signed"),
				event(4, "c", "2026-01-01", "plan_broken"),
			],
		},
		expect: [
			{ event_row: 1, outcome: "replaced", fell_due: "0.00" },
			{ event_row: 2, outcome: "paid off", fell_due: "0.00" },
			{ event_row: 3, outcome: "running", fell_due: "0.00" },
		],
	},
});

modelTests("disputes", {
	"settled, closed with its claim, and open to the cut-off date": {
		given: {
			stg_claims: ["a", "b", "c"].map(claim),
			claim_states: [
				state("a"),
				state("b", { removed_date: "2026-02-01" }),
				state("c"),
			],
			stg_events: [
				event(1, "a", "2026-01-01", "dispute_raised", { amount: 300 }),
				event(2, "a", "2026-01-31", "dispute_resolved"),
				event(3, "b", "2026-01-01", "dispute_raised"),
				event(4, "c", "2026-06-20", "dispute_raised"),
			],
			payment_days: [
				paid("a", "2025-12-01", 100),
				paid("a", "2026-03-01", 250),
			],
		},
		expect: [
			{
				...{ event_row: 1, outcome: "settled", open_days: 30 },
				...{ disputed_amount: "300.00", principal_at_dispute: "900.00" },
				paid_after_dispute: "250.00",
			},
			{
				...{ event_row: 3, outcome: "claim closed", open_days: 31 },
				...{ disputed_amount: "1000.00", principal_at_dispute: "1000.00" },
				paid_after_dispute: "0.00",
			},
			{
				...{ event_row: 4, outcome: "open", open_days: 10 },
				...{ disputed_amount: "1000.00", principal_at_dispute: "1000.00" },
				paid_after_dispute: "0.00",
			},
		],
	},
});
