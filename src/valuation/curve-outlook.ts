// A curve as people read it: what a fresh claim pays, cumulated, and what that rests on.
import { sum } from "simple-statistics";
import type { SegmentCurve } from "../curves/types.ts";
import { cashPerKrone, freshCollections } from "./collections.ts";

export interface CurveOutlook {
	readonly curve: SegmentCurve;
	/** Expected cash over principal of a claim at day 0, cumulated by month. */
	readonly cumulative: readonly number[];
	readonly origin: "measured" | "reference" | "assumed";
}

/** @param leansOn  what curves rest on where nothing was measured */
export function curveOutlooks(
	curves: readonly SegmentCurve[],
	leansOn: "reference" | "assumed",
): CurveOutlook[] {
	const fresh = freshCollections(curves);
	return curves.map((curve) => {
		const { months, measured } = cashPerKrone(curve, 0, fresh);
		const total = sum(months);
		return {
			curve,
			cumulative: cumulated(months),
			origin: total > 0 && sum(measured) / total >= 0.5 ? "measured" : leansOn,
		};
	});
}

function cumulated(amounts: readonly number[]): number[] {
	let reached = 0;
	return amounts.map((amount) => {
		reached += amount;
		return reached;
	});
}
