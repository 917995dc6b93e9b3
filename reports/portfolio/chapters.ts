// The chapters that are told by data alone, and the order of all sections on the page.
import type { PanelRows } from "../../src/report/chart-rows.ts";
import type { Telling } from "../../src/report/figure.ts";
import { forecastBands } from "./chapters/forecast-bands.ts";
import { risk } from "./chapters/risk.ts";
import { sensitivity } from "./chapters/sensitivity.ts";
import type { Table } from "./sheets.ts";
import type { SectionName, Texts } from "./texts.ts";

/** A section of one or several tables, each also a sheet of the workbook. */
export interface Chapter {
	/** Also the key of its empty text. */
	readonly name: SectionName & keyof Texts["empty"];
	readonly tables: readonly ChapterTable[];
	/** The drawing above its tables; its words stand under the chapter's name in `charts`. */
	readonly panels?: (telling: Telling) => PanelRows[];
}

export interface ChapterTable {
	readonly name: keyof Texts["tables"] & keyof Texts["sheets"];
	readonly table: Table;
}

export const chapters: readonly Chapter[] = [
	{
		name: "bridge",
		tables: [
			{
				name: "bridge",
				table: {
					rows: "bridge.*",
					columns: [
						{ name: "bridge_step", field: "step", kind: "label" },
						{ name: "bridge_amount", field: "amount", kind: "money" },
						{ name: "bridge_reached", field: "reached", kind: "money" },
					],
				},
			},
		],
	},
	forecastBands,
	risk,
	sensitivity,
];

/** Every section of the page, in its order. */
export const sectionOrder: readonly SectionName[] = [
	"totals",
	"findings",
	"notes",
	"ageing",
	"resolution",
	"vintages",
	"forecast",
	"forecast_bands",
	"curves",
	"valuation",
	"bridge",
	"risk",
	"sensitivity",
	"segments",
	"assumptions",
	"words",
];
