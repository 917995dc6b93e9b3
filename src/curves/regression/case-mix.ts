// Resolution by days to submission with the mix of claims held still: fit, smooth curve and its band.

import { clusterRobust } from "./cluster-robust.ts";
import type { Spread } from "./few-clusters.ts";
import { type BinomialFit, fitBinomial } from "./fit-binomial.ts";
import type { LinkName } from "./link.ts";
import { knotsAt, naturalSpline } from "./natural-spline.ts";
import { type Standardised, standardised } from "./standardise.ts";

/** Claims that share days, levels and cluster: how many, and how many of them were resolved within the horizon. */
export interface CaseMixRow {
	readonly days: number;
	/** Each factor's level, such as { debtor_type: "person" }; the same factors in every row. */
	readonly levels: Readonly<Record<string, string>>;
	readonly n: number;
	readonly k: number;
	/** A debtor, or a bucket of debtors; without it every row is its own. */
	readonly cluster?: string;
}

export interface CaseMixChoice {
	readonly link?: LinkName;
	readonly ridge?: number;
	/** Of the smooth function of days; Harrell's four quantiles of the trials where it is not said. */
	readonly knots?: readonly number[];
}

/** The covariance is robust by cluster where clusters were given and are two or more, else the fit's own. */
export interface CaseMix extends Spread {
	readonly fit: BinomialFit;
	readonly isRobust: boolean;
	readonly knots: readonly number[];
	/** The level that each factor's others are held against: the one with most claims. */
	readonly baselines: Readonly<Record<string, string>>;
	/** The row of the design. @throws RangeError for a level that was not fitted */
	readonly x: (
		days: number,
		levels: Readonly<Record<string, string>>,
	) => number[];
}

/** The same fit with a spread robust by cluster that was made elsewhere. */
export function weighed(caseMix: CaseMix, spread: Spread): CaseMix {
	return { ...caseMix, ...spread, isRobust: true };
}

/** A part of the mix to hold still. */
export interface CaseMixPart {
	readonly levels: Readonly<Record<string, string>>;
	/** Claims or kroner. */
	readonly weight: number;
}

/** @returns null where no row has claims */
export function fitCaseMix(
	rows: readonly CaseMixRow[],
	choice: CaseMixChoice = {},
): CaseMix | null {
	const knots =
		choice.knots ??
		knotsAt(rows.map(({ days, n }) => ({ place: days, weight: n })));
	const spline = naturalSpline(knots);
	const factors = factorsOf(rows);
	const x = (days: number, levels: Readonly<Record<string, string>>) => [
		1,
		...spline(days),
		...factors.flatMap((factor) => dummies(factor, levels[factor.name])),
	];
	const design = rows.map(({ days, levels, n, k, cluster }, at) => ({
		x: x(days, levels),
		n,
		k,
		cluster: cluster ?? `row ${at}`,
	}));
	const fit = fitBinomial(design, {
		link: choice.link ?? "logit",
		ridge: choice.ridge ?? 0,
	});
	if (!fit) return null;
	const robust = rows.some(({ cluster }) => cluster !== undefined)
		? clusterRobust(fit, design)
		: null;
	return {
		fit,
		covariance: robust ?? fit.covariance,
		isRobust: robust !== null,
		knots,
		baselines: Object.fromEntries(
			factors.map(({ name, baseline }) => [name, baseline]),
		),
		x,
	};
}

interface Factor {
	readonly name: string;
	readonly baseline: string;
	readonly others: readonly string[];
}

function factorsOf(rows: readonly CaseMixRow[]): Factor[] {
	return Object.keys(rows[0]?.levels ?? {}).map((name) => {
		const claims = new Map<string, number>();
		for (const { levels, n } of rows) {
			const level = levels[name] ?? "";
			claims.set(level, (claims.get(level) ?? 0) + n);
		}
		const [[baseline] = [""], ...others] = [...claims].toSorted(
			([one, some], [other, more]) => more - some || (one < other ? -1 : 1),
		);
		return { name, baseline, others: others.map(([level]) => level) };
	});
}

function dummies(
	{ name, baseline, others }: Factor,
	level: string | undefined,
): number[] {
	if (level !== baseline && !others.includes(level ?? ""))
		throw new RangeError(`no claim was fitted with ${name} ${level}`);
	return others.map((other) => (other === level ? 1 : 0));
}

export interface AdjustedPoint extends Standardised {
	readonly days: number;
}

/** The share resolved had the whole mix been submitted after so many days, for each of `days`; pointwise band. */
export function adjustedCurve(
	caseMix: CaseMix,
	mix: readonly CaseMixPart[],
	days: readonly number[],
	level = 0.95,
): AdjustedPoint[] {
	return days.flatMap((at): AdjustedPoint[] => {
		const parts = mix.map(({ levels, weight }) => ({
			x: caseMix.x(at, levels),
			weight,
		}));
		const point = standardised(caseMix.fit, parts, caseMix, level);
		return point ? [{ days: at, ...point }] : [];
	});
}
