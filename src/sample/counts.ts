// Counts what a draw has planted, by name.
import type { Claim } from "./claim.ts";
import type { Debtor } from "./debtors.ts";
import { never } from "./draws.ts";
import type { DrawnClaim } from "./portfolio.ts";
import type { Window } from "./window.ts";

const lateSubmissionDays = 180;

/** Everything that is counted; each starts at 0 and stands in truth.json even if it stays there. */
export const countNames = [
	"claims",
	"claim_rows",
	"payment_rows",
	"event_rows",
	"debtor_rows",
	"person_rows",
	"company_rows",
	"bankruptcy_rows",
	"debt_settlement_rows",
	"exact_duplicates",
	"resubmitted",
	"unknown_payments",
	"submitted",
	"never_submitted",
	"too_early_submissions",
	"late_submissions",
	"short_notices",
	"not_due",
	"resolved",
	"resolved_before_submission",
	"removed",
	"open",
	"paid_not_closed",
	"partly_paid",
	"reversals",
	"plans_signed",
	"plans_broken",
	"disputes_raised",
	"titles",
	"closed_paid",
	"closed_deceased",
	"closed_bankrupt",
	"closed_debt_settlement",
	"closed_recalled",
	"closed_sold",
	"closed_credited",
	"closed_other",
	"closed_time_barred",
	"closed_written_off",
	"persons_deceased",
	"persons_in_debt_settlement",
	"companies_bankrupt",
	"exits_unnoticed",
	"debtors_listed_twice",
	"debtors_without_national_id",
	"debtors_without_phone",
	"large_customers",
	"large_customers_failed",
	"large_customer_claims",
] as const;

export type CountName = (typeof countNames)[number];

export interface Counts {
	add(name: CountName, by?: number): void;
	of(name: CountName): number;
	all(): Record<string, number>;
}

export function counts(): Counts {
	const numbers = new Map<CountName, number>(
		countNames.map((name) => [name, 0]),
	);
	return {
		add(name, by = 1) {
			numbers.set(name, (numbers.get(name) ?? 0) + by);
		},
		of: (name) => numbers.get(name) ?? 0,
		all: () => Object.fromEntries(numbers),
	};
}

function countEnd(to: Counts, claim: Claim): void {
	const { closing, resolved, life } = claim;
	const isClosed = closing.day !== never;
	if (closing.reason !== "") to.add(`closed_${closing.reason}`);
	if (resolved !== never) {
		to.add("resolved");
		if (life.submission === never) to.add("resolved_before_submission");
		if (!isClosed) to.add("paid_not_closed");
	} else to.add(isClosed ? "removed" : "open");
}

function countSubmission(to: Counts, { origin, life }: Claim): void {
	if (life.submission === never) {
		to.add("never_submitted");
		return;
	}
	const days = life.submission - origin.due;
	to.add("submitted");
	if (days < 14) to.add("too_early_submissions");
	if (days > lateSubmissionDays) to.add("late_submissions");
}

function countEvents(to: Counts, { events }: DrawnClaim): void {
	to.add("event_rows", events.length);
	for (const { kind, day, deadline } of events) {
		if (kind === "plan_signed") to.add("plans_signed");
		else if (kind === "plan_broken") to.add("plans_broken");
		else if (kind === "dispute_raised") to.add("disputes_raised");
		else if (kind === "judgment") to.add("titles");
		else if (kind === "collection_notice" && (deadline ?? never) - day < 14)
			to.add("short_notices");
	}
}

export function countClaim(
	to: Counts,
	drawn: DrawnClaim,
	window: Window,
): void {
	const { claim } = drawn;
	to.add("claims");
	to.add("claim_rows");
	to.add("payment_rows", claim.payments.length);
	if (claim.origin.due >= window.cutOff) to.add("not_due");
	if (claim.origin.debtor.is_large) to.add("large_customer_claims");
	const { open_principal_ore: open, origin } = claim;
	if (open > 0 && open < origin.principal_ore) to.add("partly_paid");
	for (const { ore } of claim.payments) if (ore < 0) to.add("reversals");
	countSubmission(to, claim);
	countEnd(to, claim);
	countEvents(to, drawn);
}

export function countDebtor(to: Counts, debtor: Debtor, window: Window): void {
	to.add("debtor_rows");
	if (debtor.national_id === undefined) to.add("debtors_without_national_id");
	if (debtor.phone === undefined) to.add("debtors_without_phone");
	if (debtor.is_large) to.add("large_customers");
	const { time, reason, noticed } = debtor.exit;
	const hasLeft = time <= window.cutOff;
	if (hasLeft && debtor.is_large) to.add("large_customers_failed");
	if (debtor.is_listed_before) to.add("debtors_listed_twice");
	if (debtor.is_listed_before || !hasLeft) return;
	if (!noticed) to.add("exits_unnoticed");
	if (reason === "deceased") to.add("persons_deceased");
	else if (reason === "bankrupt") to.add("companies_bankrupt");
	else to.add("persons_in_debt_settlement");
}
