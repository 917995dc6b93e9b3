// What a scorecard may look at of a claim; `claim_characteristics` holds each as `_level`, and as `_number` where it is one.

/** Numbers: a claim that has none has a level that says why. */
export const numbers = [
	"days_past_due",
	"days_to_submission",
	"days_since_submission",
	"principal_open",
	"debtor_age",
	"days_alive",
	"other_open_claims",
	"debtor_paid_share",
	"debtor_days_late",
	"paid_share",
	"days_since_payment",
	"steps_taken",
	"plans_broken",
	"replies",
] as const;

export const levels = [
	"claim_type",
	"debtor_type",
	"creditor_id",
	"agency_id",
	"has_phone",
	"has_email",
	"limitation_basis",
	"is_judged",
	"is_disputed",
	"paid_last",
	"payment_trend",
] as const;

export const characteristics: readonly string[] = [...numbers, ...levels];

export const isNumber = (characteristic: string) =>
	numbers.some((each) => each === characteristic);
