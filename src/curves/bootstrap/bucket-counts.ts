// What each bucket of debtors has shown, laid out so that any weighting of the buckets gives counted segments at once.
import type { MonthAtRisk } from "../months-at-risk.ts";
import type { CountedSegment } from "../segment-curves.ts";
import type { Clock } from "../types.ts";

/** A row of `bucket_months`; amounts are decimal strings. */
export interface BucketMonthRow {
	readonly bucket: number;
	readonly clock: Clock;
	readonly segment: string;
	readonly month: number;
	readonly claims_change: number;
	readonly principal_change: string;
	readonly payments: number;
	readonly cash: string;
	readonly principal_paid: string;
	readonly principal_removed: string;
}

/** A row of `bucket_submissions`. */
export interface BucketSubmissionRow {
	readonly bucket: number;
	readonly segment: string;
	readonly month: number;
	readonly to_segment: string;
	readonly principal: string;
}

/** Figures of one month in a row: claims and principal at risk, payments, cash, principal paid and removed. */
const width = 6;

interface SegmentCounts {
	readonly clock: Clock;
	readonly segment: string;
	readonly months: number;
	/** By bucket, month and figure. */
	readonly figures: Float64Array;
	/** By segment that claims went on to: by bucket and month. */
	readonly submitted: ReadonlyMap<string, Float64Array>;
}

export interface BucketCounts {
	readonly buckets: number;
	readonly segments: readonly SegmentCounts[];
}

/** Lays the rows out and sums the changes up to what was at risk. */
export function bucketCounts(
	rows: readonly BucketMonthRow[],
	submissions: readonly BucketSubmissionRow[],
): BucketCounts {
	const buckets = rows.reduce((most, row) => Math.max(most, row.bucket + 1), 0);
	const bySegment = new Map<string, BucketMonthRow[]>();
	for (const row of rows) {
		const key = `${row.clock}|${row.segment}`;
		const mine = bySegment.get(key);
		if (mine) mine.push(row);
		else bySegment.set(key, [row]);
	}
	return {
		buckets,
		segments: [...bySegment.values()].map((mine) =>
			countsOf(mine, submissions, buckets),
		),
	};
}

function countsOf(
	rows: readonly BucketMonthRow[],
	submissions: readonly BucketSubmissionRow[],
	buckets: number,
): SegmentCounts {
	const [{ clock, segment } = { clock: "due" as const, segment: "" }] = rows;
	// The last month only takes out of risk what was observed no longer.
	const months = rows.reduce((most, { month }) => Math.max(most, month), 0);
	const figures = new Float64Array(buckets * months * width);
	for (const row of rows) {
		if (row.month >= months) continue;
		const at = (row.bucket * months + row.month) * width;
		figures[at] = row.claims_change;
		figures[at + 1] = Number(row.principal_change);
		figures[at + 2] = row.payments;
		figures[at + 3] = Number(row.cash);
		figures[at + 4] = Number(row.principal_paid);
		figures[at + 5] = Number(row.principal_removed);
	}
	for (let bucket = 0; bucket < buckets; bucket += 1)
		for (let month = 1; month < months; month += 1) {
			const at = (bucket * months + month) * width;
			for (let figure = 0; figure < 2; figure += 1)
				figures[at + figure] =
					(figures[at + figure] ?? 0) + (figures[at + figure - width] ?? 0);
		}
	const mine = clock === "due" ? submissions : [];
	return {
		...{ clock, segment, months, figures },
		submitted: submittedOf(
			mine.filter((row) => row.segment === segment),
			buckets,
			months,
		),
	};
}

function submittedOf(
	rows: readonly BucketSubmissionRow[],
	buckets: number,
	months: number,
): Map<string, Float64Array> {
	const submitted = new Map<string, Float64Array>();
	for (const { to_segment, bucket, month, principal } of rows) {
		const cells =
			submitted.get(to_segment) ?? new Float64Array(buckets * months);
		submitted.set(to_segment, cells);
		cells[bucket * months + month] = Number(principal);
	}
	return submitted;
}

/** The counted segments of a portfolio in which each bucket of debtors stands as often as its weight says. */
export function weighted(
	{ segments }: BucketCounts,
	weights: ArrayLike<number>,
): CountedSegment[] {
	return segments.map(({ clock, segment, months, figures, submitted }) => {
		const totals = weightedSum(figures, months * width, weights);
		const gone = [...submitted].map(
			([name, cells]) => [name, weightedSum(cells, months, weights)] as const,
		);
		return {
			clock,
			segment,
			claims: totals[0] ?? 0,
			months: Array.from({ length: months }, (_, month): MonthAtRisk => {
				const at = month * width;
				return {
					claims: totals[at] ?? 0,
					principal: Math.max(0, totals[at + 1] ?? 0),
					payments: totals[at + 2] ?? 0,
					cash: totals[at + 3] ?? 0,
					paid: totals[at + 4] ?? 0,
					removed: totals[at + 5] ?? 0,
					submitted: gone.length === 0 ? nowhere : goneIn(gone, month),
				};
			}),
		};
	});
}

const nowhere: ReadonlyMap<string, number> = new Map();

function goneIn(
	gone: readonly (readonly [name: string, sums: Float64Array])[],
	month: number,
): Map<string, number> {
	const submitted = new Map<string, number>();
	for (const [name, sums] of gone) {
		const sum = sums[month] ?? 0;
		if (sum !== 0) submitted.set(name, sum);
	}
	return submitted;
}

function weightedSum(
	cells: Float64Array,
	stride: number,
	weights: ArrayLike<number>,
): Float64Array {
	const sums = new Float64Array(stride);
	for (let bucket = 0; bucket < weights.length; bucket += 1) {
		const weight = weights[bucket] ?? 0;
		if (weight === 0) continue;
		const from = bucket * stride;
		for (let place = 0; place < stride; place += 1)
			sums[place] = (sums[place] ?? 0) + weight * (cells[from + place] ?? 0);
	}
	return sums;
}
