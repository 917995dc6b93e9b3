// Everything TypeScript needs of the models, read once: small tables, checked row by row.
import type { Engine } from "../warehouse/engine.ts";
import {
	chargeTotals,
	dunningFindingsByRule,
	limitationBands,
	overChargedClaims,
	taxLossReadiness,
} from "../warehouse/law-relations.ts";
import {
	ageingByGroup,
	rollRates,
	strats,
	submissionBands,
} from "../warehouse/practice-relations.ts";
import {
	ageing,
	controlTotals,
	curveCash,
	curveExits,
	curveExposures,
	openClaimsBySegment,
	portfolioDoubts,
	recoveryTriangle,
	resolutionDays,
	resolutionRates,
	vintages,
} from "../warehouse/relations.ts";
import type { LawCounts } from "./sections/law.ts";

/** The aggregates of one portfolio, as the engine counted them. */
export type Aggregates = Awaited<ReturnType<typeof readAggregates>>;

export async function readAggregates(engine: Engine) {
	const [totals] = await engine.read(controlTotals);
	if (!totals) throw new RangeError("control_totals is empty");
	return {
		totals,
		ageing: await engine.read(ageing),
		resolutionRates: await engine.read(resolutionRates),
		resolutionDays: await engine.read(resolutionDays),
		vintages: await engine.read(vintages),
		triangle: await engine.read(recoveryTriangle),
		exposures: await engine.read(curveExposures),
		cash: await engine.read(curveCash),
		exits: await engine.read(curveExits),
		open: await engine.read(openClaimsBySegment),
		submissionBands: await engine.read(submissionBands),
		strats: await engine.read(strats),
		ageingByGroup: await engine.read(ageingByGroup),
		rollRates: await engine.read(rollRates),
		doubts: await engine.read(portfolioDoubts),
		law: await readLaw(engine),
	};
}

/** What the law makes of the claims; rows as the result has them. */
async function readLaw(engine: Engine): Promise<LawCounts> {
	return {
		limitation: (await engine.read(limitationBands)).map(
			({ position: _, ...row }) => ({
				...row,
				basis: row.basis === "loan" ? "money loan" : row.basis,
				limitation_band:
					row.limitation_band === "unknown" ? "not known" : row.limitation_band,
			}),
		),
		charges: {
			totals: await engine.read(chargeTotals),
			reasons: await engine.read(overChargedClaims),
		},
		practice: (await engine.read(dunningFindingsByRule)).map((row) => ({
			...row,
			severity: row.severity === "unknown" ? "not settled" : row.severity,
		})),
		tax_loss: await engine.read(taxLossReadiness),
	};
}
