// Snapshots of the register of companies against each other: real ones as snapshots.py counts them (duckdb 2.0.0 for Python).
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "../../src/warehouse/database.ts";
import { registerChanges } from "../../src/wash/register-changes.ts";
import { describeShared, sharedFile } from "../shared-data.ts";
import { smallDatabase, sweep, tempFolder } from "../tape/tape-world.ts";

let database: Database;
let scratch: string;
beforeAll(async () => {
	database = await smallDatabase();
	scratch = tempFolder();
});
afterAll(() => {
	database.close();
	sweep(scratch);
});

const folder = "data/norway-formats/brreg";
const layout = {
	columns: { organisation_number: "org_nr", organisation_form: "legal_form" },
};

async function changed(from: string, to: string): Promise<string[]> {
	const snapshot = (day: string) => ({
		file: sharedFile(`${folder}/enheter_snapshot_${day}.parquet`),
		layout,
	});
	await registerChanges(database, snapshot(from), snapshot(to), scratch);
	const rows = await database.rows(
		"select organisation_number, change from register_changes order by all",
	);
	return rows.map((row) => `${row.organisation_number} ${row.change}`);
}

describeShared(folder, () => {
	test.each([
		[
			"2024-01-01",
			"2024-07-01",
			[
				"100000001 employees",
				"100000002 municipality",
				"100000002 name",
				"100000003 gone",
				"100000004 new",
			],
		],
		[
			"2024-07-01",
			"2025-01-01",
			[
				"100000001 employees",
				"100000001 industry_code",
				"100000002 gone",
				"100000004 employees",
				"100000005 new",
			],
		],
		[
			"2024-01-01",
			"2025-01-01",
			[
				"100000001 employees",
				"100000001 industry_code",
				"100000002 gone",
				"100000003 gone",
				"100000004 new",
				"100000005 new",
			],
		],
		["2024-01-01", "2024-01-01", []],
	] as const)("%s to %s", async (from, to, expected) => {
		expect(await changed(from, to)).toEqual(expected);
	});

	test("no name is kept", async () => {
		await changed("2024-01-01", "2024-07-01");
		const kept = await database.rows("select * from register_changes");
		expect(JSON.stringify(kept)).not.toMatch(/Alpha|Beta|Gamma|Delta/);
	});
});
