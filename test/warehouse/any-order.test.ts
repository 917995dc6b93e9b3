// In whatever order rows lie, each relation holds the same figures to the last digit: two runs of one tape are one result.
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { modelFolder } from "../../src/warehouse/build.ts";
import { Database, named, quoted } from "../../src/warehouse/database.ts";
import { layDownFunctions } from "../../src/warehouse/duckdb-engine.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import { valuedSmall } from "../valued.ts";

let database: Database;
let kept: readonly string[];

beforeAll(async () => {
	const { folder } = await valuedSmall();
	database = await Database.open(":memory:");
	await layDownFunctions(database);
	await database.run(
		`attach ${quoted(join(folder, "portfolio.duckdb"))} as kept (read_only)`,
	);
	const tables = await database.rows(
		"select table_name from duckdb_tables() where database_name = 'kept'",
	);
	kept = tables.map(({ table_name }) => String(table_name));
	for (const name of kept)
		await database.run(
			`create table ${named(name)} as select * from kept.${named(name)} order by rowid desc`,
		);
});
afterAll(() => database.close());

test("rows the other way round make the same relations", async () => {
	const models = modelsIn(modelFolder).filter(({ name }) =>
		kept.includes(name),
	);
	expect(models.length).toBeGreaterThan(130);
	const otherwise: string[] = [];
	for (const { name, sql } of models) {
		const { differ } = await database.row(`
			select count(*) as differ from (
				(from (${sql}) except all from kept.${named(name)})
				union all
				(from kept.${named(name)} except all from (${sql}))
			)`);
		if (Number(differ) > 0) otherwise.push(`${name}: ${differ} rows`);
	}
	expect(otherwise).toEqual([]);
});
