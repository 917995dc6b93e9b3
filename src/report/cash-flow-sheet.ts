// Cash flow and price: the only sheet that counts. Its formulas give the prices of the result, and follow the rates.
import { cashFlow } from "../../reports/portfolio/sheets.ts";
import type { Telling } from "./figure.ts";
import {
	type Cell,
	figureCell,
	heading,
	headingCell,
	type Row,
	type Sheet,
	tableHeadings,
	tableRows,
	text,
} from "./sheet.ts";
import { firstRowOf } from "./sheet-rows.ts";

interface Side {
	readonly price: "bid" | "ask";
	/** The assumption that holds the rate, and the name its cell has in the workbook. */
	readonly assumption: string;
	readonly rate: "target_irr" | "seller_rate";
	/** Column with the net collections of the side, and the one for its factors. */
	readonly net: string;
	readonly factor: string;
}

const sides: readonly Side[] = [
	{
		price: "bid",
		assumption: "target_irr",
		rate: "target_irr",
		net: "D",
		factor: "F",
	},
	{
		price: "ask",
		assumption: "seller_discount_rate",
		rate: "seller_rate",
		net: "E",
		factor: "H",
	},
];

/** Rates and prices above, months below; discount factors and values today are formulas from the named rates. */
export function cashFlowSheet(telling: Telling): Sheet {
	const months = tableRows(telling, cashFlow);
	const intro: Row[] = [
		...sides.map((side) => rateRow(telling, side)),
		...sides.map((side) => priceRow(telling, side, months.length)),
	];
	const first = firstRowOf(intro.length);
	return {
		name: "cash_flow",
		intro,
		headings: [
			...tableHeadings(telling, cashFlow),
			heading(telling, { name: "buyer_discount_factor", kind: "given" }),
			heading(telling, { name: "buyer_present_value", kind: "money" }),
			heading(telling, { name: "seller_discount_factor", kind: "given" }),
			heading(telling, { name: "seller_present_value", kind: "money" }),
		],
		rows: months.map((cells, index) => [
			...cells,
			...sides.flatMap((side) =>
				discounted(telling, side, index, first + index),
			),
		]),
		picture: { chart: "forecast", at: "beside" },
	};
}

/** The label runs over three narrow columns. */
const labelled = (label: string) => [headingCell(label), undefined, undefined];

/** The side's yearly rate as the result holds it; undefined where the side was not priced. */
function rateOf({ result }: Telling, { assumption, price }: Side) {
	const found = result.assumptions.find(({ name }) => name === assumption);
	return found && result.valuation[price] ? Number(found.value) : undefined;
}

function rateRow(telling: Telling, side: Side): Row {
	const label = labelled(telling.texts.figures[side.rate]);
	const rate = rateOf(telling, side);
	if (rate === undefined) return [...label, text("–")];
	return [...label, { value: rate, kind: "percent", name: side.rate }];
}

function priceRow(telling: Telling, side: Side, months: number): Row {
	const { texts, result } = telling;
	const label = labelled(texts.labels[side.price]);
	const path = result.valuation[side.price]
		? `valuation.${side.price}.price`
		: `valuation.${side.price}`;
	const price = figureCell(telling, telling.figure(path, "money"));
	if (rateOf(telling, side) === undefined || months === 0)
		return [...label, price];
	const [from, to] = [firstRowOf(4), firstRowOf(4) + months - 1];
	const column = (letter: string) => `${letter}${from}:${letter}${to}`;
	const formula = `SUMPRODUCT(${column(side.net)}/(1+${side.rate})^(${column("A")}/12))`;
	return [...label, { ...price, formula }];
}

/** Factor and value today of one month. The values shown before a recalculation are worked out here, as Excel will. */
function discounted(
	telling: Telling,
	side: Side,
	index: number,
	row: number,
): Cell[] {
	const rate = rateOf(telling, side);
	const month = telling.result.forecast.by_month[index];
	if (rate === undefined || !month) return [text("–"), text("–")];
	const net =
		side.price === "bid"
			? month.buyer_net_collections
			: month.seller_net_collections;
	const factor = 1 / (1 + rate) ** (month.month / 12);
	return [
		{
			value: factor,
			kind: "factor",
			formula: `1/(1+${side.rate})^(A${row}/12)`,
		},
		{
			value: Number(net) * factor,
			kind: "money",
			formula: `${side.net}${row}*${side.factor}${row}`,
		},
	];
}
