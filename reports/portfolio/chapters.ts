// The chapters that are told by data alone, and the order of all sections on the page.

import { agencyPanels } from "../../src/report/agency-rows.ts";
import { lorenzPanels } from "../../src/report/segment-rows.ts";
import type { Chapter } from "./chapter.ts";
import { agencyTables } from "./chapters/agencies.ts";
import { backtestPanels, backtestTables } from "./chapters/backtest.ts";
import { bridge } from "./chapters/bridge.ts";
import { completeness } from "./chapters/completeness.ts";
import { concentrationTables } from "./chapters/concentration.ts";
import { faceToBid } from "./chapters/face-to-bid.ts";
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
import type { GroupName, SectionName } from "./texts.ts";

export const chapters: readonly Chapter[] = [
	{ name: "representation", tables: representationTables },
	{ name: "backtest", tables: backtestTables, panels: backtestPanels },
	completeness,
	faceToBid,
	bridge,
	...lawChapters,
	washingChapter,
	{
		name: "concentration",
		tables: concentrationTables,
		panels: lorenzPanels,
	},
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

/** Every section of the page in its order, in groups that the list of contents names. */
export const sectionGroups: readonly (readonly [
	group: GroupName,
	sections: readonly SectionName[],
])[] = [
	["read", ["totals", "findings", "notes", "completeness"]],
	[
		"price",
		[
			"valuation",
			"lever",
			"face_to_bid",
			"bridge",
			"roads",
			...saleOrder,
			"risk",
			"sensitivity",
			"segments",
		],
	],
	["claims", ["ageing", "strats", "concentration"]],
	[
		"history",
		[
			"resolution",
			"resolution_adjusted",
			"policy",
			"vintages",
			"triangle_methods",
			"steps",
			"agencies",
		],
	],
	[
		"forecast",
		[
			"forecast",
			"backtest",
			"forecast_bands",
			"curves",
			"scorecard",
			"representation",
		],
	],
	["law", ["limitation", "washing", "charges", "practice", "tax_loss"]],
	["basis", ["assumptions", "words"]],
];

export const sectionOrder: readonly SectionName[] = sectionGroups.flatMap(
	([, sections]) => sections,
);
