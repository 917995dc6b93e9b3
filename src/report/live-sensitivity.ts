// The bid in two-way tables that count: target return and cost to collect, each against the level of collections.
import type { Lever } from "../lever/lever.ts";
import { bidHeldAt, workOf } from "../lever/workings.ts";
import type { Telling } from "./figure.ts";
import {
	type Cell,
	heading,
	headingCell,
	live,
	type Row,
	type Sheet,
} from "./sheet.ts";
import { firstRowOf, introRow, letterOf } from "./sheet-rows.ts";

const levels = [0.8, 0.9, 1, 1.1, 1.2];
const offsets = [-0.05, -0.025, 0, 0.025, 0.05];
const axes = ["irr", "cost"] as const;

/** Rows of one table above the workings: its title, the levels, a row for each value. */
const rowsOfTable = 2 + offsets.length;
const introRows = axes.length * rowsOfTable;
const firstStep = firstRowOf(introRows);
const levelRow = introRow + 1;

/** The cell at one place of one table. Its line of workings stands as many lines down as cells come before it. */
interface Place {
	readonly axis: (typeof axes)[number];
	readonly table: number;
	readonly down: number;
	readonly across: number;
	readonly bid: number;
}

export function bidSensitivitySheet(telling: Telling, lever: Lever): Sheet {
	const { live: words } = telling.texts;
	const places = placesOf(lever);
	const tables = axes.flatMap((axis, table): Row[] => [
		[headingCell(words[`by_${axis}`])],
		[headingCell(words.sensitivity_axis), ...levels.map(levelCell(table))],
		...offsets.map(
			(_, down): Row => [
				axisCell(lever, axis, down),
				...places
					.filter((at) => at.table === table && at.down === down)
					.map((at) => live("money", `N${rowOf(at)}`, at.bid)),
			],
		),
	]);
	return {
		name: "bid_sensitivity",
		intro: tables,
		headings: sensitivityHeadings.map(([name, kind]) => ({
			...heading(telling, { name, kind }),
			width: 16,
		})),
		rows: places.map((at) => stepCells(lever, at)),
		isFree: true,
	};
}

function placesOf(lever: Lever): Place[] {
	const work = workOf(lever, lever.buyer);
	return axes.flatMap((axis, table) =>
		offsets.flatMap((_, down) =>
			levels.map((level, across) => ({
				...{ axis, table, down, across },
				bid: Number(
					bidHeldAt(lever, work, {
						...settingsAt(lever, axis, down),
						level,
					}).toFixed(2),
				),
			})),
		),
	);
}

function settingsAt({ buyer }: Lever, axis: Place["axis"], down: number) {
	const moved = offsets[down] ?? 0;
	return {
		targetIrr: buyer.annualRate + (axis === "irr" ? moved : 0),
		costRate:
			axis === "cost" ? Math.max(0, buyer.costRate + moved) : buyer.costRate,
	};
}

const rowOf = ({ table, down, across }: Omit<Place, "axis" | "bid">) =>
	firstStep + (table * offsets.length + down) * levels.length + across;

/** The levels may be changed in the first table; the second follows it. */
const levelCell =
	(table: number) =>
	(level: number, across: number): Cell =>
		table === 0
			? { value: level, kind: "percent", isInput: true }
			: live("percent", `${letterOf(2 + across)}${levelRow}`, level);

function axisCell(lever: Lever, axis: Place["axis"], down: number): Cell {
	const { targetIrr, costRate } = settingsAt(lever, axis, down);
	const moved = offsets[down] ?? 0;
	return axis === "irr"
		? live("percent", `target_irr+${moved}`, targetIrr)
		: live("percent", `MAX(0,buyer_cost_rate+${moved})`, costRate);
}

export const sensitivityHeadings = [
	["sensitivity_irr", "percent"],
	["sensitivity_level", "percent"],
	["sensitivity_cost", "percent"],
	["sensitivity_rate", "percent"],
	["sensitivity_gross", "money"],
	["sensitivity_worth_before", "money"],
	["sensitivity_worth_after", "money"],
	["sensitivity_net_before", "money"],
	["sensitivity_net_after", "money"],
	["sensitivity_relief_with", "given"],
	["sensitivity_relief_without", "given"],
	["sensitivity_price_with", "money"],
	["sensitivity_price_without", "money"],
	["sensitivity_bid", "money"],
] as const;

const month = "ROUND(buyer_put_back_month,0)";

function stepCells(lever: Lever, at: Place): Row {
	const row = rowOf(at);
	const { targetIrr, costRate } = settingsAt(lever, at.axis, at.down);
	const axisRow = introRow + at.table * rowsOfTable + 2 + at.down;
	const [irr, level, cost] = [`A${row}`, `B${row}`, `C${row}`];
	const cash = `${level}*buyer_collection_level*bid_worked`;
	const byClaim = "bid_claim_cost-bid_legal_cost";
	const vat = `ROUND((${cash}*${cost}+bid_claim_cost+bid_legal_cost)*buyer_vat_on_costs,2)`;
	const net = `(ROUND(${cash},2)-ROUND(${cash}*${cost},2)-${byClaim}-${vat})`;
	const factor = `(1+D${row})^(-bid_month/12)`;
	const money = (formula: string): Cell => live("money", formula, "");
	return [
		live(
			"percent",
			at.axis === "irr" ? `A${axisRow}` : "target_irr",
			targetIrr,
		),
		live(
			"percent",
			`${letterOf(2 + at.across)}${levelRow}`,
			levels[at.across] ?? 1,
		),
		live(
			"percent",
			at.axis === "cost" ? `A${axisRow}` : "buyer_cost_rate",
			costRate,
		),
		live(
			"percent",
			`(1-buyer_funding_share)*${irr}+buyer_funding_share*buyer_funding_rate`,
			(1 - lever.buyer.fundingShare) * targetIrr +
				lever.buyer.fundingShare * lever.buyer.fundingRate,
		),
		money(`SUMPRODUCT((bid_month<=${month})*ROUND(${cash},2))`),
		money(`SUMPRODUCT((bid_month<=${month})*${net}*${factor})`),
		money(`SUMPRODUCT((bid_month>${month})*${net}*${factor})`),
		money(`SUMPRODUCT((bid_month<=${month})*${net})`),
		money(`SUMPRODUCT((bid_month>${month})*${net})`),
		live("factor", relief(row, "buyer_put_back_rate"), ""),
		live("factor", relief(row, "0"), ""),
		money(priceAt(row, "J", "buyer_put_back_rate")),
		money(priceAt(row, "K", "0")),
		live(
			"money",
			`ROUND(MAX(0,IF(OR(buyer_put_back_rate=0,L${row}>E${row}),L${row},MIN(M${row},E${row}))),2)`,
			at.bid,
		),
	];
}

const netOf = (row: number, back: string) => `(H${row}+(1-${back})*I${row})`;
const worthOf = (row: number, back: string) => `(F${row}+(1-${back})*G${row})`;

const relief = (row: number, back: string) =>
	`IF(${netOf(row, back)}>0,buyer_tax_rate*${worthOf(row, back)}/${netOf(row, back)},0)`;

/** The formula of the bid on the line's own sums. */
function priceAt(row: number, reliefColumn: string, back: string): string {
	const tax = `IF(${netOf(row, back)}>0,buyer_tax_rate,0)`;
	const returned = `${back}*E${row}`;
	const later = `(1+D${row})^(-${month}/12)`;
	const eased = `${reliefColumn}${row}`;
	return `(${worthOf(row, back)}*(1-${tax})+${eased}*(buyer_paid_once+${returned})-${returned}*${later}-buyer_paid_once)/(1-${eased}*(1-${back})-${back}*${later})`;
}
