// Runs in the reader's browser: draws the charts from the specs in the page. Bundled into the page by bundle.ts.
import { parse, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { startLever } from "./page-lever-runtime.ts";
import { placeExplanations } from "./page-term.ts";
import { showTip } from "./page-tip.ts";

interface Box {
	readonly dataset: { readonly chart?: string; readonly path?: string };
	textContent: string | null;
	title: string;
	closest(selector: string): Box | null;
}

declare const document: {
	getElementById(id: string): Box | null;
	querySelectorAll(selector: string): Iterable<Box>;
	addEventListener(
		name: string,
		listener: (event: { readonly target: Box }) => void,
	): void;
};

const specs: Readonly<Record<string, Spec>> = JSON.parse(
	document.getElementById("charts")?.textContent ?? "{}",
);

for (const box of document.querySelectorAll("[data-chart]")) {
	const spec = specs[box.dataset.chart ?? ""];
	if (spec) void draw(box, spec);
}

placeExplanations();
startLever();

// A figure says on hover where it stands in result.json.
document.addEventListener("mouseover", ({ target }) => {
	const figure = target.closest("[data-path]");
	if (figure && !figure.title) figure.title = figure.dataset.path ?? "";
});

/** Without `eval`: expressions are interpreted, as the page's policy demands. */
async function draw(box: Box, spec: Spec): Promise<void> {
	const view = new View(parse(spec, undefined, { ast: true }), {
		expr: expressionInterpreter,
		renderer: "svg",
		hover: false,
	});
	view.tooltip(showTip);
	box.textContent = "";
	// Vega's types need the DOM's, which the rest of this program must not see.
	Reflect.apply(view.initialize, view, [box]);
	await view.runAsync();
}
