// Facts that follow from a truth exactly: resolution probabilities, and how much day 20 beats day 100.
import { resolutionProbability, type Traits } from "./hazard.ts";
import { horizons } from "./rate-tally.ts";
import type { DebtorType, Truth } from "./truth.ts";

const debtorTypes: readonly DebtorType[] = ["person", "company"];
const daysToSubmission = [14, 20, 60, 100] as const;

/** A claim on which every effect is 1 but that of its debtor type. */
export function referenceTraits(
	truth: Truth,
	debtor_type: DebtorType,
	days_to_submission: number,
): Traits {
	return {
		days_to_submission,
		debtor_type,
		claim_type: "other",
		agency_id: "",
		principal: truth.cure_share.principal_reference,
		has_phone: true,
		birth_year: undefined,
	};
}

function probability(
	truth: Truth,
	type: DebtorType,
	days: number,
	horizon: number,
	monthlyExitHazard?: number,
): number {
	const traits = referenceTraits(truth, type, days);
	return resolutionProbability(truth, traits, horizon, monthlyExitHazard);
}

/** For each debtor type, days to submission and horizon, with exits competing and as if there were none. */
export function resolutionProbabilities(truth: Truth) {
	return debtorTypes.flatMap((debtor_type) =>
		daysToSubmission.flatMap((days_to_submission) =>
			horizons.map((horizon_days) => ({
				debtor_type,
				days_to_submission,
				horizon_days,
				with_exits: probability(
					truth,
					debtor_type,
					days_to_submission,
					horizon_days,
				),
				without_exits: probability(
					truth,
					debtor_type,
					days_to_submission,
					horizon_days,
					0,
				),
			})),
		),
	);
}

/** The probability to resolve within 90 days when submitted on day 20, over that when submitted on day 100. */
export function day20OverDay100(truth: Truth, type: DebtorType): number {
	return probability(truth, type, 20, 90) / probability(truth, type, 100, 90);
}
