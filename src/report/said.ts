// What the run says in words: as it stands in English, translated by its code elsewhere.
import {
	addedInNorwegian,
	saidInNorwegian,
} from "../../reports/portfolio/said.ts";
import { type Figure, type Telling, valueAt } from "./figure.ts";
import { type Html, html } from "./html.ts";

/** The sentence in the language of the report; undefined where there is only the run's English. */
export function translated(
	{ result, language }: Telling,
	path: string,
): string | undefined {
	const english = String(valueAt(result, path));
	if (language === "en") return english;
	const beside = (field: string) =>
		valueAt(result, path.replace(/says$/, field));
	const name = beside("code") ?? beside("name");
	const text =
		saidInNorwegian[`${name}:${beside("origin")}`] ??
		saidInNorwegian[`${name}`];
	const added = Object.entries(addedInNorwegian).find(([words]) =>
		english.endsWith(words),
	);
	const isRejected = beside("severity") === "error" && added;
	return text
		?.replace(isRejected ? /;.*$/ : "", "")
		.replace("{column}", String(beside("column") ?? "linjen"))
		.concat(added?.[1] ?? "");
}

/** As HTML; what is left in English says so. */
export function said(telling: Telling, figure: Figure): Html {
	const text = translated(telling, figure.path);
	if (text === undefined)
		return html`<span lang="en" data-path="${figure.path}" data-kind="text" title="${telling.texts.not_translated}">${figure.text}</span>`;
	return html`<span data-path="${figure.path}" data-kind="said">${text}</span>`;
}
