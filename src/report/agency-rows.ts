// The rows of the drawing of collectors: each one's index in the funnel that chance alone would leave it.
import type { PanelRows } from "./chart-rows.ts";
import type { Telling } from "./figure.ts";
import { labelled } from "./labels.ts";

export function agencyPanels({ result, texts }: Telling): PanelRows[] {
	const rows = (result.agencies?.ranking ?? [])
		.filter(({ index, expected }) => index !== null && expected !== null)
		.map(
			({
				agency,
				index,
				expected,
				shrunk,
				limit_low,
				limit_high,
				standing,
			}) => ({
				agency: labelled(texts, agency),
				standing: labelled(texts, standing),
				...{ index, expected, shrunk, limit_low, limit_high },
			}),
		);
	return rows.length > 0 ? [{ spec: "funnel", rows }] : [];
}
