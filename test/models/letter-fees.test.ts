import { describe } from "vitest";
import { type ModelCase, modelTests } from "../model-test.ts";
import { given, through } from "./fee-rows.ts";

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
			"a notice that left less than 14 days bears no fee, nor does a second reminder after a first that did":
				{
					given: given(
						["short first", "first of 14", "short notice", "notice of 14"].map(
							(claim_id) => ({ claim_id, due_date: "2026-01-01" }),
						),
						[
							[
								"short first",
								"reminder",
								"2026-01-15",
								{ deadline_date: "2026-01-28" },
							],
							["short first", "reminder", "2026-02-15"],
							[
								"first of 14",
								"reminder",
								"2026-01-15",
								{ deadline_date: "2026-01-29" },
							],
							["first of 14", "reminder", "2026-02-15"],
							[
								"short notice",
								"collection_notice",
								"2026-01-15",
								{ deadline_date: "2026-01-28" },
							],
							[
								"notice of 14",
								"collection_notice",
								"2026-01-15",
								{ deadline_date: "2026-01-29" },
							],
						],
					),
					expect: [
						{ claim_id: "short first", letters_allowed: 38 },
						{ claim_id: "first of 14", letters_allowed: 38 + 38 },
						{ claim_id: "short notice", letters_allowed: 0 },
						{ claim_id: "notice of 14", letters_allowed: 38 },
					],
				},
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
			"one fee for a notice, and none for a demand while a letter before it still runs":
				{
					given: given(
						["two notices", "reminder and notice", "running", "over"].map(
							(claim_id) => ({ claim_id, due_date: "2026-01-01" }),
						),
						[
							["two notices", "collection_notice", "2026-01-20"],
							["two notices", "collection_notice", "2026-02-10"],
							["reminder and notice", "reminder", "2026-01-20"],
							["reminder and notice", "collection_notice", "2026-02-10"],
							...(["running", "over"] as const).flatMap(
								(claim) =>
									[
										[
											claim,
											"collection_notice",
											"2026-01-20",
											{ deadline_date: "2026-03-01" },
										],
										[
											claim,
											"payment_demand",
											claim === "over" ? "2026-03-02" : "2026-03-01",
										],
									] as const,
							),
						],
					),
					expect: [
						{ claim_id: "two notices", letters_allowed: 38 },
						{ claim_id: "reminder and notice", letters_allowed: 38 + 38 },
						{ claim_id: "running", letters_allowed: 38 },
						{ claim_id: "over", letters_allowed: 38 + 113 },
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
