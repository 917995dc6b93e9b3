// Later cash: what the claims open at an earlier date have paid since, each krone in its month and group.
import { modelTests } from "../model-test.ts";

const clock = (claim_id: string, more: object = {}) => ({
	...{ claim_id, clock: "due", segment_number: 1, observed_months: 3 },
	...{ left_date: null, ...more },
});
const claim_states = [
	{ claim_id: "a", claim_state: "open" },
	{ claim_id: "paid", claim_state: "resolved" },
	{ claim_id: "gone", claim_state: "removed" },
];
const segments = [{ segment_number: 1, segment: "S" }];
const stg_claims = ["a", "paid", "gone"].map((claim_id) => ({ claim_id }));
const payment = (claim_id: string, paid_date: string, cash: number) => ({
	...{ claim_id, paid_date, cash },
});
const cell = (month: number, cash: string, clock = "due") => ({
	...{ clock, segment: "S", age_months: 3, month, cash },
});

modelTests(
	"later_cash",
	{
		"a month runs from the day after the cut-off date: the 31st is its last day":
			{
				given: {
					stg_claims,
					segments,
					claim_states,
					claim_clocks: [clock("a")],
					later_payments: [
						payment("a", "2026-06-30", 1),
						payment("a", "2026-07-01", 10),
						payment("a", "2026-07-31", 20),
						payment("a", "2026-08-01", 40),
					],
				},
				expect: [cell(1, "30.00"), cell(2, "40.00")],
			},
		"a cut-off date within a month counts months from the day after it": {
			cutOff: "2026-06-14",
			given: {
				stg_claims,
				segments,
				claim_states,
				claim_clocks: [clock("a")],
				later_payments: [
					payment("a", "2026-07-14", 10),
					payment("a", "2026-07-15", 20),
				],
			},
			expect: [cell(1, "10.00"), cell(2, "20.00")],
		},
		"a claim that is paid, removed or unknown that day has no part in it": {
			given: {
				stg_claims,
				segments,
				claim_states,
				claim_clocks: [clock("paid"), clock("gone")],
				later_payments: [
					payment("paid", "2026-07-01", 10),
					payment("gone", "2026-07-01", 20),
					payment("new", "2026-07-01", 40),
				],
			},
			expect: [],
		},
		"a submitted claim counts on the clock it then ran on, once": {
			given: {
				stg_claims,
				segments,
				claim_states,
				claim_clocks: [
					clock("a", { left_date: "2026-05-01" }),
					clock("a", { clock: "submission" }),
				],
				later_payments: [payment("a", "2026-07-01", 10)],
			},
			expect: [cell(1, "10.00", "submission")],
		},
		"a reversal takes from its own month": {
			given: {
				stg_claims,
				segments,
				claim_states,
				claim_clocks: [clock("a")],
				later_payments: [
					payment("a", "2026-07-01", 10),
					payment("a", "2026-08-01", -10),
				],
			},
			expect: [cell(1, "10.00"), cell(2, "-10.00")],
		},
	},
	["open_clocks"],
);
