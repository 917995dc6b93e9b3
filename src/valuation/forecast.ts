// The forecast in ledger money: by month and by segment, each adding up to the same øre, with bid and ask on top.

import { sum } from "simple-statistics";
import { kronerFromOre, type Ore, oreFromKroner, shareOut } from "../money.ts";
import type { SideAssumptions } from "./assumptions.ts";
import { horizonMonths, totalOf } from "./collections.ts";
import { type Price, priced, worth } from "./price.ts";
import type { Collections, OpenClaims, Terms } from "./types.ts";

export interface ForecastMonth {
	readonly gross: Ore;
	readonly buyerNet: Ore;
	readonly sellerNet: Ore;
}

export interface SegmentForecast {
	readonly segment: string;
	readonly claims: number;
	readonly principal: Ore;
	readonly balance: Ore;
	readonly erc120: Ore;
	readonly erc180: Ore;
	readonly bid: Ore | null;
	readonly ask: Ore | null;
}

export interface Forecast {
	readonly byMonth: readonly ForecastMonth[];
	readonly bySegment: readonly SegmentForecast[];
	/** Share of the collections to the horizon that rests on measured rates; 0 where nothing is expected. */
	readonly shareMeasured: number;
	readonly bid: Price | null;
	readonly ask: Price | null;
}

export type Side = "seller" | "buyer" | "both";

/**
 * Puts open claims and their expected collections together as ledger money.
 *
 * Months are rounded to the øre first and everything else is summed or shared out from them, so that months, segments
 * and prices add up exactly, here and in a spreadsheet.
 */
export function forecastOf(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	{ buyer, seller }: SideAssumptions,
	side: Side,
): Forecast {
	const total = totalOf(collections);
	const byMonth = total.months.map((gross) => ({
		gross: oreFromKroner(gross),
		buyerNet: oreFromKroner(gross * (1 - buyer.costRate)),
		sellerNet: oreFromKroner(gross * (1 - seller.costRate)),
	}));
	const rounded: Collections = {
		...total,
		months: byMonth.map(({ gross }) => kronerFromOre(gross)),
	};
	const principal = sum(open.map((group) => group.principal));
	const priceAt = (terms: Terms) =>
		priced(
			kronerFromOre(oreFromKroner(worth(rounded, terms))),
			rounded,
			buyer,
			principal,
		);
	const bid = side === "seller" ? null : priceAt(buyer);
	const ask = side === "buyer" ? null : priceAt(seller);
	return {
		byMonth,
		bySegment: segmentsOf(
			open,
			collections,
			byMonth,
			{ buyer, seller },
			bid,
			ask,
		),
		shareMeasured: shareOf([...total.measured], [...total.months]),
		bid,
		ask,
	};
}

function shareOf(part: number[], whole: number[]): number {
	return sum(whole) > 0 ? sum(part) / sum(whole) : 0;
}

/** Gross collections over the first months, in øre. */
export function ercOf(byMonth: readonly ForecastMonth[], horizon: number): Ore {
	return byMonth.slice(0, horizon).reduce((sum, { gross }) => sum + gross, 0n);
}

function segmentsOf(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	byMonth: readonly ForecastMonth[],
	sides: { readonly buyer: Terms; readonly seller: Terms },
	bid: Price | null,
	ask: Price | null,
): SegmentForecast[] {
	const names = [...new Set(open.map(({ segment }) => segment))].sort();
	const groups = names.map((segment) => {
		const places = open.flatMap((group, place) =>
			group.segment === segment ? [place] : [],
		);
		const mine = places.flatMap((place) => open[place] ?? []);
		const cash = totalOf(places.flatMap((place) => collections[place] ?? []));
		return { segment, mine, cash };
	});
	const shared = (total: Ore, weight: (cash: Collections) => number) =>
		shareOut(
			total,
			groups.map(({ cash }) => weight(cash)),
		);
	const between = (from: number, to: number) =>
		shared(ercOf(byMonth, to) - ercOf(byMonth, from), ({ months }) =>
			sum(months.slice(from, to)),
		);
	const erc120 = between(0, 120);
	const after120 = between(120, horizonMonths);
	const prices = (price: Price | null, terms: Terms) =>
		price && shared(oreFromKroner(price.price), (cash) => worth(cash, terms));
	const bids = prices(bid, sides.buyer);
	const asks = prices(ask, sides.seller);
	return groups.map(({ segment, mine }, place) => ({
		segment,
		claims: sum(mine.map(({ claims }) => claims)),
		principal: mine.reduce(
			(sum, each) => sum + oreFromKroner(each.principal),
			0n,
		),
		balance: mine.reduce((sum, each) => sum + oreFromKroner(each.balance), 0n),
		erc120: erc120[place] ?? 0n,
		erc180: (erc120[place] ?? 0n) + (after120[place] ?? 0n),
		bid: bids?.[place] ?? null,
		ask: asks?.[place] ?? null,
	}));
}
