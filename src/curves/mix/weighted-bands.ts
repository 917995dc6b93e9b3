// Resolution by principal for each band, the young watched as long as they were, with an error by bucket of debtors.
import type { Random } from "../../random.ts";
import { type DayCounts, incidences } from "../aalen-johansen.ts";
import {
	type ClusterBootstrap,
	clusterBootstraps,
} from "../survival/cluster-bootstrap.ts";

/** Kroner of one bucket of debtors that were resolved, removed or last watched on a day. */
export interface PrincipalDay {
	readonly submission_band: string;
	readonly cluster: number;
	readonly day: number;
	readonly resolved: number;
	readonly removed: number;
	readonly watched: number;
}

export interface WeightedBand {
	readonly band: string;
	readonly horizonDays: number;
	/** Share of principal resolved by the horizon; null where nothing was watched that long. */
	readonly estimate: ClusterBootstrap | null;
}

const draws = 500;

/**
 * Aalen–Johansen weighted by principal at each horizon, debtors drawn again in buckets.
 *
 * @param random  one generator for each band, so that a band does not hang on the others
 */
export function weightedBands(
	rows: readonly PrincipalDay[],
	horizons: readonly number[],
	random: () => Random,
): WeightedBand[] {
	const bands = [...new Set(rows.map((row) => row.submission_band))];
	return bands.flatMap((band) => {
		const own = rows.filter((row) => row.submission_band === band);
		const found = estimates(own, horizons, random());
		return horizons.map((horizonDays, at) => ({
			band,
			horizonDays,
			estimate: found[at] ?? null,
		}));
	});
}

function estimates(
	rows: readonly PrincipalDay[],
	horizons: readonly number[],
	random: Random,
): (ClusterBootstrap | null)[] {
	const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
	const clusters = [...new Set(rows.map(({ cluster }) => cluster))];
	const sumsOf = kronerBy(rows, days, clusters);
	const longest = days.at(-1) ?? -1;
	return clusterBootstraps(
		clusters.length,
		(times) => {
			const reached = incidences(sumsOf(times));
			return horizons.map((horizon) =>
				longest < horizon
					? null
					: (reached[days.findLastIndex((day) => day <= horizon)] ?? 0),
			);
		},
		{ random, draws },
	);
}

/**
 * Kroner of every day for clusters drawn so many times. The cells lie in flat arrays, since they are summed anew in every
 * draw.
 */
function kronerBy(
	rows: readonly PrincipalDay[],
	days: readonly number[],
	clusters: readonly number[],
): (times: readonly number[]) => DayCounts[] {
	const place = new Map(days.map((day, at) => [day, at]));
	const whose = new Map(clusters.map((cluster, at) => [cluster, at]));
	const at = Int32Array.from(rows, ({ day }) => place.get(day) ?? 0);
	const of = Int32Array.from(rows, ({ cluster }) => whose.get(cluster) ?? 0);
	const measures = (["resolved", "removed", "watched"] as const).map((name) =>
		Float64Array.from(rows, (row) => row[name]),
	);
	return (times) => {
		const [resolved, removed, watched] = measures.map((kroner) => {
			const sums = new Float64Array(days.length);
			for (let row = 0; row < kroner.length; row += 1) {
				const day = at[row] ?? 0;
				sums[day] =
					(sums[day] ?? 0) + (times[of[row] ?? 0] ?? 0) * (kroner[row] ?? 0);
			}
			return sums;
		});
		return days.map((day, one) => ({
			day,
			resolved: resolved?.[one] ?? 0,
			removed: removed?.[one] ?? 0,
			watched: watched?.[one] ?? 0,
		}));
	};
}
