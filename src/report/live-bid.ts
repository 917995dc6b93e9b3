// The bid as formulas: prices and what a buyer earns at them on top, then every term in a cell to change, then the workings.
import type { Lever } from "../lever/lever.ts";
import type { TriedPrice } from "../lever/workings.ts";
import type { Telling } from "./figure.ts";
import { bidKnown, bidSteps } from "./live-bid-steps.ts";
import {
	type Ending,
	priceCells,
	returnKnown,
	returnSteps,
} from "./live-return-steps.ts";
import { stepRows } from "./live-steps.ts";
import { termRows } from "./live-terms.ts";
import {
	type Cell,
	headingCell,
	live,
	type Row,
	type Sheet,
	text,
} from "./sheet.ts";

/** A price that the sheet looks at: its cell, the ending of the names of its answers, and where the result states it. */
export interface LookedAt {
	readonly ending: Ending;
	readonly tried: TriedPrice;
	readonly path: string;
}

export function bidSheet(
	telling: Telling,
	lever: Lever,
	prices: readonly LookedAt[],
): Sheet {
	const { live: words } = telling.texts;
	const rows: Row[] = [
		...prices.flatMap((price) => answers(telling, price)),
		[headingCell(words.terms_to_change)],
		...termRows(telling, "buyer"),
		[headingCell(words.workings)],
		...stepRows(telling, bidSteps, bidKnown(lever)),
		...prices.flatMap(({ ending, tried }) =>
			stepRows(telling, returnSteps(ending), returnKnown(lever, tried)),
		),
	];
	return {
		name: "bid",
		intro: [],
		headings: (["item", "value", "cell_name", "path"] as const).map((name) => ({
			text: telling.texts.columns[name][0],
			kind: name === "value" ? "given" : "text",
		})),
		rows,
	};
}

/** The price in its cell and its answers below. */
function answers({ texts }: Telling, { ending, tried, path }: LookedAt): Row[] {
	const name = priceCells[ending];
	const line = (label: string, cell: Cell, of: string, field: string): Row => [
		text(label),
		cell,
		text(of),
		text(path && `${path}.${field}`),
	];
	const answer = (
		figure: "price_rate" | "irr" | "money_multiple" | "payback_month",
		kind: Cell["kind"],
		value: number | null,
		formula: string,
	) => {
		const own = `${figure}_at_${ending}`;
		return line(
			texts.figures[figure],
			live(kind, formula, value, own),
			own,
			figure,
		);
	};
	const [flows, reached] = [`flow_at_${ending}`, `reached_at_${ending}`];
	const near = `irr_near_at_${ending}`;
	const worth = `SUMPRODUCT(${flows}/(1+${near})^(flow_month/12))`;
	const slope = `SUMPRODUCT(flow_month/12*${flows}/(1+${near})^(flow_month/12+1))`;
	const isNone = `OR(${name}<=0,MAX(${flows})<=0,turns_at_${ending}>0)`;
	return [
		[headingCell(texts.live[`at_${ending}`])],
		line(texts.figures.price, priceAt(ending, tried), name, "price"),
		answer(
			"price_rate",
			"percent_fine",
			tried.priceRate,
			`IF(principal_open>0,${name}/principal_open,"–")`,
		),
		answer(
			"irr",
			"percent_fine",
			tried.irr,
			`IF(${isNone},"–",${near}+${worth}/${slope})`,
		),
		answer(
			"money_multiple",
			"multiple",
			tried.moneyMultiple,
			`IF(${name}>0,SUM(bid_forecast)/${name},"–")`,
		),
		answer(
			"payback_month",
			"count",
			tried.paybackMonth,
			`IF(OR(${name}<=0,MAX(${reached})<0),"–",SUMPRODUCT(MIN(flow_month+1000*(${reached}<0))))`,
		),
	];
}

function priceAt(ending: LookedAt["ending"], { price }: TriedPrice): Cell {
	const name = priceCells[ending];
	if (ending === "try")
		return { value: price, kind: "money", name, isInput: true };
	if (ending === "ask") return live("money", "seller_price", price, name);
	return live(
		"money",
		"ROUND(MAX(0,IF(OR(buyer_put_back_rate=0,price_with_put_backs>gross_before_put_backs),price_with_put_backs,MIN(price_without_put_backs,gross_before_put_backs))),2)",
		price,
		name,
	);
}
