// The last step of the figures: everything that was read, counted, fitted and priced, as one result.

import type { Sides } from "../assumptions/sides.ts";
import type { FittedCurves } from "../curves/fit-curves.ts";
import type { ReferenceMonth } from "../curves/reference.ts";
import { resolutionTable } from "../curves/resolution-table.ts";
import { recoveryTriangle } from "../curves/triangle.ts";
import type { CalendarDay } from "../dates.ts";
import { leverOf } from "../lever/lever.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import type { FieldCompleteness } from "../tape/rejects/completeness.ts";
import { horizonMonths } from "../valuation/collections.ts";
import { curveOutlooks } from "../valuation/curve-outlook.ts";
import { faceToBid } from "../valuation/face-to-bid.ts";
import type { Forecast, Side } from "../valuation/forecast.ts";
import { version } from "../version.ts";
import type { Aggregates } from "./aggregates.ts";
import { assumptionsOf } from "./assumptions.ts";
import { compileResult } from "./compile.ts";
import { allFindings } from "./doubts.ts";
import { notesOf } from "./notes.ts";
import type { PricedAggregates } from "./priced-aggregates.ts";
import { controlTotalsOf, provenanceOf } from "./provenance.ts";
import type { Result } from "./result.ts";
import { portfolioName } from "./run-folder.ts";
import type { SaleFindings } from "./sale-findings.ts";
import type { Tested } from "./sections/backtest-of.ts";
import type { Represented } from "./sections/representation.ts";
import { resolutionAdjusted } from "./sections/resolution-adjusted.ts";
import { stratsSection } from "./sections/strats.ts";
import type { SellerRoads } from "./seller-roads.ts";
import type { SubmissionPractice } from "./submission-practice.ts";
import type { TriangleStudy } from "./triangles.ts";
import type { Uncertain } from "./uncertainty.ts";

/** What a valuation found out, step by step, and what it was asked. */
export interface Valuation {
	readonly given: {
		readonly claims: readonly string[];
		readonly cutOff: CalendarDay;
		readonly side: Side;
		readonly reference: string | undefined;
		readonly backtest: boolean;
		readonly segmentBy: string;
	};
	readonly engine: string;
	readonly loaded: LoadedTapes;
	readonly counted: Aggregates;
	readonly isMeasurable: boolean;
	readonly curves: FittedCurves;
	readonly reference: readonly ReferenceMonth[] | undefined;
	readonly sides: Sides;
	readonly forecast: Forecast;
	readonly priced: PricedAggregates;
	readonly scorecard: Result["scorecard"];
	readonly practice: SubmissionPractice;
	readonly triangles: readonly TriangleStudy[];
	readonly sale: SaleFindings;
	readonly tested: Tested | null;
	readonly represented: Represented | null;
	readonly uncertainty: Uncertain | null;
	readonly completeness: readonly FieldCompleteness[];
	readonly roads: SellerRoads | null;
}

export function resultOf(valuation: Valuation): Result {
	const { given, loaded, counted, isMeasurable, sides, reference } = valuation;
	return compileResult({
		cutOffDate: given.cutOff,
		provenance: provenanceOf({
			version,
			engine: valuation.engine,
			portfolio: portfolioName(given.claims[0] ?? ""),
			cutOffDate: given.cutOff,
			side: given.side,
			reference: given.reference,
			loaded,
			parameters: [
				sides.stated,
				reference ?? null,
				...(sides.agencies.size > 0 ? [[...sides.agencies]] : []),
				...(given.backtest ? ["backtest"] : []),
				...(given.segmentBy === "debtor_type" ? [] : [given.segmentBy]),
			],
		}),
		controlTotals: controlTotalsOf(loaded, counted.totals),
		findings: allFindings(loaded, counted.doubts),
		notes: notesOf({
			loaded,
			counted,
			isMeasurable,
			hasReference: reference !== undefined,
		}),
		ageing: counted.ageing,
		resolution: resolutionTable(
			counted.resolutionRates,
			counted.resolutionDays,
		),
		triangle: recoveryTriangle(counted.vintages, counted.triangle),
		curves: curveOutlooks(
			valuation.curves.segments,
			reference ? "reference" : "assumed",
		),
		forecast: valuation.forecast,
		faceToBid: faceToBid(valuation.forecast, sides.buyer, horizonMonths),
		completeness: valuation.completeness,
		lever: leverOf(valuation.forecast.segments, sides),
		law: counted.law,
		priced: valuation.priced,
		agencyCosts: {
			...{ terms: sides.agencies, costRate: sides.seller.costRate },
			vatOnCosts: sides.seller.vatOnCosts,
		},
		roads: valuation.roads,
		scorecard: valuation.scorecard,
		practice: valuation.practice,
		triangles: valuation.triangles,
		strats: stratsSection(counted),
		resolutionAdjusted: resolutionAdjusted(
			valuation.practice,
			counted.submissionBands,
			counted.resolutionDays,
		),
		sale: valuation.sale,
		tested: valuation.tested,
		represented: valuation.represented,
		uncertainty: valuation.uncertainty,
		risk: sides.risk,
		assumptions: assumptionsOf({
			sides,
			loaded,
			portfolioCurves: valuation.curves.portfolio,
			isMeasurable,
			reference: given.reference,
			uncertainty: valuation.uncertainty,
		}),
	});
}
