// The rows of the chart of completeness: the columns that are filled least, of the tapes that were given.
import type { PanelRows } from "./chart-rows.ts";
import type { Telling } from "./figure.ts";
import { formatIn } from "./format.ts";
import { labelled } from "./labels.ts";

/** As many as are taken in at a look; the table has them all. */
const shown = 24;

export function completenessPanels(telling: Telling): PanelRows[] {
	const { result, texts, language } = telling;
	const format = formatIn(language, result.provenance.currency);
	const rows = (result.completeness ?? [])
		.filter(({ is_given }) => is_given)
		.sort((one, other) => one.share_filled - other.share_filled)
		.slice(0, shown)
		.map(({ relation, column, share_filled, share_of_amount }) => ({
			name: `${labelled(texts, relation)}: ${column}`,
			filled: share_filled,
			whole: 1,
			of_amount:
				share_of_amount === null ? null : format("percent", share_of_amount),
		}));
	return rows.length > 0 ? [{ spec: "filled", rows }] : [];
}
