// The relations TypeScript may read of what a portfolio does: aggregates by mix, policy, strat and month-end.
import { z } from "zod";
import { count, money, readable } from "./relations.ts";

const kroner = z.union([z.number(), z.string()]).transform(Number);
const levels = {
	debtor_type: z.string(),
	size_band: z.string(),
	claim_kind: z.string(),
	creditor_group: z.string(),
};

export const mixCounts = readable("mix_counts", {
	horizon_days: count,
	days: count,
	...levels,
	claims: count,
	resolved: count,
	principal: kroner,
	principal_recovered: kroner,
});

export const mixScores = readable("mix_scores", {
	horizon_days: count,
	cluster: count,
	factor: z.string(),
	level: z.string(),
	raw_count: z.number(),
	adjusted_count: z.number(),
	raw_principal: z.number(),
	adjusted_principal: z.number(),
});

export const principalDays = readable("principal_days", {
	submission_band: z.string(),
	cluster: count,
	day: count,
	resolved: kroner,
	removed: kroner,
	watched: kroner,
});

export const policySubmissions = readable("policy_submissions", {
	policy: z.string(),
	days: count,
	...levels,
	claims: count,
	claims_earlier: count,
	claims_later: count,
	claims_without_lawful_day: count,
	principal: kroner,
	krone_days_saved: kroner,
});

export const strats = readable("strats", {
	strat: z.string(),
	position: count,
	band: z.string(),
	claims: count,
	debtors: count,
	principal: money,
	balance: money,
	share: z.number().nullable(),
	mean_principal: z.number().nullable(),
	median_principal: money,
	paid_share_12_months: z.number().nullable(),
});

export const ageingByGroup = readable("ageing_by_group", {
	dimension: z.string(),
	value: z.string(),
	position: count,
	ageing_bucket: z.string(),
	claims: count,
	principal: money,
	balance: money,
});

export const rollRates = readable("roll_rates", {
	month_end: z.string(),
	position: count,
	from_bucket: z.string(),
	to_bucket: z.string(),
	claims: count,
	principal: money,
	roll_rate: z.number().nullable(),
});

export const submissionBands = readable("submission_bands", {
	position: count,
	submission_band: z.string(),
	from_days: count,
	to_days: count,
});

export const dunningRoutine = readable("dunning_routine", {
	creditor_id: z.string(),
	step_number: count,
	event_kind: z.string(),
	claims: count,
	median_days_past_due: count.nullable(),
	median_gap_days: count.nullable(),
	steps_with_fee: count,
	fees: money,
});
