// From Vega-Lite specs with empty data to Vega charts with the figures of a result, in its language.
import { readFile } from "node:fs/promises";
import { logger, Error as onlyErrors, type Spec } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { chapters } from "../../reports/portfolio/chapters.ts";
import { type ChartName, texts } from "../../reports/portfolio/texts.ts";
import { type PanelRows, panelsOf } from "./chart-rows.ts";
import type { Telling } from "./figure.ts";
import { type Followed, followedBy, following } from "./follow.ts";
import type { Palette } from "./palette.ts";
import { themed } from "./theme.ts";

export interface Chart {
	readonly title: string;
	readonly subtitle: string;
	readonly describes: string;
	/** Drawn side by side. */
	readonly panels: readonly Panel[];
}

export interface Panel {
	readonly title: string;
	readonly vega: Spec;
	/** What can be chosen in it and in others, and the values it has of it. */
	readonly follows: Followed | undefined;
	readonly choices: readonly string[];
}

export const chartNames: readonly ChartName[] = [
	...([
		"ageing",
		"resolution",
		"vintages",
		"forecast",
		"curves",
		"segments",
	] as const),
	...chapters.flatMap(({ name, panels }) =>
		panels && isChart(name) ? [name] : [],
	),
];

function isChart(name: string): name is ChartName {
	return Object.hasOwn(texts.en.charts, name);
}

/** The chart with its words; undefined where there is nothing to draw. Without a width it takes that of its box. */
export async function chart(
	telling: Telling,
	name: ChartName,
	palette: Palette,
	widths?: readonly number[],
): Promise<Chart | undefined> {
	const panels = panelsOf(telling, name);
	if (panels.length === 0) return undefined;
	const [title, subtitle, describes] = telling.texts.charts[name];
	const width = widths?.[panels.length - 1];
	return {
		title,
		subtitle,
		describes,
		panels: await Promise.all(
			panels.map((rows) => panel(telling, rows, palette, width)),
		),
	};
}

async function panel(
	telling: Telling,
	rows: PanelRows,
	palette: Palette,
	width: number | undefined,
): Promise<Panel> {
	const bare = await specOf(rows.spec);
	const follows = followedBy(bare);
	const told = translated(filled(bare, rows), telling.texts.axes);
	const spec = follows ? following(told, follows) : told;
	const years = new Set(rows.rows.map(({ year }) => year)).size;
	const { language, result } = telling;
	const config = themed(palette, language, result.provenance.currency, years);
	const { $schema: _, ...vega } = compile(
		{ ...spec, ...(width ? { width } : {}) } as TopLevelSpec,
		{ config, logger: logger(onlyErrors) },
	).spec;
	return {
		...{ title: rows.title ?? "", vega, follows },
		choices: follows ? choicesOf(rows, follows) : [],
	};
}

const choicesOf = ({ rows }: PanelRows, field: Followed): string[] => [
	...new Set(rows.map((row) => String(row[field] ?? ""))),
];

type Json = Readonly<Record<string, unknown>>;

async function specOf(name: string): Promise<Json> {
	const file = new URL(
		`../../reports/portfolio/charts/${name}.vl.json`,
		import.meta.url,
	);
	return JSON.parse(await readFile(file, "utf8"));
}

/** Puts the rows into the named data sets, wherever in the spec they stand. */
function filled(spec: Json, { rows, marks = [], unit = 1 }: PanelRows): Json {
	const sets: Json = { rows, marks };
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
