// The sections on worth and on what it stands on: findings, notes, bid and ask, segments, assumptions, words.
import {
	assumptions,
	findings,
	notes,
} from "../../reports/portfolio/sheets.ts";
import type { MissingName, WordName } from "../../reports/portfolio/texts.ts";
import type { Telling } from "./figure.ts";
import type { Kind } from "./format.ts";
import { type Html, html, nothing } from "./html.ts";
import { marks } from "./marks.ts";
import { isEmpty, reason } from "./rows.ts";
import { figureHtml, scrolling, tableHtml } from "./table.ts";
import { wordTerm } from "./terms.ts";

const tables = { findings, notes, assumptions };

/** A section that is one table, or a sentence where the table has no rows. */
export function listed(telling: Telling, name: keyof typeof tables): Html {
	const { texts, result } = telling;
	const table = tables[name];
	return isEmpty(result, table)
		? html`<p class="empty">${texts.empty[name]}</p>`
		: tableHtml(telling, table, texts.sections[name][0], marks(telling));
}

const measures: readonly (readonly [
	"price" | "price_rate" | "irr" | "money_multiple" | "payback_month",
	Kind,
	MissingName,
	WordName?,
])[] = [
	["price", "money", "no_price"],
	["price_rate", "percent", "no_principal", "price_rate"],
	["irr", "percent", "no_irr", "irr"],
	["money_multiple", "multiple", "no_multiple", "multiple"],
	["payback_month", "count", "no_payback"],
];

/** Bid and ask side by side; a side that was not asked for says how to ask. */
export function valuation(telling: Telling): Html {
	const { texts } = telling;
	const sides = ["ask", "bid"] as const;
	const rows = measures.map(
		([name, kind, missing, word]) =>
			html`<tr><th scope="row" class="words">${word ? wordTerm(texts, word, texts.figures[name]) : texts.figures[name]}</th>${sides.map((side) => html`<td class="number">${measure(telling, side, name, kind, missing)}</td>`)}</tr>\n`,
	);
	const heads = sides.map(
		(side) =>
			html`<th scope="col" class="number">${wordTerm(texts, side, texts.labels[side])}</th>`,
	);
	return html`${scrolling(
		texts.sections.valuation[0],
		html`<table class="sides"><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table>`,
	)}${sides.map((side) => absent(telling, side))}`;
}

function measure(
	telling: Telling,
	side: "bid" | "ask",
	name: string,
	kind: Kind,
	missing: MissingName,
): Html {
	if (!telling.result.valuation[side])
		return figureHtml(
			telling.figure(`valuation.${side}`, kind),
			absence(telling, side),
		);
	const figure = telling.figure(`valuation.${side}.${name}`, kind);
	return figureHtml(figure, telling.texts.missing[missing]);
}

const absence = (telling: Telling, side: "bid" | "ask") =>
	reason(telling, side === "bid" ? "no_bid" : "no_ask");

function absent(telling: Telling, side: "bid" | "ask"): Html {
	if (telling.result.valuation[side]) return nothing;
	return html`<p class="empty">${telling.texts.labels[side]}: ${absence(telling, side)}.</p>`;
}

export function words({ texts }: Telling): Html {
	return html`<dl class="words-list">${Object.entries(texts.words).map(
		([name, [word, says]]) =>
			html`<div id="word-${name}"><dt><dfn>${word}</dfn></dt><dd>${says}</dd></div>`,
	)}</dl>`;
}
