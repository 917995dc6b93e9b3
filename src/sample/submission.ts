// When a creditor submits a claim that is still unpaid: its policy, drawn.
import type { Random } from "../random.ts";
import { happens, never, weighted, wholeBetween } from "./draws.ts";
import type { Creditor, Truth } from "./truth.ts";
import { firstOfMonthFrom } from "./window.ts";

/** The day of submission as the creditor plans it, whatever the debtor does until then; `never` if it never would. */
export function plannedSubmission(
	random: Random,
	truth: Truth,
	creditor: Creditor,
	due: number,
): number {
	if (happens(random, creditor.never_submitted)) return never;
	if (happens(random, truth.oddities.too_early_submission))
		return due + wholeBetween(random, 1, 13);
	const part = weighted(
		random,
		creditor.submission_policy,
		({ share }) => share,
	);
	const day = due + wholeBetween(random, part.from_day, part.to_day);
	return part.monthly_batch ? firstOfMonthFrom(day) : day;
}
