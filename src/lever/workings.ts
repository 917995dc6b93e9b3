// How both prices are reached, amount by amount: what the workbook shows in its formulas before anybody recalculates them.
import { kronerFromOre, oreFromKroner } from "../money.ts";
import { askOf, type HoldValue, holdValue } from "../valuation/ask.ts";
import { bidOf, buyerFlows } from "../valuation/bid.ts";
import { boughtBy } from "../valuation/forecast.ts";
import {
	monthsThatPay,
	type NetMonth,
	netMonths,
} from "../valuation/net-collections.ts";
import { type Price, priced } from "../valuation/price.ts";
import type { Terms } from "../valuation/types.ts";
import type { Lever } from "./lever.ts";

/** One side's work on one segment. */
export interface SegmentWork {
	/** Worth today of net collections up to each month, at the rate the side wants. Kroner. */
	readonly worth: readonly number[];
	/** Months that it pays to go on. */
	readonly months: number;
}

/** One side's months over all segments. */
export interface SideWork {
	readonly segments: readonly SegmentWork[];
	/** Cash of the forecast in segments that are still worked, and their open claims, by month. */
	readonly worked: readonly number[];
	readonly open: readonly number[];
	/** In ledger money. */
	readonly months: readonly NetMonth[];
}

export function workOf({ segments }: Lever, terms: Terms): SideWork {
	const work = segments.map(({ cash }): SegmentWork => {
		const months = netMonths(cash, terms);
		let reached = 0;
		const worth = months.map(({ net }, place) => {
			reached += net * (1 + terms.annualRate) ** (-(place + 1) / 12);
			return reached;
		});
		return { worth, months: monthsThatPay(months, terms.annualRate) };
	});
	const { months } = boughtBy(segments, terms);
	const over = (of: "months" | "open") =>
		months.map((_, place) =>
			segments.reduce((sum, { cash }, segment) => {
				const isWorked = place < (work[segment]?.months ?? 0);
				return sum + (isWorked ? (cash[of][place] ?? 0) : 0);
			}, 0),
		);
	return {
		segments: work,
		worked: over("months"),
		open: over("open"),
		months,
	};
}

/** A price with what a buyer pays and gets for it, month by month from time 0. Kroner. */
export interface TriedPrice extends Price {
	readonly flows: readonly number[];
}

/** The bid at the lever's own terms, to the øre. */
export function bidAt({ segments, buyer }: Lever): number {
	return toTheOre(bidOf(boughtBy(segments, buyer), buyer));
}

/** The ask at the lever's own terms, to the øre. */
export function askAt({ segments, seller }: Lever): number {
	return toTheOre(askOf(boughtBy(segments, seller), seller));
}

/** What keeping is worth, and the principal that is never paid. */
export function holdAt({
	segments,
	seller,
}: Lever): HoldValue & { readonly lost: number } {
	const held = boughtBy(segments, seller);
	const paid = held.months
		.slice(0, seller.lossMonth)
		.reduce((sum, { gross }) => sum + gross, 0);
	return {
		...holdValue(held, seller),
		lost: Math.max(0, held.principal - paid),
	};
}

/** A month of keeping: the base for tax, what of it is paid back and lost, tax saved, gross still to come, cost of capital. */
export interface KeptMonth {
	readonly base: number;
	readonly returned: number;
	readonly lost: number;
	readonly saved: number;
	readonly left: number;
	readonly capital: number;
}

export function keptMonths({ segments, seller }: Lever): KeptMonth[] {
	const { months, principal } = boughtBy(segments, seller);
	const total = months.reduce((sum, { gross }) => sum + gross, 0);
	const held = (seller.bookShare ?? 0) * principal * seller.capitalShare;
	let [next, left] = [seller.taxBaseShare * principal, total];
	return months.map(({ gross, net }, place) => {
		const base = next;
		const returned = Math.min(base, Math.max(0, gross));
		const lost = place + 1 === seller.lossMonth ? base - returned : 0;
		const saved = seller.taxRate * (gross - net - (gross - returned) + lost);
		const capital =
			total > 0 ? (held * seller.capitalRate * (left / total)) / 12 : 0;
		const month = { base, returned, lost, saved, left, capital };
		next = base - returned - lost;
		left -= gross;
		return month;
	});
}

/** What a buyer with the lever's terms earns at a price. */
export function triedAt(lever: Lever, price: number): TriedPrice {
	const { segments, buyer } = lever;
	const bought = boughtBy(segments, buyer);
	return {
		...priced(price, bought, buyer, forecastOf(lever)),
		flows: buyerFlows(price, bought, buyer).map(({ amount }) => amount),
	};
}

/** Gross collections as forecast, by month, in ledger money. */
export function forecastOf({ segments }: Lever): number[] {
	const longest = Math.max(
		0,
		...segments.map(({ cash }) => cash.months.length),
	);
	return Array.from({ length: longest }, (_, place) =>
		toTheOre(
			segments.reduce((sum, { cash }) => sum + (cash.months[place] ?? 0), 0),
		),
	);
}

export interface HeldSettings {
	readonly targetIrr: number;
	readonly costRate: number;
	/** Collections over those the lever's terms give. */
	readonly level: number;
}

/**
 * The bid at other settings where each segment is worked for as long as at the lever's own: exact where no cost goes by
 * the claim, else a little low, for another price would stop at another month.
 */
export function bidHeldAt(
	{ segments, buyer }: Lever,
	work: SideWork,
	{ targetIrr, costRate, level }: HeldSettings,
): number {
	const { claims, principal } = boughtBy(segments, buyer);
	const months = work.months.map(({ claimCost, legalCost }, place) => {
		const cash = level * buyer.collectionLevel * (work.worked[place] ?? 0);
		const gross = toTheOre(cash);
		const collectionCost = toTheOre(cash * costRate);
		const vat = toTheOre(
			(cash * costRate + claimCost + legalCost) * buyer.vatOnCosts,
		);
		const net = gross - collectionCost - claimCost - legalCost - vat;
		return { gross, collectionCost, claimCost, legalCost, vat, net };
	});
	return bidOf(
		{ months, claims, principal },
		{ ...buyer, annualRate: targetIrr, costRate },
	);
}

const toTheOre = (kroner: number) => kronerFromOre(oreFromKroner(kroner));
