// What is drawn side by side in each chart, and the rows behind it: figures of the result as they are, chosen and named.
import { chapters } from "../../reports/portfolio/chapters.ts";
import type { ChartName } from "../../reports/portfolio/texts.ts";
import { curvePanels } from "./curve-rows.ts";
import type { Telling } from "./figure.ts";
import { forecastPanels } from "./forecast-rows.ts";
import { labelled } from "./labels.ts";
import { resolutionPanels } from "./resolution-rows.ts";
import { segmentPanels } from "./segment-rows.ts";
import { vintagePanels } from "./vintage-rows.ts";

export type ChartRow = Readonly<
	Record<string, string | number | boolean | readonly string[] | null>
>;

/** One drawing: its spec in reports/portfolio/charts, its own title where there are several, its named data sets. */
export interface PanelRows {
	readonly spec: string;
	readonly title?: string;
	readonly rows: readonly ChartRow[];
	readonly marks?: readonly ChartRow[];
	/** Size of the unit that amounts on the axis are told in. */
	readonly unit?: number;
}

/** What a chart draws; no panel where there is nothing to draw. */
export function panelsOf(telling: Telling, name: ChartName): PanelRows[] {
	const panels =
		panelRows[name] ??
		chapters.find((chapter) => chapter.name === name)?.panels;
	if (!panels) throw new RangeError(`nothing draws ${name}`);
	return panels(telling);
}

const panelRows: Readonly<Record<string, (telling: Telling) => PanelRows[]>> = {
	ageing: ageingPanels,
	resolution: resolutionPanels,
	vintages: vintagePanels,
	forecast: forecastPanels,
	curves: curvePanels,
	segments: segmentPanels,
};

function ageingPanels({ result, texts }: Telling): PanelRows[] {
	if (result.control_totals.claims_open === 0) return [];
	const firstOld = result.ageing.findIndex(({ is_old }) => is_old);
	const rows = result.ageing.map(
		({ bucket, claims, principal, is_old }, index) => ({
			bucket: labelled(texts, bucket),
			claims,
			principal: Number(principal),
			is_old,
			is_first_old: index === firstOld,
		}),
	);
	return rows.length > 0 ? [{ spec: "ageing", rows }] : [];
}
