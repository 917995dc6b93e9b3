// The sentence that the resolution charts are there for.
import type { Telling } from "./figure.ts";
import { type Html, html, nothing } from "./html.ts";
import { phrase } from "./phrase.ts";
import { compared, comparedRows } from "./resolution-rows.ts";
import { phraseHtml } from "./table.ts";

/** Day 20 against day 100 in a sentence; silent where one of them was not observed. */
export function comparison(telling: Telling): Html {
	const rows = comparedRows(telling.result);
	if (!rows) return nothing;
	const rate = (index: number) =>
		[`resolution.${index}.resolution_rate_by_count`, "percent"] as const;
	const observed = (index: number) =>
		[`resolution.${index}.observed`, "count"] as const;
	const told = phrase(
		telling,
		telling.texts.compared.replace("{horizon}", String(compared.horizon)),
		{
			early: rate(rows.early),
			early_observed: observed(rows.early),
			late: rate(rows.late),
			late_observed: observed(rows.late),
		},
	);
	return html`<p class="compared">${phraseHtml(told)}</p>`;
}
