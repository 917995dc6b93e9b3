// Resolution at exact days to submission: raw, with the seller's own mix held still, and by principal.
import {
	adjustedCurve,
	type CaseMix,
	type CaseMixPart,
} from "../regression/case-mix.ts";
import { contrast, type Standardised } from "../regression/standardise.ts";
import type { Interval } from "../wilson.ts";
import { type HorizonFits, levelsOf, type MixCount } from "./mix-fits.ts";

export interface Share extends Interval {
	readonly estimate: number;
}

/** One day of submission at one horizon. Null beyond the days that were seen. */
export interface AdjustedDay {
	readonly horizonDays: number;
	readonly days: number;
	/** Observed claims submitted within a week of the day. */
	readonly claimsNear: number;
	readonly raw: Share | null;
	readonly adjusted: Share | null;
	readonly rawByPrincipal: Share | null;
	readonly adjustedByPrincipal: Share | null;
}

/** Two days held against each other with the mix held still. */
export interface AdjustedDifference extends Share {
	readonly horizonDays: number;
	readonly measure: "count" | "principal";
	/** The share at the first day over that at the second. */
	readonly ratio: number | null;
}

/**
 * The shares had the whole mix been submitted after so many days.
 *
 * An association: what differs between claims submitted early and late and is not held still is in it too.
 */
export function adjustedDays(
	{ horizonDays, counts, fits }: HorizonFits,
	days: readonly number[],
): AdjustedDay[] {
	const seen = days.filter((day) => isSeen(counts, day));
	const own = mixOf(counts, (row) => row.claims);
	const kroner = mixOf(counts, (row) => row.principal);
	const all = [{ levels: {}, weight: 1 }];
	const raw = pointsOf(fits.raw_count, all, seen);
	const adjusted = pointsOf(fits.adjusted_count, own, seen);
	const rawByPrincipal = pointsOf(fits.raw_principal, all, seen);
	const byPrincipal = pointsOf(fits.adjusted_principal, kroner, seen);
	return days.map((day) => ({
		horizonDays,
		days: day,
		claimsNear: counts
			.filter((row) => Math.abs(row.days - day) <= 7)
			.reduce((sum, row) => sum + row.claims, 0),
		raw: raw.get(day) ?? null,
		adjusted: adjusted.get(day) ?? null,
		rawByPrincipal: rawByPrincipal.get(day) ?? null,
		adjustedByPrincipal: byPrincipal.get(day) ?? null,
	}));
}

/** The first day less the second, what the two have in common cancelled; nothing where one of them was not seen. */
export function adjustedDifferences(
	{ horizonDays, counts, fits }: HorizonFits,
	[first, second]: readonly [number, number],
): AdjustedDifference[] {
	if (!isSeen(counts, first) || !isSeen(counts, second)) return [];
	return (["count", "principal"] as const).flatMap((measure) => {
		const caseMix = fits[`adjusted_${measure}`];
		const mix = mixOf(counts, (row) =>
			measure === "count" ? row.claims : row.principal,
		);
		const [one, other] = adjustedCurve(caseMix, mix, [first, second]);
		if (!one || !other) return [];
		const { estimate, low, high } = contrast(one, other, caseMix);
		const ratio = other.estimate > 0 ? one.estimate / other.estimate : null;
		return [{ horizonDays, measure, estimate, low, high, ratio }];
	});
}

/** Whether a day lies among the days that claims were submitted after. */
function isSeen(counts: readonly MixCount[], day: number): boolean {
	const seen = counts.map(({ days }) => days);
	return counts.length > 0 && day >= least(seen) && day <= -least(seen, -1);
}

function least(numbers: readonly number[], sign = 1): number {
	return numbers.reduce(
		(so, each) => Math.min(so, sign * each),
		Number.POSITIVE_INFINITY,
	);
}

/** The mix whatever the days: levels that go together, and how much of it they are. */
function mixOf(
	counts: readonly MixCount[],
	weight: (row: MixCount) => number,
): CaseMixPart[] {
	const parts = new Map<
		string,
		{ levels: Record<string, string>; weight: number }
	>();
	for (const row of counts) {
		const levels = { ...levelsOf(row) };
		const key = JSON.stringify(levels);
		const part = parts.get(key) ?? { levels, weight: 0 };
		part.weight += weight(row);
		parts.set(key, part);
	}
	return [...parts.values()];
}

function pointsOf(
	caseMix: CaseMix,
	mix: readonly CaseMixPart[],
	days: readonly number[],
): Map<number, Share> {
	return new Map(
		adjustedCurve(caseMix, mix, days).map((point) => [
			point.days,
			shareOf(point),
		]),
	);
}

function shareOf({ estimate, low, high }: Standardised): Share {
	return { estimate, low, high };
}
