// The sheets of a price: cash by segment, and for each side its price, its months and what moves it. All of them count.
import type { Lever } from "../lever/lever.ts";
import { askAt, bidAt, triedAt } from "../lever/workings.ts";
import type { Telling } from "./figure.ts";
import { askSheet } from "./live-ask.ts";
import { askMonthsSheet } from "./live-ask-months.ts";
import { bidSheet, type LookedAt } from "./live-bid.ts";
import { bidMonthsSheet } from "./live-bid-months.ts";
import { segmentCashSheet } from "./live-cash.ts";
import { bidSensitivitySheet } from "./live-sensitivity.ts";
import type { LiveSide } from "./live-terms.ts";
import type { Sheet } from "./sheet.ts";

/**
 * Empty where the run priced nothing, or left nothing to price from.
 *
 * @param side  whose workbook it is: the other's terms stay out
 */
export function priceSheets(telling: Telling, side?: LiveSide): Sheet[] {
	const { lever, valuation, forecast } = telling.result;
	if (!lever || lever.segments.length === 0 || forecast.by_month.length === 0)
		return [];
	const sides = (["buyer", "seller"] as const).filter(
		(each) =>
			valuation[each === "buyer" ? "bid" : "ask"] !== null &&
			(side === undefined || each === side),
	);
	if (sides.length === 0) return [];
	const sellers = [askSheet(telling, lever), askMonthsSheet(telling, lever)];
	return [
		...(sides.includes("buyer") ? buyersSheets(telling, lever) : []),
		...(sides.includes("seller") ? sellers : []),
		segmentCashSheet(telling, lever, sides),
	];
}

function buyersSheets(telling: Telling, lever: Lever): Sheet[] {
	const hasAsk = telling.result.valuation.ask !== null;
	const prices = pricesOf(lever, hasAsk);
	return [
		bidSheet(telling, lever, prices),
		bidMonthsSheet(telling, lever, prices),
		bidSensitivitySheet(telling, lever),
	];
}

/** The bid, the ask where it is told, and one that a reader writes; it begins as the bid. */
function pricesOf(lever: Lever, hasAsk: boolean): LookedAt[] {
	const bid = triedAt(lever, bidAt(lever));
	const at = (side: string) => `valuation.${side}`;
	return [
		{ ending: "bid", tried: bid, path: at("bid") },
		...(hasAsk
			? [
					{
						ending: "ask" as const,
						tried: triedAt(lever, askAt(lever)),
						path: at("ask"),
					},
				]
			: []),
		{ ending: "try", tried: bid, path: "" },
	];
}
