// What the days to submission did, fitted: counts out of the engine, effects back in, scores out, and what follows.
import {
	type MixEffect,
	mixEffects,
	robustFits,
} from "../curves/mix/mix-effects.ts";
import { fitHorizons, type HorizonFits } from "../curves/mix/mix-fits.ts";
import { type PolicyGains, policyGains } from "../curves/mix/policy-gain.ts";
import {
	type WeightedBand,
	weightedBands,
} from "../curves/mix/weighted-bands.ts";
import { random } from "../random.ts";
import { buildFittedModels } from "../warehouse/build.ts";
import type { Database } from "../warehouse/database.ts";
import type { Engine } from "../warehouse/engine.ts";
import { keep } from "../warehouse/keep.ts";
import {
	dunningRoutine,
	mixCounts,
	mixScores,
	policySubmissions,
	principalDays,
} from "../warehouse/practice-relations.ts";

/** What was found of the days to submission. */
export interface SubmissionPractice {
	readonly horizons: readonly HorizonFits[];
	readonly weighted: readonly WeightedBand[];
	/** Null where no horizon could be fitted. */
	readonly policies: (PolicyGains & { readonly horizonDays: number }) | null;
	readonly routine: readonly RoutineStep[];
}

export interface RoutineStep {
	readonly creditor_id: string;
	readonly step_number: number;
	readonly event_kind: string;
	readonly claims: number;
	readonly median_days_past_due: number | null;
	readonly median_gap_days: number | null;
}

/** Fits the mix, lays down `mix_effects`, makes `mix_scores`, and holds the policies of the seed against the run. */
export async function submissionPractice(
	database: Database,
	engine: Engine,
): Promise<SubmissionPractice> {
	const fits = fitHorizons(await engine.read(mixCounts));
	await keepEffects(database, mixEffects(fits));
	await buildFittedModels(engine);
	const horizons = robustFits(fits, await engine.read(mixScores));
	const last = horizons.at(-1);
	return {
		horizons,
		weighted: weightedBands(
			await engine.read(principalDays),
			horizonsOf(fits),
			() => random(seed),
		),
		policies: last
			? {
					horizonDays: last.horizonDays,
					...policyGains(
						last.fits.adjusted_principal,
						await engine.read(policySubmissions),
					),
				}
			: null,
		routine: await engine.read(dunningRoutine),
	};
}

/** Nothing hangs on which seed; the same files must give the same figures. */
const seed = 20_260_630;

const horizonsOf = (fits: readonly HorizonFits[]) =>
	fits.map(({ horizonDays }) => horizonDays);

async function keepEffects(
	database: Database,
	rows: readonly MixEffect[],
): Promise<void> {
	const effect = (says: string) => ({ type: "double", says });
	await keep(database, {
		name: "mix_effects",
		says: "what each level adds to the log odds of resolution; over the levels of a claim they add up",
		columns: {
			horizon_days: { type: "bigint", says: "horizon in days from submission" },
			factor: {
				type: "varchar",
				says: "what the level is one of; all is the intercept",
			},
			level: { type: "varchar", says: "the level; days are steps of days" },
			raw_count: effect("by days alone, share of claims resolved"),
			adjusted_count: effect("with the mix, share of claims resolved"),
			raw_principal: effect("by days alone, share of principal recovered"),
			adjusted_principal: effect("with the mix, share of principal recovered"),
		},
		rows: rows.map((row) => ({ ...row })),
	});
}

/** What `mix_effects` is where nothing was fitted: for an engine that makes its models without a run. */
export async function keepNoEffects(database: Database): Promise<void> {
	await keepEffects(database, []);
}
