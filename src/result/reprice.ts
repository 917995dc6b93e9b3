// A portfolio priced again from what a run left: other assumptions, or a price turned round into its return.
import { readSides, type Sides } from "../assumptions/sides.ts";
import type { CalendarDay } from "../dates.ts";
import type { Ore } from "../money.ts";
import {
	boughtBy,
	ercOf,
	type Forecast,
	forecastOf,
	grossOf,
} from "../valuation/forecast.ts";
import { type Price, priced } from "../valuation/price.ts";
import type { Database } from "../warehouse/database.ts";
import { readCollections } from "./group-collections.ts";

export interface Repriced {
	readonly cutOffDate: CalendarDay;
	readonly currency: string;
	readonly claims: number;
	/** Kroner. */
	readonly principal: number;
	readonly erc180: Ore;
	readonly sides: Sides;
	readonly forecast: Forecast;
	/** What a buyer earns at the price that was asked about; null where none was. */
	readonly atPrice: Price | null;
}

/** What to suppose, and at which price to look. */
export interface Asked {
	readonly buyer?: string | undefined;
	readonly seller?: string | undefined;
	readonly targetIrr?: number | undefined;
	/** Kroner. */
	readonly price?: number | undefined;
}

/** @throws Fault for a portfolio without expected collections, or assumptions that do not read */
export async function reprice(
	database: Database,
	asked: Asked,
): Promise<Repriced> {
	const sides = await readSides(asked);
	const { open, collections } = await readCollections(database);
	const run = await database.row("select cut_off_date, currency from run");
	const forecast = forecastOf(open, collections, sides, "both");
	const bought = boughtBy(open, collections, sides.buyer);
	return {
		cutOffDate: String(run.cut_off_date),
		currency: String(run.currency),
		claims: bought.claims,
		principal: bought.principal,
		erc180: ercOf(forecast.byMonth, forecast.byMonth.length),
		sides,
		forecast,
		atPrice:
			asked.price === undefined
				? null
				: priced(asked.price, bought, sides.buyer, grossOf(forecast)),
	};
}
