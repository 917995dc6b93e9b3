// Open claims and their logs, as tests of fees give them to the models.
import type { ModelCase } from "../model-test.ts";

/** What stands between the rows given and the fees. */
export const through = [
	...["interest_bases", "claims_with_late_interest"],
	...["creditor_fee_periods", "collector_fee_amounts"],
	...["fee_events", "letter_fees", "court_fees_of_claims", "fee_steps"],
	...["claims_with_collector_fee", "charged_costs"],
];

interface Drawn {
	readonly claim_id: string;
	readonly due_date: string;
	readonly principal?: number;
	/** Principal paid before submission. */
	readonly paidBefore?: number;
	readonly [column: string]: string | number | null | boolean | undefined;
}

/** Claims of a person, open and unpaid, unless they say otherwise; with the events of each. */
export function given(
	claims: readonly Drawn[],
	events: readonly (readonly [
		claim: string,
		kind: string,
		day: string,
		more?: Readonly<Record<string, string | number>>,
	])[] = [],
): ModelCase["given"] {
	return {
		stg_claims: claims.map(({ open: _, paidBefore: _paid, ...claim }) => ({
			...{ debtor_type: "person", claim_type: "invoice", principal: 1_000 },
			...{ interest: 0, costs: 0, ...claim },
		})),
		claim_states: claims.map(
			({ claim_id, principal = 1_000, open, paidBefore = 0 }) => ({
				...{
					claim_id,
					claim_state: "open",
					paid_before_submission: paidBefore,
				},
				principal_open: typeof open === "number" ? open : principal,
			}),
		),
		stg_events: events.map(([claim_id, event_kind, event_date, more], row) => ({
			...{ event_row: row, claim_id, event_kind, event_date },
			...more,
		})),
	};
}
