// What truth.json says: the parameters, the forms they enter, what follows from them, and what was drawn.
import type { Counts } from "./counts.ts";
import type { RateTally } from "./rate-tally.ts";
import { truthSchemaName } from "./sample-folder.ts";
import { day20OverDay100, resolutionProbabilities } from "./true-rates.ts";
import type { Truth } from "./truth.ts";

export interface Request {
	readonly claims: number;
	readonly seed: number;
	readonly cutOff: string;
}

export interface Sums {
	/** Whole øre, unique claims. */
	principal_ore: number;
	open_principal_ore: number;
	/** Of all claims that are not resolved, the removed ones too. */
	unpaid_principal_ore: number;
	large_customer_unpaid_principal_ore: number;
	paid_on_principal_ore: number;
}

const forms = {
	says: "Synthetic throughout. Rates, fees and hazards are chosen for the sample; they are neither law nor market.",
	month: "30 days",
	resolution:
		"A submitted claim can pay with the cure share; then its hazard per month since submission is step(days since submission) * exp(-days_to_submission / decay_days) * agency effect, constant within a step. The last payment falls on the day in which that time ends.",
	cure_share:
		"(floor + (top - floor) * exp(-days_to_submission / decay_days)) * debtor type effect * claim type effect * no phone effect * young effect * (principal / principal_reference) ^ principal_power, at most `highest`; an effect not stated is 1",
	shared_by_debtor:
		"With this probability a claim takes its debtor's own draw to decide whether it can pay, so claims of one debtor hang together; the share of each stays the cure share.",
	own_ledger:
		"Until submission a claim pays by own_ledger_hazard.steps, days since the due date. Paid before submission: never submitted.",
	exits:
		"Constant hazards per month: deceased and debt_settlement for persons, bankrupt for companies, from the first day of the window; recalled (with its reasons) since submission. A debtor's exit ends payment on all its claims whether noticed or not. Titles, disputes, plans, parts and reversals do not move the day of resolution.",
	principal:
		"The original principal, in claims.csv and here; payments come off it.",
	true_resolution_probabilities:
		"The claim type's effect is 1, as are the agency's, the telephone's, the age's and the principal's: only days to submission and debtor type differ",
	rates_drawn:
		"resolved counts claims whose payments cover the principal for good within the horizon; expected_resolved is the sum of the true probabilities, effects and exits included, of the observed ones. Claims that share a debtor are not independent.",
	identity_numbers:
		"Person numbers are of the synthetic series (month + 80); organisation numbers start with 3, where real ones start with 8 or 9; telephone numbers start with 0, where none do; mail goes to example.no. All check digits hold.",
};

const krone = (ore: number) => (ore / 100).toFixed(2);

export function truthDocument(
	truth: Truth,
	{ claims, seed, cutOff }: Request,
	counts: Counts,
	rates: RateTally,
	sums: Sums,
): string {
	const document = {
		schema: `${truthSchemaName}/1`,
		drawn_by: { claims, seed, cut_off_date: cutOff },
		forms,
		parameters: truth,
		true_day_20_over_day_100_at_90_days: {
			person: day20OverDay100(truth, "person"),
			company: day20OverDay100(truth, "company"),
		},
		true_resolution_probabilities: resolutionProbabilities(truth),
		rates_drawn: rates.cells(),
		counts: counts.all(),
		sums: {
			principal: krone(sums.principal_ore),
			open_principal: krone(sums.open_principal_ore),
			unpaid_principal: krone(sums.unpaid_principal_ore),
			large_customer_unpaid_principal: krone(
				sums.large_customer_unpaid_principal_ore,
			),
			paid_on_principal: krone(sums.paid_on_principal_ore),
		},
	};
	return `${JSON.stringify(document, null, "\t")}\n`;
}
