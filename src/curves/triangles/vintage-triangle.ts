// The triangles of recoveries: claims resolved, cash, and cash over principal, from vintages as they were watched.
import type { Vintage } from "../triangle.ts";
import { type DevelopmentTriangle, developmentTriangle } from "./triangle.ts";

/** "resolved" counts claims; "cash" is kroner; "cash_over_principal" a share, each origin weighing the same. */
export type TriangleMeasure = "resolved" | "cash" | "cash_over_principal";

/**
 * One origin per vintage, one development per whole month watched. The exposure is what ultimates are held against:
 * claims for a count, principal in kroner for cash, 1 for a share.
 */
export function vintageTriangle(
	vintages: readonly Vintage[],
	measure: TriangleMeasure,
): { triangle: DevelopmentTriangle; exposures: number[] } {
	const exposures = vintages.map((vintage) => exposureOf(vintage, measure));
	const rates = (vintage: Vintage) =>
		measure === "resolved" ? vintage.resolved : vintage.recovered;
	return {
		exposures,
		triangle: developmentTriangle(
			vintages.map(({ vintage }) => vintage),
			vintages.map((vintage, at) =>
				rates(vintage).map((rate) => rate * (exposures[at] ?? 0)),
			),
		),
	};
}

function exposureOf(vintage: Vintage, measure: TriangleMeasure): number {
	if (measure === "resolved") return vintage.claims;
	return measure === "cash" ? Number(vintage.principal) : 1;
}
