// The bid: the highest price at which a buyer still gets the return it wants, after its costs, tax and put-backs.
import { sum } from "simple-statistics";
import type { NetMonth } from "./net-collections.ts";
import { monthlyFlows, presentValue } from "./present-value.ts";
import type { BuyerTerms, CashFlow } from "./types.ts";

/** What a price is paid for: one side's months, and how many claims of how much principal stand behind them. */
export interface Bought {
	readonly months: readonly NetMonth[];
	readonly claims: number;
	readonly principal: number;
}

/** The rate a buyer discounts at: what it wants on its own part of the price, and what the borrowed part costs. */
export function discountRate(buyer: BuyerTerms): number {
	return (
		(1 - buyer.fundingShare) * buyer.annualRate +
		buyer.fundingShare * buyer.fundingRate
	);
}

/**
 * The price P at which what is paid equals what comes, each at the buyer's discount rate:
 *
 *   P + once = A(1 − τ) + τ·b·A/N + q(P − G)vᵏ,   b = P(1 − q) + once + qG
 *
 * A is the present value and N the sum of net collections, those after month k without the share q that went back; G is
 * gross to month k; tax at τ falls on net collections less the part b/N of each that pays the outlay back.
 *
 * @returns kroner; 0 where no price above 0 gives the return
 */
export function bidOf(bought: Bought, buyer: BuyerTerms): number {
	const withoutPutBacks = priceWith(bought, { ...buyer, putBackRate: 0 });
	if (buyer.putBackRate === 0) return Math.max(0, withoutPutBacks);
	return highestPrice(
		priceWith(bought, buyer),
		withoutPutBacks,
		grossUntil(bought, buyer.putBackMonth),
	);
}

/**
 * Of the price with put-backs and the price without the one that holds: claims go back only at a price above what they
 * brought. Where neither holds, one is below what came and the other above it, and the highest price is what came.
 */
export function highestPrice(
	withPutBacks: number,
	without: number,
	gross: number,
): number {
	return Math.max(
		0,
		withPutBacks > gross ? withPutBacks : Math.min(without, gross),
	);
}

function priceWith(bought: Bought, buyer: BuyerTerms): number {
	const net = netAfterPutBacks(bought, buyer);
	return priceOfSums(
		{
			worth: presentValue(monthlyFlows(net), discountRate(buyer)),
			total: sum(net),
			gross: grossUntil(bought, buyer.putBackMonth),
		},
		outlayOnce(bought, buyer),
		buyer,
	);
}

/** What the price formula needs of the months. Kroner. */
export interface BoughtSums {
	/** Net collections after put-backs: worth today, and undiscounted. */
	readonly worth: number;
	readonly total: number;
	/** Gross collections up to the month of put-backs. */
	readonly gross: number;
}

/** The formula of `bidOf` in its sums; may be below 0. */
export function priceOfSums(
	{ worth, total, gross }: BoughtSums,
	once: number,
	buyer: BuyerTerms,
): number {
	const rate = discountRate(buyer);
	const [tax, back] = [total > 0 ? buyer.taxRate : 0, buyer.putBackRate];
	const later = (1 + rate) ** (-buyer.putBackMonth / 12);
	const returned = back * gross;
	const relief = total > 0 ? (tax * worth) / total : 0;
	return (
		(worth * (1 - tax) + relief * (once + returned) - returned * later - once) /
		(1 - relief * (1 - back) - back * later)
	);
}

/** What a buyer pays and gets at a price; the price and what is paid once lie at time 0. */
export function buyerFlows(
	price: number,
	bought: Bought,
	buyer: BuyerTerms,
): CashFlow[] {
	const gross = grossUntil(bought, buyer.putBackMonth);
	const back = price > gross ? buyer.putBackRate : 0;
	const net = netAfterPutBacks(bought, { ...buyer, putBackRate: back });
	const once = outlayOnce(bought, buyer);
	const total = sum(net);
	const tax = total > 0 ? buyer.taxRate : 0;
	const outlay = price * (1 - back) + once + back * gross;
	const kept = 1 - tax + (total > 0 ? (tax * outlay) / total : 0);
	const months = net.map(
		(amount, place) =>
			amount * kept +
			(place + 1 === buyer.putBackMonth ? back * (price - gross) : 0),
	);
	return [{ years: 0, amount: -price - once }, ...monthlyFlows(months)];
}

function netAfterPutBacks(
	{ months }: Bought,
	{ putBackRate, putBackMonth }: BuyerTerms,
): number[] {
	return months.map(({ net }, place) =>
		place + 1 > putBackMonth ? net * (1 - putBackRate) : net,
	);
}

function grossUntil({ months }: Bought, month: number): number {
	return sum(months.slice(0, month).map(({ gross }) => gross));
}

/** Kroner paid once beside the price. */
export function outlayOnce({ claims }: Bought, buyer: BuyerTerms): number {
	return buyer.dueDiligence + claims * buyer.onboardingPerClaim;
}
