// What the engine counts for the sake of risk, read once.
import type { Engine } from "../warehouse/engine.ts";
import {
	bucketMonths,
	bucketSubmissions,
	debtorAgreement,
	openClaimSquares,
} from "../warehouse/relations.ts";

export type RiskEvidence = Awaited<ReturnType<typeof readRiskEvidence>>;

export async function readRiskEvidence(engine: Engine) {
	return {
		bucketMonths: await engine.read(bucketMonths),
		bucketSubmissions: await engine.read(bucketSubmissions),
		squares: await engine.read(openClaimSquares),
		agreement: await engine.read(debtorAgreement),
	};
}
