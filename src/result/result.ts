// The contract of result.json: every figure of a run, once. Page and workbook print it and compute nothing.
import { z } from "zod";
import { agenciesSchema } from "./sections/agencies.ts";
import { backtestSchema } from "./sections/backtest.ts";
import { bridgeSchema } from "./sections/bridge.ts";
import { completenessSchema } from "./sections/completeness.ts";
import { concentrationSchema } from "./sections/concentration.ts";
import { faceToBidSchema } from "./sections/face-to-bid.ts";
import { forecastBandsSchema } from "./sections/forecast-bands.ts";
import {
	chargesSchema,
	limitationSchema,
	practiceSchema,
	taxLossSchema,
} from "./sections/law.ts";
import { leverSchema } from "./sections/lever.ts";
import { policySchema } from "./sections/policy.ts";
import { representationSchema } from "./sections/representation.ts";
import { resolutionAdjustedSchema } from "./sections/resolution-adjusted.ts";
import { riskSchema } from "./sections/risk.ts";
import { roadsSchema } from "./sections/roads.ts";
import { saleSchemas } from "./sections/sale.ts";
import { scorecardSchema } from "./sections/scorecard.ts";
import { sensitivitySchema } from "./sections/sensitivity.ts";
import { stepsSchema } from "./sections/steps.ts";
import { stratsSchema } from "./sections/strats.ts";
import { triangleMethodsSchema } from "./sections/triangle-methods.ts";
import { washingSchema } from "./sections/washing.ts";

const money = z
	.string()
	.regex(/^-?\d+\.\d{2}$/)
	.describe("decimal string in the portfolio's currency, two decimals");
const count = z.int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const rate = z.number().describe("a fraction, never per cent");
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

const input = z
	.strictObject({
		relation: z.enum([
			"claims",
			"payments",
			"events",
			"debtors",
			"companies",
			"persons",
			"bankruptcies",
			"debt_settlements",
			"addresses",
			"phones",
			"suppressions",
		]),
		file: z.string().describe("base name of the file as it was given"),
		sha256: z.string(),
		bytes: count,
		rows: count.describe("records read, rejected ones included"),
		format: z.string().describe("how the file was read, in words"),
		columns: z
			.record(z.string(), z.string())
			.describe("our column to the sender's heading"),
		left_out: z
			.array(z.string())
			.describe("headings that were not loaded: unknown to us, or personal"),
	})
	.describe("one input file");

const provenance = z.strictObject({
	ferskvare_version: z.string(),
	engine: z.string().describe("engine and its version"),
	portfolio: z.string().describe("name of the portfolio"),
	run: z
		.string()
		.describe("cut-off date and a hash of all inputs and parameters"),
	cut_off_date: day,
	side: z.enum(["seller", "buyer", "both"]),
	currency: z.string(),
	layout: orNull(z.string()),
	reference: orNull(z.string()),
	inputs: z.array(input),
});

const controlTotals = z.strictObject({
	claims_in_tape: count,
	claims_loaded: count,
	claims_rejected: count,
	claims_unreadable: count.describe(
		"rejected claims whose principal could not be read: they count as 0.00",
	),
	principal_in_tape: money,
	principal_loaded: money,
	principal_rejected: money,
	claims_after_cut_off: count.describe(
		"invoiced after the cut-off date: loaded, not valued",
	),
	claims_resolved: count,
	claims_removed: count.describe("closed for another reason than payment"),
	claims_open: count,
	principal_original: money.describe(
		"what the loaded claims were from the start; after cut-off, paid, removed and open add up to it",
	),
	claims_old: count.describe("open and 361 days or more past due"),
	principal_old: money.describe("open principal 361 days or more past due"),
	principal_after_cut_off: money,
	principal_paid: money.describe("paid on claims known at the cut-off date"),
	principal_removed: money.describe("unpaid principal of removed claims"),
	principal_open: money.describe("unpaid principal of open claims"),
	balance_open: money.describe(
		"open principal with interest and costs as the tape states them",
	),
	payments_in_tape: count,
	payments_loaded: count,
	payments_rejected: count,
	payments_after_cut_off: count,
	amount_in_tape: money.describe("sum of the payment tape"),
	amount_loaded: money,
	amount_rejected: money,
	amount_after_cut_off: money,
});

const finding = z
	.strictObject({
		code: z.string(),
		severity: z.enum(["error", "warning"]).describe("an error rejects its row"),
		relation: z.string(),
		column: orNull(z.string()).describe(
			"the column to look at, where it is one",
		),
		rows: count,
		amount: money.describe(
			"principal of the claims, or amount of the payments, it touches",
		),
		says: z.string(),
	})
	.describe("one kind of doubt or fault in the tapes, with what it touches");

const ageingRow = z.strictObject({
	bucket: z.string(),
	is_old: z.boolean().describe("361 days or more past due: the red light"),
	claims: count,
	principal: money,
	balance: money,
});

const resolutionRow = z
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

const triangleRow = z.strictObject({
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

const origin = z.enum(["measured", "given", "reference", "assumed"]);

const curve = z
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

const forecastMonth = z.strictObject({
	month: count.describe("1 is the month after the cut-off date"),
	month_start: day,
	gross_collections: money,
	buyer_net_collections: money,
	seller_net_collections: money,
});

const forecast = z.strictObject({
	erc_84_months: money,
	erc_120_months: money,
	erc_180_months: money,
	share_measured: rate.describe(
		"share of the 180-month ERC that rests on measured months",
	),
	by_segment: z.array(
		z.strictObject({
			segment: z.string(),
			claims: count,
			principal: money,
			balance: money,
			erc_120_months: money,
			erc_180_months: money,
			bid: orNull(money),
			ask: orNull(money),
		}),
	),
	by_month: z.array(forecastMonth),
});

const price = z.strictObject({
	price: money,
	price_rate: orNull(rate).describe("price over open principal"),
	irr: orNull(rate).describe(
		"yearly effective rate of the buyer's net collections at this price",
	),
	money_multiple: orNull(rate).describe("ERC over 180 months over price"),
	payback_month: orNull(count).describe(
		"month ahead by which net collections have paid the price back",
	),
});

const assumption = z.strictObject({
	name: z.string(),
	value: z.string(),
	origin,
	says: z.string(),
});

export const resultSchema = z
	.strictObject({
		schema: z.literal("ferskvare/result/1"),
		provenance,
		control_totals: controlTotals,
		findings: z.array(finding),
		notes: z
			.array(z.strictObject({ code: z.string(), says: z.string() }))
			.describe("what an analysis could not do, and what would allow it"),
		ageing: z.array(ageingRow),
		resolution: z.array(resolutionRow),
		triangle: z.strictObject({
			clock: z.enum(["submission", "due"]),
			vintages: z.array(triangleRow),
		}),
		curves: z.array(curve),
		forecast,
		valuation: z.strictObject({
			bid: orNull(price).describe("highest price that meets the target IRR"),
			ask: orNull(price).describe("lowest price that beats keeping the claims"),
		}),
		bridge: bridgeSchema,
		face_to_bid: faceToBidSchema,
		completeness: completenessSchema,
		lever: leverSchema,
		limitation: limitationSchema,
		charges: chargesSchema,
		practice: practiceSchema,
		tax_loss: taxLossSchema,
		washing: washingSchema,
		concentration: concentrationSchema,
		steps: stepsSchema,
		agencies: agenciesSchema,
		scorecard: scorecardSchema,
		resolution_adjusted: resolutionAdjustedSchema,
		policy: policySchema,
		triangle_methods: triangleMethodsSchema,
		strats: stratsSchema,
		...saleSchemas,
		roads: roadsSchema,
		backtest: backtestSchema,
		representation: representationSchema,
		forecast_bands: forecastBandsSchema,
		risk: riskSchema,
		sensitivity: sensitivitySchema,
		assumptions: z.array(assumption),
	})
	.describe("Everything a Ferskvare run found out about one portfolio");

export type Result = z.infer<typeof resultSchema>;
export type Origin = z.infer<typeof origin>;
export type Assumption = z.infer<typeof assumption>;
export type ResolutionRow = z.infer<typeof resolutionRow>;
export type Curve = z.infer<typeof curve>;
