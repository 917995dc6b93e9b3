// How charts look: on the page in the page's own colours, which follow light and dark; on paper in fixed ones.
import type { Config } from "vega-lite";
import type { Language } from "./format.ts";
import { currencyIn } from "./format.ts";

/** The colours a chart is drawn in. */
export interface Palette {
	readonly ink: string;
	readonly muted: string;
	readonly line: string;
	readonly grid: string;
	readonly paper: string;
	readonly accent: string;
	readonly red: string;
	readonly categories: readonly string[];
	/** From the earliest year to the latest. */
	readonly years: readonly string[];
	readonly font: string;
}

const numbered = (name: string, count: number) =>
	Array.from({ length: count }, (_, index) => `var(--${name}-${index + 1})`);

/** Variables of page.css: the browser puts in the colour of the day or the night. */
export const screen: Palette = {
	ink: "var(--ink)",
	muted: "var(--muted)",
	line: "var(--line)",
	grid: "var(--grid)",
	paper: "var(--paper)",
	accent: "var(--accent)",
	red: "var(--red)",
	categories: numbered("segment", 8),
	years: numbered("year", 6),
	font: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif",
};

export const paper: Palette = {
	ink: "#1c2126",
	muted: "#5c666f",
	line: "#c9cdd1",
	grid: "#e8eaec",
	paper: "#ffffff",
	accent: "#1f5673",
	red: "#b3261e",
	categories: [
		"#1f5673",
		"#b5651d",
		"#4f7f52",
		"#7a4b8a",
		"#a33f5b",
		"#5f6f9c",
		"#8a7a2e",
		"#8b949c",
	],
	years: ["#b9cbd6", "#93b1c2", "#6d96ad", "#487c98", "#2a6280", "#0f3f59"],
	font: "DejaVu Sans",
};

/** The years' colours spread over as many years as there are. */
export function yearColours(palette: Palette, years: number): string[] {
	const last = palette.years.length - 1;
	return Array.from({ length: years }, (_, index) => {
		const at = years === 1 ? last : Math.round((index * last) / (years - 1));
		return palette.years[at] ?? palette.ink;
	});
}

/** A Vega-Lite configuration; `years` is the number of colours on an ordinal scale. */
export function themed(
	palette: Palette,
	language: Language,
	currency: string,
	years: number,
): Config {
	const { ink, muted, line, grid, accent, red, font } = palette;
	return {
		background: "transparent",
		font,
		aria: false,
		locale: { number: numberLocale(language, currency) },
		view: { stroke: null },
		title: { color: ink, subtitleColor: muted, anchor: "start", offset: 14 },
		axis: {
			domainColor: line,
			gridColor: grid,
			tickColor: line,
			labelColor: muted,
			titleColor: muted,
			titleFontWeight: "normal",
			labelFontSize: 12,
			titleFontSize: 12,
			titlePadding: 10,
		},
		axisY: { domain: false, ticks: false },
		legend: {
			labelColor: ink,
			labelFontSize: 12,
			symbolStrokeWidth: 3,
			symbolSize: 220,
		},
		range: {
			category: [...palette.categories],
			ordinal: yearColours(palette, years),
		},
		style: {
			fresh: { color: accent },
			old: { color: red },
			red_light: { color: red, strokeWidth: 1, strokeDash: [3, 3] },
			figure: { color: ink, fontSize: 12.5 },
			interval: { color: accent, strokeWidth: 2.5 },
			observed: { color: accent, filled: true, size: 90, opacity: 1 },
			estimate_interval: { color: muted, strokeWidth: 1.25 },
			estimate: {
				color: muted,
				fill: palette.paper,
				shape: "diamond",
				size: 70,
				strokeWidth: 1.5,
				opacity: 1,
			},
			vintage: { strokeWidth: 1.3 },
			touch: { opacity: 0, filled: true, size: 90 },
			horizon: { color: ink, strokeWidth: 1, strokeDash: [2, 3] },
			horizon_label: { color: ink, fontSize: 11, lineHeight: 14 },
			measured_curve: { strokeWidth: 2 },
			trend_curve: { strokeWidth: 1.6, strokeDash: [4, 3] },
		},
	};
}

function numberLocale(language: Language, currency: string) {
	const unit = currencyIn(language, currency);
	return language === "nb"
		? {
				decimal: ",",
				thousands: "\u00a0",
				grouping: [3],
				currency: ["", `\u00a0${unit}`] as [string, string],
				percent: "\u00a0%",
				minus: "\u2212",
			}
		: {
				decimal: ".",
				thousands: ",",
				grouping: [3],
				currency: [`${unit}\u00a0`, ""] as [string, string],
			};
}
