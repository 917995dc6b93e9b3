// A notebook that ran, as one offline page: its words, its code and what the code showed.
import { readFileSync } from "node:fs";
import { type Html, html, nothing, textOf, trusted } from "../report/html.ts";
import { markdown } from "./markdown.ts";
import { type Cell, isParameters, type NotebookFile } from "./read-notebook.ts";
import type { Outcome } from "./run-notebook.ts";

const styles = [
	new URL("../../reports/portfolio/page.css", import.meta.url),
	new URL("notebook.css", import.meta.url),
];

/** The same cells and outcome give the same bytes. */
export function notebookPage(file: NotebookFile, outcome: Outcome): string {
	return textOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(file)} – Ferskvare</title>
<style>${trusted(styles.map((style) => readFileSync(style, "utf8")).join(""))}</style>
</head>
<body class="notebook">
<main><p class="kicker">${file.name}.ipynb, run on data-samples/small</p>
${file.cells.map((cell, place) =>
	cellHtml(
		cell,
		outcome.filter((shown) => shown.cell === place),
	),
)}
</main>
</body>
</html>
`);
}

/** The first heading, which is the question. */
export function titleOf({ cells }: NotebookFile): string {
	return /^# (.+)$/m.exec(cells[0]?.source ?? "")?.[1] ?? "";
}

function cellHtml(cell: Cell, shown: Outcome): Html {
	if (cell.cell_type === "markdown") return markdown(cell.source);
	const code = isParameters(cell)
		? nothing
		: html`<details><summary>Code</summary><pre><code>${cell.source}</code></pre></details>`;
	return html`${code}${shown.map((each) => html`<div class="scroll ${each.kind}">${trusted(each.html)}</div>`)}\n`;
}
