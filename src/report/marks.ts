// Marks that a reader sees without reading: severity, origin, codes.
import { type Telling, valueAt } from "./figure.ts";
import { html } from "./html.ts";
import { type Dress, figureHtml } from "./table.ts";

export const marks =
	({ result }: Telling): Dress =>
	(figure, { name }) => {
		if (name === "origin" || name === "severity") {
			const mark = `mark ${valueAt(result, figure.path)}`;
			return html`<span class="${mark}">${figureHtml(figure)}</span>`;
		}
		return name === "code" || name === "name"
			? html`<code>${figureHtml(figure)}</code>`
			: undefined;
	};
