// The chapters that are told by data alone, and the order of all sections on the page.

import { agencyPanels } from "../../src/report/agency-rows.ts";
import { type Chapter, label, money } from "./chapter.ts";
import { agencyTables } from "./chapters/agencies.ts";
import { backtestPanels, backtestTables } from "./chapters/backtest.ts";
import { concentrationTables } from "./chapters/concentration.ts";
import { forecastBands } from "./chapters/forecast-bands.ts";
import { lawChapters } from "./chapters/law-tables.ts";
import { policy } from "./chapters/policy.ts";
import { representationTables } from "./chapters/representation.ts";
import { resolutionAdjusted } from "./chapters/resolution-adjusted.ts";
import { risk } from "./chapters/risk.ts";
import { roads } from "./chapters/roads.ts";
import { saleChapters, saleOrder } from "./chapters/sale.ts";
import { scorecardTables } from "./chapters/scorecard-tables.ts";
import { sensitivity } from "./chapters/sensitivity.ts";
import { stepTables } from "./chapters/steps.ts";
import { strats } from "./chapters/strats.ts";
import { triangleMethods } from "./chapters/triangle-methods.ts";
import { washingChapter } from "./chapters/washing-tables.ts";
import type { SectionName } from "./texts.ts";

export const chapters: readonly Chapter[] = [
	{ name: "representation", tables: representationTables },
	{ name: "backtest", tables: backtestTables, panels: backtestPanels },
	{
		name: "bridge",
		tables: [
			{
				name: "bridge",
				table: {
					rows: "bridge.*",
					columns: [
						label("bridge_step", "step"),
						money("bridge_amount", "amount"),
						money("bridge_reached", "reached"),
					],
				},
			},
		],
	},
	...lawChapters,
	washingChapter,
	{ name: "concentration", tables: concentrationTables },
	{ name: "steps", tables: stepTables },
	{ name: "agencies", tables: agencyTables, panels: agencyPanels },
	{ name: "scorecard", tables: scorecardTables },
	resolutionAdjusted,
	policy,
	triangleMethods,
	strats,
	roads,
	...saleChapters,
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
	"strats",
	"resolution",
	"resolution_adjusted",
	"policy",
	"vintages",
	"triangle_methods",
	"forecast",
	"backtest",
	"forecast_bands",
	"curves",
	"scorecard",
	"representation",
	"valuation",
	"lever",
	"bridge",
	"roads",
	...saleOrder,
	"risk",
	"sensitivity",
	"segments",
	"concentration",
	"steps",
	"agencies",
	"limitation",
	"washing",
	"charges",
	"practice",
	"tax_loss",
	"assumptions",
	"words",
];
