// The scorecard laid down as tables, so that it can be read by anybody and scores claims in the engine.
import type { Database } from "../warehouse/database.ts";
import { keep } from "../warehouse/keep.ts";
import type { Scorecard } from "./scorecard.ts";
import { type Target, targets } from "./types.ts";

const text = (says: string) => ({ type: "varchar", says });
const whole = (says: string) => ({ type: "integer", says });
const real = (says: string) => ({ type: "double", says });

/** Lays down `scorecard`, `scorecard_bases` and `scorecard_calibrations`; without a card they say nothing of any claim. */
export async function keepScorecard(
	database: Database,
	card: Scorecard | null,
): Promise<void> {
	await keep(database, {
		name: "scorecard",
		says: "the scorecard: what each bin of each characteristic is worth in points; empty where there was too little to learn from",
		columns: {
			characteristic: text(
				"what is looked at, as claim_characteristics names it",
			),
			bin: whole("bin within the characteristic; levels put together share it"),
			level: text(
				"the level, or why there is no number; empty for a number that is there",
			),
			from_number: real("from this number; empty is open"),
			to_number: real("up to but not including this number; empty is open"),
			claims: whole("claims of the bin that the card was made of"),
			paying: whole("those of them that paid anything in 12 months"),
			resolved: whole("those of them paid in full in 12 months"),
			mean_share: real("mean share of their open principal paid in 12 months"),
			weight_of_evidence: real(
				"ln of the bin's part of those that paid over its part of those that did not",
			),
			information_value: real("of the whole characteristic, for any payment"),
			payment_points: whole("points for any payment"),
			resolution_points: whole("points for payment in full"),
			share_points: whole("points for the share of principal paid"),
			points_lost: whole(
				"points for any payment that the best bin has above this one",
			),
		},
		rows: (card?.rows ?? []).map((row) => ({
			characteristic: row.characteristic,
			bin: row.bin,
			level: row.level,
			from_number: row.from,
			to_number: row.to,
			claims: row.counts.claims,
			paying: row.counts.payment,
			resolved: row.counts.resolution,
			mean_share:
				row.counts.claims > 0 ? row.counts.share / row.counts.claims : null,
			weight_of_evidence: row.evidence.payment,
			information_value: row.informationValue,
			payment_points: row.points.payment,
			resolution_points: row.points.resolution,
			share_points: row.points.share,
			points_lost: row.pointsLost,
		})),
	});
	await keep(database, {
		name: "scorecard_bases",
		says: "the points that every claim starts from: one row, empty cells without a card",
		columns: {
			payment_points: whole("points for any payment"),
			resolution_points: whole("points for payment in full"),
			share_points: whole("points for the share of principal paid"),
		},
		rows: [
			{
				payment_points: card?.base.payment ?? null,
				resolution_points: card?.base.resolution ?? null,
				share_points: card?.base.share ?? null,
			},
		],
	});
	await keep(database, {
		name: "scorecard_calibrations",
		says: "what points mean: probability = 1 / (1 + exp(-intercept - slope * points))",
		columns: {
			target: text("payment, resolution or share, in 12 months"),
			intercept: real("added to slope times points"),
			slope: real("log odds of a point"),
		},
		rows: (card ? targets : ([] as readonly Target[])).map((target) => ({
			target,
			intercept: card?.calibrations[target].intercept ?? 0,
			slope: card?.calibrations[target].slope ?? 0,
		})),
	});
}
