// How charts look, in the colours of a palette.
import type { Config } from "vega-lite";
import type { Language } from "./format.ts";
import { currencyIn } from "./format.ts";
import { type Palette, yearColours } from "./palette.ts";

/** A Vega-Lite configuration; `years` is the number of colours on an ordinal scale. */
export function themed(
	palette: Palette,
	language: Language,
	currency: string,
	years: number,
): Config {
	const { ink, muted, line, grid, accent, red, font } = palette;
	const [early = accent, late = accent] = palette.categories;
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
			gained: { color: palette.categories[2] ?? accent },
			ground: { color: grid },
			expected: { color: accent, fillOpacity: 0.3 },
			bid_tick: { color: accent, thickness: 4, opacity: 1 },
			ask_tick: { color: late, thickness: 3, opacity: 1 },
			red_light: { color: red, strokeWidth: 1, strokeDash: [3, 3] },
			figure: { color: ink, fontSize: 12.5 },
			plain_interval: { color: muted, strokeWidth: 2 },
			plain_point: { color: muted, filled: true, size: 70, opacity: 1 },
			early_interval: { color: early, strokeWidth: 3.5 },
			early_point: { color: early, filled: true, size: 130, opacity: 1 },
			late_interval: { color: late, strokeWidth: 3.5 },
			late_point: { color: late, filled: true, size: 130, opacity: 1 },
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
			earlier_vintage: { color: muted, strokeWidth: 1, strokeOpacity: 0.35 },
			latest_vintage: { strokeWidth: 2.4 },
			latest_point: { filled: true, size: 50, opacity: 1 },
			month_bar: { color: accent, stroke: palette.paper, strokeWidth: 1 },
			total: { color: accent, strokeWidth: 2.2 },
			band_80: { color: accent, opacity: 0.22 },
			band_95: { color: accent, opacity: 0.12 },
			price_bar: { color: accent },
			touch: { opacity: 0, filled: true, size: 90 },
			horizon: { color: ink, strokeWidth: 1, strokeDash: [2, 3] },
			horizon_label: { color: ink, fontSize: 11, lineHeight: 14 },
			adjusted_band: { color: accent, opacity: 0.16 },
			adjusted_curve: { color: accent, strokeWidth: 2.4 },
			adjusted_mark: { color: accent, filled: true, size: 80, opacity: 1 },
			raw_curve: { color: muted, strokeWidth: 1.3 },
			claimed: { color: ink, strokeWidth: 1.2, strokeDash: [2, 4] },
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
