// What was read, and that it adds up: the run, its files, and the control totals.
import * as tables from "../../reports/portfolio/sheets.ts";
import type { Texts } from "../../reports/portfolio/texts.ts";
import type { Telling } from "./figure.ts";
import type { Kind } from "./format.ts";
import { type Html, html, nothing } from "./html.ts";
import { figureHtml, scrolling, tableHtml } from "./table.ts";
import { columnTerm } from "./terms.ts";

type Row = readonly [
	label: keyof Texts["rows"],
	count: string | undefined,
	amount: string | undefined,
];

/** Claims and kroner, from the tape down to what is open. */
const claimRows: readonly Row[] = [
	["in_tape", "claims_in_tape", "principal_in_tape"],
	["rejected", "claims_rejected", "principal_rejected"],
	["unreadable", "claims_unreadable", undefined],
	["loaded", "claims_loaded", "principal_loaded"],
	["original", undefined, "principal_original"],
	["after_cut_off", "claims_after_cut_off", "principal_after_cut_off"],
	["resolved", "claims_resolved", "principal_paid"],
	["removed", "claims_removed", "principal_removed"],
	["open", "claims_open", "principal_open"],
	["old", "claims_old", "principal_old"],
	["balance", undefined, "balance_open"],
];

const paymentRows: readonly Row[] = [
	["in_tape", "payments_in_tape", "amount_in_tape"],
	["rejected", "payments_rejected", "amount_rejected"],
	["loaded", "payments_loaded", "amount_loaded"],
	["after_cut_off", "payments_after_cut_off", "amount_after_cut_off"],
];

export function totals(telling: Telling): Html {
	const { claims, payments } = telling.texts.tables;
	return html`${provenance(telling)}
<div class="pair">
${totalsTable(telling, claims, claimRows, ["claims", "principal"])}
${totalsTable(telling, payments, paymentRows, ["payments", "payment_amount"])}
</div>
${inputs(telling)}`;
}

const runFields: readonly (readonly [keyof Texts["figures"], Kind])[] = [
	["cut_off_date", "day"],
	["side", "label"],
	["currency", "text"],
	["run", "text"],
	["ferskvare_version", "text"],
	["engine", "text"],
	["layout", "text"],
	["reference", "text"],
];

function provenance(telling: Telling): Html {
	const { texts } = telling;
	return html`<dl class="facts">${runFields.map(([name, kind]) => {
		const figure = telling.figure(`provenance.${name}`, kind);
		return html`<div><dt>${texts.figures[name]}</dt><dd>${figureHtml(figure, texts.missing.none_used)}</dd></div>`;
	})}</dl>`;
}

function totalsTable(
	telling: Telling,
	caption: string,
	rows: readonly Row[],
	columns: readonly ("claims" | "principal" | "payments" | "payment_amount")[],
): Html {
	const { texts } = telling;
	const heads = columns.map(
		(name) =>
			html`<th scope="col" class="number">${columnTerm(texts, name)}</th>`,
	);
	return scrolling(
		caption,
		html`<table class="totals"><caption>${caption}</caption><thead><tr><td></td>${heads}</tr></thead><tbody>${rows.map(
			([label, count, amount]) =>
				html`<tr class="row-${label}"><th scope="row" class="words">${texts.rows[label]}</th>${total(telling, count, "count")}${total(telling, amount, "money")}</tr>\n`,
		)}</tbody></table>`,
	);
}

function total(telling: Telling, name: string | undefined, kind: Kind): Html {
	if (!name) return html`<td class="number"></td>`;
	return html`<td class="number">${figureHtml(telling.figure(`control_totals.${name}`, kind))}</td>`;
}

function inputs(telling: Telling): Html {
	const { result, texts } = telling;
	if (result.provenance.inputs.length === 0)
		return html`<p class="empty">${texts.empty.inputs}</p>`;
	return html`${tableHtml(telling, tables.inputs, texts.tables.inputs)}
<details><summary>${texts.tables.columns}</summary>${result.provenance.inputs.map((_, index) => mapping(telling, index))}</details>`;
}

function mapping(telling: Telling, index: number): Html {
	const { texts, result } = telling;
	const input = result.provenance.inputs[index];
	if (!input) return nothing;
	const file = telling.figure(`provenance.inputs.${index}.file`, "text");
	const columns = Object.keys(input.columns).map(
		(name) =>
			html`<div><dt><code>${name}</code></dt><dd>${figureHtml(telling.figure(`provenance.inputs.${index}.columns.${name}`, "text"))}</dd></div>`,
	);
	const leftOut = input.left_out.map(
		(_, at) =>
			html`<li>${figureHtml(telling.figure(`provenance.inputs.${index}.left_out.${at}`, "text"))}</li>`,
	);
	return html`<h3>${figureHtml(file)}</h3><dl class="facts narrow">${columns}</dl>
${leftOut.length > 0 ? html`<h3>${texts.tables.left_out}</h3><ul class="inline">${leftOut}</ul>` : nothing}`;
}
