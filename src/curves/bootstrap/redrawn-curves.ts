// Curves fitted again to debtors drawn with replacement: how far they could lie from those that were fitted once.
import type { Random } from "../../random.ts";
import { credibilityPayments } from "../credibility.ts";
import type { CurvePlan } from "../fit-curves.ts";
import { normalQuantile } from "../normal.ts";
import { countedCurves } from "../segment-curves.ts";
import type { ParentMonth, SegmentCurve } from "../types.ts";
import { type BucketCounts, weighted } from "./bucket-counts.ts";

/**
 * One set of curves as they might as well have come out.
 *
 * Buckets of debtors are drawn with replacement, so that all claims of a debtor come or stay away together, and the curves
 * are fitted anew. What they lean on is drawn too, as uncertain as credibility takes it to be: with Z = n / (n + k) a
 * parent is supposed to be off by 1/√k of its level, a segment apart from its portfolio by 1/√25 and by as much again for each e-fold of age, and the late fall from the
 * usual one by the spread that it has among portfolios. Drawn so, a blend has the variance (1 − Z)/k that Bühlmann's model
 * gives it, whatever Z is.
 *
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 8; Bühlmann (1967), ASTIN Bulletin 4, 199–207
 */
export function redrawnCurves(
	counts: BucketCounts,
	{ segments, options }: CurvePlan,
	random: Random,
): SegmentCurve[] {
	const parentLevel = levelDraw(options.parentPayments, random);
	const levels = new Map(
		segments.map(({ clock, segment }) => [
			`${clock}|${segment}`,
			levelDraw(credibilityPayments, random),
		]),
	);
	const drifts = new Map(
		segments.map(({ clock, segment }) => [
			`${clock}|${segment}`,
			normalDraw(random) / Math.sqrt(credibilityPayments),
		]),
	);
	const paces = { due: normalDraw(random), submission: normalDraw(random) };
	return countedCurves(
		weighted(counts, bucketWeights(counts.buckets, random)),
		segments,
		{
			...options,
			parent: (clock, segment) => {
				const parent = options.parent(clock, segment);
				return (month) => leveled(parent(month), parentLevel);
			},
			paceApart: (clock) => paces[clock],
			driftApart: (clock, segment) => drifts.get(`${clock}|${segment}`) ?? 0,
			apart: (clock, segment) => levels.get(`${clock}|${segment}`) ?? 1,
		},
	);
}

/** How often each bucket is drawn, in as many draws as there are buckets. */
function bucketWeights(buckets: number, random: Random): Uint16Array {
	const weights = new Uint16Array(buckets);
	for (let draw = 0; draw < buckets; draw += 1) {
		const drawn = Math.floor(random() * buckets);
		weights[drawn] = (weights[drawn] ?? 0) + 1;
	}
	return weights;
}

/** Log-normal with mean 1 and coefficient of variation 1/√payments. */
function levelDraw(payments: number, random: Random): number {
	const variance = Math.log1p(1 / payments);
	return Math.exp(Math.sqrt(variance) * normalDraw(random) - variance / 2);
}

function normalDraw(random: Random): number {
	return normalQuantile(Math.max(random(), Number.MIN_VALUE));
}

function leveled(month: ParentMonth, level: number): ParentMonth {
	const paid = Math.min(0.95, month.paid * level);
	const share = month.paid > 0 ? paid / month.paid : level;
	return {
		cash: month.cash * share,
		paid,
		removed: month.removed,
		submitted: month.submitted,
		payments: month.payments * share,
		measured: month.measured,
	};
}
