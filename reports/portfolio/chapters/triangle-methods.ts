// Recovery triangles by month and quarter: what each method expects of them, and whether the chain ladder suits them.
import type { PanelRows } from "../../../src/report/chart-rows.ts";
import type { Telling } from "../../../src/report/figure.ts";
import type { Chapter } from "../chapter.ts";
import type { Column } from "../sheets.ts";

function residualPanels({ result, texts }: Telling): PanelRows[] {
	const residuals = result.triangle_methods?.residuals ?? [];
	if (residuals.length === 0) return [];
	const along = [
		["by_development", "development"],
		["by_origin", "origin_number"],
		["by_calendar", "calendar"],
	] as const;
	return along.map(([title, field]) => ({
		spec: "residuals",
		title: texts.panels[title],
		rows: residuals.map((row) => ({
			at: row[field],
			residual: row.residual,
			origin: row.origin,
		})),
	}));
}

const which: readonly Column[] = [
	{ name: "triangle_period", field: "period", kind: "label" },
	{ name: "triangle_measure", field: "measure", kind: "label" },
];

const untold = { missing: "not_told" } as const;

const figures: readonly Column[] = [
	{ name: "triangle_method", field: "method", kind: "label" },
	{ name: "triangle_origin", field: "origin", kind: "label" },
	{ name: "triangle_exposure", field: "exposure", kind: "decimal" },
	{ name: "triangle_latest", field: "latest", kind: "decimal" },
	{ name: "ultimate", field: "ultimate", kind: "decimal", ...untold },
	{ name: "reserve", field: "reserve", kind: "decimal", ...untold },
	{
		name: "standard_error",
		field: "standard_error",
		kind: "decimal",
		...untold,
	},
	{ name: "reserve_low", field: "low", kind: "decimal", ...untold },
	{ name: "reserve_high", field: "high", kind: "decimal", ...untold },
];

export const triangleMethods: Chapter = {
	name: "triangle_methods",
	panels: residualPanels,
	tables: [
		{
			name: "triangle_totals",
			table: {
				rows: "triangle_methods.totals.*",
				columns: [...which, ...figures],
			},
		},
		{
			name: "triangle_diagnostics",
			table: {
				rows: "triangle_methods.diagnostics.*",
				columns: [
					...which,
					{ name: "triangle_test", field: "test", kind: "label" },
					{ name: "statistic", field: "statistic", kind: "index" },
					{ name: "usual_low", field: "usual_low", kind: "index" },
					{ name: "usual_high", field: "usual_high", kind: "index" },
					{ name: "is_found", field: "is_found", kind: "label" },
				],
			},
		},
		{
			name: "triangle_factors",
			isOnlyInWorkbook: true,
			table: {
				rows: "triangle_methods.factors.*",
				columns: [
					...which,
					{ name: "development", field: "development", kind: "count" },
					{ name: "factor", field: "factor", kind: "given", ...untold },
					{ name: "sigma", field: "sigma", kind: "given", ...untold },
					{ name: "is_extrapolated", field: "is_extrapolated", kind: "label" },
				],
			},
		},
		{
			name: "triangle_origins",
			isOnlyInWorkbook: true,
			table: {
				rows: "triangle_methods.origins.*",
				columns: [...which, ...figures],
			},
		},
	],
};
