// Stock of the roads: what is with which collector, what a factor might take, what claims on plans have paid.
import { modelTests } from "../model-test.ts";

const open = (claim_id: string, clock: string, principal_open = 100) => ({
	...{ claim_id, clock, segment: "s", age_months: 1, principal_open },
});

modelTests("agency_stock", {
	"submitted claims by collector; what is not submitted is with none": {
		given: {
			open_clocks: [
				open("a", "submission"),
				open("b", "submission", 50),
				open("c", "submission"),
				open("d", "due"),
			],
			stg_claims: [
				{ claim_id: "a", agency_id: "A1" },
				{ claim_id: "b", agency_id: "A1" },
				{ claim_id: "c", agency_id: "own collection" },
				{ claim_id: "d", agency_id: "own collection" },
			],
		},
		expect: [
			{ agency_id: "A1", claims: 2, principal: "150.00" },
			{ agency_id: "own collection", claims: 1, principal: "100.00" },
		],
	},
});

const aged = (claim_id: string, days_past_due: number) => ({
	...{ claim_id, days_past_due },
});
const owed = (claim_id: string, debtor_id: string, claim_type = "invoice") => ({
	...{ claim_id, debtor_id, claim_type },
});

modelTests("factoring_stock", {
	"neither submitted nor disputed, and no loan; what is not due stands at day 0":
		{
			given: {
				open_clocks: [
					open("not due", "due"),
					open("day 30", "due"),
					open("loan", "due"),
					open("disputed", "due"),
					open("submitted", "submission"),
					open("unknown debtor", "due"),
				],
				claims_aged: [
					aged("not due", -20),
					aged("day 30", 30),
					aged("loan", 30),
					aged("disputed", 30),
					aged("submitted", 30),
					aged("unknown debtor", 30),
				],
				stg_claims: [
					owed("not due", "company"),
					owed("day 30", "company"),
					owed("loan", "company", "loan"),
					owed("disputed", "company"),
					owed("submitted", "company"),
					owed("unknown debtor", "nobody"),
				],
				stg_debtors: [{ debtor_id: "company", debtor_type: "company" }],
				claim_flags: [
					{ claim_id: "disputed", flag: "disputed" },
					{ claim_id: "day 30", flag: "promise" },
				],
			},
			expect: [
				{ is_company: true, days_past_due: 0, claims: 1 },
				{ is_company: true, days_past_due: 30, claims: 1 },
				{ is_company: false, days_past_due: 30, claims: 1 },
			],
		},
});

const months = [0, 1, 2].map((months_back) => ({ months_back }));
const plan = (
	event_row: number,
	claim_id: string,
	signed_date: string,
	principal_at_signing = 1000,
) => ({ event_row, claim_id, signed_date, principal_at_signing });
const paid = (claim_id: string, paid_date: string, principal_paid: number) => ({
	...{ claim_id, paid_date, principal_paid },
});

modelTests("plan_months", {
	"a month counts once it is over; its last day is in it, the next is in the next":
		{
			given: {
				run: [{ cut_off_date: "2026-06-30", day_after_cut_off: "2026-07-01" }],
				months_back: months,
				plans: [
					plan(1, "two months", "2026-05-01"),
					plan(2, "one month", "2026-06-01", 500),
					plan(3, "a day short", "2026-06-02"),
				],
				payment_days: [
					paid("two months", "2026-04-30", 7),
					paid("two months", "2026-05-01", 100),
					paid("two months", "2026-05-31", 20),
					paid("two months", "2026-06-01", 3),
					paid("one month", "2026-06-30", 50),
					paid("a day short", "2026-06-03", 900),
				],
			},
			expect: [
				{
					...{ plan_month: 1, plans: 2, principal_at_signing: "1500.00" },
					...{ cash: "170.00", paid_to_date: "170.00" },
					...{ principal_squares: 1_250_000, paid_squares: 16_900 },
					principal_paid_products: 145_000,
				},
				{
					...{ plan_month: 2, plans: 1, principal_at_signing: "1000.00" },
					...{ cash: "3.00", paid_to_date: "123.00" },
					...{ principal_squares: 1_000_000, paid_squares: 15_129 },
					principal_paid_products: 123_000,
				},
			],
		},
	"only the first plan of a claim counts, so that no krone counts twice": {
		given: {
			run: [{ cut_off_date: "2026-06-30", day_after_cut_off: "2026-07-01" }],
			months_back: months,
			plans: [
				plan(1, "a", "2026-05-01"),
				plan(2, "a", "2026-05-10"),
				plan(3, "nothing owed", "2026-05-01", 0),
			],
			payment_days: [paid("a", "2026-05-20", 10)],
		},
		expect: [
			{ plan_month: 1, plans: 1, cash: "10.00", paid_to_date: "10.00" },
			{ plan_month: 2, plans: 1, cash: "0.00", paid_to_date: "10.00" },
		],
	},
});
