// The few relations TypeScript may read: all aggregates, with their row types. Claim rows stay in the engine.
import { z } from "zod";
import type { Readable } from "./engine.ts";

const count = z.union([z.number(), z.string()]).transform(Number).pipe(z.int());
const money = z.string().regex(/^-?\d+\.\d{2}$/);

function readable<Shape extends z.ZodRawShape>(
	name: string,
	shape: Shape,
): Readable<z.output<z.ZodObject<Shape>>> {
	return { name, row: z.object(shape) };
}

const clock = z.enum(["submission", "due"]);

export const controlTotals = readable("control_totals", {
	claims_after_cut_off: count,
	claims_resolved: count,
	claims_removed: count,
	claims_open: count,
	claims_old: count,
	principal_old: money,
	principal_original: money,
	principal_after_cut_off: money,
	principal_paid: money,
	principal_removed: money,
	principal_open: money,
	balance_open: money,
	payments_after_cut_off: count,
	amount_after_cut_off: money,
});

export const ageing = readable("ageing", {
	position: count,
	ageing_bucket: z.string(),
	is_old: z.boolean(),
	claims: count,
	principal: money,
	balance: money,
});

export const resolutionRates = readable("resolution_rates", {
	position: count,
	submission_band: z.string(),
	horizon_days: count,
	submitted: count,
	observed: count,
	resolved: count,
	principal_observed: money,
	principal_resolved: money,
	principal_recovered: money,
});

export const resolutionDays = readable("resolution_days", {
	submission_band: z.string(),
	day: count,
	resolved: count,
	removed: count,
	watched: count,
});

export const vintages = readable("vintages", {
	clock,
	vintage_month: z.string(),
	claims: count,
	principal: money,
	observed_months: count,
});

export const recoveryTriangle = readable("recovery_triangle", {
	clock,
	vintage_month: z.string(),
	month: count,
	cash: money,
	resolved: count,
});

export const curveExposures = readable("curve_exposures", {
	clock,
	segment: z.string(),
	observed_months: count,
	claims: count,
	principal: money,
});

export const curveCash = readable("curve_cash", {
	clock,
	segment: z.string(),
	observed_months: count,
	month: count,
	payments: count,
	cash: money,
	principal_paid: money,
});

export const curveExits = readable("curve_exits", {
	clock,
	segment: z.string(),
	observed_months: count,
	month: count,
	exit_kind: z.enum(["resolved", "removed", "submitted"]),
	to_segment: z.string(),
	claims: count,
	principal: money,
});

export const openClaimsBySegment = readable("open_claims_by_segment", {
	clock,
	segment: z.string(),
	age_months: count,
	claims: count,
	principal: money,
	balance: money,
	principal_days: money,
});

export const portfolioDoubts = readable("portfolio_doubts", {
	code: z.string(),
	claims: count,
	amount: money,
});

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
