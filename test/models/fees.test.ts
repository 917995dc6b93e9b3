import { describe } from "vitest";
import { type ModelCase, modelTests } from "../model-test.ts";

const through = [
	...["interest_bases", "claims_with_late_interest"],
	...["creditor_fee_periods", "collector_fee_amounts"],
	...["fee_events", "letter_fees", "court_fees_of_claims", "fee_steps"],
	...["claims_with_collector_fee", "charged_costs"],
];
const debtors = [
	{ debtor_id: "firm", debtor_type: "company" },
	{ debtor_id: "person", debtor_type: "person" },
];

interface Drawn {
	readonly claim_id: string;
	readonly due_date: string;
	readonly principal?: number;
	readonly [column: string]: string | number | null | boolean | undefined;
}

/** Claims of a person, open and unpaid, unless they say otherwise; with the events of each. */
function given(
	claims: readonly Drawn[],
	events: readonly (readonly [
		claim: string,
		kind: string,
		day: string,
		more?: Readonly<Record<string, string | number>>,
	])[] = [],
): ModelCase["given"] {
	return {
		stg_debtors: debtors,
		stg_claims: claims.map(({ open: _, ...claim }) => ({
			...{ debtor_id: "person", claim_type: "invoice", principal: 1_000 },
			...{ interest: 0, costs: 0, ...claim },
		})),
		claim_states: claims.map(({ claim_id, principal = 1_000, open }) => ({
			...{ claim_id, claim_state: "open" },
			principal_open: typeof open === "number" ? open : principal,
		})),
		stg_events: events.map(([claim_id, event_kind, event_date, more], row) => ({
			...{ event_row: row, claim_id, event_kind, event_date },
			...more,
		})),
	};
}

// The borders of each bracket, and what facts/norway.md 2.3 prints for 2026: light, heavy.
const table2026: readonly (readonly [number, number, number])[] = [
	[0.01, 187.5, 375],
	[500, 187.5, 375],
	[500.01, 262.5, 525],
	[1_000, 262.5, 525],
	[1_000.01, 300, 600],
	[2_500, 300, 600],
	[2_500.01, 600, 1_200],
	[10_000, 600, 1_200],
	[10_000.01, 1_200, 2_400],
	[50_000, 1_200, 2_400],
	[50_000.01, 2_700, 5_400],
	[250_000, 2_700, 5_400],
	[250_000.01, 5_400, 10_800],
];
const businesses2026: readonly (readonly [number, number, number])[] = [
	[500, 281.25, 562.5],
	[1_000, 393.75, 787.5],
	[2_500, 450, 900],
	[10_000, 900, 1_800],
	[50_000, 1_800, 3_600],
	[250_000, 4_050, 8_100],
	[250_000.01, 8_100, 16_200],
];

function submittedClaims(
	table: readonly (readonly [number, number, number])[],
	debtor_id: string,
	due_date: string,
): ModelCase["given"] {
	const claims = table.flatMap(([principal]) =>
		["light", "heavy"].map((level) => ({
			...{ claim_id: `${level} ${principal}`, due_date, debtor_id },
			...{ principal, submission_date: "2026-02-01", has_notice: true },
		})),
	);
	return given(
		claims,
		claims.map(({ claim_id }) => [
			claim_id,
			"payment_demand",
			claim_id.startsWith("light") ? "2026-05-19" : "2026-05-18",
		]),
	);
}

function expected(
	table: readonly (readonly [number, number, number])[],
): ModelCase["expect"] {
	return table.flatMap(([principal, light, heavy]) =>
		[["light", light] as const, ["heavy", heavy] as const].map(
			([level, fee]) => ({
				...{ claim_id: `${level} ${principal}`, fee_level: level },
				...{ collector_fee: fee },
				collector_fee_with_vat: Math.round(fee * 125 + 1e-6) / 100,
			}),
		),
	);
}

describe("collector's fee", () => {
	modelTests(
		"claims_with_fees",
		{
			// 19 May: the deadline is 2 June, missed by 28 days on 30 June; 18 May by 29: day 43 after the demand.
			"of a person in 2026, at each border, light until day 43": {
				given: submittedClaims(table2026, "person", "2026-01-01"),
				expect: expected(table2026),
			},
			"of a business in 2026": {
				given: submittedClaims(businesses2026, "firm", "2026-01-01"),
				expect: expected(businesses2026),
			},
			"goes by the due date's table, and the cut-off's base rate": {
				given: given(
					["2009-12-31", "2010-01-01", "2020-09-30", "2020-10-01"].map(
						(due_date) => ({
							...{ claim_id: due_date, due_date, has_notice: true },
							submission_date: "2021-01-01",
						}),
					),
				),
				expect: [
					...[
						{ claim_id: "2009-12-31", collector_fee: null },
						{ claim_id: "2010-01-01", collector_fee: 375 },
						{ claim_id: "2020-09-30", collector_fee: 375 },
						{ claim_id: "2020-10-01", collector_fee: 262.5 },
					],
				],
			},
			"at the base rate of 2025": {
				cutOff: "2025-12-31",
				given: given(
					["2020-09-30", "2020-10-01"].map((due_date) => ({
						...{ claim_id: due_date, due_date, has_notice: true },
						submission_date: "2021-01-01",
					})),
				),
				expect: [
					{ claim_id: "2020-09-30", collector_fee: 350 },
					{ claim_id: "2020-10-01", collector_fee: 245 },
				],
			},
			"is none before the notice's deadline is missed, on a disputed claim, and without submission":
				{
					given: given(
						["in time", "late", "disputed", "resolved", "own", "silent"].map(
							(claim_id) => ({
								...{ claim_id, due_date: "2026-04-01" },
								submission_date: claim_id === "own" ? null : "2026-06-20",
							}),
						),
						[
							["in time", "collection_notice", "2026-06-16"],
							["late", "collection_notice", "2026-06-15"],
							["disputed", "collection_notice", "2026-05-01"],
							["disputed", "dispute_raised", "2026-05-10"],
							["resolved", "collection_notice", "2026-05-01"],
							["resolved", "dispute_raised", "2026-05-10"],
							["resolved", "dispute_resolved", "2026-05-12"],
							["own", "collection_notice", "2026-05-01"],
						],
					),
					expect: [
						["in time", "none: no notice shown", 0],
						["late", "light", 262.5],
						["disputed", "none: disputed", 0],
						["resolved", "light", 262.5],
						["own", "none: not submitted", 0],
						["silent", "none: no notice shown", 0],
					].map(([claim_id = "", fee_level = "", collector_fee = ""]) => ({
						...{ claim_id, fee_level, collector_fee },
					})),
				},
			"goes by what was unpaid on submission": {
				given: {
					...given([
						{
							...{ claim_id: "K", due_date: "2026-01-01", has_notice: true },
							...{ principal: 3_000, open: 400 },
							...{ submission_date: "2026-03-01", costs_on_tape: 600 },
						},
					]),
					payment_days: [
						{ claim_id: "K", paid_date: "2026-02-28", principal_paid: 500 },
						{ claim_id: "K", paid_date: "2026-03-01", principal_paid: 2_100 },
					],
				},
				expect: [
					{
						...{ claim_id: "K", collector_fee: 300, over_charged: 300 },
						over_charged_reason: "only with a heavy fee",
					},
				],
			},
		},
		through,
	);
});

describe("letters", () => {
	const sent = (
		cases: readonly (readonly [string, string, string, number | null])[],
	): Pick<ModelCase, "given" | "expect"> => ({
		given: given(
			cases.map(([claim_id, due_date]) => ({ claim_id, due_date })),
			cases.map(([claim_id, , day]) => [claim_id, "reminder", day]),
		),
		expect: cases.map(([claim_id, , , letters_allowed]) => ({
			...{ claim_id, letters_allowed },
		})),
	});
	modelTests(
		"claims_with_fees",
		{
			"a reminder costs R/10, then R/20, then R/20 to the krone, by the day it is sent":
				sent([
					["before the table", "2005-12-01", "2005-12-31", null],
					["2006", "2005-12-01", "2006-01-01", 55],
					["2015", "2015-06-01", "2015-07-01", 65],
					["2016", "2016-06-01", "2016-07-01", 67],
					["2017", "2016-12-01", "2017-01-01", 70],
					["last day of R/10", "2020-08-01", "2020-09-30", 70],
					["first day of R/20", "2020-08-01", "2020-10-01", 35],
					["last day of 2025", "2025-12-01", "2025-12-31", 35],
					["first day of 2026", "2025-12-01", "2026-01-01", 38],
					["day 13", "2026-01-01", "2026-01-14", 0],
					["day 14", "2026-01-01", "2026-01-15", 38],
				]),
			"two reminders and one own demand, each after the deadline before it": {
				given: given(
					[
						"all",
						"third",
						"too soon",
						"long deadline",
						"demand alone",
						"2025",
						"2020",
					].map((claim_id) => ({
						claim_id,
						due_date: /^\d+$/.test(claim_id)
							? `${claim_id}-01-01`
							: "2026-01-01",
					})),
					[
						["all", "reminder", "2026-01-15"],
						["all", "collection_notice", "2026-01-30"],
						["all", "payment_demand", "2026-02-15"],
						["third", "reminder", "2026-01-15"],
						["third", "reminder", "2026-01-30"],
						["third", "collection_notice", "2026-02-20"],
						["too soon", "reminder", "2026-01-15"],
						["too soon", "collection_notice", "2026-01-29"],
						[
							"long deadline",
							"reminder",
							"2026-01-15",
							{ deadline_date: "2026-02-10" },
						],
						["long deadline", "collection_notice", "2026-02-10"],
						["demand alone", "payment_demand", "2026-02-15"],
						["2025", "reminder", "2025-01-01"],
						["2025", "payment_demand", "2025-02-15"],
						["2020", "reminder", "2020-01-01"],
						["2020", "payment_demand", "2020-02-15"],
					],
				),
				expect: [
					{ claim_id: "all", letters_allowed: 38 + 38 + 113 },
					{ claim_id: "third", letters_allowed: 38 + 38 },
					{ claim_id: "too soon", letters_allowed: 38 },
					{ claim_id: "long deadline", letters_allowed: 38 },
					{ claim_id: "demand alone", letters_allowed: 0 },
					{ claim_id: "2025", letters_allowed: 105 },
					{ claim_id: "2020", letters_allowed: 210 },
				],
			},
			"what a letter states counts up to the rate, and a letter without a fee is free":
				{
					given: given(
						["too much", "less", "early", "free first", "late third"].map(
							(claim_id) => ({ claim_id, due_date: "2025-01-01" }),
						),
						[
							["too much", "reminder", "2025-02-01", { fee: 70 }],
							["less", "reminder", "2025-02-01", { fee: 20 }],
							["early", "reminder", "2025-01-14", { fee: 35 }],
							["early", "reminder", "2025-02-01", { fee: 35 }],
							["free first", "reminder", "2025-01-20"],
							["free first", "reminder", "2025-02-20", { fee: 35 }],
							["late third", "reminder", "2025-02-01", { fee: 35 }],
							["late third", "reminder", "2025-03-01", { fee: 35 }],
							["late third", "reminder", "2025-04-01", { fee: 35 }],
						],
					),
					expect: [
						["too much", 35, 70, 35, "letter fee above the rate"],
						["less", 20, 20, 0, ""],
						["early", 35, 70, 35, "fee before day 14"],
						["free first", 35, 35, 0, ""],
						["late third", 70, 105, 35, "more fees than letters may bear"],
					].map(
						([
							claim_id = "",
							allowed = "",
							charged = "",
							over = "",
							why = "",
						]) => ({
							...{ claim_id, costs_allowed: allowed, costs_charged: charged },
							...{ over_charged: over, over_charged_reason: why },
						}),
					),
				},
		},
		through,
	);
});

describe("costs in all", () => {
	const notice = { has_notice: true, submission_date: "2026-02-01" };
	modelTests(
		"claims_with_fees",
		{
			"a business owes the larger of compensation and costs, not the sum": {
				given: given(
					[
						{ claim_id: "letter", due_date: "2026-01-01" },
						{ claim_id: "collector", due_date: "2026-01-01", ...notice },
						{ claim_id: "not due", due_date: "2026-06-30" },
						{ claim_id: "H2", due_date: "2025-06-30" },
						{ claim_id: "not found", due_date: "2017-01-01" },
						{ claim_id: "before the rule", due_date: "2013-03-01" },
					].map((claim) => ({
						...{ ...claim, debtor_id: "firm", principal: 10_000 },
					})),
					[["letter", "reminder", "2026-01-20"]],
				),
				expect: [
					["letter", 460, 460, ""],
					["collector", 460, 900, ""],
					["not due", 0, 0, ""],
					["H2", 460, 460, ""],
					[
						"not found",
						null,
						null,
						"no standard compensation known for the due date",
					],
					["before the rule", 0, 0, ""],
				].map(
					([
						claim_id = "",
						compensation = null,
						costs_allowed = null,
						gap = "",
					]) => ({
						...{ claim_id, compensation, costs_allowed, costs_gap: gap },
					}),
				),
			},
			"court fees of the first complaint and the first attachment, by their days":
				{
					given: given(
						[...["both", "2024 H1", "again", "too early"]].map((claim_id) => ({
							claim_id,
							due_date: "2020-12-01",
						})),
						[
							["both", "conciliation_complaint", "2026-02-01"],
							["both", "attachment", "2026-05-01"],
							["2024 H1", "conciliation_complaint", "2024-06-30"],
							["again", "attachment", "2026-01-01"],
							["again", "attachment", "2026-06-01"],
							["too early", "conciliation_complaint", "2021-12-31"],
						],
					),
					expect: [
						["both", 2_999.35, 2_999.35, 3_671.85],
						["2024 H1", 1_404.7, 1_404.7, 2_043.2],
						["again", 928.05, 928.05, 1_856.1],
						["too early", null, null, null],
					].map(
						([claim_id = "", fees = null, allowed = null, highest = null]) => ({
							...{ claim_id, court_fees_allowed: fees },
							...{ costs_allowed: allowed, costs_highest: highest },
						}),
					),
				},
			"what was charged beyond it has a reason, and a buyer counts on the rest":
				{
					given: {
						...given(
							[
								["exact", 262.5],
								["VAT", 328.13],
								["heavy", 656.25],
								["plan", 656.26],
								["far above", 5_000],
								["paid some", 100],
							].map(([claim_id, costs_on_tape]) => ({
								...{ claim_id: `${claim_id}`, due_date: "2026-06-30" },
								...{ costs_on_tape: costs_on_tape ?? null, ...notice },
							})),
							[["plan", "plan_signed", "2026-05-01"]],
						),
						stg_payments: [
							{
								...{
									claim_id: "paid some",
									payment_kind: "costs",
									amount: 200,
								},
								payment_row: 1,
							},
						],
					},
					expect: [
						["exact", 262.5, 0, "", 1_262.5],
						["VAT", 328.13, 65.63, "only with VAT", 1_262.5],
						["heavy", 656.25, 393.75, "only with a heavy fee", 1_262.5],
						[
							...(["plan", 656.26, 393.76] as const),
							"only with a plan of more than four payments",
							1_262.5,
						],
						["far above", 5_000, 4_737.5, "above every reading", 1_262.5],
						["paid some", 300, 37.5, "only with VAT", 1_062.5],
					].map(
						([
							claim_id = "",
							charged = "",
							over = "",
							why = "",
							balance = "",
						]) => ({
							...{ claim_id, costs_charged: charged, over_charged: over },
							...{ over_charged_reason: why, balance_allowed: balance },
						}),
					),
				},
			"where the law is not known nothing is said, unless nothing was charged":
				{
					given: given(
						[
							["charged", 500],
							["not charged", null],
						].map(([claim_id, costs_on_tape]) => ({
							...{ claim_id: `${claim_id}`, due_date: "2009-12-31" },
							...{ costs_on_tape: costs_on_tape ?? null, ...notice },
						})),
					),
					expect: [
						{
							...{
								claim_id: "charged",
								costs_allowed: null,
								over_charged: null,
							},
							...{
								over_charged_reason:
									"no collector's fee known for the due date",
							},
						},
						{
							...{ claim_id: "not charged", costs_allowed: null },
							...{ over_charged: 0, over_charged_reason: "" },
						},
					],
				},
			"costs on a claim that nobody wrote about or submitted": {
				given: given([
					{ claim_id: "K", due_date: "2026-06-30", costs_on_tape: 35 },
				]),
				expect: [
					{
						...{ claim_id: "K", over_charged: 35, balance_allowed: 1_000 },
						over_charged_reason: "no step shown",
					},
				],
			},
		},
		through,
	);
});

modelTests("over_charged_claims", {
	"each reason by itself, with its claims and kroner": {
		given: {
			claims_with_fees: [
				["only with VAT", 100, 80, 100, 20],
				["only with VAT", 200, 150, 200, 50],
				["above every reading", 900, 300, 400, 600],
				["no court fee known", 10, null, null, null],
				["", 50, 50, 60, 0],
			].map(
				(
					[
						reason = "",
						charged = null,
						allowed = null,
						highest = null,
						over = null,
					],
					row,
				) => ({
					...{ claim_id: `${row}`, over_charged_reason: reason },
					...{ costs_charged: charged, costs_allowed: allowed },
					...{ costs_highest: highest, over_charged: over },
				}),
			),
		},
		expect: [
			["only with VAT", 2, 300, 70, 0],
			["above every reading", 1, 900, 600, 500],
			["no court fee known", 1, 10, null, 0],
		].map(
			([
				reason = "",
				claims = null,
				charged = null,
				over = null,
				above = null,
			]) => ({
				...{ over_charged_reason: reason, claims, costs_charged: charged },
				...{ over_charged: over, above_every_reading: above },
			}),
		),
	},
});
