import { modelTests } from "../model-test.ts";

const open = { claim_state: "open", principal_open: 100, balance: 120 };
const claim = { claim_id: "K", principal: 100, claim_type: "invoice" };

modelTests("limitation_steps", {
	"takes steps and payments of open claims in the order of their days, judgments counted":
		{
			given: {
				stg_claims: [
					{ ...claim, title_date: "2024-05-02", has_title: false },
					{ ...claim, claim_id: "closed" },
				],
				claim_states: [
					{ claim_id: "K", ...open },
					{ claim_id: "closed", claim_state: "resolved" },
				],
				stg_events: [
					["K", "2024-03-01", "promise"],
					["K", "2024-04-01", "reminder"],
					["K", "2024-05-02", "judgment"],
					["K", "2024-06-01", "nothing_to_attach"],
					["closed", "2024-06-01", "judgment"],
				].map(([claim_id = "", event_date = "", event_kind = ""], row) => ({
					...{ claim_id, event_date, event_kind, event_row: row + 1 },
				})),
				stg_payments: [
					{
						...{ claim_id: "K", paid_date: "2024-05-10", amount: 5 },
						...{ payment_row: 1, payment_kind: "unallocated" },
						payment_source: "agency",
					},
				],
			},
			expect: [
				step(1, "2024-03-01", "promise", "recognised", "stated", 0),
				step(2, "2024-05-02", "judgment", "title", "documented", 1),
				step(3, "2024-05-02", "title_date", "title", "stated", 2),
				step(4, "2024-05-10", "payment", "recognised", "assumed", 2),
				step(
					5,
					"2024-06-01",
					"nothing_to_attach",
					"enforcement",
					"documented",
					2,
				),
			],
		},
	"leaves out payments on costs, by enforcement, by a sale and those taken back":
		{
			given: {
				stg_claims: [claim],
				claim_states: [{ claim_id: "K", ...open }],
				stg_payments: [
					["2024-01-01", 10, "costs", "direct"],
					["2024-01-02", 10, "principal", "legal"],
					["2024-01-03", 10, "principal", "sale"],
					["2024-01-04", 20, "principal", "direct"],
					["2024-01-06", -20, "principal", "direct"],
					["2024-01-07", 20, "interest", "direct"],
				].map(
					(
						[
							paid_date = "",
							amount = 0,
							payment_kind = "",
							payment_source = "",
						],
						row,
					) => ({
						...{
							claim_id: "K",
							paid_date,
							amount,
							payment_kind,
							payment_source,
						},
						payment_row: row + 1,
					}),
				),
			},
			expect: [{ claim_id: "K", step_date: "2024-01-07", payment_row: 6 }],
		},
	"takes the tape's last payment date where no payments were delivered": {
		hasPayments: false,
		given: {
			stg_claims: [{ ...claim, last_payment_date: "2024-01-04" }],
			claim_states: [{ claim_id: "K", ...open }],
		},
		expect: [
			step(1, "2024-01-04", "last_payment_date", "recognised", "assumed", 0),
		],
	},
});

function step(
	step_number: number,
	step_date: string,
	evidence: string,
	effect: string,
	confidence: string,
	titles_so_far: number,
) {
	return {
		step_number,
		step_date,
		evidence,
		effect,
		confidence,
		titles_so_far,
	};
}

modelTests("limitation_bands", {
	"a claim belongs to one band, the edges to the nearer, and unknown is a band":
		{
			given: {
				claim_states: "abcdefgh"
					.split("")
					.map((claim_id) => ({ claim_id, ...open })),
				claims_with_limitation: [
					["a", "2026-06-29"],
					["b", "2026-06-30"],
					["c", "2026-12-30"],
					["d", "2026-12-31"],
					["e", "2027-06-30"],
					["f", "2029-06-30"],
					["g", "2029-07-01"],
					["h", null],
				].map(([claim_id = null, alive_until = null]) => ({
					...{ claim_id, alive_until, basis: "general", confidence: "stated" },
				})),
			},
			expect: [
				band("expired", 1),
				band("within 6 months", 2),
				band("6 to 12 months", 2),
				band("12 to 36 months", 1),
				band("later than 36 months", 1),
				band("unknown", 1),
			],
		},
});

function band(limitation_band: string, claims: number) {
	return {
		...{ limitation_band, basis: "general", confidence: "stated" },
		...{ claims, principal: 100 * claims, balance: 120 * claims },
	};
}
