// A price for vintages still to come: what claims of each segment are worth at an age, weighed by what came due of late.
import { sum } from "simple-statistics";
import type { SegmentCurve } from "../curves/types.ts";
import { bidOf } from "./bid.ts";
import { cashPerKrone, freshCollections } from "./collections.ts";
import { sideMonths } from "./net-collections.ts";
import type { BuyerTerms } from "./types.ts";

/** What came due in one month, by segment. Kroner. */
export interface VintageMix {
	readonly monthsAgo: number;
	readonly vintageMonth: string;
	readonly segment: string;
	readonly claims: number;
	readonly principal: number;
}

/** Claims of a segment delivered unpaid at an age. */
export interface FlowPrice {
	readonly segment: string;
	readonly deliveryMonth: number;
	/** Of what came due, the share expected to be still open then. */
	readonly openShare: number;
	/** Price over the principal delivered. */
	readonly priceRate: number;
	/** Expected to be delivered of a month like the recent ones, and its price. */
	readonly principal: number;
	readonly price: number;
}

/** How a vintage's mix compares with the mean of the recent ones: 1 is the same worth a krone. */
export interface MixIndex {
	readonly vintageMonth: string;
	readonly claims: number;
	readonly principal: number;
	readonly index: number;
	/** The index is further from 1 than agreed: the price is set anew. */
	readonly isReset: boolean;
}

/** Months past due at which claims are delivered, as a person would agree them. */
export const deliveryMonths = [1, 3, 6, 12] as const;

/** The age whose prices weigh the index of the mix. */
export const indexMonth = 3;

export interface ForwardFlow {
	readonly prices: readonly FlowPrice[];
	readonly index: readonly MixIndex[];
}

/**
 * Prices claims that come due from now on, delivered at each age; due diligence is not paid for each vintage.
 *
 * The index of a vintage is what its segments' shares are worth at the price rates of today, over what the recent
 * mix is worth at them; only principal that is still open at delivery counts.
 */
export function forwardFlow(
	mix: readonly VintageMix[],
	curves: readonly SegmentCurve[],
	buyer: BuyerTerms,
	resetBand: number,
): ForwardFlow {
	const months = new Set(mix.map(({ monthsAgo }) => monthsAgo)).size;
	const segments = [...new Set(mix.map(({ segment }) => segment))].sort();
	const prices = segments.flatMap((segment) => {
		const mine = mix.filter((each) => each.segment === segment);
		return flowPrices(segment, mine, months, curves, buyer);
	});
	return { prices, index: mixIndex(mix, prices, resetBand) };
}

function flowPrices(
	segment: string,
	mine: readonly VintageMix[],
	months: number,
	curves: readonly SegmentCurve[],
	buyer: BuyerTerms,
): FlowPrice[] {
	const curve = curves.find(
		(each) => each.clock === "due" && each.segment === segment,
	);
	const principal = sum(mine.map((each) => each.principal)) / months;
	const claims = sum(mine.map((each) => each.claims)) / months;
	if (!curve || principal <= 0) return [];
	const fresh = cashPerKrone(curve, 0, freshCollections(curves));
	const terms = { ...buyer, dueDiligence: 0 };
	return deliveryMonths.map((deliveryMonth) => {
		const openShare = fresh.open[deliveryMonth] ?? 0;
		const delivered = principal * openShare;
		const cash = {
			months: fresh.months.slice(deliveryMonth).map((cash) => cash * principal),
			measured: fresh.measured.slice(deliveryMonth),
			open: fresh.open.slice(deliveryMonth).map((share) => share * claims),
		};
		const bought = {
			months: sideMonths([cash], terms),
			claims: claims * openShare,
			principal: delivered,
		};
		const price = delivered > 0 ? bidOf(bought, terms) : 0;
		return {
			...{ segment, deliveryMonth, openShare, price },
			priceRate: delivered > 0 ? price / delivered : 0,
			principal: delivered,
		};
	});
}

function mixIndex(
	mix: readonly VintageMix[],
	prices: readonly FlowPrice[],
	resetBand: number,
): MixIndex[] {
	const at = new Map(
		prices
			.filter(({ deliveryMonth }) => deliveryMonth === indexMonth)
			.map((each) => [each.segment, each]),
	);
	const rateOf = (rows: readonly VintageMix[]) => {
		const open = sum(
			rows.map(
				({ segment, principal }) =>
					principal * (at.get(segment)?.openShare ?? 0),
			),
		);
		const worth = sum(
			rows.map(({ segment, principal }) => {
				const price = at.get(segment);
				return principal * (price?.openShare ?? 0) * (price?.priceRate ?? 0);
			}),
		);
		return open > 0 ? worth / open : 0;
	};
	const base = rateOf(mix);
	if (base <= 0) return [];
	const ages = [...new Set(mix.map(({ monthsAgo }) => monthsAgo))].sort(
		(one, other) => other - one,
	);
	return ages.map((age) => {
		const rows = mix.filter(({ monthsAgo }) => monthsAgo === age);
		const index = rateOf(rows) / base;
		return {
			vintageMonth: rows[0]?.vintageMonth ?? "",
			claims: sum(rows.map(({ claims }) => claims)),
			principal: sum(rows.map(({ principal }) => principal)),
			index,
			isReset: Math.abs(index - 1) > resetBand,
		};
	});
}
