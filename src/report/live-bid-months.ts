// The buyer's months: from the cash of the forecast to what is left, and what is paid and got at each price looked at.
import type { Lever } from "../lever/lever.ts";
import { forecastOf, workOf } from "../lever/workings.ts";
import type { Telling } from "./figure.ts";
import type { LookedAt } from "./live-bid.ts";
import { monthCells, monthColumns, monthHeadings } from "./live-months.ts";
import { priceCells } from "./live-return-steps.ts";
import {
	type Cell,
	heading,
	live,
	type NamedCells,
	type Row,
	type Sheet,
	text,
} from "./sheet.ts";
import { firstRowOf, letterOf } from "./sheet-rows.ts";

const own = Object.keys(monthColumns).length;
const top = firstRowOf(0);

/** Month 0 is the day of the price; two columns a price, what flows and what has flowed so far. */
export function bidMonthsSheet(
	telling: Telling,
	lever: Lever,
	prices: readonly LookedAt[],
): Sheet {
	const work = workOf(lever, lever.buyer);
	const forecast = forecastOf(lever);
	const { annualRate, fundingShare, fundingRate } = lever.buyer;
	const rate = (1 - fundingShare) * annualRate + fundingShare * fundingRate;
	const flows = (row: number, month: number): Cell[] =>
		prices.flatMap((price, at) => flowCells(price, at, row, month));
	const dayOfPrice: Row = [
		{ value: 0, kind: "count" },
		...Array.from({ length: own - 1 }, () => text("")),
		...flows(top, 0),
	];
	const months = forecast.map((gross, place): Row => {
		const row = top + place + 1;
		return [
			...monthCells(telling, "buyer", {
				...{ place, row, forecast: gross, work },
				rate: ["buyer_discount_rate", rate],
			}),
			...flows(row, place + 1),
		];
	});
	const { live: words } = telling.texts;
	return {
		name: "bid_months",
		intro: [],
		headings: [
			...monthHeadings.map(([name, kind]) => heading(telling, { name, kind })),
			...prices.flatMap(({ ending }) => [
				{
					text: `${words[`at_${ending}`]}: ${words.flow}`,
					kind: "money" as const,
				},
				{
					text: `${words[`at_${ending}`]}: ${words.reached}`,
					kind: "money" as const,
				},
			]),
		],
		rows: [dayOfPrice, ...months],
		named: namedCells(prices, forecast.length),
	};
}

function flowCells(
	{ ending, tried }: LookedAt,
	at: number,
	row: number,
	month: number,
): [Cell, Cell] {
	const flow = letterOf(own + 1 + 2 * at);
	const reached = letterOf(own + 2 + 2 * at);
	const [price, back] = [priceCells[ending], `back_at_${ending}`];
	const putBackMonth = "ROUND(buyer_put_back_month,0)";
	const so = tried.flows.slice(0, month + 1);
	return [
		live(
			"money",
			month === 0
				? `-${price}-buyer_paid_once`
				: `K${row}*IF(A${row}>${putBackMonth},1-${back},1)*kept_at_${ending}+IF(A${row}=${putBackMonth},${back}*(${price}-gross_before_put_backs),0)`,
			tried.flows[month] ?? 0,
		),
		live(
			"money",
			month === 0 ? `${flow}${row}` : `${reached}${row - 1}+${flow}${row}`,
			so.reduce((sum, each) => sum + each, 0),
		),
	];
}

function namedCells(prices: readonly LookedAt[], months: number): NamedCells[] {
	if (months === 0) return [];
	const column = (
		name: string,
		place: number,
		from: 0 | 1 = 1,
	): NamedCells => ({
		...{ name, columns: [place, place], rows: [from, months] },
	});
	return [
		column("flow_month", monthColumns.month, 0),
		column("bid_month", monthColumns.month),
		column("bid_forecast", monthColumns.forecast),
		column("bid_worked", monthColumns.worked),
		column("bid_gross", monthColumns.gross),
		column("bid_claim_cost", monthColumns.claimCost),
		column("bid_legal_cost", monthColumns.legalCost),
		column("bid_net", monthColumns.net),
		column("bid_worth", monthColumns.worth),
		...prices.flatMap(({ ending }, at) => [
			column(`flow_at_${ending}`, own + 1 + 2 * at, 0),
			column(`inflow_at_${ending}`, own + 1 + 2 * at),
			column(`reached_at_${ending}`, own + 2 + 2 * at, 0),
		]),
	];
}
