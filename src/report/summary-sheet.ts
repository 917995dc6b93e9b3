// The headline and the figures a board asks for.
import type { Telling } from "./figure.ts";
import { headline } from "./headline.ts";
import { type Item, item, itemHeadings } from "./item-sheets.ts";
import type { OneSide } from "./one-side.ts";
import { reason } from "./rows.ts";
import { type Row, type Sheet, text } from "./sheet.ts";

/** @param side  whose workbook it is: it says nothing of a price that this side may not see */
export function summarySheet(telling: Telling, side?: OneSide): Sheet {
	const { result, texts, language } = telling;
	const forecast = forecastItems.map(([name, kind]) =>
		item(telling, texts.figures[name], `forecast.${name}`, kind),
	);
	const open = openItems.map(([name, kind]) =>
		item(telling, texts.figures[name], `control_totals.${name}`, kind),
	);
	return {
		name: "summary",
		intro: headline(result, language).map((sentence) => [text(sentence)]),
		headings: itemHeadings(telling),
		rows: [
			...open,
			...forecast,
			...(["ask", "bid"] as const)
				.filter((price) => side === undefined || result.valuation[price])
				.flatMap((price) => sideItems(telling, price)),
		],
		isFree: true,
	};
}

const openItems: readonly Item[] = [
	["claims_open", "count"],
	["principal_open", "money"],
	["claims_old", "count"],
	["principal_old", "money"],
	["balance_open", "money"],
];

const forecastItems: readonly Item[] = [
	["erc_84_months", "money"],
	["erc_120_months", "money"],
	["erc_180_months", "money"],
	["share_measured", "percent"],
];

const priceItems: readonly Item[] = [
	["price", "money"],
	["price_rate", "percent"],
	["irr", "percent"],
	["money_multiple", "multiple"],
	["payback_month", "count"],
];

function sideItems(telling: Telling, side: "bid" | "ask"): Row[] {
	const { texts, result } = telling;
	const label = texts.labels[side];
	if (result.valuation[side])
		return priceItems.map(([name, kind]) =>
			item(
				telling,
				`${label}: ${texts.figures[name]}`,
				`valuation.${side}.${name}`,
				kind,
			),
		);
	const why = reason(telling, side === "bid" ? "no_bid" : "no_ask");
	return [item(telling, `${label} (${why})`, `valuation.${side}`, "money")];
}
