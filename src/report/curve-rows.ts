// The rows of the recovery curves: the largest segments in colours of their own.
import type { Curve } from "../result/result.ts";
import type { PanelRows } from "./chart-rows.ts";
import type { Telling } from "./figure.ts";
import { labelled } from "./labels.ts";

const segmentsInColour = 7;

export function curvePanels({ result, texts }: Telling): PanelRows[] {
	const coloured = [...result.curves]
		.sort((one, other) => other.claims - one.claims)
		.slice(0, segmentsInColour)
		.map(({ segment }) => segment);
	const inColour = (curve: Curve) => coloured.includes(curve.segment);
	// The colour of the others is the last of the palette, so they come last.
	const ordered = [
		...result.curves.filter(inColour),
		...result.curves.filter((curve) => !inColour(curve)),
	];
	const rows = ordered.flatMap((curve) =>
		drawnMonths(curve).map(({ month, cumulative }) => ({
			segment: labelled(texts, curve.segment),
			shown_as: inColour(curve)
				? labelled(texts, curve.segment)
				: texts.axes.others,
			month,
			cumulative,
			is_measured: month < curve.trend_from_month,
			is_trend: month >= curve.trend_from_month - 1,
		})),
	);
	return rows.length > 0 ? [{ spec: "curves", rows }] : [];
}

/** Every month while the curve bends, then each third: a line does not need more. */
const drawnMonths = ({ months, trend_from_month }: Curve) =>
	months.filter(
		({ month }, index) =>
			month <= 36 ||
			month % 3 === 0 ||
			Math.abs(month - trend_from_month) <= 1 ||
			index === months.length - 1,
	);
