// The few relations TypeScript may read: all aggregates, with their row types. Claim rows stay in the engine.
import { z } from "zod";
import type { Readable } from "./engine.ts";

export const count = z
	.union([z.number(), z.string()])
	.transform(Number)
	.pipe(z.int());
export const money = z.string().regex(/^-?\d+\.\d{2}$/);

/** A relation by its name and the shape of its rows. */
export function readable<Shape extends z.ZodRawShape>(
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

export const laterCash = readable("later_cash", {
	clock,
	segment: z.string(),
	age_months: count,
	month: count,
	cash: money,
});

export const bucketMonths = readable("bucket_months", {
	bucket: count,
	clock,
	segment: z.string(),
	month: count,
	claims_change: count,
	principal_change: money,
	payments: count,
	cash: money,
	principal_paid: money,
	principal_removed: money,
});

export const bucketSubmissions = readable("bucket_submissions", {
	bucket: count,
	segment: z.string(),
	month: count,
	to_segment: z.string(),
	principal: money,
});

export const openClaimSquares = readable("open_claim_squares", {
	clock,
	segment: z.string(),
	age_months: count,
	claim_squares: z.number(),
	debtor_squares: z.number(),
});

export const debtorAgreement = readable("debtor_agreement", {
	segment: z.string(),
	claims: count,
	resolved: count,
	pairs: count,
	pairs_with_one: count,
	pairs_with_both: count,
});

export const portfolioDoubts = readable("portfolio_doubts", {
	code: z.string(),
	claims: count,
	amount: money,
});
