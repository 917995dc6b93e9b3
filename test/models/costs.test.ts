import { describe } from "vitest";
import { modelTests } from "../model-test.ts";
import { given, through } from "./fee-rows.ts";

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
						...{ ...claim, debtor_type: "company", principal: 10_000 },
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

describe("what is not known is not taken for nothing", () => {
	modelTests(
		"claims_with_fees",
		{
			"a day without a rate leaves no balance to count on": {
				given: given([{ claim_id: "K", due_date: "2025-01-01" }]),
				cutOff: "2027-01-01",
				expect: [{ claim_id: "K", balance_allowed: null }],
			},
			"of an unknown kind, the compensation of a business is the highest reading":
				{
					given: given([
						{
							...{ claim_id: "K", due_date: "2026-01-10" },
							...{ debtor_type: "unknown", costs: 460 },
						},
					]),
					expect: [{ claim_id: "K", costs_allowed: 0, costs_highest: 460 }],
				},
			"a notice from before the claim was past due shows none": {
				given: given(
					["2026-03-31", "2026-04-01"].map((sent) => ({
						...{ claim_id: sent, due_date: "2026-03-31" },
						submission_date: "2026-05-01",
					})),
					["2026-03-31", "2026-04-01"].map(
						(sent) => [sent, "collection_notice", sent] as const,
					),
				),
				expect: [
					{ claim_id: "2026-03-31", fee_level: "none: no notice shown" },
					{ claim_id: "2026-04-01", fee_level: "light" },
				],
			},
		},
		through,
	);
});
