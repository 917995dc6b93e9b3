// The seller's months: what keeping brings and costs, the tax it saves, and the capital it ties up.
import type { Lever } from "../lever/lever.ts";
import { forecastOf, keptMonths, workOf } from "../lever/workings.ts";
import type { Telling } from "./figure.ts";
import { monthCells, monthColumns, monthHeadings } from "./live-months.ts";
import {
	type Cell,
	heading,
	live,
	type NamedCells,
	type Row,
	type Sheet,
} from "./sheet.ts";
import { firstRowOf } from "./sheet-rows.ts";

const top = firstRowOf(0);
const loss = "ROUND(seller_loss_month,0)";

/** Columns N to S after those that both sides have. */
export const askHeadings = [
	["live_tax_base", "money"],
	["live_returned", "money"],
	["live_lost", "money"],
	["live_tax_saved", "money"],
	["live_still_to_come", "money"],
	["live_capital_cost", "money"],
] as const;

export function askMonthsSheet(telling: Telling, lever: Lever): Sheet {
	const work = workOf(lever, lever.seller);
	const forecast = forecastOf(lever);
	const kept = keptMonths(lever);
	const rows = forecast.map((gross, place): Row => {
		const row = top + place;
		const rate = ["seller_discount_rate", lever.seller.annualRate] as const;
		return [
			...monthCells(telling, "seller", {
				...{ place, row, forecast: gross, work, rate },
			}),
			...ownCells(row, kept[place] ?? nothingKept),
		];
	});
	return {
		name: "ask_months",
		intro: [],
		headings: [...monthHeadings, ...askHeadings].map(([name, kind]) =>
			heading(telling, { name, kind }),
		),
		rows,
		named: namedCells(forecast.length),
	};
}

type Kept = ReturnType<typeof keptMonths>[number];

const nothingKept: Kept = {
	...{ base: 0, returned: 0, lost: 0, saved: 0, left: 0, capital: 0 },
};

function ownCells(row: number, kept: Kept): Cell[] {
	const isFirst = row === top;
	const before = row - 1;
	const money = (formula: string, value: number) =>
		live("money", formula, value);
	return [
		money(
			isFirst
				? "seller_tax_base_share*seller_principal"
				: `N${before}-O${before}-P${before}`,
			kept.base,
		),
		money(`MIN(N${row},MAX(0,F${row}))`, kept.returned),
		money(`IF(A${row}=${loss},N${row}-O${row},0)`, kept.lost),
		money(
			`seller_tax_rate*(F${row}-K${row}-(F${row}-O${row})+P${row})`,
			kept.saved,
		),
		money(isFirst ? "SUM(ask_gross)" : `R${before}-F${before}`, kept.left),
		money(
			`IF(SUM(ask_gross)>0,N(seller_book_share)*seller_principal*seller_capital_share*seller_capital_rate*R${row}/SUM(ask_gross)/12,0)`,
			kept.capital,
		),
	];
}

function namedCells(months: number): NamedCells[] {
	if (months === 0) return [];
	const column = (name: string, place: number): NamedCells => ({
		...{ name, columns: [place, place], rows: [0, months - 1] },
	});
	return [
		column("ask_month", monthColumns.month),
		column("ask_gross", monthColumns.gross),
		column("ask_factor", monthColumns.factor),
		column("ask_worth", monthColumns.worth),
		column("ask_tax_saved", 17),
		column("ask_capital_cost", 19),
	];
}
