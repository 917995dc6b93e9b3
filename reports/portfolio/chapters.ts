// The chapters that are told by data alone, and the order of all sections on the page.
import { type Chapter, label, money } from "./chapter.ts";
import { lawChapters } from "./chapters/law-tables.ts";
import { washingChapter } from "./chapters/washing-tables.ts";
import type { SectionName } from "./texts.ts";

export const chapters: readonly Chapter[] = [
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
	"curves",
	"valuation",
	"lever",
	"bridge",
	"segments",
	"limitation",
	"washing",
	"charges",
	"practice",
	"tax_loss",
	"assumptions",
	"words",
];
