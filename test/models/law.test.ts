import { type ModelCase, modelTests } from "../model-test.ts";

const open = { claim_state: "open", principal_open: 10_000 };
const owed = { debtor_type: "unknown", principal: 10_000 };

const cases: Readonly<Record<string, ModelCase>> = {
	"a worked example: 157.53 by 30 June and 308.77 after it": {
		// 10 000 × 0.1250 × 46 ÷ 365 = 157.5342, 16 May to 30 June; 10 000 × 0.1225 × 92 ÷ 365 = 308.7671, to 30 September
		cutOff: "2025-09-30",
		given: {
			stg_claims: [{ claim_id: "K", due_date: "2025-05-15", ...owed }],
			claim_states: [{ claim_id: "K", ...open }],
		},
		expect: [{ claim_id: "K", late_interest: 466.3, late_interest_gap: "" }],
	},
	"a payment lowers the base from the day after it": {
		// 10 000 × 0.1225 × 31 ÷ 365 = 104.0411 for July, 4 000 × 0.1225 × 31 ÷ 365 = 41.6164 for August, rounded together
		cutOff: "2025-08-31",
		given: {
			stg_claims: [{ claim_id: "K", due_date: "2025-06-30", ...owed }],
			claim_states: [{ claim_id: "K", ...open, principal_open: 4_000 }],
			payment_days: [
				{ claim_id: "K", paid_date: "2025-07-31", principal_paid: 6_000 },
			],
		},
		expect: [{ claim_id: "K", late_interest: 145.66 }],
	},
	"the due date bears none, the day after it does, and closed claims are left out":
		{
			cutOff: "2025-07-15",
			given: {
				stg_claims: [
					{ claim_id: "due today", due_date: "2025-07-15", ...owed },
					{ claim_id: "due yesterday", due_date: "2025-07-14", ...owed },
					{ claim_id: "recalled", due_date: "2025-07-14", ...owed },
				],
				claim_states: [
					{ claim_id: "due today", ...open },
					{ claim_id: "due yesterday", ...open },
					{ claim_id: "recalled", claim_state: "removed" },
				],
			},
			expect: [
				{ claim_id: "due today", late_interest: 0 },
				{ claim_id: "due yesterday", late_interest: 3.36 },
			],
		},
	"before 1994 a company paid another rate than a consumer or one who is not known":
		{
			// the whole of 1990, in two half-years: 181 and 184 days
			cutOff: "1990-12-31",
			given: {
				stg_claims: ["company", "person", "unknown"].map((debtor) => ({
					claim_id: debtor,
					debtor_type: debtor,
					due_date: "1989-12-31",
					principal: 10_000,
				})),
				claim_states: ["company", "person", "unknown"].map((debtor) => ({
					claim_id: debtor,
					...open,
				})),
			},
			expect: [
				{ claim_id: "company", late_interest: 1_800 },
				{ claim_id: "person", late_interest: 1_500 },
				{ claim_id: "unknown", late_interest: 1_500 },
			],
		},
	"a day before the table is not known": {
		cutOff: "2025-06-30",
		given: {
			stg_claims: [
				{ claim_id: "last day too early", due_date: "1977-12-30", ...owed },
				{ claim_id: "in the table", due_date: "1977-12-31", ...owed },
			],
			claim_states: [
				{ claim_id: "last day too early", ...open },
				{ claim_id: "in the table", ...open },
			],
		},
		expect: [
			{
				claim_id: "last day too early",
				late_interest_gap: "no rate known before 1978-01-01",
			},
			{ claim_id: "in the table", late_interest_gap: "" },
		],
	},
	"a day after the table is not known, and what is not due needs none": {
		cutOff: "2027-01-01",
		given: {
			stg_claims: [
				{ claim_id: "overdue", due_date: "2026-12-31", ...owed },
				{ claim_id: "not due", due_date: "2027-01-01", ...owed },
			],
			claim_states: [
				{ claim_id: "overdue", ...open },
				{ claim_id: "not due", ...open },
			],
		},
		expect: [
			{
				claim_id: "overdue",
				late_interest: null,
				late_interest_gap: "no rate known after 2026-12-31",
			},
			{ claim_id: "not due", late_interest: 0, late_interest_gap: "" },
		],
	},
	"paid in part without a payment tape, nobody knows from when": {
		hasPayments: false,
		given: {
			stg_claims: [
				{ claim_id: "in part", due_date: "2026-01-01", ...owed },
				{ claim_id: "not at all", due_date: "2026-06-30", ...owed },
			],
			claim_states: [
				{ claim_id: "in part", ...open, principal_open: 4_000 },
				{ claim_id: "not at all", ...open },
			],
		},
		expect: [
			{
				claim_id: "in part",
				late_interest: null,
				late_interest_gap: "no day known for what was paid",
			},
			{ claim_id: "not at all", late_interest: 0, late_interest_gap: "" },
		],
	},
	"an agreed rate stands for a business and for a running loan, and is no fraction":
		{
			// the whole of 2025 at 8 per cent; else 10 000 × (0.125 × 181 + 0.1225 × 184) ÷ 365 = 619.86 + 617.53
			cutOff: "2025-12-31",
			given: {
				stg_claims: [
					["company", "invoice", 0.08],
					["person", "loan", 0.08],
					["person", "credit_card", 0.08],
					["person", "invoice", 0.08],
					["person", "loan", null],
					["person", "loan", 0],
					["company", "loan", 0.0008],
					["company", "loan", 8],
				].map(([debtor_type, claim_type, rate], place) => ({
					...{ claim_id: `${place}`, due_date: "2024-12-31" },
					...{ debtor_type: `${debtor_type}`, claim_type: `${claim_type}` },
					...{ agreed_annual_rate: rate ?? null, principal: 10_000 },
				})),
				claim_states: [0, 1, 2, 3, 4, 5, 6, 7].map((place) => ({
					claim_id: `${place}`,
					...open,
				})),
			},
			expect: [
				...["0", "1", "2"].map((claim_id) => ({
					...{ claim_id, late_interest: 800 },
					late_interest_gap: "",
				})),
				...["3", "4", "5"].map((claim_id) => ({
					...{ claim_id, late_interest: 1_237.39 },
					late_interest_gap: "",
				})),
				{
					...{ claim_id: "6", late_interest: null },
					late_interest_gap: "the agreed rate is below 1 per cent: a fraction?",
				},
				{
					...{ claim_id: "7", late_interest: null },
					late_interest_gap: "the agreed rate is above 100 per cent",
				},
			],
		},
	"an agreed rate is known after the last statutory one": {
		cutOff: "2027-01-01",
		given: {
			stg_claims: [
				{
					...{ claim_id: "K", due_date: "2026-12-31", ...owed },
					...{ debtor_type: "company", agreed_annual_rate: 0.073 },
				},
			],
			claim_states: [{ claim_id: "K", ...open }],
		},
		expect: [{ claim_id: "K", late_interest: 2 }],
	},
};

modelTests("claims_with_late_interest", cases, ["interest_bases"]);
