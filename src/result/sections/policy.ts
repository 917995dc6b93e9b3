// What other days of submission would have yielded, as the result states it.
import { z } from "zod";
import type { PolicyGain } from "../../curves/mix/policy-gain.ts";
import { decimalFromKroner } from "../../money.ts";
import type {
	RoutineStep,
	SubmissionPractice,
} from "../submission-practice.ts";
import { count, money } from "./amounts.ts";

const gainRow = z.strictObject({
	policy: z.string(),
	dimension: z.string().describe("all, or what groups are made by"),
	group: z.string(),
	claims: count.describe("submitted in the twelve months up to the cut-off"),
	claims_earlier: count.describe("submitted earlier under the policy"),
	claims_later: count,
	claims_without_lawful_day: count.describe(
		"no rule is known for their day: they stay as they were run",
	),
	principal: money.describe("submitted in the twelve months"),
	expected_as_run: money.describe("expected recovery of principal, as run"),
	expected: money.describe("under the policy"),
	gain: money,
	gain_low: money.describe("95 % interval, robust by debtor"),
	gain_high: money,
	credit_days_saved: z
		.number()
		.describe("days by which a krone is submitted earlier, on average"),
});

const routineRow = z.strictObject({
	creditor: z.string(),
	step_number: count,
	step: z.string(),
	claims: count,
	median_days_past_due: z.int().nullable(),
	median_gap_days: z.int().nullable(),
});

export const policySchema = z
	.strictObject({
		horizon_days: count.describe(
			"recovery is counted so long after submission",
		),
		claims_untold: count.describe("of a kind that no claim was fitted with"),
		principal_untold: money,
		gains: z.array(gainRow),
		routine: z
			.array(routineRow)
			.describe("dunning as it was really run, creditors with most claims"),
	})
	.nullable()
	.describe(
		"an adjusted association, no proof of cause; null where nothing could be fitted or nothing was submitted",
	);

type Section = NonNullable<z.infer<typeof policySchema>>;

export function policySection({
	policies,
	routine,
}: Pick<SubmissionPractice, "policies" | "routine">): Section | null {
	if (!policies || policies.gains.length === 0) return null;
	return {
		horizon_days: policies.horizonDays,
		claims_untold: policies.claimsUntold,
		principal_untold: decimalFromKroner(policies.principalUntold),
		gains: policies.gains.map(gainOf),
		routine: largest(routine).map((row) => ({
			creditor: row.creditor_id,
			step_number: row.step_number,
			step: row.event_kind,
			claims: row.claims,
			median_days_past_due: row.median_days_past_due,
			median_gap_days: row.median_gap_days,
		})),
	};
}

function gainOf(row: PolicyGain): Section["gains"][number] {
	return {
		policy: row.policy,
		dimension: row.dimension,
		group: row.group,
		claims: row.claims,
		claims_earlier: row.claimsEarlier,
		claims_later: row.claimsLater,
		claims_without_lawful_day: row.claimsWithoutLawfulDay,
		principal: decimalFromKroner(row.principal),
		expected_as_run: decimalFromKroner(row.expectedAsRun),
		expected: decimalFromKroner(row.expected),
		gain: decimalFromKroner(row.gain),
		gain_low: decimalFromKroner(row.gainInterval.low),
		gain_high: decimalFromKroner(row.gainInterval.high),
		credit_days_saved: row.creditDaysSaved,
	};
}

const creditorsShown = 5;
const stepsShown = 8;

/** The first steps of the creditors with most claims. */
function largest(routine: readonly RoutineStep[]): RoutineStep[] {
	const claims = new Map<string, number>();
	for (const row of routine)
		claims.set(
			row.creditor_id,
			Math.max(row.claims, claims.get(row.creditor_id) ?? 0),
		);
	const shown = [...claims]
		.toSorted(([one, some], [other, more]) =>
			more === some ? (one < other ? -1 : 1) : more - some,
		)
		.slice(0, creditorsShown)
		.map(([creditor]) => creditor);
	return routine.filter(
		({ creditor_id, step_number }) =>
			shown.includes(creditor_id) && step_number <= stepsShown,
	);
}
