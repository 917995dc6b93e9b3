// A quick chart of an answer, as a Vega-Lite drawing.
import type { TopLevelSpec } from "vega-lite";
import { screen } from "../../report/palette.ts";
import { themed } from "../../report/theme.ts";
import type { Answer, AnswerColumn } from "../answer.ts";
import type { Setting } from "../page.ts";

/** Columns by their place in the answer. */
export interface ChartChoice {
	readonly mark: "bar" | "line" | "point";
	readonly across: number;
	readonly up: number;
	readonly colour: number | undefined;
}

export const mostDrawn = 5_000;

/** What an answer would best be drawn as; undefined where there is no number in it. */
export function proposedChart({
	columns,
	rows,
}: Answer): ChartChoice | undefined {
	const at = (kind: Axis, besides?: number) =>
		columns.findIndex(
			(column, place) => axisOf(column) === kind && place !== besides,
		);
	const firstWords = at("day") >= 0 ? at("day") : at("text");
	const across = firstWords >= 0 ? firstWords : at("number");
	const up = at("number", across);
	if (up < 0 || rows.length === 0) return undefined;
	const isDay = across === at("day");
	const isNumber = columns[across]?.kind === "number";
	return {
		mark: isDay ? "line" : isNumber ? "point" : "bar",
		across,
		up,
		colour: undefined,
	};
}

/** The drawing; the answer's values go in as its rows, under names of our own that need no quoting. */
export function chartOf(
	{ columns, rows }: Answer,
	{ mark, across, up, colour }: ChartChoice,
	{ language, currency }: Pick<Setting, "language" | "currency">,
): TopLevelSpec {
	const kindAt = (place: number) => axisOf(columns[place]);
	const used = [across, up, ...(colour === undefined ? [] : [colour])];
	const values = rows.slice(0, mostDrawn).map((row) =>
		Object.fromEntries(
			used.map((place) => {
				const value = row[place] ?? null;
				const isNumber = kindAt(place) === "number" && value !== null;
				return [`c${place}`, isNumber ? Number(value) : value];
			}),
		),
	);
	const field = (place: number) => ({
		field: `c${place}`,
		title: columns[place]?.name ?? "",
	});
	const theme = themed(screen, language, currency, 6);
	return {
		$schema: "https://vega.github.io/schema/vega-lite/v6.json",
		width: "container",
		height: 320,
		autosize: { type: "fit-x", contains: "padding" },
		config: {
			...theme,
			mark: { color: screen.accent },
			legend: { ...theme.legend, titleColor: screen.muted },
		},
		data: { values },
		mark: {
			type: mark,
			tooltip: true,
			...(mark === "line" && { point: true }),
		},
		encoding: {
			x: {
				...field(across),
				...scaleOf(kindAt(across), mark),
				axis: { labelLimit: 140 },
			},
			y: { ...field(up), type: "quantitative", axis: { format: ",~r" } },
			...(colour !== undefined && {
				color: { ...field(colour), type: "nominal" as const },
			}),
		},
	};
}

type Axis = "number" | "day" | "text";

/** Truths and times of day are words here. */
function axisOf(column: AnswerColumn | undefined): Axis {
	if (column?.kind !== "day") return column?.kind ?? "text";
	return /^(?:DATE|TIMESTAMP)/.test(column.type) ? "day" : "text";
}

/** Text keeps the order of the answer. */
function scaleOf(kind: Axis, mark: ChartChoice["mark"]) {
	if (kind === "number" && mark !== "bar")
		return { type: "quantitative" as const };
	if (kind === "day" && mark !== "bar") return { type: "temporal" as const };
	return { type: "ordinal" as const, sort: null };
}
