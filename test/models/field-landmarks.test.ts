// What fields said half a year after the due date: nothing from after that day may slip in.
import { modelTests } from "../model-test.ts";

const claim = (claim_id: string, more: object = {}) => ({
	...{ claim_id, debtor_id: "d", due_date: "2024-01-01", principal: 1_000 },
	...more,
});
const paid = (paid_date: string, principal_paid: number) => ({
	...{ claim_id: "a", paid_date, principal_paid },
});
const open = { claim_id: "a", claim_state: "open" };

modelTests("field_landmarks", {
	"what is paid on the landmark was known, what is paid in the year after it is told apart":
		{
			given: {
				stg_claims: [claim("a")],
				claim_states: [open],
				payment_days: [
					paid("2024-07-01", 100),
					paid("2024-07-02", 200),
					paid("2025-07-01", 50),
					paid("2025-07-02", 400),
				],
			},
			expect: [
				{
					...{ claim_id: "a", payment_history: "has paid" },
					...{ principal_then: 900, paid_after: 250 },
					submission_date: "not submitted",
				},
			],
		},
	"a call and a submission after the landmark are not known yet": {
		given: {
			stg_claims: [claim("a", { submission_date: "2024-07-02" })],
			claim_states: [open],
			stg_events: [
				{ claim_id: "a", event_kind: "call", event_date: "2024-07-02" },
			],
		},
		expect: [
			{
				...{ claim_id: "a", submission_date: "not submitted" },
				event_log: "not spoken to",
			},
		],
	},
	"without an event log nothing is said of it": {
		given: { stg_claims: [claim("a")], claim_states: [open] },
		expect: [{ claim_id: "a", event_log: null }],
	},
	"claims paid before the landmark, or not watched for a year after it, are left out":
		{
			given: {
				stg_claims: [
					claim("a"),
					claim("b", { due_date: "2025-01-01" }),
					claim("c"),
				],
				claim_states: [
					{ ...open, claim_state: "resolved", resolved_date: "2024-07-01" },
					{ claim_id: "b", claim_state: "open" },
					{ claim_id: "c", claim_state: "open" },
				],
			},
			expect: [{ claim_id: "c", paid_after: 0 }],
		},
});

const known = (claim_id: string, more: object) => ({
	...{ claim_id, debtor_type: "person", claim_size: "500-2499" },
	...{ principal_open: 100, bid: 10 },
	...more,
});

modelTests("field_cells", {
	"a claim counts under each field once, and as missing where the field says nothing":
		{
			given: {
				field_subjects: [
					known("a", { contact: "e-mail", has_national_id: true }),
					known("b", { contact: null, has_national_id: false }),
				],
			},
			expect: [
				cell("birth_year", "person, 500-2499", "not known", 2),
				cell("claim_size", "person", "500-2499", 2),
				cell("contact", "person, 500-2499", "e-mail", 1),
				cell("contact", "person, 500-2499", "not known", 1),
				cell("debtor_type", "500-2499", "person", 2),
				cell("documents", "person, 500-2499", "not known", 2),
				cell("event_log", "person, 500-2499", "not known", 2),
				cell("limitation_evidence", "all", "not known", 2),
				cell("national_id", "all", "known", 1),
				cell("national_id", "all", "not known", 1),
				cell("payment_history", "person, 500-2499", "not known", 2),
				cell("submission_date", "person, 500-2499", "not known", 2),
			],
		},
});

function cell(
	field: string,
	pool: string,
	known_value: string,
	claims: number,
) {
	return { field, pool, known_value, claims, bid: 10 * claims };
}
