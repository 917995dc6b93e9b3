// What the models of a sale counted, read once: small tables, checked row by row.
import type { Engine } from "../warehouse/engine.ts";
import {
	barredClaims,
	decisionTotals,
	fieldCells,
	fieldLevels,
	limitationAhead,
	lots,
	priceStrata,
	recentMix,
	saleSteps,
} from "../warehouse/sale-relations.ts";

/** The aggregates of a sale, as the engine counted them. */
export type SaleAggregates = Awaited<ReturnType<typeof readSale>>;

export async function readSale(engine: Engine) {
	return {
		strata: await engine.read(priceStrata),
		decisions: await engine.read(decisionTotals),
		steps: await engine.read(saleSteps),
		lots: await engine.read(lots),
		limitation: await engine.read(limitationAhead),
		mix: await engine.read(recentMix),
		levels: await engine.read(fieldLevels),
		cells: await engine.read(fieldCells),
		barred: await engine.read(barredClaims),
	};
}
