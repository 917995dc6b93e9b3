// The tab with the quick chart: what is drawn can be chosen, and is drawn anew at once.
import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile } from "vega-lite";
import { showTip } from "../../report/page-tip.ts";
import type { Answer } from "../answer.ts";
import {
	type ChartChoice,
	chartOf,
	mostDrawn,
	proposedChart,
} from "./chart.ts";
import { type Box, byId, made } from "./dom.ts";
import { counted, filled, setting } from "./setting.ts";

const { texts } = setting;
const marks = ["bar", "line", "point"] as const;

/** Draws an answer as proposed, with fields to choose otherwise. */
export function showDrawing(answer: Answer): void {
	const proposed = proposedChart(answer);
	byId("choices").replaceChildren();
	byId("picture").replaceChildren();
	byId("drawn-part").textContent = proposed
		? partDrawn(answer)
		: texts.no_chart;
	if (proposed) offer(answer, proposed);
}

function partDrawn({ rows }: Answer): string {
	return rows.length > mostDrawn
		? filled(texts.chart_part, { rows: counted(mostDrawn) })
		: "";
}

function offer(answer: Answer, proposed: ChartChoice): void {
	let choice = proposed;
	const chosen = (change: Partial<ChartChoice>) => {
		choice = { ...choice, ...change };
		void draw(answer, choice);
	};
	const names = answer.columns.map(({ name }) => name);
	const numbers = answer.columns.flatMap(({ kind, name }, place) =>
		kind === "number" ? [[String(place), name] as const] : [],
	);
	const all = names.map((name, place) => [String(place), name] as const);
	byId("choices").replaceChildren(
		field(
			texts.mark,
			marks.map((mark) => [mark, texts[mark]]),
			proposed.mark,
			(mark) => chosen({ mark: marks.find((each) => each === mark) ?? "bar" }),
		),
		field(texts.across, all, String(proposed.across), (place) =>
			chosen({ across: Number(place) }),
		),
		field(texts.up, numbers, String(proposed.up), (place) =>
			chosen({ up: Number(place) }),
		),
		field(texts.colour, [["", texts.none], ...all], "", (place) =>
			chosen({ colour: place === "" ? undefined : Number(place) }),
		),
	);
	void draw(answer, choice);
}

function field(
	label: string,
	options: readonly (readonly [value: string, says: string])[],
	selected: string,
	chosen: (value: string) => void,
): Box {
	const select = made(
		"select",
		{},
		...options.map(([value, says]) => made("option", { value }, says)),
	);
	select.value = selected;
	select.addEventListener("change", () => chosen(select.value));
	return made("label", {}, label, select);
}

/** Without `eval`: expressions are interpreted, as the page's policy demands. */
async function draw(answer: Answer, choice: ChartChoice): Promise<void> {
	const picture = byId("picture");
	const { spec } = compile(chartOf(answer, choice, setting));
	const view = new View(parse(spec, undefined, { ast: true }), {
		expr: expressionInterpreter,
		renderer: "svg",
		hover: false,
	});
	view.tooltip(showTip);
	picture.replaceChildren();
	const name = (place: number) => answer.columns[place]?.name ?? "";
	picture.setAttribute(
		"aria-label",
		`${name(choice.up)} / ${name(choice.across)}`,
	);
	// Vega's types need the DOM's, which the rest of this program must not see.
	Reflect.apply(view.initialize, view, [picture]);
	await view.runAsync();
}
