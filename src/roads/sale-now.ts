// Sale now: the price at closing, less what selling costs, less what is paid back for claims that come back.
import { oreFromKroner } from "../money.ts";
import { closingPayment, putBackRefund } from "../sale/settlement.ts";
import {
	atLeast,
	type Flow,
	heldBy,
	nothing,
	principalOf,
	type Stock,
	type Taken,
	worthAfter,
} from "./road.ts";

export interface SaleOffer {
	/** Kroner for all claims as they stand; closing is on the cut-off date, so that nothing has been collected since. */
	readonly price: number;
	/** Share of the claims by worth that comes back, and the month ahead when. */
	readonly putBackRate: number;
	readonly putBackMonth: number;
	/** Kroner that the buyer has collected by then, of all claims. */
	readonly collectedByThen: number;
}

/**
 * What the seller gets of a sale. Claims that come back are refunded at their price less what was collected on them, and
 * are then taken to pay nothing, for the grounds are death, bankruptcy and the like. Tax falls on what is left of the
 * price above what the claims stand at for tax, as in the ask: at the ask and without put-backs it is worth keeping.
 */
export function sold(stock: Stock, offer: SaleOffer): Taken {
	const { seller } = stock;
	const { claims, principal, months } = heldBy(stock);
	const rate = principal > 0 ? offer.price / principal : 0;
	const price = closingPayment(principal, rate, 0);
	const cost = seller.saleCost + claims * seller.saleCostPerClaim;
	const back = offer.putBackRate;
	const refund = putBackRefund(
		principal * back,
		rate,
		offer.collectedByThen * back,
	);
	const refunded = worthAfter(refund, offer.putBackMonth, seller.annualRate);
	const { taxRate, taxBaseShare } = seller;
	const now: Flow = {
		received: oreFromKroner(price),
		paidBack: 0n,
		cost: oreFromKroner(cost),
	};
	return {
		now,
		months: atLeast(
			months.map(() => nothing),
			offer.putBackMonth,
		).map((flow, place) =>
			place + 1 === offer.putBackMonth
				? { ...flow, paidBack: oreFromKroner(refund) }
				: flow,
		),
		worth:
			(price - cost - refunded) * (1 - taxRate) +
			taxRate * taxBaseShare * principal,
		principalAtRisk: oreFromKroner((Number(principalOf(stock)) / 100) * back),
	};
}
