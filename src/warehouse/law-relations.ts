// What TypeScript may read of law and washing: aggregates, with their row types.
import { z } from "zod";
import { count, money, readable } from "./relations.ts";

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
