// A drawing of the page: its box, its words, and the figures behind it folded away below.
import type { Texts } from "../../reports/portfolio/texts.ts";
import type { Chart, Panel } from "./charts.ts";
import type { Telling } from "./figure.ts";
import { type Html, html, nothing } from "./html.ts";

/** Charts by the name of what they draw; none where there is nothing to draw. */
export type Charts = Readonly<Partial<Record<string, Chart>>>;

export const empty = (says: string) => html`<p class="empty">${says}</p>`;

/** A chart with its table; the sentence of an empty one where there is none. */
export function chartFigure(
	telling: Telling,
	charts: Charts,
	name: keyof Texts["empty"],
	table: Html,
): Html {
	const chart = charts[name];
	const details = html`<details><summary>${telling.texts.show_table}</summary>${table}</details>`;
	if (!chart) return html`${empty(telling.texts.empty[name])}${details}`;
	return html`<figure><figcaption><h3>${chart.title}</h3><p>${chart.subtitle}</p></figcaption>
${followList(telling, chart)}<div class="panels ${name}">${chart.panels.map((panel, index) => panelBox(chart, panel, panelId(name, index)))}</div>
${details}</figure>`;
}

/** A list to choose from by keyboard what a pointer chooses in the drawing. */
function followList({ texts }: Telling, { panels }: Chart): Html {
	const follows = panels.find((panel) => panel.follows)?.follows;
	if (!follows) return nothing;
	const choices = new Set(panels.flatMap((panel) => panel.choices));
	return html`<p class="follow"><label>${texts.follow[follows]} <select data-follow="${follows}"><option value="">${texts.follow.all}</option>${[...choices].map((choice) => html`<option>${choice}</option>`)}</select></label></p>
`;
}

/** Under which the page's script finds the drawing of a box. */
export const panelId = (name: string, index: number) => `${name}-${index}`;

function panelBox(chart: Chart, { title }: Panel, id: string): Html {
	const label = [chart.title, title, chart.describes]
		.filter((part) => part !== "")
		.map((part) => part.replace(/\.$/, ""))
		.join(". ");
	return html`<div>${title ? html`<h4>${title}</h4>` : nothing}<div class="chart" role="img" aria-label="${label}." data-chart="${id}"></div></div>`;
}
