// The contract of result.json: every figure of a run, once. Page and workbook print it and compute nothing.
import { z } from "zod";
import { agenciesSchema } from "./sections/agencies.ts";
import { count, money, origin, orNull } from "./sections/amounts.ts";
import { backtestSchema } from "./sections/backtest.ts";
import { bridgeSchema } from "./sections/bridge.ts";
import { completenessSchema } from "./sections/completeness.ts";
import { concentrationSchema } from "./sections/concentration.ts";
import { faceToBidSchema } from "./sections/face-to-bid.ts";
import { forecastSchema, priceSchema } from "./sections/forecast.ts";
import { forecastBandsSchema } from "./sections/forecast-bands.ts";
import {
	chargesSchema,
	limitationSchema,
	practiceSchema,
	taxLossSchema,
} from "./sections/law.ts";
import { leverSchema } from "./sections/lever.ts";
import {
	ageingRow,
	curve,
	resolutionRow,
	triangleRow,
} from "./sections/measured.ts";
import { policySchema } from "./sections/policy.ts";
import {
	controlTotalsSchema,
	provenanceSchema,
} from "./sections/provenance.ts";
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

const assumption = z.strictObject({
	name: z.string(),
	value: z.string(),
	origin,
	says: z.string(),
});

export const resultSchema = z
	.strictObject({
		schema: z.literal("ferskvare/result/1"),
		provenance: provenanceSchema,
		control_totals: controlTotalsSchema,
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
		forecast: forecastSchema,
		valuation: z.strictObject({
			bid: orNull(priceSchema).describe(
				"highest price that meets the target IRR",
			),
			ask: orNull(priceSchema).describe(
				"lowest price that beats keeping the claims",
			),
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
