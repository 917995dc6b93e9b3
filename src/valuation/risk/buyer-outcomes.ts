// What each future would have been worth to a buyer, and what it leaves one who paid the bid.
import type { Random } from "../../random.ts";
import {
	type Bought,
	discountRate,
	highestPrice,
	outlayOnce,
	priceOfSums,
} from "../bid.ts";
import type { BuyerTerms } from "../types.ts";
import { normalDraws } from "./normal-draws.ts";
import { quickRate } from "./quick-rate.ts";
import type { Futures } from "./simulate.ts";

/** One value a future, in the same order. Kroner and yearly rates. */
export interface Outcomes {
	/** The price that would just have met the target. */
	readonly price: Float64Array;
	/** Rate of one who paid the bid; NaN-free: a rate beyond all sense is left out, so it may be shorter. */
	readonly irr: Float64Array;
	/** All that came back over all that was paid; below 0 is loss. */
	readonly gain: Float64Array;
}

/** The months of a purchase as columns, with what moves with collections apart from what does not. */
interface Months {
	readonly gross: Float64Array;
	readonly net: Float64Array;
	/** Net collections for each krone of gross. */
	readonly kept: number;
	readonly discount: Float64Array;
}

/**
 * Outcomes of all futures at a price.
 *
 * Gross collections and the costs that are a share of them follow the future; costs of claims and courts stay as
 * forecast. The share that goes back is log-normal about what the buyer supposes.
 *
 * @param putBackSpread  coefficient of variation of the share that goes back
 */
export function buyerOutcomes(
	bid: number,
	bought: Bought,
	buyer: BuyerTerms,
	{ futures, putBackSpread }: { futures: Futures; putBackSpread: number },
	random: Random,
): Outcomes {
	const months = monthsOf(bought, buyer);
	const once = outlayOnce(bought, buyer);
	const normal = normalDraws(random);
	const price = new Float64Array(futures.simulations);
	const gain = new Float64Array(futures.simulations);
	const rates: number[] = [];
	const future = {
		gross: new Float64Array(months.gross.length),
		net: new Float64Array(months.gross.length),
	};
	const flows = new Float64Array(months.gross.length);
	for (let each = 0; each < futures.simulations; each += 1) {
		layOut(future, months, futures, each);
		const back = putBackDrawn(buyer.putBackRate, putBackSpread, normal);
		const terms = { ...buyer, putBackRate: back };
		price[each] = priceOf(future, months.discount, once, terms);
		const paid = flowsAt(flows, bid, future, once, terms);
		gain[each] = flows.reduce((sum, flow) => sum + flow, 0) - paid;
		const rate = paid > 0 ? quickRate(paid, flows) : null;
		if (rate !== null) rates.push(rate);
	}
	return { price, irr: Float64Array.from(rates), gain };
}

type Future = Pick<Months, "gross" | "net">;

function monthsOf({ months }: Bought, buyer: BuyerTerms): Months {
	const monthly = (1 + discountRate(buyer)) ** (-1 / 12);
	return {
		gross: Float64Array.from(months, ({ gross }) => gross),
		net: Float64Array.from(months, ({ net }) => net),
		kept: 1 - buyer.costRate * (1 + buyer.vatOnCosts),
		discount: Float64Array.from(months, (_, place) => monthly ** (place + 1)),
	};
}

function layOut(
	{ gross, net }: Future,
	months: Months,
	futures: Futures,
	each: number,
): void {
	const from = each * futures.months;
	for (let month = 0; month < gross.length; month += 1) {
		const expected = months.gross[month] ?? 0;
		const came = expected * (futures.paths[from + month] ?? 1);
		gross[month] = came;
		net[month] = (months.net[month] ?? 0) + (came - expected) * months.kept;
	}
}

function putBackDrawn(
	mean: number,
	spread: number,
	normal: () => number,
): number {
	if (mean === 0) return 0;
	const variance = Math.log1p(spread * spread);
	const drawn = Math.exp(Math.sqrt(variance) * normal() - variance / 2);
	return Math.min(0.9, mean * drawn);
}

function priceOf(
	future: Future,
	discount: Float64Array,
	once: number,
	buyer: BuyerTerms,
): number {
	const price = priceOfSums(sumsOf(future, discount, buyer), once, buyer);
	if (buyer.putBackRate === 0) return Math.max(0, price);
	const kept = { ...buyer, putBackRate: 0 };
	return highestPrice(
		price,
		priceOfSums(sumsOf(future, discount, kept), once, kept),
		grossUntil(future, buyer.putBackMonth),
	);
}

function sumsOf(
	{ gross, net }: Future,
	discount: Float64Array,
	{ putBackRate, putBackMonth }: BuyerTerms,
) {
	let [worth, total, early] = [0, 0, 0];
	for (let month = 0; month < net.length; month += 1) {
		const isLate = month + 1 > putBackMonth;
		const amount = (net[month] ?? 0) * (isLate ? 1 - putBackRate : 1);
		worth += amount * (discount[month] ?? 0);
		total += amount;
		if (!isLate) early += gross[month] ?? 0;
	}
	return { worth, total, gross: early };
}

/** Fills in what comes each month, as `buyerFlows` has it, and says what is paid at time 0. */
function flowsAt(
	flows: Float64Array,
	bid: number,
	future: Future,
	once: number,
	buyer: BuyerTerms,
): number {
	const { putBackMonth, taxRate } = buyer;
	const gross = grossUntil(future, putBackMonth);
	const back = bid > gross ? buyer.putBackRate : 0;
	let total = 0;
	for (let month = 0; month < flows.length; month += 1) {
		const share = month + 1 > putBackMonth ? 1 - back : 1;
		flows[month] = (future.net[month] ?? 0) * share;
		total += flows[month] ?? 0;
	}
	const outlay = bid * (1 - back) + once + back * gross;
	const kept = total > 0 ? 1 - taxRate + (taxRate * outlay) / total : 1;
	for (let month = 0; month < flows.length; month += 1)
		flows[month] = (flows[month] ?? 0) * kept;
	const at = putBackMonth - 1;
	flows[at] = (flows[at] ?? 0) + back * (bid - gross);
	return bid + once;
}

function grossUntil({ gross }: Future, month: number): number {
	let sum = 0;
	for (let place = 0; place < month; place += 1) sum += gross[place] ?? 0;
	return sum;
}
