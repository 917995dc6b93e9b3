// What the steps found becomes the one document that page and workbook print. Words and places only, no arithmetic.

import type { ResolutionFinding } from "../curves/resolution-table.ts";
import type { Triangle } from "../curves/triangle.ts";
import { addMonths, type CalendarDay } from "../dates.ts";
import type { Lever } from "../lever/lever.ts";
import { decimalFromKroner, decimalFromOre, type Ore } from "../money.ts";
import type { FieldCompleteness } from "../tape/rejects/completeness.ts";
import type { CurveOutlook } from "../valuation/curve-outlook.ts";
import type { FaceToBid } from "../valuation/face-to-bid.ts";
import { ercOf, type Forecast } from "../valuation/forecast.ts";
import type { Price } from "../valuation/price.ts";
import type { RiskTerms } from "../valuation/risk/purchase-risk.ts";
import type { PricedAggregates } from "./priced-aggregates.ts";
import { type Assumption, type Result, resultSchema } from "./result.ts";
import type { SaleFindings } from "./sale-findings.ts";
import { type AgencyCosts, agenciesOf } from "./sections/agencies-of.ts";
import { backtestSection, type Tested } from "./sections/backtest-of.ts";
import { bridgeRows } from "./sections/bridge.ts";
import { completenessRows } from "./sections/completeness.ts";
import { concentrationOf } from "./sections/concentration-of.ts";
import { faceToBidRows } from "./sections/face-to-bid.ts";
import { forecastBandsSection } from "./sections/forecast-bands.ts";
import type { LawCounts } from "./sections/law.ts";
import { policySection } from "./sections/policy.ts";
import {
	type Represented,
	representationSection,
} from "./sections/representation.ts";
import { riskSection } from "./sections/risk.ts";
import { roadsSection } from "./sections/roads.ts";
import { saleSections } from "./sections/sale.ts";
import { sensitivitySection } from "./sections/sensitivity.ts";
import { stepsOf } from "./sections/steps.ts";
import { triangleMethods } from "./sections/triangle-methods.ts";
import type { SellerRoads } from "./seller-roads.ts";
import type { SubmissionPractice } from "./submission-practice.ts";
import type { TriangleStudy } from "./triangles.ts";
import type { Uncertain } from "./uncertainty.ts";

/** Everything a run found out, step by step. */
export interface Findings {
	readonly provenance: Result["provenance"];
	readonly controlTotals: Result["control_totals"];
	readonly findings: Result["findings"];
	readonly notes: Result["notes"];
	readonly ageing: readonly AgeingRow[];
	readonly resolution: readonly ResolutionFinding[];
	readonly triangle: Triangle;
	readonly curves: readonly CurveOutlook[];
	readonly forecast: Forecast;
	readonly faceToBid: FaceToBid | null;
	readonly completeness: readonly FieldCompleteness[];
	readonly lever: Lever;
	readonly law: LawCounts;
	readonly priced: PricedAggregates;
	readonly agencyCosts: AgencyCosts;
	readonly roads: SellerRoads | null;
	readonly scorecard: Result["scorecard"];
	readonly sale: SaleFindings;
	readonly tested: Tested | null;
	readonly represented: Represented | null;
	readonly assumptions: readonly Assumption[];
	readonly resolutionAdjusted: Result["resolution_adjusted"];
	readonly practice: SubmissionPractice;
	readonly strats: Result["strats"];
	readonly triangles: readonly TriangleStudy[];
	readonly uncertainty: Uncertain | null;
	readonly risk: RiskTerms;
	readonly cutOffDate: CalendarDay;
}

export interface AgeingRow {
	readonly ageing_bucket: string;
	readonly is_old: boolean;
	readonly claims: number;
	readonly principal: string;
	readonly balance: string;
}

/** @throws Error when a figure is missing or no number: a bug, never a page with NaN in it */
export function compileResult(found: Findings): Result {
	const { forecast, cutOffDate } = found;
	return resultSchema.parse({
		schema: "ferskvare/result/1",
		provenance: found.provenance,
		control_totals: found.controlTotals,
		findings: found.findings,
		notes: found.notes,
		ageing: found.ageing.map(
			({ ageing_bucket, is_old, claims, principal, balance }) => ({
				bucket: ageing_bucket,
				is_old,
				claims,
				principal,
				balance,
			}),
		),
		resolution: found.resolution.map(resolutionRow),
		triangle: {
			clock: found.triangle.clock,
			vintages: found.triangle.vintages,
		},
		curves: found.curves.map(curveRow),
		forecast: {
			erc_84_months: decimalFromOre(ercOf(forecast.byMonth, 84)),
			erc_120_months: decimalFromOre(ercOf(forecast.byMonth, 120)),
			erc_180_months: decimalFromOre(ercOf(forecast.byMonth, 180)),
			share_measured: forecast.shareMeasured,
			by_segment: forecast.bySegment.map((each) => ({
				segment: each.segment,
				claims: each.claims,
				principal: decimalFromOre(each.principal),
				balance: decimalFromOre(each.balance),
				erc_120_months: decimalFromOre(each.erc120),
				erc_180_months: decimalFromOre(each.erc180),
				bid: decimalOrNull(each.bid),
				ask: decimalOrNull(each.ask),
			})),
			by_month: forecast.byMonth.map((month, place) => ({
				month: place + 1,
				month_start: addMonths(cutOffDate, place + 1),
				gross_collections: decimalFromOre(month.gross),
				buyer_net_collections: decimalFromOre(month.buyerNet),
				seller_net_collections: decimalFromOre(month.sellerNet),
			})),
		},
		valuation: { bid: priceOf(forecast.bid), ask: priceOf(forecast.ask) },
		bridge: bridgeRows(forecast.bridge),
		face_to_bid: faceToBidRows(found.faceToBid),
		completeness: completenessRows(found.completeness),
		lever: found.lever,
		...found.law,
		washing: found.priced.washing,
		concentration: concentrationOf(found.priced.activity.concentration),
		steps: stepsOf(found.priced.activity.steps),
		agencies: agenciesOf(found.priced.activity.agencies, found.agencyCosts),
		scorecard: found.scorecard,
		resolution_adjusted: found.resolutionAdjusted,
		policy: policySection(found.practice),
		triangle_methods: triangleMethods(found.triangles),
		strats: found.strats,
		...saleSections(found.sale, cutOffDate),
		roads: roadsSection(found.roads),
		backtest: backtestSection(found.tested),
		representation: representationSection(found.represented),
		forecast_bands: forecastBandsSection(found.uncertainty, forecast.byMonth),
		risk: riskSection(found.uncertainty, found.risk),
		sensitivity: sensitivitySection(found.uncertainty, found.provenance.side),
		assumptions: found.assumptions,
	});
}

function resolutionRow(row: ResolutionFinding): Result["resolution"][number] {
	return {
		band: row.band,
		horizon_days: row.horizonDays,
		submitted: row.submitted,
		observed: row.observed,
		resolved: row.resolved,
		principal_observed: row.principalObserved,
		resolution_rate_by_count: row.rates.byCount,
		resolution_rate_by_principal: row.rates.byPrincipal,
		recovery_rate: row.rates.recovery,
		low: row.rates.low,
		high: row.rates.high,
		estimate: row.estimate.estimate,
		estimate_low: row.estimate.low,
		estimate_high: row.estimate.high,
	};
}

function curveRow({
	curve,
	cumulative,
	origin,
}: CurveOutlook): Result["curves"][number] {
	return {
		segment: curve.segment,
		clock: curve.clock,
		claims: curve.claims,
		measured_months: curve.measuredMonths,
		trend_from_month: curve.trendFromMonth,
		origin,
		months: cumulative.map((reached, month) => ({
			month,
			cash_rate: curve.months[month]?.cash ?? 0,
			credibility: curve.months[month]?.credibility ?? 0,
			cumulative: reached,
		})),
	};
}

function priceOf(price: Price | null): Result["valuation"]["bid"] {
	return (
		price && {
			price: decimalFromKroner(price.price),
			price_rate: price.priceRate,
			irr: price.irr,
			money_multiple: price.moneyMultiple,
			payback_month: price.paybackMonth,
		}
	);
}

function decimalOrNull(amount: Ore | null): string | null {
	return amount === null ? null : decimalFromOre(amount);
}
