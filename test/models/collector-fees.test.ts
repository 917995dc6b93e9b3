import { describe } from "vitest";
import { type ModelCase, modelTests } from "../model-test.ts";
import { given, through } from "./fee-rows.ts";

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
	debtor_type: "company" | "person",
	due_date: string,
): ModelCase["given"] {
	const claims = table.flatMap(([principal]) =>
		["light", "heavy"].map((level) => ({
			...{ claim_id: `${level} ${principal}`, due_date, debtor_type },
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
				given: submittedClaims(businesses2026, "company", "2026-01-01"),
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
						[
							"in time",
							"late",
							"disputed",
							"resolved",
							"own",
							"silent",
							"short",
							"of 14 days",
						].map((claim_id) => ({
							...{ claim_id, due_date: "2026-04-01" },
							submission_date: claim_id === "own" ? null : "2026-06-20",
						})),
						[
							["in time", "collection_notice", "2026-06-16"],
							["late", "collection_notice", "2026-06-15"],
							[
								"short",
								"collection_notice",
								"2026-05-01",
								{ deadline_date: "2026-05-14" },
							],
							[
								"of 14 days",
								"collection_notice",
								"2026-05-01",
								{ deadline_date: "2026-05-15" },
							],
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
						["short", "none: no notice shown", 0],
						["of 14 days", "light", 262.5],
					].map(([claim_id = "", fee_level = "", collector_fee = ""]) => ({
						...{ claim_id, fee_level, collector_fee },
					})),
				},
			"goes by what was unpaid on submission": {
				given: {
					...given([
						{
							...{ claim_id: "K", due_date: "2026-01-01", has_notice: true },
							...{ principal: 3_000, paidBefore: 500, open: 400 },
							...{ submission_date: "2026-03-01", costs_on_tape: 600 },
						},
					]),
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
