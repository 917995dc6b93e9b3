// Prices a portfolio: what is expected becomes prices, claims get their parts of them, and what a sale would be is found.
import type { Sides } from "../assumptions/sides.ts";
import type { SegmentCurve } from "../curves/types.ts";
import { claimWorths } from "../valuation/claim-worth.ts";
import { forecastOf, type Side } from "../valuation/forecast.ts";
import { groupWorths } from "../valuation/group-worth.ts";
import type { Collections, OpenClaims } from "../valuation/types.ts";
import { buildPricedModels } from "../warehouse/build.ts";
import type { Database } from "../warehouse/database.ts";
import type { Engine } from "../warehouse/engine.ts";
import type { Aggregates } from "./aggregates.ts";
import { keepCollections } from "./group-collections.ts";
import { keepPrices } from "./keep-prices.ts";
import { keepWorths } from "./keep-worths.ts";
import { readSale } from "./read-sale.ts";
import { saleFindings } from "./sale-findings.ts";

/** What there is to price: groups of open claims, and what each is expected to bring. */
interface Unpriced {
	readonly counted: Pick<Aggregates, "open">;
	readonly open: readonly OpenClaims[];
	readonly collections: readonly Collections[];
	readonly sides: Sides;
	readonly side: Side;
	readonly curves: readonly SegmentCurve[];
}

/** Lays prices down in the database, makes the relations that stand on them, and tells of both. Kroner, to the øre. */
export async function pricePortfolio(
	database: Database,
	engine: Engine,
	{ counted, open, collections, sides, side, curves }: Unpriced,
) {
	const forecast = forecastOf(open, collections, sides, side);
	const worths = groupWorths(open, collections, sides);
	await keepCollections(database, counted.open, open, collections);
	await keepPrices(database, counted.open, worths, forecast);
	const each = claimWorths(open, collections, sides);
	await keepWorths(database, counted.open, each, sides);
	await buildPricedModels(engine);
	const sale = saleFindings({
		counted: await readSale(engine),
		...{ open, collections, sides, forecast, curves },
	});
	return { forecast, sale };
}
