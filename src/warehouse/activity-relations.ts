// The aggregates of concentration, of steps towards debtors and of collectors, with their row types.
import { z } from "zod";
import { count, money, readable } from "./relations.ts";

const whole = z
	.union([z.string(), z.number()])
	.transform((value) => String(value).replace(/\.0+$/, ""))
	.pipe(z.string().regex(/^-?\d+$/))
	.transform(BigInt);
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

export const concentration = readable("concentration", {
	measure: z.enum(["principal", "expected_loss"]),
	rank_band: z.string(),
	decile: count,
	first_rank: count,
	debtors: count,
	claims: count,
	amount: money,
	expected_collections: money,
	squared_ore: whole,
	ranked_ore: whole,
	late_claims: count,
	late_principal: money,
	spared_claims: count,
	spared_principal: money,
});

export const largestDebtors = readable("largest_debtors", {
	principal_rank: count,
	debtor_type: z.string(),
	claims: count,
	principal_open: money,
	expected_collections: money,
	bid: orNull(money),
	ask: orNull(money),
	late_claims: count,
	spared_claims: count,
});

export const stepDays = readable("step_days", {
	step: z.string(),
	channel: z.string(),
	day: count,
	paid: count,
	ended: count,
	watched: count,
});

export const stepPayments = readable("step_payments", {
	step: z.string(),
	channel: z.string(),
	steps: count,
	observed_7: count,
	paid_7: count,
	observed_14: count,
	paid_14: count,
	observed_30: count,
	paid_30: count,
});

export const promisesByOutcome = readable("promises_by_outcome", {
	outcome: z.string(),
	promises: count,
	promised_amount: money,
	paid_in_time: money,
	paid_in_the_end: money,
});

export const plansByOutcome = readable("plans_by_outcome", {
	outcome: z.string(),
	plans: count,
	principal_at_signing: money,
	paid_under_plan: money,
	fell_due: money,
	paid_after_break: money,
});

export const disputesByOutcome = readable("disputes_by_outcome", {
	outcome: z.string(),
	disputes: count,
	median_open_days: count,
	disputed_amount: money,
	principal_at_dispute: money,
	paid_after_dispute: money,
});

export const agencyStrata = readable("agency_strata", {
	agency_id: z.string(),
	is_foreign: z.boolean(),
	horizon_days: count,
	debtor_type: z.string(),
	claim_type: z.string(),
	size_band: z.string(),
	submission_band: z.string(),
	placements: count,
	resolved: count,
	principal: money,
	principal_recovered: money,
});

export const agencyCashDays = readable("agency_cash_days", {
	agency_id: z.string(),
	day: count,
	paid: count,
	watched: count,
});

export const agencyActivity = readable("agency_activity", {
	agency_id: z.string(),
	placements: count,
	foreign_placements: count,
	principal: money,
	last_placement_date: z.string(),
	idle_days: count,
	complaints: count,
	fees: money,
	customers: count,
	customers_back: count,
	customers_paying: count,
});
