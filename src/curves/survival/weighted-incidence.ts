// The share of kroner resolved by each day, exits competing, with an error that knows that claims are not alike.
import {
	aalenJohansen,
	type DayCounts,
	incidenceBy,
} from "../aalen-johansen.ts";
import {
	type ClusterBootstrap,
	type ClusterChoice,
	clusterBootstrap,
} from "./cluster-bootstrap.ts";

/**
 * What was seen of one cluster on each day: kroner of principal that were resolved, removed or last watched. Any weight
 * will do; with counts the estimate is Aalen–Johansen's own.
 */
export type ClusterDays = readonly DayCounts[];

/**
 * Aalen–Johansen weighted by principal at a horizon, with bootstrap by cluster.
 *
 * Greenwood's variance would take each krone for a claim of its own and be far too small; clusters are drawn instead.
 *
 * @returns null where nothing is watched up to the horizon, or there are fewer than two clusters
 */
export function weightedIncidence(
	clusters: readonly ClusterDays[],
	horizon: number,
	choice: ClusterChoice,
): ClusterBootstrap | null {
	return clusterBootstrap(
		clusters.length,
		(times) => incidenceAt(together(clusters, times), horizon),
		choice,
	);
}

function together(
	clusters: readonly ClusterDays[],
	times: readonly number[],
): DayCounts[] {
	const days = new Map<number, [number, number, number]>();
	clusters.forEach((cluster, at) => {
		const drawn = times[at] ?? 0;
		if (drawn === 0) return;
		for (const { day, resolved, removed, watched } of cluster) {
			const sum = days.get(day) ?? [0, 0, 0];
			sum[0] += drawn * resolved;
			sum[1] += drawn * removed;
			sum[2] += drawn * watched;
			days.set(day, sum);
		}
	});
	return [...days].map(([day, [resolved, removed, watched]]) => ({
		day,
		resolved,
		removed,
		watched,
	}));
}

function incidenceAt(
	days: readonly DayCounts[],
	horizon: number,
): number | null {
	if (!days.some(({ day }) => day >= horizon)) return null;
	const within = incidenceBy(aalenJohansen(days), horizon);
	return within?.incidence ?? 0;
}
