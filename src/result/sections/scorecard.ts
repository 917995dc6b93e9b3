// The scorecard as the result states it: the card, how it did out of time, and whether today's claims are like those it knew.
import { z } from "zod";
import { perUnit, scale } from "../../score/calibrate.ts";
import type { Scorecard } from "../../score/scorecard.ts";
import type { Trained } from "../../score/train.ts";
import { type Target, targets } from "../../score/types.ts";
import {
	calibrationCheck,
	discrimination,
	type ScoredTally,
	stabilityIndex,
	tenths,
} from "../../score/validation.ts";
import { count } from "./amounts.ts";

const rate = z.number();

export const scorecardSchema = z
	.strictObject({
		made_of: z
			.array(
				z.strictObject({
					learnt_at: z.string().describe("claims open at the end of this day"),
					claims: count.describe("claims it was learnt from"),
					paying: count.describe("of them, paid anything in 12 months"),
					resolved: count.describe("of them, paid in full in 12 months"),
					mean_share: rate.describe(
						"mean share of open principal paid in 12 months",
					),
					base_points: z.int().describe("what every claim starts from"),
					even_points: z
						.number()
						.describe("points where odds were even, before calibration"),
					doubling_points: z.number().describe("points that double the odds"),
					stability_index: rate
						.nullable()
						.describe(
							"PSI: scores of the open claims against those it was learnt from",
						),
				}),
			)
			.length(1)
			.describe(
				"what the card was learnt from, and the scale of its points: one row",
			),
		card: z.array(
			z.strictObject({
				characteristic: z.string(),
				bin: count,
				level: z
					.string()
					.nullable()
					.describe("a level, or why there is no number; null for a number"),
				from: z.number().nullable().describe("null is open"),
				to: z
					.number()
					.nullable()
					.describe("up to but not including; null is open"),
				claims: count.describe(
					"of the bin: levels put together have them together",
				),
				paying_rate: rate.describe("share that paid anything in 12 months"),
				weight_of_evidence: rate,
				information_value: rate.describe("of the whole characteristic"),
				payment_points: z.int(),
				resolution_points: z.int(),
				share_points: z.int(),
			}),
		),
		validation: z
			.array(
				z.strictObject({
					target: z.enum(targets),
					claims: count,
					gini: rate.nullable(),
					ks: rate.nullable(),
					calibration_slope: rate.nullable(),
					observed_over_expected: rate.nullable(),
				}),
			)
			.describe(
				"a card learnt a year earlier, on the year that came; empty where there was no such year",
			),
		tenths: z
			.array(
				z.strictObject({
					lowest: z.int(),
					highest: z.int(),
					claims: count,
					expected: rate,
					observed: rate,
				}),
			)
			.describe(
				"that year in tenths by score, worst first, by what paid anything",
			),
	})
	.nullable()
	.describe(
		"how claims are told apart; null where there was too little to learn from",
	);

/** @param now  the open claims by score, as the engine counted them */
export function scorecardSection(
	{ card, learntAt, learntFrom, outOfTime }: Trained,
	now: readonly { readonly score: number; readonly n: number }[],
): z.infer<typeof scorecardSchema> {
	const { counts } = card;
	return {
		made_of: [
			{
				learnt_at: learntAt,
				claims: counts.claims,
				paying: counts.payment,
				resolved: counts.resolution,
				mean_share: counts.share / counts.claims,
				base_points: card.base.payment,
				even_points: scale.even,
				doubling_points: perUnit * Math.LN2,
				stability_index: stabilityIndex(learntFrom, now),
			},
		],
		card: cardRows(card),
		validation: outOfTime
			? targets.map((target) => validated(target, outOfTime[target]))
			: [],
		tenths: outOfTime ? tenths(outOfTime.payment) : [],
	};
}

function cardRows({ rows }: Scorecard) {
	return rows.map((row) => ({
		characteristic: row.characteristic,
		bin: row.bin,
		level: row.level || null,
		from: row.from,
		to: row.to,
		claims: row.counts.claims,
		paying_rate: row.counts.payment / row.counts.claims,
		weight_of_evidence: row.evidence.payment,
		information_value: row.informationValue,
		payment_points: row.points.payment,
		resolution_points: row.points.resolution,
		share_points: row.points.share,
	}));
}

function validated(target: Target, tallies: readonly ScoredTally[]) {
	const found = discrimination(tallies);
	const check = calibrationCheck(tallies);
	return {
		target,
		claims: tallies.reduce((sum, { n }) => sum + n, 0),
		gini: found?.gini ?? null,
		ks: found?.ks ?? null,
		calibration_slope: check?.slope ?? null,
		observed_over_expected: check?.observedOverExpected ?? null,
	};
}
