// The fits told level by level, so that an engine can say what each claim was expected to do; and their errors back.
import { type CaseMix, weighed } from "../regression/case-mix.ts";
import { product } from "../regression/cholesky.ts";
import { fewClusters } from "../regression/few-clusters.ts";
import {
	type FitName,
	fitNames,
	type HorizonFits,
	levelsOf,
	mixFactors,
} from "./mix-fits.ts";

type PerFit = Readonly<Record<FitName, number>>;

/** What a level adds to the log odds in each fit; the first row of a horizon, of factor "all", is the intercept. */
export interface MixEffect extends PerFit {
	readonly horizon_days: number;
	readonly factor: string;
	readonly level: string;
}

/** What came true less what was fitted, of one cluster at one level: claims in two columns, kroner in two. */
export interface MixScore extends PerFit {
	readonly horizon_days: number;
	readonly cluster: number;
	readonly factor: string;
	readonly level: string;
}

/** Every level that was fitted, with its effects. Over the levels of a claim they add up to its log odds. */
export function mixEffects(horizons: readonly HorizonFits[]): MixEffect[] {
	return horizons.flatMap(({ horizonDays, counts, fits }) =>
		levelsIn(counts).map(([factor, level]) => ({
			horizon_days: horizonDays,
			factor,
			level,
			...perFit((name) => {
				const caseMix = fits[name];
				return product(
					partOf(caseMix, name, factor, level),
					caseMix.fit.coefficients,
				);
			}),
		})),
	);
}

function levelsIn(counts: HorizonFits["counts"]): [string, string][] {
	const days = [...new Set(counts.map((row) => row.days))];
	return [
		["all", ""],
		...days.map((day): [string, string] => ["days", String(day)]),
		...mixFactors.flatMap((factor) =>
			[...new Set(counts.map((row) => levelsOf(row)[factor]))].map(
				(level): [string, string] => [factor, level],
			),
		),
	];
}

/** The part of the design's row that one level makes. Raw fits know days only. */
function partOf(
	caseMix: CaseMix,
	name: FitName,
	factor: string,
	level: string,
): number[] {
	const { x, baselines } = caseMix;
	const plain = x(0, baselines);
	if (factor === "all") return plain.map((_, at) => (at === 0 ? 1 : 0));
	if (factor === "days")
		return x(Number(level), baselines).map((each, at) => (at === 0 ? 0 : each));
	if (name.startsWith("raw")) return plain.map(() => 0);
	const moved = x(0, { ...baselines, [factor]: level });
	return moved.map((each, at) => each - (plain[at] ?? 0));
}

/**
 * The fits with a spread robust by cluster, mended for clusters that are few, from the scores that the engine summed.
 *
 * @returns only horizons with scores of thirty clusters or more: with fewer their spread says too little
 * @see Liang & Zeger (1986), Biometrika 73, 13–22
 */
export function robustFits(
	horizons: readonly HorizonFits[],
	scores: readonly MixScore[],
): HorizonFits[] {
	return horizons.flatMap((horizon) => {
		const own = scores.filter(
			({ horizon_days }) => horizon_days === horizon.horizonDays,
		);
		if (new Set(own.map(({ cluster }) => cluster)).size < fewestClusters)
			return [];
		return [
			{
				...horizon,
				fits: {
					raw_count: robust(horizon, own, "raw_count"),
					adjusted_count: robust(horizon, own, "adjusted_count"),
					raw_principal: robust(horizon, own, "raw_principal"),
					adjusted_principal: robust(horizon, own, "adjusted_principal"),
				},
			},
		];
	});
}

const fewestClusters = 30;

function robust(
	{ counts, fits, kronerPerTrial }: HorizonFits,
	scores: readonly MixScore[],
	name: FitName,
): CaseMix {
	const caseMix = fits[name];
	const unit = name.endsWith("principal") ? kronerPerTrial : 1;
	const parts = new Map<string, Entry[]>();
	const byCluster = new Map<number, number[]>();
	for (const score of scores) {
		const key = `${score.factor} ${score.level}`;
		let part = parts.get(key);
		if (!part) {
			part = entriesOf(partOf(caseMix, name, score.factor, score.level));
			parts.set(key, part);
		}
		let so = byCluster.get(score.cluster);
		if (!so) {
			so = caseMix.fit.coefficients.map(() => 0);
			byCluster.set(score.cluster, so);
		}
		const pull = score[name] / unit;
		for (const { at, value } of part) so[at] = (so[at] ?? 0) + pull * value;
	}
	const claims = counts.reduce((sum, row) => sum + row.claims, 0);
	return weighed(
		caseMix,
		fewClusters(caseMix.fit, [...byCluster.values()], claims),
	);
}

/** A place of the design's row that is not nought. */
interface Entry {
	readonly at: number;
	readonly value: number;
}

/** Most of what a level makes is nought. */
function entriesOf(part: readonly number[]): Entry[] {
	return part.flatMap((value, at) => (value === 0 ? [] : [{ at, value }]));
}

function perFit(of: (name: FitName) => number): PerFit {
	const [raw_count = 0, adjusted_count = 0, raw_principal = 0, adjusted = 0] =
		fitNames.map(of);
	return {
		raw_count,
		adjusted_count,
		raw_principal,
		adjusted_principal: adjusted,
	};
}
