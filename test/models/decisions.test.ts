// What to do with each claim: the rows at the edge between two decisions, and the lots they are put into.
import { modelTests } from "../model-test.ts";

const terms = {
	...{ minimum_lot_claims: 1, minimum_lot_principal: 0 },
	...{ agency_notice_months: 1, court_within_months: 12 },
	...{ is_financial_undertaking: true, sale_cost_per_claim: 5 },
	fixed_sale_cost: 0,
};
const subject = (claim_id: string, more: object = {}) => ({
	...{ claim_id, segment: "S", age_months: 3, debtor_type: "person" },
	...{ claim_type: "invoice", sale_size: "500-2499", ageing_bucket: "1-14" },
	...{ ageing_position: 2, is_old: false, is_submitted: true },
	...{ is_at_agency: false, has_title: false, has_plan: false },
	...{ principal_open: 1000, balance: 1000 },
	...more,
});
const worths = (sale: number, keep: number, off = 0) => [
	{
		...{ segment: "S", age_months: 3 },
		...{ sale_per_krone: sale, sale_off_per_claim: 0 },
		...{ keep_per_krone: keep, keep_off_per_claim: off },
	},
];

modelTests("claim_choices", {
	"a claim is better sold where that brings more than keeping and handing over":
		{
			given: {
				sale_terms: [terms],
				sale_subjects: [subject("a")],
				claim_worths: worths(0.206, 0.2),
			},
			expect: [
				{
					claim_id: "a",
					sale_value: 206,
					keep_value: 200,
					surplus: 1,
					is_better_sold: true,
				},
			],
		},
	"one that brings just as much is kept": {
		given: {
			sale_terms: [terms],
			sale_subjects: [subject("a")],
			claim_worths: worths(0.205, 0.2),
		},
		expect: [{ claim_id: "a", surplus: 0, is_better_sold: false }],
	},
	"what costs more than it yields can be written off: a sale need only beat nothing":
		{
			given: {
				sale_terms: [terms],
				sale_subjects: [subject("a")],
				claim_worths: worths(0.01, 0.02, 50),
			},
			expect: [
				{
					claim_id: "a",
					keep_value: -30,
					surplus: 5,
					is_better_sold: true,
				},
			],
		},
	"a claim that is barred is never better sold": {
		given: {
			sale_terms: [terms],
			sale_subjects: [subject("a", { sale_bar: "disputed" })],
			claim_worths: worths(1, 0),
		},
		expect: [{ claim_id: "a", surplus: 995, is_better_sold: false }],
	},
});

const choice = (claim_id: string, more: object = {}) => ({
	...{ claim_id, debtor_type: "person", claim_type: "invoice" },
	...{ sale_size: "500-2499", ageing_bucket: "1-14", principal_open: 1000 },
	...{ sale_value: 200, keep_value: 100, surplus: 95, is_better_sold: true },
	...more,
});
const atLeast = (minimum_lot_claims: number) => [
	{ ...terms, minimum_lot_claims },
];

modelTests("sale_lots", {
	"two sizes that are too small alone are one lot together": {
		given: {
			sale_terms: atLeast(2),
			claim_choices: [
				choice("a"),
				choice("b", { sale_size: "2500-9999" }),
				choice("c", { ageing_bucket: "15-30" }),
				choice("d", { ageing_bucket: "15-30" }),
			],
		},
		expect: [
			{
				...{ ageing_bucket: "1-14", sale_size: "500-2499", lot_width: 2 },
				...{ is_large_enough: true, lot_sale_size: "several" },
			},
			{
				...{ ageing_bucket: "1-14", sale_size: "2500-9999", lot_width: 2 },
				...{ is_large_enough: true, lot_sale_size: "several" },
			},
			{
				...{ ageing_bucket: "15-30", sale_size: "500-2499", lot_width: 1 },
				...{ is_large_enough: true, lot_sale_size: "500-2499" },
			},
		],
	},
	"then ages, then kinds; persons and companies never mix": {
		given: {
			sale_terms: atLeast(2),
			claim_choices: [
				choice("a"),
				choice("b", { ageing_bucket: "15-30" }),
				choice("c", { claim_type: "loan" }),
				choice("d", { claim_type: "rent" }),
				choice("e", { debtor_type: "company" }),
			],
		},
		expect: [
			{ ...lot("person", "invoice", 3, true), ageing_bucket: "1-14" },
			{ ...lot("person", "invoice", 3, true), ageing_bucket: "15-30" },
			{ ...lot("person", "loan", 4, true), ageing_bucket: "1-14" },
			{ ...lot("person", "rent", 4, true), ageing_bucket: "1-14" },
			{ ...lot("company", "invoice", 4, false), ageing_bucket: "1-14" },
		],
	},
	"a lot of enough claims is still too small where it holds too little": {
		given: {
			sale_terms: [{ ...terms, minimum_lot_principal: 2000.01 }],
			claim_choices: [choice("a"), choice("b")],
		},
		expect: [{ lot_width: 4, is_large_enough: false }],
	},
	"what is not better sold makes no lot larger": {
		given: {
			sale_terms: atLeast(2),
			claim_choices: [choice("a"), choice("b", { is_better_sold: false })],
		},
		expect: [{ lot_width: 4, is_large_enough: false }],
	},
});

function lot(
	debtor_type: string,
	claim_type: string,
	lot_width: number,
	is_large_enough: boolean,
) {
	return { debtor_type, claim_type, lot_width, is_large_enough };
}

const largeLot = {
	...{ debtor_type: "person", claim_type: "invoice", sale_size: "500-2499" },
	...{ ageing_bucket: "1-14", lot_width: 1, is_large_enough: true },
	...{ lot_claim_type: "invoice", lot_ageing_bucket: "1-14" },
	lot_sale_size: "500-2499",
};
const kept = { surplus: -5, is_better_sold: false };
const decided = (
	subjectMore: object,
	choiceMore: object,
	lotMore: object = {},
) => ({
	sale_terms: [terms],
	sale_subjects: [subject("a", subjectMore)],
	claim_choices: [choice("a", choiceMore)],
	sale_lots: [{ ...largeLot, ...lotMore }],
	complaint_fee: [{ fee: 2071.3 }],
});
const says = (decision: string, decision_reason: string) => [
	{ claim_id: "a", decision, decision_reason },
];

modelTests("claim_decisions", {
	"a claim in a lot that is large enough is sold": {
		given: decided({}, {}),
		expect: says("sell", "worth more sold"),
	},
	"one at an agency is sold when the notice has run": {
		given: decided({ is_at_agency: true }, {}),
		expect: [{ claim_id: "a", decision: "sell", sellable_from: "2026-07-30" }],
	},
	"without a lot large enough it stays": {
		given: decided({}, {}, { is_large_enough: false }),
		expect: says("keep", "lot too small"),
	},
	"nothing is sold where all surplus together does not pay what a sale costs once":
		{
			given: {
				...decided({}, {}),
				sale_terms: [{ ...terms, fixed_sale_cost: 95 }],
			},
			expect: says("keep", "does not carry the cost of a sale"),
		},
	"a time-barred claim is excluded whatever it would bring": {
		given: decided({ sale_bar: "time-barred" }, { is_better_sold: false }),
		expect: says("exclude", "time-barred"),
	},
	"a loan that needs consent is excluded": {
		given: decided({ sale_bar: "consent needed" }, { is_better_sold: false }),
		expect: says("exclude", "consent needed"),
	},
	"a claim that is not due is kept, without being given up": {
		given: decided({ sale_bar: "not due yet" }, { ...kept, keep_value: -1 }),
		expect: says("keep", "not due yet"),
	},
	"a plan that runs is left alone": {
		given: decided({ has_plan: true }, { ...kept, keep_value: -1 }),
		expect: says("plan", "worth more kept"),
	},
	"worth less than it costs to keep is written off": {
		given: decided({}, { ...kept, keep_value: 0 }),
		expect: says("write off", "costs more than it yields"),
	},
	"near its limit, without title and above the fee it goes to court": {
		given: decided({ months_left: 11, balance: 2071.31 }, kept),
		expect: says("court", "worth more kept"),
	},
	"but not where a complaint costs as much as is owed": {
		given: decided({ months_left: 11, balance: 2071.3 }, kept),
		expect: says("keep", "worth more kept"),
	},
	"nor with a title, nor a year before": {
		given: decided({ months_left: 12, balance: 9000 }, kept),
		expect: says("keep", "worth more kept"),
	},
	"in the own ledger past the lawful day it is submitted": {
		given: {
			...decided({ is_submitted: false }, kept),
			claims_with_lawful_submission: [
				{ claim_id: "a", earliest_lawful_submission_date: "2026-06-30" },
			],
		},
		expect: says("submit", "worth more kept"),
	},
	"a day before it is not": {
		given: {
			...decided({ is_submitted: false }, kept),
			claims_with_lawful_submission: [
				{ claim_id: "a", earliest_lawful_submission_date: "2026-07-01" },
			],
		},
		expect: says("keep", "worth more kept"),
	},
});

modelTests("sale_incidents", {
	"a dispute raised again after it was settled counts; a plan broken does not":
		{
			given: {
				stg_events: [
					event("a", "dispute_raised", "2026-01-01"),
					event("a", "dispute_resolved", "2026-02-01"),
					event("a", "dispute_raised", "2026-03-01"),
					event("b", "dispute_raised", "2026-01-01"),
					event("b", "dispute_resolved", "2026-01-01"),
					event("c", "plan_signed", "2026-01-01"),
					event("c", "plan_broken", "2026-02-01"),
					event("d", "plan_signed", "2026-01-01"),
				],
			},
			expect: [
				{ claim_id: "a", is_disputed: true, has_plan: false },
				{ claim_id: "d", is_disputed: false, has_plan: true },
			],
		},
});

function event(claim_id: string, event_kind: string, event_date: string) {
	return { claim_id, event_kind, event_date };
}
