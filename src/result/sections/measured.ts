// What was measured of the past: ageing, resolution, triangles and curves, as the result states them.
import { z } from "zod";
import { count, money, origin, orNull, rate } from "./amounts.ts";

export const ageingRow = z.strictObject({
	bucket: z.string(),
	is_old: z.boolean().describe("361 days or more past due: the red light"),
	claims: count,
	principal: money,
	balance: money,
});

export const resolutionRow = z
	.strictObject({
		band: z.string().describe("days from due date to submission"),
		horizon_days: count.describe("days from submission"),
		submitted: count,
		observed: count.describe(
			"submitted at least the horizon before the cut-off",
		),
		resolved: count.describe("of the observed, paid in full in the horizon"),
		principal_observed: money,
		resolution_rate_by_count: orNull(rate),
		resolution_rate_by_principal: orNull(rate),
		recovery_rate: orNull(rate),
		low: orNull(rate).describe("95 % Wilson interval of the rate by count"),
		high: orNull(rate),
		estimate: orNull(rate).describe(
			"Aalen–Johansen estimate over all submitted, young ones censored",
		),
		estimate_low: orNull(rate).describe("95 % log-log interval"),
		estimate_high: orNull(rate),
	})
	.describe("null where nothing was observed that long");

export const triangleRow = z.strictObject({
	vintage: z.string().describe("month of submission or of due date, yyyy-mm"),
	claims: count,
	principal: money,
	recovered: z
		.array(rate)
		.describe(
			"cash over principal, cumulated, one per fully observed development month, month 0 first",
		),
	resolved: z.array(rate).describe("share of claims resolved, cumulated"),
});

export const curve = z
	.strictObject({
		segment: z.string(),
		clock: z.enum(["submission", "due"]).describe("day 0 of the months"),
		claims: count.describe("claims behind the measured months"),
		measured_months: count.describe(
			"months with claims of the segment's own; later ones lean on others",
		),
		trend_from_month: count.describe("first month that is extrapolated"),
		origin: origin.describe("where most of the expected cash comes from"),
		months: z.array(
			z.strictObject({
				month: count.describe("months since day 0"),
				cash_rate: rate.describe("cash of the month over open principal"),
				credibility: rate.describe("weight of the segment's own experience"),
				cumulative: rate.describe("expected cash so far over principal"),
			}),
		),
	})
	.describe("expected cash per krone of open principal, by month");
