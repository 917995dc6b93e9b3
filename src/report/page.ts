// The report as one HTML file that works offline: it asks nothing of any network and runs no script but its own.
import { readFile } from "node:fs/promises";
import {
	chapters,
	sectionGroups,
	sectionOrder,
} from "../../reports/portfolio/chapters.ts";
import type { SectionName } from "../../reports/portfolio/texts.ts";
import type { Result } from "../result/result.ts";
import { pageScript, sourceHash } from "./bundle.ts";
import { chapterHtml } from "./chapter.ts";
import { chart, chartNames } from "./charts.ts";
import { type Telling, tellingOf } from "./figure.ts";
import type { Language } from "./format.ts";
import { type Html, html, json, textOf, trusted } from "./html.ts";
import { packed } from "./packed.ts";
import { type Charts, panelId } from "./page-chart.ts";
import * as drawn from "./page-figures.ts";
import { leverSection } from "./page-lever.ts";
import { opening } from "./page-opening.ts";
import { totals } from "./page-totals.ts";
import { listed, valuation, words } from "./page-value.ts";
import { screen } from "./palette.ts";
import { phrase } from "./phrase.ts";
import { phraseHtml } from "./table.ts";
import { explanations } from "./terms.ts";

/** The whole page. The same result gives the same bytes. */
export async function writePage(
	result: Result,
	{ language }: { readonly language: Language },
): Promise<string> {
	const telling = tellingOf(result, language);
	const charts = await screenCharts(telling);
	const [style, script] = await Promise.all([styleSheet(), pageScript()]);
	return textOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${result.provenance.portfolio} – ${telling.texts.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body(telling, charts)}
<dl id="tip" aria-hidden="true" hidden></dl>
${explanations(telling.texts)}
<script type="application/json" id="charts">${json(packed(specs(charts)))}</script>
<script>${trusted(script)}</script>
</body>
</html>
`);
}

function policy(script: string): string {
	return [
		"default-src 'none'",
		"style-src 'unsafe-inline'",
		`script-src ${sourceHash(script)}`,
		"img-src data:",
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
}

const styleSheet = () =>
	readFile(
		new URL("../../reports/portfolio/page.css", import.meta.url),
		"utf8",
	);

async function screenCharts(telling: Telling): Promise<Charts> {
	const charts = await Promise.all(
		chartNames.map(
			async (name) => [name, await chart(telling, name, screen)] as const,
		),
	);
	return Object.fromEntries(charts.filter(([, made]) => made !== undefined));
}

const specs = (charts: Charts) =>
	Object.fromEntries(
		Object.entries(charts).flatMap(
			([name, chart]) =>
				chart?.panels.map(({ vega }, index) => [panelId(name, index), vega]) ??
				[],
		),
	);

type Section = readonly [name: SectionName, content: Html];

function body(telling: Telling, charts: Charts): Html {
	const { texts } = telling;
	const all = sections(telling, charts);
	return html`<a class="skip" href="#report">${texts.skip}</a>
<nav aria-label="${texts.contents}">${sectionGroups.map(([group, names]) => html`<p>${texts.groups[group]}</p><ol>${names.map((name) => html`<li><a href="#${name}">${texts.sections[name][0]}</a></li>`)}</ol>`)}</nav>
<main id="report">
${opening(telling)}
<p class="amounts">${phraseHtml(phrase(telling, texts.amounts_in, { currency: ["provenance.currency", "text"] }))}</p>
<noscript><p class="notice">${texts.no_script}</p></noscript>
${all.map(([name, content]) => html`<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${texts.sections[name][0]}</h2><p class="lead">${texts.sections[name][1]}</p>${content}</section>\n`)}
<footer><p>${phraseHtml(phrase(telling, texts.first_page, { run: ["provenance.run", "text"], version: ["provenance.ferskvare_version", "text"] }))}</p><p>${texts.foot}</p></footer>
</main>`;
}

function sections(telling: Telling, charts: Charts): Section[] {
	const told: Partial<Record<SectionName, Html>> = {
		...Object.fromEntries(
			chapters.map((chapter) => [
				chapter.name,
				chapterHtml(telling, charts, chapter),
			]),
		),
		totals: totals(telling),
		findings: listed(telling, "findings"),
		notes: listed(telling, "notes"),
		ageing: drawn.ageing(telling, charts),
		resolution: drawn.resolution(telling, charts),
		vintages: drawn.vintages(telling, charts),
		forecast: drawn.forecast(telling, charts),
		curves: drawn.curves(telling, charts),
		valuation: valuation(telling),
		lever: leverSection(telling),
		segments: drawn.segments(telling, charts),
		assumptions: listed(telling, "assumptions"),
		words: words(telling),
	};
	return sectionOrder.map((name) => {
		const content = told[name];
		if (!content) throw new RangeError(`nothing tells section ${name}`);
		return [name, content];
	});
}
