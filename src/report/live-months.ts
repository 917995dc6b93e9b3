// The months of one side's work as formulas: what is worked, what it costs, what is left. Both price sheets begin with them.
import type { SideWork } from "../lever/workings.ts";
import type { Telling } from "./figure.ts";
import type { LiveSide } from "./live-terms.ts";
import { type Cell, figureCell, live } from "./sheet.ts";

/** Columns of the parts, counted from 1; a side's own follow after the last. */
export const monthColumns = {
	month: 1,
	start: 2,
	forecast: 3,
	worked: 4,
	open: 5,
	gross: 6,
	collectionCost: 7,
	claimCost: 8,
	legalCost: 9,
	vat: 10,
	net: 11,
	factor: 12,
	worth: 13,
} as const;

/** Their headings in the same order. */
export const monthHeadings = [
	["month", "count"],
	["month_start", "month"],
	["gross_collections", "money"],
	["live_worked", "money"],
	["live_open", "money"],
	["live_gross", "money"],
	["live_collection_cost", "money"],
	["live_claim_cost", "money"],
	["live_legal_cost", "money"],
	["live_vat", "money"],
	["live_net", "money"],
	["live_factor", "given"],
	["live_worth", "money"],
] as const;

/** The cells of one month, 0 first. */
export function monthCells(
	telling: Telling,
	side: LiveSide,
	at: {
		readonly place: number;
		readonly row: number;
		readonly forecast: number;
		readonly work: SideWork;
		/** Name of the cell with the rate, and the rate. */
		readonly rate: readonly [string, number];
	},
): Cell[] {
	const { place, row, work } = at;
	const month = work.months[place];
	const of = (name: string) => `${side}_${name}`;
	const perClaim = `(${of("cost_per_claim_month")}+${of("cost_per_step")}*${of("steps_per_claim_month")})`;
	const cost = `D${row}*${of("collection_level")}*${of("cost_rate")}`;
	const claims = `E${row}*${perClaim}`;
	const legal = `IF(A${row}=ROUND(${of("legal_month")},0),E${row}*${of("legal_share")}*${of("legal_cost")},0)`;
	const worked = (range: string) =>
		`SUMPRODUCT((${of("months_worked")}>=A${row})*INDEX(${range},A${row},0))`;
	const money = (formula: string, value = 0) => live("money", formula, value);
	const factor = (1 + at.rate[1]) ** (-(place + 1) / 12);
	const start = `forecast.by_month.${place}.month_start`;
	return [
		{ value: place + 1, kind: "count" },
		figureCell(telling, telling.figure(start, "month")),
		money(`ROUND(SUM(INDEX(segment_cash,A${row},0)),2)`, at.forecast),
		money(worked("segment_cash"), work.worked[place]),
		money(worked("segment_open"), work.open[place]),
		money(`ROUND(D${row}*${of("collection_level")},2)`, month?.gross),
		money(`ROUND(${cost},2)`, month?.collectionCost),
		money(`ROUND(${claims},2)`, month?.claimCost),
		money(`ROUND(${legal},2)`, month?.legalCost),
		money(
			`ROUND((${cost}+${claims}+${legal})*${of("vat_on_costs")},2)`,
			month?.vat,
		),
		money(`ROUND(F${row}-G${row}-H${row}-I${row}-J${row},2)`, month?.net),
		live("factor", `(1+${at.rate[0]})^(-A${row}/12)`, factor),
		money(`K${row}*L${row}`, (month?.net ?? 0) * factor),
	];
}
