// How the prices hang on what is supposed: one assumption at a time, two at a time, and in named hard times.
import { sum } from "simple-statistics";
import { kronerFromOre, oreFromKroner } from "../../money.ts";
import { askOf } from "../ask.ts";
import { bidOf, buyerFlows } from "../bid.ts";
import { totalOf } from "../collections.ts";
import { boughtBy, type SideTerms, segmentCash } from "../forecast.ts";
import { costsByTheClaim } from "../net-collections.ts";
import type { Collections, OpenClaims } from "../types.ts";
import { quickRate } from "./quick-rate.ts";
import {
	type Stress,
	stressedCollections,
	stressedTerms,
	stresses,
} from "./stresses.ts";
import { type Swing, swings } from "./swings.ts";

/** What is priced. */
export interface Lot {
	readonly open: readonly OpenClaims[];
	readonly collections: readonly Collections[];
}

/** One bar of the tornado. Kroner. */
export interface TornadoBar {
	readonly side: "buyer" | "seller";
	readonly assumption: string;
	readonly low: number;
	readonly high: number;
	readonly priceAtLow: number;
	readonly priceAtHigh: number;
	/** How far apart the two prices are. */
	readonly reach: number;
}

export interface TwoWayRow {
	readonly value: number;
	/** One a collection level. */
	readonly bids: readonly number[];
}

export interface StressOutcome {
	readonly name: string;
	readonly erc: number;
	readonly bid: number;
	readonly ask: number;
	/** What a buyer earns who paid the bid of the forecast and then met this; null where there is no such rate. */
	readonly irrAtBid: number | null;
}

export interface Sensitivity {
	readonly tornado: readonly TornadoBar[];
	readonly levels: readonly number[];
	readonly byTargetIrr: readonly TwoWayRow[];
	readonly byCostRate: readonly TwoWayRow[];
	readonly stresses: readonly StressOutcome[];
}

const bidUnder = ({ open, collections }: Lot, { buyer }: SideTerms) =>
	bidOf(boughtBy(segmentCash(open, collections), buyer), buyer);
const askUnder = ({ open, collections }: Lot, { seller }: SideTerms) =>
	askOf(boughtBy(segmentCash(open, collections), seller), seller);

/** Swings that change nothing, because the assumption stands at its end both ways, are left out. */
export function tornado(
	lot: Lot,
	sides: SideTerms,
	tried: readonly Swing[] = swings,
): TornadoBar[] {
	return tried
		.map((swing) => barOf(lot, sides, swing))
		.filter(({ low, high }) => low !== high)
		.sort((one, other) => other.reach - one.reach);
}

function barOf(lot: Lot, sides: SideTerms, swing: Swing): TornadoBar {
	const base =
		swing.side === "buyer"
			? sides.buyer[swing.field]
			: sides.seller[swing.field];
	const moved = (by: number) =>
		Math.min(
			swing.most,
			Math.max(swing.least, swing.by === "added" ? base + by : base * by),
		);
	const priceAt = (value: number) =>
		swing.side === "buyer"
			? bidUnder(lot, {
					...sides,
					buyer: { ...sides.buyer, [swing.field]: value },
				})
			: askUnder(lot, {
					...sides,
					seller: { ...sides.seller, [swing.field]: value },
				});
	const [low, high] = [moved(swing.low), moved(swing.high)];
	const [priceAtLow, priceAtHigh] = [priceAt(low), priceAt(high)];
	return {
		...{ side: swing.side, assumption: swing.name, low, high },
		...{ priceAtLow, priceAtHigh, reach: Math.abs(priceAtHigh - priceAtLow) },
	};
}

const levelSteps = [0.7, 0.85, 1, 1.15, 1.3];
const rateSteps = [-0.1, -0.05, 0, 0.05, 0.1];

function twoWay(
	lot: Lot,
	sides: SideTerms,
	field: "annualRate" | "costRate",
	[least, most]: readonly [number, number],
): TwoWayRow[] {
	const values = rateSteps.map((step) =>
		Math.min(most, Math.max(least, sides.buyer[field] + step)),
	);
	return [...new Set(values.map((value) => Number(value.toFixed(6))))].map(
		(value) => ({
			value,
			bids: levelSteps.map((level) =>
				bidUnder(lot, {
					...sides,
					buyer: {
						...sides.buyer,
						[field]: value,
						collectionLevel: sides.buyer.collectionLevel * level,
					},
				}),
			),
		}),
	);
}

/** All groups as one, which prices the same where no group is given up before the others. */
function asOne({ open, collections }: Lot): Lot {
	const [first] = open;
	if (!first) return { open, collections };
	const total = {
		...first,
		claims: sum(open.map(({ claims }) => claims)),
		principal: sum(open.map(({ principal }) => principal)),
		balance: sum(open.map(({ balance }) => balance)),
	};
	return { open: [total], collections: [totalOf(collections)] };
}

/** What becomes of the prices in one of the named hard times. */
export function stressed(
	{ open, collections }: Lot,
	{ buyer, seller }: SideTerms,
	stress: Stress,
	bid: number,
): StressOutcome {
	const lot = {
		open,
		collections: collections.map((group) => stressedCollections(group, stress)),
	};
	const terms = {
		buyer: stressedTerms(buyer, stress),
		seller: stressedTerms(seller, stress),
	};
	const [first, ...later] = buyerFlows(
		bid,
		boughtBy(segmentCash(open, lot.collections), terms.buyer),
		terms.buyer,
	);
	const paid = -(first?.amount ?? 0);
	return {
		name: stress.name,
		erc: inWholeOre(totalOf(lot.collections).months),
		bid: bidUnder(lot, terms),
		ask: askUnder(lot, terms),
		irrAtBid:
			bid > 0
				? quickRate(
						paid,
						Float64Array.from(later, ({ amount }) => amount),
					)
				: null,
	};
}

/** Each month is rounded to the øre before it is added, as in the forecast. */
const inWholeOre = (months: readonly number[]): number =>
	kronerFromOre(
		months.reduce((total, kroner) => total + oreFromKroner(kroner), 0n),
	);

export function sensitivityOf(all: Lot, sides: SideTerms): Sensitivity {
	const lot =
		costsByTheClaim(sides.buyer) || costsByTheClaim(sides.seller)
			? all
			: asOne(all);
	const bid = bidUnder(lot, sides);
	return {
		tornado: tornado(lot, sides),
		levels: levelSteps.map((level) => level * sides.buyer.collectionLevel),
		byTargetIrr: twoWay(lot, sides, "annualRate", [-0.5, 10]),
		byCostRate: twoWay(lot, sides, "costRate", [0, 0.99]),
		stresses: stresses.map((stress) => stressed(lot, sides, stress, bid)),
	};
}
