// The price lever of the page: its controls, room for its answers, and what its script counts with.
import { settingsOf } from "../lever/lever.ts";
import { dash, type Telling } from "./figure.ts";
import { type Html, html, json } from "./html.ts";
import type { LeverText } from "./lever-text.ts";

/** How far each control reaches: least, most and step. */
const controls = {
	targetIrr: ["target_irr", 0, 1, 0.005],
	costRate: ["cost_rate", 0, 0.9, 0.005],
	level: ["level", 0.1, 2, 0.01],
} as const;

export function leverSection(telling: Telling): Html {
	const { result, texts, language } = telling;
	const { lever } = result;
	if (!lever || lever.segments.length === 0)
		return html`<p class="empty">${texts.lever.nothing}</p>`;
	const { currency } = result.provenance;
	const settings = settingsOf(lever);
	const control = (name: keyof typeof controls) => {
		const [word, least, most, step] = controls[name];
		return html`<div class="control"><label for="lever-${name}">${texts.lever[word]}</label><input type="range" id="lever-${name}" data-lever="${name}" min="${least}" max="${most}" step="${step}" value="${settings[name]}"><output for="lever-${name}" id="lever-${name}-shown">${dash}</output></div>`;
	};
	const answer = (name: keyof LeverText, word: string) =>
		html`<div><dt>${word}</dt><dd data-answer="${name}">${dash}</dd></div>`;
	return html`<noscript><p class="notice">${texts.lever.no_script}</p></noscript>
<div class="lever">${control("targetIrr")}${control("costRate")}${control("level")}<button type="button" id="lever-reset">${texts.lever.as_in_the_run}</button></div>
<dl class="facts" aria-live="polite">${answer("bid", texts.labels.bid)}${answer("ask", texts.labels.ask)}${answer("irrAtAsk", texts.lever.irr_at_ask)}${answer("multiple", texts.lever.multiple)}${answer("payback", texts.lever.payback)}${answer("gross", texts.lever.gross)}</dl>
<figure><figcaption><h3>${texts.lever.curve}</h3><p>${texts.lever.key}</p></figcaption><svg id="lever-curve" viewBox="0 0 720 220" role="img" aria-label="${texts.lever.describes}" preserveAspectRatio="none"><line class="lever-bid" x1="0" x2="720" y1="0" y2="0"></line><polyline class="lever-net" points=""></polyline></svg><p class="ends"><span>${texts.lever.starts}</span><span>${texts.lever.ends}</span></p></figure>
<script type="application/json" id="lever-terms">${json({ lever, language, currency, none: texts.lever.none })}</script>`;
}
