import { mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database } from "../../src/warehouse/database.ts";
import { openReadOnly } from "../../src/warehouse/read-only.ts";

let folder: string;
let database: Database;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "ferskvare-test-"));
	const made = await Database.open(join(folder, "portfolio.duckdb"));
	await made.run(
		"create table claims as select range as claim_id from range(9)",
	);
	made.close();
	await writeFile(join(folder, "secret.csv"), "secret\n1\n");
	await symlink(join(folder, "secret.csv"), join(folder, "link.csv"));
	database = await openReadOnly(join(folder, "portfolio.duckdb"), {
		temporaryDirectory: join(folder, "temporary"),
		writes: [join(folder, "it's allowed.csv")],
		memoryLimit: "100MB",
	});
});

afterAll(async () => {
	database.close();
	await rm(folder, { recursive: true });
});

test("the portfolio can be read", async () => {
	expect(
		await database.row("select count(*)::int as claims from claims"),
	).toEqual({ claims: 9 });
});

test.each([
	["from '{folder}/secret.csv'", /Permission Error/],
	["from read_csv('/etc/passwd')", /Permission Error/],
	["from read_text('{folder}/temporary/../secret.csv')", /Permission Error/],
	["from read_text('{folder}/link.csv')", /Permission Error/],
	["from glob('/etc/*')", /Permission Error/],
	["copy claims to '{folder}/elsewhere.csv'", /Permission Error/],
	[
		"explain analyze copy claims to '{folder}/elsewhere.csv'",
		/Permission Error/,
	],
	["export database '{folder}/elsewhere'", /Permission Error/],
	["attach '{folder}/elsewhere.duckdb'", /Permission Error/],
	["install excel", /Permission Error/],
	["load excel", /Permission Error/],
	["set enable_external_access = true", /locked/],
	["set allowed_paths = ['/etc/passwd']", /locked/],
	["reset allowed_directories", /locked/],
	["insert into claims values (1)", /read-only mode/],
	["update claims set claim_id = 1", /read-only mode/],
	["delete from claims", /read-only mode/],
	["create table more as select 1", /read-only mode/],
	["drop table claims", /read-only mode/],
	["alter table claims add column x int", /read-only mode/],
	["comment on table claims is 'mine'", /read-only mode/],
])("%s is refused", async (statement, refusal) => {
	const before = await readdir(folder);
	await expect(
		database.run(statement.replaceAll("{folder}", folder)),
	).rejects.toThrow(refusal);
	expect(await readdir(folder)).toEqual(before);
});

test("the file that was named may be written", async () => {
	const file = join(folder, "it''s allowed.csv");
	await database.run(`copy claims to '${file}' (use_tmp_file false)`);
	expect(await readdir(folder)).toContain("it's allowed.csv");
});

test("what does not fit in memory is laid aside inside the fence", async () => {
	const { last } = await database.row(
		"select max(x)::text as last from (select range as x, range::text || repeat('x', 100) as wide from range(2000000) order by hash(range) limit 1900000)",
	);
	expect(Number(last)).toBeGreaterThan(1_800_000);
});

test("instants are shown in UTC", async () => {
	const { at } = await database.row(
		"select (timestamptz '2026-06-30 12:00:00+02')::text as at",
	);
	expect(at).toBe("2026-06-30 10:00:00+00");
});
