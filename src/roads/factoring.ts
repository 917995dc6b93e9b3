// Factoring: a factor pays part of the fresh invoices at once, is paid back by debtors first, and takes fee and interest.
import { kronerFromOre, type Ore, oreFromKroner } from "../money.ts";
import { holdValue } from "../valuation/ask.ts";
import type { NetMonth } from "../valuation/net-collections.ts";
import type { FactoringTerms } from "../valuation/road-terms.ts";
import {
	atLeast,
	type Flow,
	flowsFrom,
	heldBy,
	principalOf,
	type Stock,
	type Taken,
	worthAfter,
} from "./road.ts";

/** What a factor would take of one group. */
export interface Taking {
	/** Of the group in the stock. */
	readonly place: number;
	/** Kroner. */
	readonly principal: number;
}

/**
 * The stock with a factor. At once the advance comes in and the fee is paid. What debtors then pay on these invoices goes
 * to the factor until the advance has come back, and to the seller after that; interest runs on what has not come back.
 * In the settlement month that is paid back where there is recourse; where there is none, the factor bears it, and the
 * seller is taxed on it as on a claim that paid. The seller goes on collecting at its own cost.
 *
 * With no advance and no fee it is keeping.
 */
export function factored(
	stock: Stock,
	takings: readonly Taking[],
	terms: FactoringTerms,
): Taken {
	const { seller } = stock;
	const held = heldBy(stock);
	const taken = takings.reduce(
		(sum, { principal }) => sum + oreFromKroner(principal),
		0n,
	);
	const advance = shareOf(taken, terms.advanceRate);
	const fee = shareOf(taken, terms.feeRate * (1 + seller.vatOnCosts));
	const run = settledOver(advance, paidOn(stock, takings, held.months), terms);
	const own = atLeast(flowsFrom(held), terms.settlementMonth);
	const months = own.map((flow, month) => ({
		received: flow.received - (run.toFactor[month] ?? 0n),
		paidBack: run.paidBack[month] ?? 0n,
		cost: flow.cost + (run.interest[month] ?? 0n),
	}));
	const now: Flow = { received: advance, paidBack: 0n, cost: fee };
	const today = (amounts: readonly Ore[]) =>
		amounts.reduce(
			(sum, ore, month) =>
				sum + worthAfter(kronerFromOre(ore), month + 1, seller.annualRate),
			0,
		);
	const gain = worthAfter(
		kronerFromOre(run.lostByFactor),
		terms.settlementMonth,
		seller.annualRate,
	);
	return {
		...{ now, months },
		worth:
			holdValue(held, seller).total +
			(kronerFromOre(advance) - today(run.toFactor) - today(run.paidBack)) -
			(1 - seller.taxRate) * (kronerFromOre(fee) + today(run.interest)) -
			seller.taxRate * gain,
		principalAtRisk: principalOf(stock) - (terms.hasRecourse ? 0n : advance),
	};
}

const shareOf = (amount: Ore, rate: number): Ore =>
	oreFromKroner(kronerFromOre(amount) * rate);

/** What debtors pay by month on the invoices taken, never more than the stock as it is worked brings. */
function paidOn(
	{ open, collections, seller }: Stock,
	takings: readonly Taking[],
	held: readonly NetMonth[],
): Ore[] {
	return held.map(({ gross }, month) => {
		const paid = takings.reduce((sum, { place, principal }) => {
			const whole = open[place]?.principal ?? 0;
			const cash = collections[place]?.months[month] ?? 0;
			return whole > 0 ? sum + (cash * principal) / whole : sum;
		}, 0);
		return oreFromKroner(Math.min(gross, paid * seller.collectionLevel));
	});
}

interface Run {
	readonly toFactor: readonly Ore[];
	readonly interest: readonly Ore[];
	readonly paidBack: readonly Ore[];
	/** Never paid back to a factor without recourse. */
	readonly lostByFactor: Ore;
}

function settledOver(
	advance: Ore,
	paid: readonly Ore[],
	{ annualRate, hasRecourse, settlementMonth }: FactoringTerms,
): Run {
	let owed = advance;
	const toFactor: Ore[] = [];
	const interest: Ore[] = [];
	const paidBack: Ore[] = [];
	const months = Math.max(paid.length, settlementMonth);
	for (let month = 1; month <= months; month += 1) {
		const amount = paid[month - 1] ?? 0n;
		interest.push(
			month <= settlementMonth ? shareOf(owed, annualRate / 12) : 0n,
		);
		const first = amount < owed ? amount : owed;
		toFactor.push(first);
		owed -= first;
		const settled = hasRecourse && month === settlementMonth ? owed : 0n;
		paidBack.push(settled);
		owed -= settled;
	}
	return { toFactor, interest, paidBack, lostByFactor: owed };
}
