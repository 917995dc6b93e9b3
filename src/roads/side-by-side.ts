// The roads beside each other: what each puts in hand and when, what it costs, and what it is worth against keeping.
import { kronerFromOre, type Ore, oreFromKroner } from "../money.ts";
import { soonerBy } from "./days-sooner.ts";
import {
	type Flow,
	flowsOf,
	inHand,
	type RoadName,
	type Stock,
	scaled,
	type Taken,
	worthAfter,
} from "./road.ts";

export type Basis = "measured" | "given" | "assumed";

/** A road that can be worked out from the portfolio. */
export interface OpenRoad {
	readonly road: RoadName;
	readonly take: (stock: Stock) => Taken;
	/** Ends of its worth by what is not known of the road itself; kroner. Null where that is the forecast alone. */
	readonly ends: { readonly low: number; readonly high: number } | null;
	/** Open principal that goes another way than if kept. */
	readonly principalConcerned: Ore;
	/** What the figures that tell it from keeping rest on. */
	readonly basis: Basis;
	readonly note: string;
}

/** One that cannot, and why. */
export interface ClosedRoad {
	readonly road: RoadName;
	readonly take: null;
	readonly note: string;
}

/** The stock's worth if it pays as little, or as much, as 95 % of the simulations have it; 1 is as expected. */
export interface Futures {
	readonly low: number;
	readonly high: number;
}

export interface RoadFigures {
	/** In hand by then: received less paid back less cost. */
	readonly now: Ore;
	readonly within1Month: Ore;
	readonly within3Months: Ore;
	readonly within12Months: Ore;
	readonly received: Ore;
	readonly paidBack: Ore;
	readonly cost: Ore;
	readonly net: Ore;
	/** What waiting for it takes off, and what tax, VAT and capital do; net with both is the worth. */
	readonly timeValue: Ore;
	readonly taxVatCapital: Ore;
	readonly worth: Ore;
	readonly worthLow: Ore;
	readonly worthHigh: Ore;
	readonly difference: Ore;
	readonly differenceLow: Ore;
	readonly differenceHigh: Ore;
	readonly principalConcerned: Ore;
	readonly principalAtRisk: Ore;
	/** Days by which a krone in hand comes sooner than if kept, on average; null where nothing comes in. */
	readonly daysSooner: number | null;
	/** In hand by the end of each month, the first being now. */
	readonly byMonth: readonly Ore[];
}

export interface RoadRow {
	readonly road: RoadName;
	readonly basis: Basis | null;
	readonly note: string;
	readonly figures: RoadFigures | null;
}

/**
 * Every road worked out as expected, and again with all that is to come scaled to either end of what the simulations
 * say it is worth.
 *
 * @param roads  keeping first
 */
export function sideBySide(
	stock: Stock,
	roads: readonly (OpenRoad | ClosedRoad)[],
	futures: Futures,
): RoadRow[] {
	const [first] = roads;
	if (!first?.take) throw new RangeError("roads are held against keeping");
	const keep = takenOver(stock, first.take, futures);
	return roads.map((road) =>
		road.take === null
			? { road: road.road, basis: null, note: road.note, figures: null }
			: {
					...{ road: road.road, basis: road.basis, note: road.note },
					figures: figuresOf(
						road,
						road === first ? keep : takenOver(stock, road.take, futures),
						keep,
						stock.seller.annualRate,
					),
				},
	);
}

interface TakenOver {
	readonly expected: Taken;
	readonly low: Taken;
	readonly high: Taken;
}

const takenOver = (
	stock: Stock,
	take: OpenRoad["take"],
	{ low, high }: Futures,
): TakenOver => ({
	expected: take(stock),
	low: take(scaled(stock, low)),
	high: take(scaled(stock, high)),
});

function figuresOf(
	{ ends, principalConcerned }: OpenRoad,
	road: TakenOver,
	keep: TakenOver,
	annualRate: number,
): RoadFigures {
	const worth = oreFromKroner(road.expected.worth);
	const kept = oreFromKroner(keep.expected.worth);
	const flows = flowsOf(road.expected);
	const total = (of: (flow: Flow) => Ore) =>
		flows.reduce((sum, flow) => sum + of(flow), 0n);
	const net = total(inHand);
	const today = oreFromKroner(worthOf(flows, annualRate));
	const byMonth = reached(flows);
	const at = (month: number) => byMonth[month] ?? net;
	const worths = [road.low.worth, road.high.worth, road.expected.worth];
	const differences = ends
		? [ends.low, ends.high].map((end) => end - keep.expected.worth)
		: [
				road.low.worth - keep.low.worth,
				road.high.worth - keep.high.worth,
				road.expected.worth - keep.expected.worth,
			];
	return {
		...{ now: at(0), within1Month: at(1), within3Months: at(3) },
		within12Months: at(12),
		received: total(({ received }) => received),
		paidBack: total(({ paidBack }) => paidBack),
		cost: total(({ cost }) => cost),
		net,
		timeValue: today - net,
		taxVatCapital: worth - today,
		worth,
		worthLow: oreFromKroner(Math.min(...worths)),
		worthHigh: oreFromKroner(Math.max(...worths)),
		difference: worth - kept,
		differenceLow: oreFromKroner(Math.min(...differences)),
		differenceHigh: oreFromKroner(Math.max(...differences)),
		principalConcerned,
		principalAtRisk: road.expected.principalAtRisk,
		daysSooner: soonerBy(flows, flowsOf(keep.expected)),
		byMonth,
	};
}

const worthOf = (flows: readonly Flow[], annualRate: number) =>
	flows.reduce(
		(sum, flow, month) =>
			sum + worthAfter(kronerFromOre(inHand(flow)), month, annualRate),
		0,
	);

function reached(flows: readonly Flow[]): Ore[] {
	let sum = 0n;
	return flows.map((flow) => {
		sum += inHand(flow);
		return sum;
	});
}
