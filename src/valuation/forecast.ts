// The forecast in ledger money: by month and by segment, each adding up to the same øre, with bid and ask on top.

import { sum } from "simple-statistics";
import { kronerFromOre, type Ore, oreFromKroner, shareOut } from "../money.ts";
import { askOf } from "./ask.ts";
import { type Bought, bidOf, discountRate } from "./bid.ts";
import { type Bridge, bridgeOf } from "./bridge.ts";
import { horizonMonths, totalOf } from "./collections.ts";
import { type NetMonth, sideMonths } from "./net-collections.ts";
import { monthlyFlows, presentValue } from "./present-value.ts";
import { type Price, priced } from "./price.ts";
import type {
	BuyerTerms,
	Collections,
	OpenClaims,
	SellerTerms,
	Terms,
} from "./types.ts";

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
	/** From ask to bid; null where one of them was not asked for. */
	readonly bridge: Bridge | null;
}

export type Side = "seller" | "buyer" | "both";

/** What each side supposes. */
export interface SideTerms {
	readonly buyer: BuyerTerms;
	readonly seller: SellerTerms;
}

/**
 * Puts open claims and their expected collections together as ledger money.
 *
 * Months are rounded to the øre first and everything else is summed or shared out from them, so that months, segments
 * and prices add up exactly, here and in a spreadsheet.
 */
export function forecastOf(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	{ buyer, seller }: SideTerms,
	side: Side,
): Forecast {
	const total = totalOf(collections);
	const by = (terms: Terms) => boughtBy(open, collections, terms);
	const [bought, held] = [by(buyer), by(seller)];
	const byMonth = total.months.map((gross, place) => ({
		gross: oreFromKroner(gross),
		buyerNet: oreFromKroner(bought.months[place]?.net ?? 0),
		sellerNet: oreFromKroner(held.months[place]?.net ?? 0),
	}));
	const forecast = grossOf({ byMonth });
	const priceAt = (kroner: number) =>
		priced(kronerFromOre(oreFromKroner(kroner)), bought, buyer, forecast);
	const bid = side === "seller" ? null : priceAt(bidOf(bought, buyer));
	const ask = side === "buyer" ? null : priceAt(askOf(held, seller));
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
		bridge: bid && ask ? bridgeOf(by, { buyer, seller }) : null,
	};
}

/** One side's months of all groups in ledger money, and what stands behind them. */
export function boughtBy(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	terms: Terms,
): Bought {
	return {
		months: sideMonths(collections, terms).map(toTheOre),
		claims: sum(open.map((group) => group.claims)),
		principal: sum(open.map((group) => group.principal)),
	};
}

/** Gross collections of each month in kroner. */
export function grossOf({ byMonth }: Pick<Forecast, "byMonth">): number[] {
	return byMonth.map(({ gross }) => kronerFromOre(gross));
}

/** Each part of a month rounded to the øre, and what is left worked out from them. */
function toTheOre(month: NetMonth): NetMonth {
	const rounded = (kroner: number) => kronerFromOre(oreFromKroner(kroner));
	const { gross, collectionCost, claimCost, legalCost, vat } = month;
	const parts = {
		gross: rounded(gross),
		collectionCost: rounded(collectionCost),
		claimCost: rounded(claimCost),
		legalCost: rounded(legalCost),
		vat: rounded(vat),
	};
	const costs =
		parts.collectionCost + parts.claimCost + parts.legalCost + parts.vat;
	return { ...parts, net: rounded(parts.gross - costs) };
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
	{ buyer, seller }: SideTerms,
	bid: Price | null,
	ask: Price | null,
): SegmentForecast[] {
	const names = [...new Set(open.map(({ segment }) => segment))].sort();
	const groups = names.map((segment) => {
		const places = open.flatMap((group, place) =>
			group.segment === segment ? [place] : [],
		);
		const mine = places.flatMap((place) => open[place] ?? []);
		const cash = places.flatMap((place) => collections[place] ?? []);
		return { segment, mine, cash, total: totalOf(cash) };
	});
	const between = (from: number, to: number) =>
		shareOut(
			ercOf(byMonth, to) - ercOf(byMonth, from),
			groups.map(({ total }) => sum(total.months.slice(from, to))),
		);
	const erc120 = between(0, 120);
	const after120 = between(120, horizonMonths);
	const prices = (price: Price | null, terms: Terms, rate: number) =>
		price &&
		shareOut(
			oreFromKroner(price.price),
			groups.map(({ cash }) => worthTo(cash, terms, rate)),
		);
	const bids = prices(bid, buyer, discountRate(buyer));
	const asks = prices(ask, seller, seller.annualRate);
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

/** Net collections today, by which a price is shared out; what is worth less than nothing gets no part of it. */
function worthTo(
	cash: readonly Collections[],
	terms: Terms,
	rate: number,
): number {
	const net = sideMonths(cash, terms).map((month) => month.net);
	return Math.max(0, presentValue(monthlyFlows(net), rate));
}
