// What the submissions of a year would have yielded on other days, by group of customers, with the error of the fit.
import type { CaseMix } from "../regression/case-mix.ts";
import {
	contrast,
	type MixPart,
	standardised,
} from "../regression/standardise.ts";
import type { Interval } from "../wilson.ts";
import { levelsOf, type MixFactor, type MixLevels } from "./mix-fits.ts";

/** Submissions that share days under a policy and mix. Kroner, and kroner times days. */
export interface PolicyRow extends MixLevels {
	readonly policy: string;
	readonly days: number;
	readonly claims: number;
	readonly claims_earlier: number;
	readonly claims_later: number;
	readonly claims_without_lawful_day: number;
	readonly principal: number;
	readonly krone_days_saved: number;
}

/** The policy that others are held against. */
export const asRun = "as run";

/** Kroner, to the krone and not the øre: they rest on a fit. */
export interface PolicyGain {
	readonly policy: string;
	/** "all", or the factor that groups are made by. */
	readonly dimension: string;
	readonly group: string;
	readonly claims: number;
	readonly claimsEarlier: number;
	readonly claimsLater: number;
	readonly claimsWithoutLawfulDay: number;
	readonly principal: number;
	readonly expectedAsRun: number;
	readonly expected: number;
	readonly gain: number;
	readonly gainInterval: Interval;
	/** Days by which a krone is submitted earlier, on average; below 0 where it is later. */
	readonly creditDaysSaved: number;
}

export interface PolicyGains {
	readonly gains: readonly PolicyGain[];
	/** Submissions of a level that no claim was fitted with: left out, not guessed at. */
	readonly claimsUntold: number;
	readonly principalUntold: number;
}

const groupedBy: readonly MixFactor[] = [
	"debtor_type",
	"size_band",
	"creditor_group",
];

/**
 * Each policy held against the days as they were run: expected recovery of principal within the fit's horizon, over the
 * same claims, and the difference with its interval; what both have in common cancels.
 *
 * @param caseMix  fitted by principal, with a spread robust by cluster
 * @param rows     those of every policy, "as run" among them
 */
export function policyGains(
	caseMix: CaseMix,
	rows: readonly PolicyRow[],
): PolicyGains {
	const known = rows.flatMap((row) => {
		const x = designRow(caseMix, row);
		return x ? [{ ...row, x, weight: row.principal }] : [];
	});
	const policies = [...new Set(rows.map(({ policy }) => policy))].filter(
		(policy) => policy !== asRun,
	);
	const untold = rows.filter(
		(row) => row.policy === asRun && designRow(caseMix, row) === null,
	);
	return {
		gains: groupsIn(known).flatMap(({ dimension, group, of }) => {
			const own = known.filter(of);
			const before = own.filter(({ policy }) => policy === asRun);
			return policies.flatMap((policy) => {
				const after = own.filter((row) => row.policy === policy);
				const gain = gainOf(caseMix, before, after);
				return gain ? [{ policy, dimension, group, ...gain }] : [];
			});
		}),
		claimsUntold: total(untold, (row) => row.claims),
		principalUntold: total(untold, (row) => row.principal),
	};
}

type Known = PolicyRow & MixPart;

function groupsIn(rows: readonly Known[]) {
	const all = { dimension: "all", group: "all", of: (_: Known) => true };
	return [
		all,
		...groupedBy.flatMap((dimension) =>
			[...new Set(rows.map((row) => row[dimension]))].sort().map((group) => ({
				dimension,
				group,
				of: (row: Known) => row[dimension] === group,
			})),
		),
	];
}

function gainOf(
	caseMix: CaseMix,
	before: readonly Known[],
	after: readonly Known[],
): Omit<PolicyGain, "policy" | "dimension" | "group"> | null {
	const one = standardised(caseMix.fit, after, caseMix);
	const other = standardised(caseMix.fit, before, caseMix);
	if (!one || !other) return null;
	const principal = total(after, (row) => row.principal);
	const { estimate, low, high } = contrast(one, other, caseMix);
	return {
		claims: total(after, (row) => row.claims),
		claimsEarlier: total(after, (row) => row.claims_earlier),
		claimsLater: total(after, (row) => row.claims_later),
		claimsWithoutLawfulDay: total(
			after,
			(row) => row.claims_without_lawful_day,
		),
		principal,
		expectedAsRun: other.estimate * principal,
		expected: one.estimate * principal,
		gain: estimate * principal,
		gainInterval: { low: low * principal, high: high * principal },
		creditDaysSaved: total(after, (row) => row.krone_days_saved) / principal,
	};
}

/** Null where a level was not fitted. */
function designRow(caseMix: CaseMix, row: PolicyRow): number[] | null {
	try {
		return caseMix.x(row.days, { ...levelsOf(row) });
	} catch (fault) {
		if (fault instanceof RangeError) return null;
		throw fault;
	}
}

function total<Row>(rows: readonly Row[], of: (row: Row) => number): number {
	return rows.reduce((sum, row) => sum + of(row), 0);
}
