// The last step of the figures: everything that was read, counted, fitted and priced, as one result.

import type { Sides } from "../assumptions/sides.ts";
import type { FittedCurves } from "../curves/fit-curves.ts";
import type { ReferenceMonth } from "../curves/reference.ts";
import { resolutionTable } from "../curves/resolution-table.ts";
import { recoveryTriangle } from "../curves/triangle.ts";
import type { CalendarDay } from "../dates.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import { curveOutlooks } from "../valuation/curve-outlook.ts";
import type { Forecast, Side } from "../valuation/forecast.ts";
import { version } from "../version.ts";
import type { Aggregates } from "./aggregates.ts";
import { assumptionsOf } from "./assumptions.ts";
import { compileResult } from "./compile.ts";
import { allFindings } from "./doubts.ts";
import { notesOf } from "./notes.ts";
import { controlTotalsOf, provenanceOf } from "./provenance.ts";
import type { Result } from "./result.ts";
import { portfolioName } from "./run-folder.ts";
import type { Uncertain } from "./uncertainty.ts";

/** What a valuation found out, step by step, and what it was asked. */
export interface Valuation {
	readonly given: {
		readonly claims: readonly string[];
		readonly cutOff: CalendarDay;
		readonly side: Side;
		readonly reference: string | undefined;
	};
	readonly engine: string;
	readonly loaded: LoadedTapes;
	readonly counted: Aggregates;
	readonly isMeasurable: boolean;
	readonly curves: FittedCurves;
	readonly reference: readonly ReferenceMonth[] | undefined;
	readonly sides: Sides;
	readonly forecast: Forecast;
	readonly uncertainty: Uncertain | null;
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
			parameters: [sides.stated, reference ?? null],
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
