// What TypeScript needs of concentration, steps and collectors, read once the claims have prices.
import {
	agencyActivity,
	agencyCashDays,
	agencyStrata,
	concentration,
	disputesByOutcome,
	largestDebtors,
	plansByOutcome,
	promisesByOutcome,
	stepDays,
	stepPayments,
} from "../warehouse/activity-relations.ts";
import type { Engine } from "../warehouse/engine.ts";

/** The aggregates of one portfolio's debtors, steps and collectors. */
export type Activity = Awaited<ReturnType<typeof readActivity>>;

export async function readActivity(engine: Engine) {
	return {
		concentration: {
			parts: await engine.read(concentration),
			largest: await engine.read(largestDebtors),
		},
		steps: {
			days: await engine.read(stepDays),
			payments: await engine.read(stepPayments),
			promises: await engine.read(promisesByOutcome),
			plans: await engine.read(plansByOutcome),
			disputes: await engine.read(disputesByOutcome),
		},
		agencies: {
			strata: await engine.read(agencyStrata),
			cashDays: await engine.read(agencyCashDays),
			activity: await engine.read(agencyActivity),
		},
	};
}
