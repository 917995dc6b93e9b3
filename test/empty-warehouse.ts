// Every relation of a portfolio without a row in any, made as a run makes them.
import { readSides } from "../src/assumptions/sides.ts";
import { loadLaw } from "../src/law/load.ts";
import { keepPrices } from "../src/result/keep-prices.ts";
import { keepWorths } from "../src/result/keep-worths.ts";
import { keepNoEffects } from "../src/result/submission-practice.ts";
import { keepScorecard } from "../src/score/keep-scorecard.ts";
import type { TapeName } from "../src/tape/columns.ts";
import { tapes } from "../src/tape/columns.ts";
import { layDownKey } from "../src/tape/identities/identity-key.ts";
import { emptyTape } from "../src/tape/load.ts";
import {
	buildFittedModels,
	buildHindsightModels,
	buildModels,
	buildPricedModels,
} from "../src/warehouse/build.ts";
import { Database } from "../src/warehouse/database.ts";
import { washDebtors } from "../src/wash/wash.ts";

/** Every relation, empty: what a model test fills with the rows it is about. A second thread is only in the way of few rows. */
export async function emptyWarehouse(): Promise<Database> {
	const database = await Database.open(":memory:");
	await database.run("set threads = 1");
	for (const tape of Object.keys(tapes) as TapeName[])
		await emptyTape(database, tape);
	await layDownKey(database, undefined);
	await washDebtors(database, {}, "2026-06-30");
	await loadLaw(database);
	const { engine } = await buildModels(
		database,
		{ manifest: { relations: [] }, hasPayments: true, currency: "NOK" },
		"2026-06-30",
	);
	await keepPrices(database, [], [], { bySegment: [] });
	await keepScorecard(database, null);
	await keepWorths(database, [], [], await readSides({}));
	await buildPricedModels(engine);
	await keepNoEffects(database);
	await buildFittedModels(engine);
	await database.run(
		"create table later_payments as select stg_claims.claim_id, paid_date, cash from payment_days inner join stg_claims on stg_claims.claim_key = payment_days.claim_key",
	);
	await buildHindsightModels(engine);
	return database;
}
