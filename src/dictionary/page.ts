// The data dictionary as one offline page: every relation and column in words, and drawings of what feeds what.
import { readFileSync } from "node:fs";
import { type Html, html, nothing, textOf, trusted } from "../report/html.ts";
import { diagram } from "./diagram.ts";
import { type Entry, steps } from "./entries.ts";

const styles = [
	new URL("../../reports/portfolio/page.css", import.meta.url),
	new URL("dictionary.css", import.meta.url),
];

/** The same entries give the same bytes. */
export function dictionaryPage(entries: readonly Entry[]): string {
	const told = steps.filter((step) =>
		entries.some((each) => each.step === step),
	);
	const columns = entries.reduce((sum, each) => sum + each.columns.length, 0);
	return textOf(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Ferskvare: the data dictionary</title>
<style>${trusted(styles.map((file) => readFileSync(file, "utf8")).join(""))}</style>
</head>
<body>
<a class="skip" href="#dictionary">To the dictionary</a>
<nav aria-label="Contents"><ol>${told.map((step) => html`<li><a href="#${anchorOf(step)}">${step}</a></li>`)}</ol></nav>
<main id="dictionary">
<div class="opening"><p class="kicker">Ferskvare</p><h1>The data dictionary</h1>
<p class="headline">What portfolio.duckdb holds: ${entries.length} relations with ${columns} columns, in the order in which data goes through them. Ask them with <code>ferskvare sql</code>, <code>ferskvare open</code>, or any program that reads DuckDB.</p></div>
<section><h2>All steps</h2><p class="lead">An arrow goes from a step to each that reads of it.</p>${overview(entries, told)}</section>
${told.map((step) => chapter(step, entries))}
<footer><p>Made from the models, columns.csv and a valued sample: npm run dictionary.</p></footer>
</main>
</body>
</html>
`);
}

const anchorOf = (step: string) => `step-${step.replaceAll(" ", "-")}`;

/** A step that is read by a later one; what reads back is left to the drawings of the steps. */
function overview(entries: readonly Entry[], told: readonly string[]): Html {
	const stepOf = new Map(entries.map(({ name, step }) => [name, step]));
	const pairs = entries.flatMap(({ step, reads }) =>
		reads.map((read) => ({ from: stepOf.get(read) ?? step, to: step })),
	);
	const forward = pairs.filter(
		({ from, to }) => told.indexOf(from) < told.indexOf(to),
	);
	const links = [
		...new Map(
			forward.map((pair) => [`${pair.from} ${pair.to}`, pair]),
		).values(),
	];
	return diagram(
		told.map((step) => ({
			name: step,
			anchor: anchorOf(step),
			isOutside: false,
		})),
		links,
		"Which step reads of which",
	);
}

function chapter(step: string, all: readonly Entry[]): Html {
	const entries = all.filter((each) => each.step === step);
	return html`<section id="${anchorOf(step)}"><h2>${step}</h2>${drawing(step, entries, all)}
${entries.map((entry) => relation(entry, all))}</section>\n`;
}

function drawing(
	step: string,
	entries: readonly Entry[],
	all: readonly Entry[],
): Html {
	if (entries.every(({ reads }) => reads.length === 0)) return nothing;
	const known = new Set(all.map(({ name }) => name));
	// Each model of a step reads the run's one row: drawn, it would hide the rest.
	const links = entries.flatMap(({ name, reads }) =>
		reads
			.filter((read) => read !== "run" && known.has(read))
			.map((from) => ({ from, to: name })),
	);
	const inside = entries.map(({ name }) => name);
	const outside = links
		.map(({ from }) => from)
		.filter((from) => !inside.includes(from));
	const boxes = [...new Set([...outside, ...inside])].map((name) => ({
		name,
		anchor: name,
		isOutside: !inside.includes(name),
	}));
	return html`<p class="lead">Boxes with a broken edge come from other steps; the one row of <a href="#run">run</a> is not drawn.</p>${diagram(boxes, links, `What feeds what in ${step}`)}`;
}

function relation(entry: Entry, all: readonly Entry[]): Html {
	const { name, says, grain, reads, columns } = entry;
	const readers = all
		.filter((each) => each.reads.includes(name))
		.map((each) => each.name);
	return html`<article id="${name}"><h3><code>${name}</code></h3><p>${says}.</p>
<dl class="facts">${fact(
		"one row for each",
		grain.map((one) => html`<code>${one}</code> `),
	)}${fact("reads", reads.map(link))}${fact("is read by", readers.map(link))}</dl>
<details><summary>${columns.length} columns</summary><div class="scroll"><table><thead><tr><th scope="col">column</th><th scope="col">type</th><th scope="col">meaning</th></tr></thead><tbody>${columns.map((column) => html`<tr><th scope="row"><code>${column.name}</code></th><td><code>${column.type.toLowerCase()}</code></td><td>${column.says}</td></tr>`)}</tbody></table></div></details></article>`;
}

const link = (name: string) => html`<a href="#${name}">${name}</a> `;

const fact = (term: string, parts: readonly Html[]) =>
	parts.length === 0
		? nothing
		: html`<div><dt>${term}</dt><dd>${parts}</dd></div>`;
