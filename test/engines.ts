// The engines every model test runs on, today one, and an empty warehouse with the right columns on each.
import { join } from "node:path";
import { layDownKey } from "../src/tape/identities/identity-key.ts";
import { Database, quoted } from "../src/warehouse/database.ts";
import { emptyWarehouse } from "./empty-warehouse.ts";
import { onceInSuite } from "./once-in-suite.ts";

export const engines = ["duckdb"] as const;

const kept = "warehouse.duckdb";

/** Every relation, empty, in memory: a copy of what is made once for the whole suite, at a tenth of the work. */
export async function freshWarehouse(): Promise<Database> {
	const folder = await onceInSuite("warehouse", async (at) => {
		const made = await emptyWarehouse();
		await made.run(
			`attach ${quoted(join(at, kept))} as kept; copy from database memory to kept; detach kept`,
		);
		made.close();
	});
	const database = await Database.open(":memory:");
	await database.run(
		`set threads = 1; attach ${quoted(join(folder, kept))} as kept (read_only); copy from database kept to memory; detach kept`,
	);
	await layDownKey(database, undefined);
	return database;
}

let opened: Promise<Database> | undefined;

/** One for all model tests that a worker runs: each lays down what its model reads. Left open until the worker ends. */
export function sharedWarehouse(): Promise<Database> {
	opened ??= freshWarehouse();
	return opened;
}
