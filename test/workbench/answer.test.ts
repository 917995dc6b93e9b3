// What a statement may do in the workbench: ask, within limits, and nothing else.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/workbench/answer.ts";
import type { Complaint } from "../../src/workbench/complaint.ts";
import { keepQuery, readQueries } from "../../src/workbench/kept-queries.ts";
import { newestRun } from "../../src/workbench/newest-run.ts";
import { type Bench, bench, type Guest, guest } from "./bench.ts";

let served: Bench;
let inside: Guest;

beforeAll(async () => {
	served = await bench({
		milliseconds: 400,
		rows: 10,
		cellCharacters: 100,
		characters: 5_000,
	});
	inside = await guest(served);
});
afterAll(() => served.discard());

async function answered(sql: string): Promise<Answer> {
	const { text } = await inside.post("ask", { sql });
	expect(text).toMatch(/^\{"columns":/);
	return JSON.parse(text);
}

async function complained(sql: string): Promise<Complaint> {
	const { text } = await inside.post("ask", { sql });
	expect(text).toMatch(/^\{"message":/);
	return JSON.parse(text);
}

test("an answer has names, types and exact values", async () => {
	const answer = await answered(
		"from claims order by claim_id -- and a remark;",
	);
	expect(answer.isWhole).toBe(true);
	expect(answer.columns).toEqual([
		{ name: "claim_id", type: "VARCHAR", kind: "text" },
		{ name: "principal", type: "DECIMAL(18,2)", kind: "number" },
		{ name: "due_date", type: "DATE", kind: "day" },
		{ name: "note", type: "VARCHAR", kind: "text" },
	]);
	expect(answer.rows[0]).toEqual([
		"c1",
		"1250.50",
		"2026-01-31",
		"Ærlig Østby, Ås",
	]);
	expect(answer.rows[2]?.[1]).toBe(null);
});

test.each([
	"explain select * from claims",
	"explain analyze select 1",
	"explain (format json) select 1",
	"describe claims",
	"show tables",
	"summarize claims",
	"with a as (select 1) from a",
	"(select 1)",
	"select ';'; ",
])("%s is answered", async (sql) => {
	expect((await answered(sql)).columns.length).toBeGreaterThan(0);
});

describe("limits", () => {
	test("of rows, said so; as many as the limit are whole", async () => {
		const many = await answered("from range(11)");
		expect([many.rows.length, many.isWhole]).toEqual([10, false]);
		const ten = await answered("from range(10)");
		expect([ten.rows.length, ten.isWhole]).toEqual([10, true]);
		const endless = await answered("from range(100_000_000_000)");
		expect(endless.rows.length).toBe(10);
	});

	test("of a value's length, and of all values together", async () => {
		const [[long] = []] = (await answered("select repeat('x', 1000)")).rows;
		expect(long).toBe(`${"x".repeat(100)}…`);
		const wide = Array.from({ length: 60 }, () => "repeat('y', 100)").join();
		const answer = await answered(`select ${wide} from range(3)`);
		expect(answer.isWhole).toBe(false);
	});

	test("of time: the statement is stopped, the next one is answered", async () => {
		const started = performance.now();
		const { message } = await complained(
			"select count(*) from range(10_000_000) a, range(1_000_000) b where a.range % 7 = b.range % 5",
		);
		expect(message).toMatch(/longer than it may/);
		expect(performance.now() - started).toBeLessThan(3_000);
		expect((await answered("select 1")).rows).toEqual([["1"]]);
	});

	test("of patience: who goes away stops the statement", async () => {
		const slow = await bench({ milliseconds: 60_000 });
		const visitor = await guest(slow);
		const patience = new AbortController();
		const sql =
			"select count(*) from range(10_000_000) a, range(1_000_000) b where a.range % 7 = b.range % 5";
		const asked = visitor.post("ask", { sql }, patience.signal);
		await wait(50);
		patience.abort();
		await expect(asked).rejects.toThrow();
		const started = performance.now();
		expect((await visitor.post("ask", { sql: "select 1" })).status).toBe(200);
		expect(performance.now() - started).toBeLessThan(10_000);
		await slow.discard();
	});

	test("of memory", async () => {
		const { message } = await complained(
			"select list(range) from range(2_000_000_000)",
		);
		expect(message).toMatch(/more memory|longer than it may/);
	});
});

test.each([
	"insert into claims values ('c4')",
	"update claims set note = 'x'",
	"delete from claims",
	"create table more as select 1",
	"create temp table more as select 1",
	"drop table claims",
	"attach ':memory:' as other",
	"detach portfolio",
	"copy claims to '{folder}/stolen.csv'",
	"explain analyze copy claims to '{folder}/stolen.csv'",
	"explain (format json) copy claims to '{folder}/stolen.csv'",
	"explain /* x */ analyze insert into claims values ('c4')",
	"export database '{folder}/stolen'",
	"set enable_external_access = true",
	"reset memory_limit",
	"pragma database_list",
	"install httpfs",
	"load httpfs",
	"call pragma_version()",
	"checkpoint",
	"begin",
	"prepare p as select 1",
	"execute p",
	"vacuum",
	"use memory",
])("%s is no question, and is refused", async (sql) => {
	const before = await readdir(served.folder);
	const { message } = await complained(
		sql.replaceAll("{folder}", served.folder),
	);
	expect(message).toMatch(/read only/);
	expect(await readdir(served.folder)).toEqual(before);
});

test.each([
	"from '{folder}/secret.csv'",
	"from read_csv('{folder}/secret.csv')",
	"from read_text('/etc/passwd')",
	"from read_blob('{folder}/report.html')",
	"from read_json('{folder}/settings/queries.json')",
	"from read_parquet('{folder}/*.parquet')",
	"from glob('{folder}/*')",
	"from sniff_csv('{folder}/secret.csv')",
	"from 'https://example.org/x.csv'",
	"from parquet_metadata('{folder}/x.parquet')",
	"select * from query('from read_text(''/etc/passwd'')')",
	"select * from duckdb_logs, read_text('/etc/hostname')",
])("%s reaches outside, and is refused", async (sql) => {
	const { message } = await complained(
		sql.replaceAll("{folder}", served.folder),
	);
	expect(message).toMatch(/outside the portfolio|Error/);
	expect(message).not.toMatch(/root:|secret\n/);
});

test.each([
	["", /no statement/],
	["-- only a remark", /no statement/],
	["select 1; select 2", /several statements/],
	["select 1; copy claims to 'x'", /several statements/],
	["selec 1", /Parser Error/],
	["from nowhere", /nowhere does not exist/],
	["select no_such from claims", /no_such/],
	["select error('ours')", /ours/],
	["select 1/0, cast('x' as int)", /Conversion Error/],
])("%s is told to be wrong", async (sql, message) => {
	const complaint = await complained(sql);
	expect(complaint.message).toMatch(message);
	expect(complaint.remedy).not.toBe("");
	expect(complaint.message).not.toContain("Stack Trace");
});

test("a failure after the first rows says what failed", async () => {
	const { message } = await complained(
		"select case when range > 4000 then error('in row 4000') else 'ok' end from range(5000) order by range desc",
	);
	expect(message).toMatch(/in row 4000/);
});

test("kept queries in a form not ours are a fault that names the file", async () => {
	const file = join(served.folder, "broken.json");
	await writeFile(file, '{"queries":[{"name":1}]}');
	await expect(readQueries(file)).rejects.toThrow(/broken.json/);
	await expect(keepQuery(file, { name: "a", sql: "b" })).rejects.toThrow();
});

test("the newest run is found, and none is a fault", async () => {
	const out = join(served.folder, "out");
	await expect(newestRun(out)).rejects.toThrow(/no run below/);
	for (const run of ["a/one", "b/two", "b/.partial"]) {
		await mkdir(join(out, run), { recursive: true });
		await writeFile(join(out, run, "portfolio.duckdb"), "");
		await wait(10);
	}
	await mkdir(join(out, "c/empty"), { recursive: true });
	expect(await newestRun(out)).toBe(join(out, "b/two"));
});
