// Learns a scorecard from the portfolio's own past, and holds an older one against the year that came after it.
import { addMonths, type CalendarDay } from "../dates.ts";
import { modelFolder } from "../warehouse/build.ts";
import type { Database } from "../warehouse/database.ts";
import { modelsIn } from "../warehouse/model.ts";
import { binsOf } from "./bin-characteristic.ts";
import { fitScorecard, informative } from "./fit-scorecard.ts";
import { keepScorecard } from "./keep-scorecard.ts";
import {
	allGrades,
	drawSample,
	patternsOf,
	type Sample,
	type Sampled,
} from "./sample.ts";
import { calibrated, type Scorecard } from "./scorecard.ts";
import { byTarget, type Target } from "./types.ts";
import type { ScoredTally } from "./validation.ts";

/**
 * What it takes to learn: ten outcomes of the rarer kind for each of about ten characteristics (Peduzzi et al. 1996,
 * J. Clin. Epidemiol. 49, 1373–1379), and claims enough for bins of fifty.
 */
export const least = { claims: 500, ofEachOutcome: 100 } as const;

/** Claims of the tape to learn from at most; more make bins no better, and cost time. */
const mostClaims = 120_000;

export interface Trained {
	readonly card: Scorecard;
	readonly learntAt: CalendarDay;
	/** Scores of the claims it was learnt from. */
	readonly learntFrom: readonly ScoredTally[];
	/** A card learnt a year earlier, on the claims that this one was learnt from; null where that year had too few. */
	readonly outOfTime: Readonly<Record<Target, readonly ScoredTally[]>> | null;
}

export interface TooLittle {
	readonly card: null;
	readonly claims: number;
	readonly paying: number;
}

/**
 * Learns from the claims open a year before the cut-off date and what they paid in that year.
 *
 * @param isMeasurable  false where the tape cannot show what was paid: then there is nothing to learn
 *
 * Nothing is left behind in the portfolio but the card itself: see `keepScorecard`.
 */
export async function trainScorecard(
	database: Database,
	cutOffDate: CalendarDay,
	isMeasurable: boolean,
): Promise<Trained | TooLittle> {
	const learntAt = addMonths(cutOffDate, -12);
	const { claims, known } = await seen(database, learntAt);
	if (!isMeasurable || known < least.claims)
		return { card: null, claims: 0, paying: 0 };
	const oneIn = Math.max(1, Math.ceil(claims / mostClaims));
	return await withSample(database, learntAt, oneIn, async (sample) => {
		if (!isEnough(sample)) {
			const { claims: found, payment } = sample.counts;
			return { card: null, claims: found, paying: payment };
		}
		const card = await cardFrom(database, sample);
		const before = addMonths(cutOffDate, -24);
		const isKnown = (await seen(database, before)).known > 0;
		const older = isKnown
			? await withSample(database, before, oneIn, async (earlier) =>
					isEnough(earlier) ? await cardFrom(database, earlier) : null,
				)
			: null;
		return {
			...{ card, learntAt },
			outOfTime: older && (await scored(database, sample, older)),
			learntFrom: (await scored(database, sample, card)).payment,
		};
	});
}

/** Claims of the portfolio, and those due by a day from which on payments are known; none where they begin later. */
async function seen(database: Database, day: CalendarDay) {
	const row = await database.row(`
		select count(*) as claims,
			sum(case when due_date <= date '${day}' and paid.first_date <= date '${day}'
				and (run.payments_from_date is null or run.payments_from_date <= date '${day}') then 1 else 0 end) as known
		from stg_claims cross join run cross join (select min(paid_date) as first_date from stg_payments) as paid`);
	return { claims: Number(row.claims), known: Number(row.known) };
}

function isEnough({ counts }: Sample): boolean {
	const { claims, payment } = counts;
	const rarer = Math.min(payment, claims - payment);
	return claims >= least.claims && rarer >= least.ofEachOutcome;
}

async function withSample<Outcome>(
	database: Database,
	day: CalendarDay,
	oneIn: number,
	work: (sample: Sample) => Promise<Outcome>,
): Promise<Outcome> {
	const sample = await drawSample(database, day, oneIn);
	try {
		return await work(sample);
	} finally {
		await sample.discard();
	}
}

/** The card of a sample: bins, what tells anything of them, weights, points. */
export async function cardFrom(
	database: Database,
	sample: Sampled,
): Promise<Scorecard> {
	const graded = await allGrades(database, sample);
	const binned = informative(
		graded.map(({ characteristic, grades }) => ({
			characteristic,
			bins: binsOf(grades),
		})),
	);
	return fitScorecard(binned, await patternsOf(database, sample, binned));
}

/** Scores the claims of a sample by a card, the way claims are scored: in the engine. */
async function scored(
	database: Database,
	sample: Sample,
	card: Scorecard,
): Promise<Record<Target, ScoredTally[]>> {
	return await sample.within(async (engine) => {
		await keepScorecard(database, card);
		await engine.run(
			modelsIn(modelFolder).filter(({ name }) => name === "claim_points"),
		);
		const found = await Promise.all(
			(["payment", "resolution", "share"] as const).map((target) =>
				database.rows(`
					select claim_points.${target}_score as score, count(*) as n, sum(score_sample.${target}) as k
					from score_sample inner join claim_points on claim_points.claim_id = score_sample.claim_id
					group by claim_points.${target}_score order by score`),
			),
		);
		const talliesOf = (target: Target, place: number): ScoredTally[] =>
			(found[place] ?? []).map(({ score, n, k }) => ({
				...{ score: Number(score), n: Number(n), k: Number(k) },
				probability: calibrated(card.calibrations[target], Number(score)),
			}));
		const places = { payment: 0, resolution: 1, share: 2 };
		return byTarget((target) => talliesOf(target, places[target]));
	});
}
