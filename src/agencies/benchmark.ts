// Collectors held against each other: raw beside like with like, those in run-off apart, none named best by chance.
import { normalQuantile } from "../curves/normal.ts";
import { wilsonInterval } from "../curves/wilson.ts";
import type { Random } from "../random.ts";
import { dispersionOf, type Measured } from "./dispersion.ts";
import { type RankInterval, rankIntervals } from "./rank-intervals.ts";
import { type Shrunk, shrunken } from "./shrinkage.ts";
import {
	type Standardised,
	type StratumCount,
	standardised,
} from "./strata.ts";

export type Standing = "better" | "worse" | "alike" | "too few" | "run-off";

export interface Ranked extends Standardised {
	readonly standing: Standing;
	readonly rawRate: number;
	readonly rawLow: number;
	readonly rawHigh: number;
	/** Place by raw rate among all; 1 is highest. */
	readonly rawRank: number;
	/** Observed over expected; null where nothing could be compared. */
	readonly index: number | null;
	/** What follows is null unless it is compared. */
	readonly compares: Compared | null;
}

export interface Compared {
	/** Observed over expected, and its error if chance alone were at work. */
	readonly measured: Measured;
	/** Standardised difference, over-dispersion taken off. */
	readonly z: number;
	/** 95 % funnel around an index of 1. */
	readonly limitLow: number;
	readonly limitHigh: number;
	readonly shrunk: number;
	readonly rank: number;
	readonly interval: RankInterval;
}

export interface Benchmark {
	/** Mean of winsorised z²; null where too few are compared to tell it, and chance alone makes the limits. */
	readonly overdispersion: number | null;
	/** Standard deviation of the true indices between collectors. */
	readonly betweenDeviation: number;
	readonly ranked: readonly Ranked[];
	/** The one that is better than all expected, beyond chance; null where none is. */
	readonly best: string | null;
}

/** Collectors that must be compared before over-dispersion is told from real differences between them. */
const fewestForDispersion = 5;

/** Placements that must be compared before a collector is ranked. */
export const fewestPlacements = 30;

/**
 * The benchmark of collectors by claims resolved within a horizon from placement.
 *
 * A collector in run-off works what is left of old stock; it is shown, held against the others' rates, never ranked among
 * them nor named best. A difference is claimed only where it stands after over-dispersion and for the number of
 * collectors compared (Bonferroni).
 *
 * @param counts   one row per collector and stratum, all placements watched as long as the horizon
 * @param runOff   collectors without new placements
 * @param draws    of ranks, for their intervals
 * @see Spiegelhalter (2005), Quality and Safety in Health Care 14, 347–351
 */
export function benchmark(
	counts: readonly StratumCount[],
	runOff: ReadonlySet<string>,
	random: Random,
	draws = 2000,
): Benchmark {
	const agencies = new Set(counts.map(({ agency }) => agency));
	const active = new Set([...agencies].filter((one) => !runOff.has(one)));
	const all = standardised(counts, active).filter(
		({ placements }) => placements > 0,
	);
	const compared = all.filter((one) => active.has(one.agency) && isEnough(one));
	const isComparable = compared.length > 1;
	const measured = isComparable ? compared.map(measuredOf) : [];
	const dispersion = isComparable ? dispersionOf(measured) : null;
	const between = dispersion?.between ?? 0;
	const overdispersion =
		dispersion && compared.length >= fewestForDispersion
			? dispersion.phi
			: null;
	const phi = overdispersion ?? 1;
	const believed = shrunken(measured, between);
	const intervals = isComparable ? rankIntervals(measured, random, draws) : [];
	const positions = ranksOf(measured, believed);
	const compares = new Map<string, Compared>();
	for (const [place, one] of compared.entries()) {
		const [own, shrunk] = [measured[place], believed[place]];
		const [interval, rank] = [intervals[place], positions[place]];
		if (!own || !shrunk || !interval || rank === undefined) continue;
		const reach = normalQuantile(0.975) * own.error * Math.sqrt(phi);
		compares.set(one.agency, {
			measured: own,
			z: (own.ratio - 1) / (own.error * Math.sqrt(phi)),
			limitLow: Math.max(0, 1 - reach),
			limitHigh: 1 + reach,
			shrunk: shrunk.ratio,
			...{ rank, interval },
		});
	}
	const ranked = withRawRanks(all, compares, runOff);
	return {
		overdispersion,
		betweenDeviation: Math.sqrt(between),
		ranked,
		best:
			ranked.find(
				({ standing, compares: own }) =>
					standing === "better" && own?.rank === 1,
			)?.agency ?? null,
	};
}

const isEnough = ({ compared, variance }: Standardised) =>
	compared >= fewestPlacements && variance > 0;

const measuredOf = ({
	observed,
	expected,
	variance,
}: Standardised): Measured => ({
	ratio: observed / expected,
	error: Math.sqrt(variance) / expected,
});

/** Places by what is believed; where all are believed alike, by what was measured. */
function ranksOf(
	measured: readonly Measured[],
	believed: readonly Shrunk[],
): number[] {
	const key = (place: number): readonly [number, number] => [
		believed[place]?.ratio ?? 0,
		measured[place]?.ratio ?? 0,
	];
	return measured.map(
		(_, place) =>
			1 +
			measured.filter((__, other) => isAbove(key(other), key(place))).length,
	);
}

const isAbove = (
	[one, first]: readonly [number, number],
	[other, second]: readonly [number, number],
) => (Math.abs(one - other) > 1e-12 ? one > other : first - second > 1e-12);

function withRawRanks(
	all: readonly Standardised[],
	compares: ReadonlyMap<string, Compared>,
	runOff: ReadonlySet<string>,
): Ranked[] {
	const beyond = normalQuantile(1 - 0.025 / Math.max(1, compares.size));
	const rawRate = (one: Standardised) => one.resolved / one.placements;
	return all.map((one) => {
		const own = compares.get(one.agency) ?? null;
		const { low, high } = wilsonInterval(one.resolved, one.placements);
		return {
			...one,
			standing: runOff.has(one.agency) ? "run-off" : standingOf(own, beyond),
			...{ rawRate: rawRate(one), rawLow: low, rawHigh: high },
			rawRank: 1 + all.filter((other) => rawRate(other) > rawRate(one)).length,
			index: one.expected > 0 ? one.observed / one.expected : null,
			compares: own,
		};
	});
}

function standingOf(own: Compared | null, beyond: number): Standing {
	if (!own) return "too few";
	if (own.z > beyond) return "better";
	return own.z < -beyond ? "worse" : "alike";
}
