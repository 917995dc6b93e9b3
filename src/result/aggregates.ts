// Everything TypeScript needs of the models, read once: small tables, checked row by row.
import type { Engine } from "../warehouse/engine.ts";
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
	};
}
