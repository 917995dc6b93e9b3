// Resolution by days to submission, fitted at each horizon: raw and with the mix held still, by count and by principal.
import { type CaseMix, fitCaseMix } from "../regression/case-mix.ts";

/** What is held still beside the days. */
export const mixFactors = [
	"debtor_type",
	"size_band",
	"claim_kind",
	"creditor_group",
] as const;

export type MixFactor = (typeof mixFactors)[number];
export type MixLevels = Readonly<Record<MixFactor, string>>;

/** Claims that share days and mix, observed at least the horizon. Kroner. */
export interface MixCount extends MixLevels {
	readonly horizon_days: number;
	readonly days: number;
	readonly claims: number;
	readonly resolved: number;
	readonly principal: number;
	readonly principal_recovered: number;
}

/** By count: claims resolved over claims. By principal: principal recovered over principal submitted. */
export const fitNames = [
	"raw_count",
	"adjusted_count",
	"raw_principal",
	"adjusted_principal",
] as const;

export type FitName = (typeof fitNames)[number];

/** The four fits of one horizon. */
export interface HorizonFits {
	readonly horizonDays: number;
	readonly counts: readonly MixCount[];
	/** Kroner that count as one trial in the fits by principal: the mean principal of a claim. */
	readonly kronerPerTrial: number;
	readonly fits: Readonly<Record<FitName, CaseMix>>;
}

const leastPerEffect = 5;
const ridge = 0.01;

/**
 * The fits of every horizon that has enough to tell: five resolved and five unresolved claims for each effect.
 *
 * The share by principal is a fractional logit: kroner recovered over kroner submitted, in units of the mean claim. Its
 * own covariance would be wrong; only one robust by cluster serves. A weak ridge keeps a level that all or none of whose
 * claims were resolved from running away.
 *
 * @see Papke & Wooldridge (1996), Journal of Applied Econometrics 11, 619–632
 */
export function fitHorizons(counts: readonly MixCount[]): HorizonFits[] {
	const horizons = [
		...new Set(counts.map(({ horizon_days }) => horizon_days)),
	].sort((one, other) => one - other);
	return horizons.flatMap((horizonDays) => {
		const own = counts.filter(
			(row) => row.horizon_days === horizonDays && row.claims > 0,
		);
		const found = fitsOf(own);
		return found ? [{ horizonDays, counts: own, ...found }] : [];
	});
}

function fitsOf(
	counts: readonly MixCount[],
): Pick<HorizonFits, "kronerPerTrial" | "fits"> | null {
	const claims = sum(counts, (row) => row.claims);
	const resolved = sum(counts, (row) => row.resolved);
	const kronerPerTrial = sum(counts, (row) => row.principal) / claims;
	const [rawCount, adjustedCount, rawPrincipal, adjustedPrincipal] =
		fitNames.map((name) => fitOne(counts, name, kronerPerTrial));
	if (!rawCount || !adjustedCount || !rawPrincipal || !adjustedPrincipal)
		return null;
	const effects = adjustedCount.fit.coefficients.length;
	if (Math.min(resolved, claims - resolved) < leastPerEffect * effects)
		return null;
	return {
		kronerPerTrial,
		fits: {
			raw_count: rawCount,
			adjusted_count: adjustedCount,
			raw_principal: rawPrincipal,
			adjusted_principal: adjustedPrincipal,
		},
	};
}

function fitOne(
	counts: readonly MixCount[],
	name: FitName,
	kronerPerTrial: number,
): CaseMix | null {
	const caseMix = fitCaseMix(
		counts.map((row) => ({
			days: row.days,
			levels: name.startsWith("raw") ? {} : levelsOf(row),
			...(name.endsWith("count")
				? { n: row.claims, k: row.resolved }
				: {
						n: row.principal / kronerPerTrial,
						k: row.principal_recovered / kronerPerTrial,
					}),
		})),
		{ ridge },
	);
	return caseMix?.fit.converged ? caseMix : null;
}

/** The levels of a row that carries more than those. */
export function levelsOf(row: MixLevels): MixLevels {
	const { debtor_type, size_band, claim_kind, creditor_group } = row;
	return { debtor_type, size_band, claim_kind, creditor_group };
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
	return rows.reduce((all, row) => all + of(row), 0);
}
