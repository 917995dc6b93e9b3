// The colours of charts: on the page its own, which follow light and dark; on paper fixed ones.

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
		"#7f8890",
	],
	years: ["#7096ad", "#5c8198", "#476d83", "#33586f", "#1e445a", "#0a2f45"],
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
