// What TypeScript may read of the models of a sale: aggregates, with their row types.
import { z } from "zod";
import { count, money, readable } from "./relations.ts";

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
