// From a Vega-Lite spec with empty data to a Vega chart with the figures of a result, in its language.
import { readFile } from "node:fs/promises";
import { logger, Error as onlyErrors, type Spec } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { ChartName } from "../../reports/portfolio/texts.ts";
import { type ChartData, chartData, chartHorizon } from "./chart-rows.ts";
import { compactUnit } from "./chart-unit.ts";
import type { Telling } from "./figure.ts";
import { type Palette, themed } from "./theme.ts";

export interface Chart {
	readonly title: string;
	readonly subtitle: string;
	readonly describes: string;
	readonly vega: Spec;
}

export const chartNames: readonly ChartName[] = [
	"ageing",
	"resolution",
	"vintages",
	"forecast",
	"curves",
];

/** A picture has a width and a title of its own; a chart on the page has those of its box. */
export interface Picture {
	readonly width: number;
}

/** The chart with its words; undefined where there is nothing to draw. */
export async function chart(
	telling: Telling,
	name: ChartName,
	palette: Palette,
	picture?: Picture,
): Promise<Chart | undefined> {
	const data = chartData[name](telling);
	if (data.rows.length === 0) return undefined;
	const words = chartWords(telling, name);
	const spec = translated(
		filled(await specOf(name), data, words.unit.size),
		telling.texts.axes,
	);
	const titled = picture
		? {
				...spec,
				width: picture.width,
				padding: 16,
				title: { text: words.title, subtitle: words.subtitle },
			}
		: spec;
	const years = new Set(data.rows.map(({ year }) => year)).size;
	const config = themed(
		palette,
		telling.language,
		telling.result.provenance.currency,
		years,
	);
	const { $schema: _, ...vega } = compile(
		{ ...titled, description: words.describes } as TopLevelSpec,
		{ config, logger: logger(onlyErrors) },
	).spec;
	return { ...words, vega };
}

type Json = Readonly<Record<string, unknown>>;

async function specOf(name: ChartName): Promise<Json> {
	const file = new URL(
		`../../reports/portfolio/charts/${name}.vl.json`,
		import.meta.url,
	);
	return JSON.parse(await readFile(file, "utf8"));
}

function chartWords(telling: Telling, name: ChartName) {
	const { texts, result } = telling;
	const [title, subtitle, describes] = texts.charts[name];
	const unit = compactUnit(telling, name);
	const put = (text: string) =>
		text
			.replace("{unit}", unit.name)
			.replace("{horizon}", String(chartHorizon(result.resolution) ?? ""));
	return { title: put(title), subtitle: put(subtitle), describes, unit };
}

/** Puts the rows into the named data sets, wherever in the spec they stand. */
function filled(spec: Json, data: ChartData, unit: number): Json {
	const sets: Json = { ...data };
	return walk(spec, (key, value) => {
		if (key === "data" && isObject(value) && typeof value.name === "string")
			return { ...value, values: sets[value.name] ?? [] };
		if (key === "params") return [{ name: "unit", value: unit }];
		return undefined;
	});
}

/** Titles in the specs are keys of the texts. */
function translated(spec: Json, words: Readonly<Record<string, string>>): Json {
	return walk(spec, (key, value) =>
		key === "title" && typeof value === "string" ? words[value] : undefined,
	);
}

type Change = (key: string, value: unknown) => unknown;

function walk(spec: Json, change: Change): Json {
	const step = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(step);
		return isObject(value) ? walk(value, change) : value;
	};
	return Object.fromEntries(
		Object.entries(spec).map(([key, value]) => [
			key,
			change(key, value) ?? (key === "values" ? value : step(value)),
		]),
	);
}

const isObject = (value: unknown): value is Json =>
	typeof value === "object" && value !== null && !Array.isArray(value);
