// What TypeScript may read of the models of the seller's roads: aggregates, with their row types.
import { z } from "zod";
import { count, money, readable } from "./relations.ts";

const group = {
	clock: z.enum(["submission", "due"]),
	segment: z.string(),
	age_months: count,
};

export const agencyStock = readable("agency_stock", {
	...group,
	agency_id: z.string(),
	claims: count,
	principal: money,
});

export const factoringStock = readable("factoring_stock", {
	...group,
	is_company: z.boolean(),
	days_past_due: count,
	claims: count,
	principal: money,
});

export const planMonths = readable("plan_months", {
	plan_month: count,
	plans: count,
	principal_at_signing: money,
	cash: money,
	paid_to_date: money,
	principal_squares: z.number(),
	principal_paid_products: z.number(),
	paid_squares: z.number(),
});
