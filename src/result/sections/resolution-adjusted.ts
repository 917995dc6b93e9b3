// Resolution at exact days to submission with the mix of claims held still, as the result states it.
import { z } from "zod";
import {
	adjustedDays,
	adjustedDifferences,
	type Share,
} from "../../curves/mix/adjusted-resolution.ts";
import { mixFactors } from "../../curves/mix/mix-fits.ts";
import { wilsonInterval } from "../../curves/wilson.ts";
import type { SubmissionPractice } from "../submission-practice.ts";
import { count } from "./amounts.ts";

const rate = z.number().describe("a fraction, never per cent").nullable();

const dayRow = z.strictObject({
	horizon_days: count.describe("days from submission"),
	days: count.describe("days from due date to submission"),
	claims_near: count.describe("observed claims submitted within a week of it"),
	raw: rate.describe("smooth curve over days alone, by count"),
	raw_low: rate.describe("95 % pointwise band, robust by debtor"),
	raw_high: rate,
	adjusted: rate.describe(
		"had the whole mix been submitted after so many days",
	),
	adjusted_low: rate,
	adjusted_high: rate,
	raw_by_principal: rate.describe("principal recovered over submitted"),
	raw_by_principal_low: rate,
	raw_by_principal_high: rate,
	by_principal: rate.describe("the same with the mix held still"),
	by_principal_low: rate,
	by_principal_high: rate,
});

const bandRow = z.strictObject({
	band: z.string(),
	horizon_days: count,
	at_risk: count.describe("unresolved and still watched at the horizon"),
	observed: count,
	mean_days: z.number().nullable().describe("mean days to submission"),
	rate: rate.describe("resolved over observed, by count"),
	rate_low: rate.describe("95 % Wilson interval"),
	rate_high: rate,
	principal_estimate: rate.describe(
		"Aalen–Johansen weighted by principal, young ones censored",
	),
	principal_low: rate.describe("95 %, bootstrap by bucket of debtors"),
	principal_high: rate,
});

const differenceRow = z.strictObject({
	horizon_days: count,
	measure: z.enum(["count", "principal"]),
	difference: z.number().describe("share at day 20 less share at day 100"),
	difference_low: z.number(),
	difference_high: z.number(),
	ratio: z
		.number()
		.nullable()
		.describe("share at day 20 over share at day 100"),
	claimed_ratio: z
		.number()
		.describe("the industry's claim, for reference only"),
});

export const resolutionAdjustedSchema = z
	.strictObject({
		held_still: z.array(z.string()),
		days: z.array(dayRow),
		curve: z.array(dayRow).describe("the same at steps of days, to draw"),
		bands: z.array(bandRow),
		differences: z.array(differenceRow),
	})
	.nullable()
	.describe(
		"null where too few claims were observed for any horizon to be fitted",
	);

type Section = NonNullable<z.infer<typeof resolutionAdjustedSchema>>;

/** What the trade says without showing it: day 20 beats day 100 by nearly half. */
export const claimedRatio = 1.5;
const exactDays = [14, 20, 60, 100];
const drawnDays = Array.from({ length: 61 }, (_, at) => at * 2);

interface Band {
	readonly submission_band: string;
	readonly from_days: number;
	readonly to_days: number;
}

interface DayCount {
	readonly submission_band: string;
	readonly day: number;
	readonly resolved: number;
	readonly removed: number;
	readonly watched: number;
}

export function resolutionAdjusted(
	practice: SubmissionPractice,
	bands: readonly Band[],
	outcomes: readonly DayCount[],
): Section | null {
	const { horizons, weighted } = practice;
	if (horizons.length === 0) return null;
	return {
		held_still: [...mixFactors],
		days: horizons.flatMap((one) => dayRows(adjustedDays(one, exactDays))),
		curve: horizons
			.flatMap((one) => dayRows(adjustedDays(one, drawnDays)))
			.filter(({ adjusted }) => adjusted !== null),
		differences: horizons.flatMap((one) =>
			adjustedDifferences(one, [20, 100]).map((row) => ({
				horizon_days: row.horizonDays,
				measure: row.measure,
				difference: row.estimate,
				difference_low: row.low,
				difference_high: row.high,
				ratio: row.ratio,
				claimed_ratio: claimedRatio,
			})),
		),
		bands: horizons.flatMap(({ horizonDays, counts }) =>
			bands.flatMap((band) => {
				const own = counts.filter(
					({ days }) => days >= band.from_days && days <= band.to_days,
				);
				const observed = sum(own, ({ claims }) => claims);
				if (observed === 0) return [];
				const resolved = sum(own, (row) => row.resolved);
				const { low, high } = wilsonInterval(resolved, observed);
				const principal = weighted.find(
					(row) =>
						row.band === band.submission_band &&
						row.horizonDays === horizonDays,
				)?.estimate;
				return [
					{
						band: band.submission_band,
						horizon_days: horizonDays,
						at_risk: atRisk(outcomes, band.submission_band, horizonDays),
						observed,
						mean_days: sum(own, (row) => row.days * row.claims) / observed,
						rate: resolved / observed,
						rate_low: low,
						rate_high: high,
						principal_estimate: principal?.estimate ?? null,
						principal_low: principal?.low ?? null,
						principal_high: principal?.high ?? null,
					},
				];
			}),
		),
	};
}

function atRisk(
	outcomes: readonly DayCount[],
	band: string,
	horizon: number,
): number {
	return sum(
		outcomes.filter(
			({ submission_band, day }) => submission_band === band && day >= horizon,
		),
		({ resolved, removed, watched }) => resolved + removed + watched,
	);
}

function dayRows(rows: ReturnType<typeof adjustedDays>): Section["days"] {
	return rows.map((row) => ({
		horizon_days: row.horizonDays,
		days: row.days,
		claims_near: row.claimsNear,
		...told("raw", row.raw),
		...told("adjusted", row.adjusted),
		...told("raw_by_principal", row.rawByPrincipal),
		...told("by_principal", row.adjustedByPrincipal),
	}));
}

type Told<Name extends string> = Record<
	Name | `${Name}_low` | `${Name}_high`,
	number | null
>;

function told<Name extends string>(name: Name, share: Share | null) {
	return {
		[name]: share?.estimate ?? null,
		[`${name}_low`]: share?.low ?? null,
		[`${name}_high`]: share?.high ?? null,
	} as Told<Name>;
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
	return rows.reduce((all, row) => all + of(row), 0);
}
