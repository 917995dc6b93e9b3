// What a road to money is: what comes in and goes out, now and month by month, and what it is worth today.
import { type Ore, oreFromKroner } from "../money.ts";
import type { Bought } from "../valuation/bid.ts";
import { boughtBy, segmentCash } from "../valuation/forecast.ts";
import type {
	Collections,
	OpenClaims,
	SellerTerms,
} from "../valuation/types.ts";

export const roadNames = [
	"keep as is",
	"change agency",
	"instalment plans",
	"factoring",
	"sell now",
] as const;

export type RoadName = (typeof roadNames)[number];

/** The open claims by group, what each group will pay, and what the seller supposes. */
export interface Stock {
	readonly open: readonly OpenClaims[];
	readonly collections: readonly Collections[];
	readonly seller: SellerTerms;
}

/** Money of one time: received less paid back less cost is what is in hand. */
export interface Flow {
	readonly received: Ore;
	readonly paidBack: Ore;
	readonly cost: Ore;
}

/** A road as it would be gone. */
export interface Taken {
	readonly now: Flow;
	/** The first is the month after the cut-off date. */
	readonly months: readonly Flow[];
	/** Kroner today at the seller's rate, after tax, VAT and capital as in the hold value. */
	readonly worth: number;
	/** Open principal that the seller still bears the loss of. */
	readonly principalAtRisk: Ore;
}

export const nothing: Flow = { received: 0n, paidBack: 0n, cost: 0n };

export const inHand = ({ received, paidBack, cost }: Flow): Ore =>
	received - paidBack - cost;

export const flowsOf = ({ now, months }: Taken): Flow[] => [now, ...months];

/** The seller's months of the stock, as the ask has them. */
export function heldBy({ open, collections, seller }: Stock): Bought {
	return boughtBy(segmentCash(open, collections), seller);
}

export function flowsFrom({ months }: Bought): Flow[] {
	return months.map(({ gross, net }) => ({
		received: oreFromKroner(gross),
		paidBack: 0n,
		cost: oreFromKroner(gross) - oreFromKroner(net),
	}));
}

export function principalOf({ open }: Stock): Ore {
	return open.reduce(
		(all, { principal }) => all + oreFromKroner(principal),
		0n,
	);
}

/** The stock if it paid so much of what is expected in every month. */
export function scaled(stock: Stock, factor: number): Stock {
	const times = (months: readonly number[]) =>
		months.map((amount) => amount * factor);
	return {
		...stock,
		collections: stock.collections.map(({ months, measured, open }) => ({
			months: times(months),
			measured: times(measured),
			open,
		})),
	};
}

/** Kroner a month ahead, worth today at a yearly rate. */
export const worthAfter = (kroner: number, month: number, annualRate: number) =>
	kroner * (1 + annualRate) ** (-month / 12);

/** At least so many months, those beyond the stock's own without money. */
export function atLeast(months: readonly Flow[], count: number): Flow[] {
	const missing = Math.max(0, count - months.length);
	return [...months, ...Array.from({ length: missing }, () => nothing)];
}
