// Runs in the reader's browser: draws the charts from the specs in the page. Bundled into the page by bundle.ts.
import { type Config, parse, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { type PackedRows, unpackedRows } from "./packed.ts";
import { follow, pressed, startFollowing } from "./page-follow.ts";
import { startLever } from "./page-lever-runtime.ts";
import { placeExplanations } from "./page-term.ts";
import { showTip } from "./page-tip.ts";

interface Box {
	readonly dataset: { readonly chart?: string; readonly path?: string };
	textContent: string | null;
	title: string;
	closest(selector: string): Box | null;
	querySelector(selector: string): Box | null;
	setAttribute(name: string, value: string): void;
}

declare const document: {
	readonly documentElement: { readonly dataset: { drawn?: string } };
	getElementById(id: string): Box | null;
	querySelectorAll(selector: string): Iterable<Box>;
	addEventListener(
		name: string,
		listener: (event: { readonly target: Box }) => void,
	): void;
};

interface Carried {
	readonly config: Config;
	readonly specs: Readonly<Record<string, Spec>>;
	readonly rows: Readonly<Record<string, Readonly<Record<string, PackedRows>>>>;
}

const { config, specs, rows }: Carried = JSON.parse(
	document.getElementById("charts")?.textContent ?? "{}",
);

placeExplanations();
startFollowing();
startLever();
void drawAll();

// A figure says on hover where it stands in result.json.
document.addEventListener("mouseover", ({ target }) => {
	const figure = target.closest("[data-path]");
	if (figure && !figure.title) figure.title = figure.dataset.path ?? "";
});

/** One after the other with a breath between, so that the page can be read and scrolled meanwhile; marks when all are there. */
async function drawAll(): Promise<void> {
	for (const box of document.querySelectorAll("[data-chart]")) {
		const spec = specOf(box.dataset.chart ?? "");
		if (spec) await draw(box, spec);
		await new Promise((resume) => setTimeout(resume));
	}
	document.documentElement.dataset.drawn = "all";
}

/** The spec as Vega reads it, with its rows put back. */
function specOf(name: string): Spec | undefined {
	const spec = specs[name];
	if (!spec) return undefined;
	const data = (spec.data ?? []).map((set, place) => {
		const own = rows[name]?.[place];
		return own ? { ...set, values: unpackedRows(own) } : set;
	});
	return { config, ...spec, data };
}

/** Without `eval`: expressions are interpreted, as the page's policy demands. */
async function draw(box: Box, spec: Spec): Promise<void> {
	const { follows } = Object(spec.usermeta);
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
	// The box around it says what is drawn; the drawing's own parts have no names to tell.
	box.querySelector("svg")?.setAttribute("aria-hidden", "true");
	if (typeof follows === "string") link(view, follows);
}

/** What is chosen elsewhere shows here, and the other way round. */
function link(view: View, follows: string): void {
	follow({
		follows,
		choose: (value) => void view.signal("chosen", value).runAsync(),
	});
	view.addEventListener("click", (_event, item) => pressed(follows, item));
}
