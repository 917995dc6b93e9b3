// Resolution by principal for each band, the young watched as long as they were, with an error by bucket of debtors.
import type { Random } from "../../random.ts";
import { aalenJohansen, incidenceBy } from "../aalen-johansen.ts";
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
	const place = new Map(days.map((day, at) => [day, at]));
	const whose = new Map(clusters.map((cluster, at) => [cluster, at]));
	const cells = rows.map((row) => ({
		...row,
		at: place.get(row.day) ?? 0,
		cluster: whose.get(row.cluster) ?? 0,
	}));
	const longest = days.at(-1) ?? -1;
	return clusterBootstraps(
		clusters.length,
		(times) => {
			const sums = days.map((day) => ({
				day,
				...{ resolved: 0, removed: 0, watched: 0 },
			}));
			for (const { at, cluster, resolved, removed, watched } of cells) {
				const drawn = times[cluster] ?? 0;
				const sum = sums[at];
				if (drawn === 0 || !sum) continue;
				sum.resolved += drawn * resolved;
				sum.removed += drawn * removed;
				sum.watched += drawn * watched;
			}
			const points = aalenJohansen(sums);
			return horizons.map((horizon) =>
				longest < horizon
					? null
					: (incidenceBy(points, horizon)?.incidence ?? 0),
			);
		},
		{ random, draws },
	);
}
