// The page of the workbench: its frame and its words. The script fills it.
import type { WorkbenchTexts } from "../../reports/workbench/texts.ts";
import type { Language } from "../report/format.ts";
import { type Html, html, json, nothing, textOf } from "../report/html.ts";

/** What the page's script is told. */
export interface Setting {
	readonly texts: WorkbenchTexts;
	readonly language: Language;
	readonly currency: string;
	/** The file that the user's queries are kept in. */
	readonly keptIn: string;
}

export interface Frame extends Setting {
	readonly portfolio: string;
	readonly cutOffDate: string;
	readonly hasReport: boolean;
}

/** The whole page; it asks for the relations and queries once it is shown. */
export function workbenchPage(frame: Frame): string {
	const { texts, language, currency, keptIn } = frame;
	return textOf(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.portfolio} – ${texts.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<link rel="stylesheet" href="workbench.css">
</head>
<body class="workbench">
<a class="skip" href="#statement">${texts.skip}</a>
${heading(frame)}
<aside>${sidebar(texts)}</aside>
<main>${editor(texts)}${answer(texts)}</main>
<dl id="tip" aria-hidden="true" hidden></dl>
<script type="application/json" id="setting">${json({ texts, language, currency, keptIn })}</script>
<script src="workbench.js"></script>
</body>
</html>
`);
}

function heading({ texts, portfolio, cutOffDate, hasReport }: Frame): Html {
	return html`<header><h1>${portfolio}</h1>
<p>${texts.as_at} ${cutOffDate}. ${texts.read_only}</p>
${hasReport ? html`<a class="report" href="report" target="_blank" rel="noopener">${texts.report}</a>` : nothing}</header>`;
}

function sidebar(texts: WorkbenchTexts): Html {
	return html`<details open id="queries"><summary><h2>${texts.queries}</h2></summary><ul id="worked"></ul></details>
<details open><summary><h2>${texts.kept}</h2></summary><ul id="kept"></ul><p class="place" id="kept-in"></p></details>
<details open id="catalogue"><summary><h2>${texts.relations}</h2></summary>
<input id="find" type="search" placeholder="${texts.find_relation}" aria-label="${texts.find_relation}" autocomplete="off">
<div id="relations"></div></details>`;
}

function editor(texts: WorkbenchTexts): Html {
	return html`<div class="editor"><pre id="colours" aria-hidden="true"></pre>
<textarea id="statement" rows="9" wrap="off" spellcheck="false" autocomplete="off" autocapitalize="off" aria-label="${texts.statement}" aria-autocomplete="list" aria-haspopup="listbox" aria-controls="suggestions"></textarea>
<ul id="suggestions" role="listbox" aria-label="${texts.suggestions}" hidden></ul></div>
<div class="tools"><button id="run" class="first" type="button" disabled>${texts.run} <kbd>${texts.run_key}</kbd></button>
<button id="cancel" type="button" disabled>${texts.cancel} <kbd>${texts.cancel_key}</kbd></button>
<button id="keep" type="button">${texts.keep}</button>
<span id="naming" hidden><input id="name" maxlength="120" placeholder="${texts.keep_name}" aria-label="${texts.keep_name}"><button id="keep-it" type="button">${texts.keep_done}</button></span></div>
<div id="status" role="status">${texts.ready}</div>`;
}

function answer(texts: WorkbenchTexts): Html {
	return html`<section id="answer" hidden aria-label="${texts.table}">
<div class="tabs" role="tablist"><button id="show-table" type="button" role="tab" aria-selected="true" aria-controls="grid">${texts.table}</button><button id="show-chart" type="button" role="tab" aria-selected="false" aria-controls="drawing">${texts.chart}</button></div>
<div id="grid" role="tabpanel" tabindex="0" aria-labelledby="show-table"></div>
<div id="drawing" role="tabpanel" aria-labelledby="show-chart" hidden><div id="choices"></div><p id="drawn-part"></p><div id="picture" class="chart" role="img"></div></div></section>`;
}
