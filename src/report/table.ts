// A table of the page: headings that explain themselves, figures that say where they come from.
import type { Column, Table } from "../../reports/portfolio/sheets.ts";
import type { MissingName } from "../../reports/portfolio/texts.ts";
import type { Figure, Telling } from "./figure.ts";
import { isNumeric } from "./format.ts";
import { type Html, html, nothing } from "./html.ts";
import { isExplained, type Phrase } from "./phrase.ts";
import { cellFigure, reason, rowPaths } from "./rows.ts";
import { said } from "./said.ts";
import { columnTerm, explainedHtml } from "./terms.ts";

/** How one cell is written when it is not just its figure. */
export type Dress = (figure: Figure, column: Column) => Html | undefined;

/** A figure with the path that a reader, and a test, can follow into result.json. */
export function figureHtml(figure: Figure, why = ""): Html {
	if (figure.isMissing)
		return html`<span class="missing" data-path="${figure.path}" data-kind="${figure.kind}" title="${why}">${figure.text}<span class="unseen"> ${why}</span></span>`;
	return html`<span data-path="${figure.path}" data-kind="${figure.kind}">${figure.text}</span>`;
}

export function phraseHtml(phrase: Phrase): Html[] {
	return phrase.map((part) => {
		if (typeof part === "string") return html`${part}`;
		return isExplained(part) ? explainedHtml(part) : figureHtml(part);
	});
}

/** The whole table in a box that scrolls by itself on a narrow screen. */
export function tableHtml(
	telling: Telling,
	table: Table,
	caption: string,
	dress: Dress = () => undefined,
	rowClass: (row: string) => string = () => "",
): Html {
	const rows = rowPaths(telling.result, table.rows);
	return scrolling(
		caption,
		html`<table><caption>${caption}</caption><thead><tr>${table.columns.map((column, index) => heading(telling, column, index === 0))}</tr></thead>
<tbody>${rows.map((row) => html`<tr class="${rowClass(row)}">${table.columns.map((column, index) => cell(telling, row, column, index, dress))}</tr>\n`)}</tbody></table>`,
	);
}

export function scrolling(label: string, table: Html): Html {
	return html`<div class="scroll" role="group" tabindex="0" aria-label="${label}">${table}</div>`;
}

/** @param isHead  it stands over the heads of the rows, which are words even where they are numbers */
export function heading(
	telling: Telling,
	column: Column,
	isHead = false,
): Html {
	const content = column.heading
		? html`${column.heading}`
		: columnTerm(telling.texts, column.name);
	const isFigure = isNumeric(column.kind) && !isHead;
	return html`<th scope="col" class="${isFigure ? "number" : "words"}">${content}</th>`;
}

function cell(
	telling: Telling,
	row: string,
	column: Column,
	index: number,
	dress: Dress,
): Html {
	const figure = cellFigure(telling, row, column);
	const content = figure
		? (dress(figure, column) ?? plain(telling, figure, column.missing))
		: nothing;
	if (index === 0 && column.kind !== "text")
		return html`<th scope="row" class="words">${content}</th>`;
	return html`<td class="${isNumeric(column.kind) ? "number" : "words"}">${content}</td>`;
}

function plain(
	telling: Telling,
	figure: Figure,
	missing: MissingName | undefined,
): Html {
	if (figure.path.endsWith(".says")) return said(telling, figure);
	return figureHtml(
		figure,
		figure.isMissing ? reason(telling, missing) : undefined,
	);
}
