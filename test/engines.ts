// The engines every model test runs on, today one, and an empty warehouse with the right columns on each.

import { loadLaw } from "../src/law/load.ts";
import { keepPrices } from "../src/result/keep-prices.ts";
import { keepNoEffects } from "../src/result/submission-practice.ts";
import type { TapeName } from "../src/tape/columns.ts";
import { tapes } from "../src/tape/columns.ts";
import { emptyTape } from "../src/tape/load.ts";
import {
	buildFittedModels,
	buildModels,
	buildPricedModels,
} from "../src/warehouse/build.ts";
import { Database } from "../src/warehouse/database.ts";

export const engines = ["duckdb"] as const;

/** Every relation, empty: what a model test fills with the rows it is about. */
export async function emptyWarehouse(): Promise<Database> {
	const database = await Database.open(":memory:");
	for (const tape of Object.keys(tapes) as TapeName[])
		await emptyTape(database, tape);
	await loadLaw(database);
	const { engine } = await buildModels(
		database,
		{ manifest: { relations: [] }, hasPayments: true, currency: "NOK" },
		"2026-06-30",
	);
	await keepPrices(database, [], [], { bySegment: [] });
	await buildPricedModels(engine);
	await keepNoEffects(database);
	await buildFittedModels(engine);
	return database;
}
