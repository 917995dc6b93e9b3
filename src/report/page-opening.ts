// The top of the page: what a credit manager reads first, and the figures in big.

import type { Telling } from "./figure.ts";
import type { Kind } from "./format.ts";
import { footing, headlinePhrases } from "./headline.ts";
import { type Html, html, nothing } from "./html.ts";
import { phrase } from "./phrase.ts";
import { reason } from "./rows.ts";
import { figureHtml, phraseHtml } from "./table.ts";
import { columnTerm } from "./terms.ts";

export function opening(telling: Telling): Html {
	const { texts } = telling;
	const { decision, why, notice } = headlinePhrases(telling);
	return html`<header class="opening">
<p class="kicker">${texts.title}, ${phraseHtml(phrase(telling, texts.as_at, { cut_off: ["provenance.cut_off_date", "day"] }))}</p>
<h1>${figureHtml(telling.figure("provenance.portfolio", "text"))}</h1>
<p class="decision">${phraseHtml(decision)}</p>
${notice ? html`<p class="notice" role="note">${phraseHtml(notice)}</p>` : nothing}
${actions(telling)}
${why.length > 0 ? html`<h2 class="why">${texts.headline.why.title}</h2><div class="headline">${why.map((sentence) => html`<p>${phraseHtml(sentence)}</p>`)}</div>` : nothing}
${keyFigures(telling)}
</header>`;
}

/** What to do with the claims, as a strip: how many for each decision, most first. */
function actions(telling: Telling): Html {
	const totals = telling.result.decisions?.totals ?? [];
	if (totals.length === 0) return nothing;
	const { actions: title } = telling.texts.headline;
	const parts = totals.map((_, place) => {
		const at = `decisions.totals.${place}`;
		return html`<div><dt>${figureHtml(telling.figure(`${at}.decision`, "label"))}</dt><dd>${figureHtml(telling.figure(`${at}.claims`, "count"))}</dd></div>`;
	});
	return html`<dl class="actions" aria-label="${title}">${parts}</dl>`;
}

/** Shown wherever the forecast is, when nothing of it was measured here. */
export function notice(telling: Telling): Html {
	const stands = footing(telling.result);
	if (stands === "measured" || telling.result.control_totals.claims_open === 0)
		return nothing;
	return html`<p class="notice" role="note">${telling.texts.headline[stands]}</p>`;
}

function keyFigures(telling: Telling): Html {
	const { texts } = telling;
	const { open, erc } = texts.key_figures;
	return html`<dl class="key-figures">
${keyFigure(telling, columnTerm(texts, "principal", open[0]), ["control_totals.principal_open", "amount"], phraseHtml(phrase(telling, open[1], { claims_open: ["control_totals.claims_open", "count"] })))}
${keyFigure(telling, columnTerm(texts, "erc_120_months", erc[0]), ["forecast.erc_120_months", "amount"], html`${erc[1]}`)}
${price(telling, "ask")}
${price(telling, "bid")}
</dl>`;
}

function price(telling: Telling, side: "bid" | "ask"): Html {
	const [name, says] = telling.texts.key_figures[side];
	const label = columnTerm(telling.texts, side, name);
	const value = telling.result.valuation[side];
	if (!value) {
		const why = reason(telling, side === "bid" ? "no_bid" : "no_ask");
		const figure = telling.figure(`valuation.${side}`, "amount");
		return html`<div><dt>${label}</dt><dd class="big">${figureHtml(figure, why)}</dd><dd>${why}</dd></div>`;
	}
	const rate =
		value.price_rate === null
			? html`${says}`
			: phraseHtml(
					phrase(telling, telling.texts.key_figures.rate[0], {
						price_rate: [`valuation.${side}.price_rate`, "percent"],
					}),
				);
	return keyFigure(
		telling,
		label,
		[`valuation.${side}.price`, "amount"],
		html`${rate}<br>${says}`,
	);
}

function keyFigure(
	telling: Telling,
	label: Html,
	figure: readonly [path: string, kind: Kind],
	says: Html | readonly Html[],
): Html {
	return html`<div><dt>${label}</dt><dd class="big">${figureHtml(telling.figure(...figure))}</dd><dd>${says}</dd></div>`;
}
