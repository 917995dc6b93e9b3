// What the models counted for the seller's roads, read once.
import type { Engine } from "../warehouse/engine.ts";
import {
	agencyStock,
	factoringStock,
	planMonths,
} from "../warehouse/road-relations.ts";

/** What is open with each agency, what a factor might take, and what claims on plans paid. */
export type RoadEvidence = Awaited<ReturnType<typeof readRoads>>;

export async function readRoads(engine: Engine) {
	return {
		agencies: await engine.read(agencyStock),
		invoices: await engine.read(factoringStock),
		plans: await engine.read(planMonths),
	};
}
