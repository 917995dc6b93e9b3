import { modelTests } from "../model-test.ts";

const amount = (
	due_date: string,
	amount_month: string,
	claims: number,
	principal: number,
	end: readonly [month: string | null, state: string] = [null, "open"],
) => ({
	...{ due_date, amount_month, claims, principal },
	known_month: "2026-01-01",
	...{ end_month: end[0], end_state: end[1] },
});

const rolledTo = (month_end: string, from: string, to: string) => ({
	...{ month_end, from_bucket: from, to_bucket: to },
	...{ claims: 1, roll_rate: 1 },
});

modelTests("roll_rates", {
	"a claim grows older month by month, and what was paid before a month-end is not unpaid there":
		{
			cutOff: "2026-04-15",
			given: {
				month_end_amounts: [
					amount("2026-01-31", "2026-01-01", 1, 100),
					amount("2026-01-31", "2026-02-01", 0, -40),
				],
			},
			expect: [
				{ ...rolledTo("2026-02-28", "not due", "15-30"), principal: 100 },
				{ ...rolledTo("2026-03-31", "15-30", "31-60"), principal: 60 },
			],
		},
	"a claim that ends in a month leaves its bucket for good; half stay": {
		cutOff: "2026-03-31",
		given: {
			month_end_amounts: [
				amount("2026-01-30", "2026-01-01", 1, 100),
				amount("2026-01-30", "2026-01-01", 1, 50, ["2026-02-01", "paid"]),
				amount("2026-01-30", "2026-02-01", 0, -50, ["2026-02-01", "paid"]),
			],
		},
		expect: [
			{
				...rolledTo("2026-02-28", "1-14", "15-30"),
				...{ principal: 100, roll_rate: 0.5 },
			},
			{
				...rolledTo("2026-02-28", "1-14", "paid"),
				...{ principal: 50, roll_rate: 0.5 },
			},
			{ ...rolledTo("2026-03-31", "15-30", "31-60"), principal: 100 },
		],
	},
});

const event = (claim_id: string, event_kind: string, event_date: string) => ({
	...{ claim_id, event_kind, event_date },
});

modelTests("claim_flags", {
	"the later of a dispute and its end decides, and of a plan and its break": {
		given: {
			claims_aged: ["a", "b", "c"].map((claim_id) => ({ claim_id })),
			stg_events: [
				event("a", "dispute_raised", "2026-01-01"),
				event("a", "dispute_resolved", "2026-01-01"),
				event("b", "dispute_resolved", "2026-01-01"),
				event("b", "dispute_raised", "2026-01-02"),
				event("c", "plan_signed", "2026-01-01"),
				event("c", "plan_broken", "2026-02-01"),
				event("b", "plan_broken", "2026-01-01"),
				event("b", "plan_signed", "2026-02-01"),
			],
		},
		expect: [
			{ claim_id: "b", flag: "disputed" },
			{ claim_id: "b", flag: "payment plan" },
			{ claim_id: "c", flag: "broken plan" },
		],
	},
});

const aged = (claim_id: string, balance: number) => ({
	...{ claim_id, debtor_id: `D${claim_id}`, creditor_id: "C" },
	...{ agency_id: "A", claim_type: "rent", due_date: "2026-01-01" },
	...{ days_past_due: 180, ageing_bucket: "91-180", is_old: false },
	...{ principal_open: balance, balance },
});

modelTests("claims_stratified", {
	"a county goes by municipality first, then by postcode, and is not guessed where digits are split":
		{
			given: {
				claims_aged: [aged("1", 499.99), aged("2", 500), aged("3", 2000)],
				stg_claims: ["1", "2", "3"].map((claim_id) => ({
					...{ claim_id, has_title: claim_id === "3" },
					submission_date: claim_id === "2" ? "2026-02-01" : null,
				})),
				stg_debtors: [
					{
						debtor_id: "D1",
						debtor_type: "person",
						municipality: "0301",
						postcode: "5003",
					},
					{ debtor_id: "D2", debtor_type: "person", postcode: "5003" },
					{ debtor_id: "D3", debtor_type: "person", postcode: "3520" },
				],
				claims_with_limitation: [
					{ claim_id: "1", alive_until: "2026-06-29" },
					{ claim_id: "2", alive_until: "2026-06-30" },
					{ claim_id: "3", alive_until: null },
				],
				payment_days: [
					{ claim_id: "1", paid_date: "2025-06-30", principal_paid: 7 },
					{ claim_id: "2", paid_date: "2026-06-30", principal_paid: 7 },
				],
			},
			expect: [
				{
					claim_id: "1",
					...{ county: "Oslo", balance_band: "under 500" },
					...{ legal_status: "own ledger", limitation_band: "expired" },
					payment_history: "paid before",
					days_since_payment_band: "361 and over",
				},
				{
					claim_id: "2",
					...{ county: "Vestland", balance_band: "500-1 999" },
					...{
						legal_status: "in collection",
						limitation_band: "within 6 months",
					},
					payment_history: "paid in the last 12 months",
					days_since_payment_band: "0-30",
				},
				{
					claim_id: "3",
					...{ county: "not told", balance_band: "2 000-9 999" },
					...{ legal_status: "title", limitation_band: "unknown" },
					payment_history: "never paid",
					days_since_payment_band: "never paid",
				},
			],
		},
});
