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

export const linkedTotals = readable("linked_totals", {
	position: count,
	linked_group: z.string(),
	persons: count,
	debtors: count,
	claims: count,
	principal: money,
});

export const linkageThresholds = readable("linkage_thresholds", {
	linkage: z.string(),
	threshold: z.number(),
	pairs: count,
	estimated_precision: z.number(),
	estimated_recall: z.number(),
});

export const limitationBands = readable("limitation_bands", {
	position: count,
	limitation_band: z.string(),
	basis: z.string(),
	confidence: z.string(),
	claims: count,
	principal: money,
	balance: money,
});

export const chargeTotals = readable("charge_totals", {
	claims: count,
	claims_not_known: count,
	costs_charged: money,
	costs_allowed: money,
	over_charged: money,
	balance_stated: money,
	balance_allowed: money,
	balance_not_known: money,
});

export const overChargedClaims = readable("over_charged_claims", {
	over_charged_reason: z.string(),
	claims: count,
	costs_charged: money,
	costs_allowed: money.nullable(),
	over_charged: money.nullable(),
	above_every_reading: money,
});

export const dunningFindingsByRule = readable("dunning_findings_by_rule", {
	rule: z.string(),
	regime: z.string(),
	severity: z.string(),
	claims: count,
	events: count,
	principal: money,
});

export const taxLossReadiness = readable("tax_loss_readiness", {
	tax_loss_criterion: z.string(),
	vat_recoverable: z.string(),
	claims: count,
	principal: money,
	balance: money,
});

export const washWorth = readable("wash_worth", {
	position: count,
	finding: z.string(),
	is_excluded: z.boolean(),
	is_assessed: z.boolean(),
	debtors: count,
	claims: count,
	principal_open: money,
});

export const putBacks = readable("put_backs", {
	position: count,
	put_back_ground: z.string(),
	is_assessed: z.boolean(),
	claims: count,
	principal_open: money,
});

export const washPrices = readable("wash_prices", {
	exclusion_reason: z.string(),
	claims: count,
	principal: money,
	expected_collections: money,
	bid: money.nullable(),
	ask: money.nullable(),
});
export const priceStrata = readable("price_strata", {
	position: count,
	dimension: z.string(),
	place: count,
	stratum: z.string(),
	claims: count,
	principal: money,
	bid: money.nullable(),
	ask: money.nullable(),
});

export const decisionTotals = readable("decision_totals", {
	decision: z.string(),
	decision_reason: z.string(),
	claims: count,
	principal: money,
	sale_value: money,
	keep_value: money,
	surplus: money,
});

export const saleSteps = readable("sale_steps", {
	sale_step: count,
	claims: count,
	principal: money,
	bid: money,
	ask: money,
});

export const lots = readable("lots", {
	debtor_type: z.string(),
	lot_claim_type: z.string(),
	lot_ageing_bucket: z.string(),
	lot_sale_size: z.string(),
	claims: count,
	principal: money,
	bid: money,
	ask: money,
	sellable_from: z.string(),
});

export const limitationAhead = readable("limitation_ahead", {
	segment: z.string(),
	month: count,
	claims: count,
	principal: money,
});

export const recentMix = readable("recent_mix", {
	months_ago: count,
	vintage_month: z.string(),
	segment: z.string(),
	claims: count,
	principal: money,
});

export const fieldLevels = readable("field_levels", {
	field: z.string(),
	pool: z.string(),
	known_value: z.string(),
	claims: count,
	principal: money,
	paid: money,
	payers: count,
});

export const fieldCells = readable("field_cells", {
	field: z.string(),
	pool: z.string(),
	known_value: z.string(),
	claims: count,
	principal: money,
	bid: money,
});

export const barredClaims = readable("barred_claims", {
	sale_bar: z.string(),
	claims: count,
	principal: money,
	bid: money,
});
