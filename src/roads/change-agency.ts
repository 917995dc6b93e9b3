// Another agency: claims with one collector are moved to the one that is believed to resolve most of such claims.
import { kronerFromOre, oreFromKroner } from "../money.ts";
import { holdValue } from "../valuation/ask.ts";
import type { AgencyTerms, RoadTerms } from "../valuation/road-terms.ts";
import type { Collections } from "../valuation/types.ts";
import {
	flowsFrom,
	heldBy,
	nothing,
	principalOf,
	type Stock,
	type Taken,
	worthAfter,
} from "./road.ts";

/** Claims of one group that leave one agency for another. */
export interface Move {
	/** Of the group in the stock. */
	readonly place: number;
	readonly agency: string;
	/** Of the group's open principal. */
	readonly share: number;
	readonly claims: number;
}

/** Which claims are moved, where, and what every agency is believed to do and to take. */
export interface Moving {
	readonly to: string;
	readonly moves: readonly Move[];
	/** Resolved over expected of such claims, by agency; above 0. */
	readonly index: ReadonlyMap<string, number>;
	readonly terms: ReadonlyMap<
		string,
		Pick<AgencyTerms, "commission" | "perClaim">
	>;
	readonly notice: RoadTerms["agency"];
}

/**
 * The stock under the agency moved to: from the end of the notice on, what a moved claim is still expected to pay is
 * multiplied by the index of the new agency over that of the old. What changes of the cost is the difference between
 * what the two take; an agency whose terms are not given takes the seller's general cost rate.
 */
export function moved(stock: Stock, moving: Moving): Taken {
	const { seller } = stock;
	const held = heldBy({ ...stock, collections: lifted(stock, moving) });
	const withVat = 1 + seller.vatOnCosts;
	const once = oreFromKroner(onceOf(stock, moving) * withVat);
	const dearer = dearerBy(stock, moving).map((kroner) =>
		oreFromKroner(kroner * withVat),
	);
	const afterTax = dearer.reduce(
		(sum, ore, place) =>
			sum + worthAfter(kronerFromOre(ore), place + 1, seller.annualRate),
		kronerFromOre(once),
	);
	return {
		now: { ...nothing, cost: once },
		months: flowsFrom(held).map((flow, place) => ({
			...flow,
			cost: flow.cost + (dearer[place] ?? 0n),
		})),
		worth: holdValue(held, seller).total - (1 - seller.taxRate) * afterTax,
		principalAtRisk: principalOf(stock),
	};
}

/** How much more of a krone comes from a claim that leaves this agency; 0.1 is a tenth more. */
function liftFrom(agency: string, { to, index }: Moving): number {
	const [own, other] = [index.get(agency), index.get(to)];
	return own && other ? other / own - 1 : 0;
}

function lifted(stock: Stock, moving: Moving): Collections[] {
	const lifts = stock.open.map(() => 0);
	for (const { place, agency, share } of moving.moves)
		lifts[place] = (lifts[place] ?? 0) + share * liftFrom(agency, moving);
	const after = moving.notice.noticeMonths;
	return stock.collections.map(({ months, measured, open }, place) => {
		const times = (amount: number, month: number) =>
			month < after ? amount : amount * (1 + (lifts[place] ?? 0));
		return { months: months.map(times), measured: measured.map(times), open };
	});
}

const onceOf = ({ seller }: Stock, { moves, notice, to, terms }: Moving) => {
	const each =
		notice.costPerClaim + termsOf(terms, to, seller.costRate).perClaim;
	return moves.reduce((sum, { claims }) => sum + claims * each, 0);
};

/** Kroner by month that the new agency takes beyond the old ones, before VAT; below 0 where it takes less. */
function dearerBy(stock: Stock, moving: Moving): number[] {
	const { seller, collections } = stock;
	const { terms, to, notice, moves } = moving;
	const rate = (agency: string) =>
		termsOf(terms, agency, seller.costRate).commission;
	const longest = Math.max(
		0,
		...collections.map(({ months }) => months.length),
	);
	const dearer = Array.from({ length: longest }, () => 0);
	for (const { place, agency, share } of moves) {
		const more =
			share *
			seller.collectionLevel *
			(1 + liftFrom(agency, moving)) *
			(rate(to) - rate(agency));
		const months = more === 0 ? [] : (collections[place]?.months ?? []);
		for (const [month, amount] of months.entries())
			if (month >= notice.noticeMonths)
				dearer[month] = (dearer[month] ?? 0) + amount * more;
	}
	return dearer;
}

const termsOf = (terms: Moving["terms"], agency: string, generalRate: number) =>
	terms.get(agency) ?? { commission: generalRate, perClaim: 0 };
