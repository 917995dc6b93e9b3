// What linking from each threshold on would give, as the model itself sees it.
import type { Database } from "../../warehouse/database.ts";
import type { LinkSpec } from "./spec.ts";

export interface Threshold {
	/** Pairs at least this probable would be linked. */
	readonly threshold: number;
	readonly pairs: number;
	/** Mean probability of those pairs; 1 where there is none, for none is wrong. */
	readonly precision: number;
	/** Expected matches among those pairs over expected matches among all pairs that were looked at. */
	readonly recall: number;
}

export const thresholdsAsked = [
	0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999,
] as const;

/** Precision and recall by the model; only a sample that a person has looked at can say how right they are. */
export async function thresholds(
	database: Database,
	{ name }: Pick<LinkSpec, "name">,
): Promise<Threshold[]> {
	const asked = thresholdsAsked
		.map((each) => `(cast(${each} as double))`)
		.join(", ");
	// As decimals, whose sum is the same in any order of the pairs.
	const exact = "cast(probability as decimal(18,15))";
	const rows = await database.rows(`
		select asked.threshold, count(probability) as pairs, coalesce(sum(${exact}), 0) as matches,
			(select coalesce(sum(${exact}), 0) from ${name}_pairs where not is_vetoed) as all_matches
		from (values ${asked}) as asked(threshold)
		left join ${name}_pairs as pairs on probability >= asked.threshold and not is_vetoed
		group by asked.threshold
		order by asked.threshold`);
	return rows.map((row) => {
		const [pairs, matches, all] = [row.pairs, row.matches, row.all_matches].map(
			Number,
		) as [number, number, number];
		return {
			threshold: Number(row.threshold),
			pairs,
			precision: pairs === 0 ? 1 : matches / pairs,
			recall: all === 0 ? 1 : matches / all,
		};
	});
}
