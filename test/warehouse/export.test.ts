import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database } from "../../src/warehouse/database.ts";
import { type ExportFormat, exportTo } from "../../src/warehouse/export.ts";
import { arrowBytes } from "../../src/warehouse/export-arrow.ts";
import { csvText } from "../../src/warehouse/export-text.ts";

let folder: string;
let database: Database;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "ferskvare-test-"));
	database = await Database.open(":memory:");
	await database.run("set timezone = 'UTC'");
	await database.run(`create table claims (
		claim_id text, principal decimal(18,2), huge decimal(38,4), count bigint, small tinyint,
		rate double, due_date date, paid_at timestamp, seen_at timestamptz, is_old boolean, kinds text[])`);
	await database.run(`insert into claims values
		('Ærlig Østby, Ås', 1234567890123456.78, 1234567890123456789012345678901234.5678, 9007199254740993, 1,
			0.1, '2026-01-31', '2026-01-31 12:00:00.123456', '2026-01-31 12:00:00+02', true, ['a', 'b']),
		('he said "no"' || chr(10) || 'twice', -0.05, -0.0001, -9223372036854775808, -128,
			-1e300, '1899-12-31', '1969-12-31 23:59:59.999999', '1969-12-31 23:59:59+00', false, []),
		(null, null, null, null, null, null, null, null, null, null, null),
		('=1+1', 0, 0, 0, 0, 'infinity', '1970-01-01', '1970-01-01', '1970-01-01 00:00:00+00', false, ['c'])`);
});

afterAll(async () => {
	database.close();
	await rm(folder, { recursive: true });
});

async function exported(
	format: ExportFormat,
	statement = "from claims",
): Promise<string> {
	const file = join(folder, `answer.${format}`);
	await exportTo(file, format, database, statement);
	return file;
}

/** Rows that stand in one of two relations and not in the other. */
async function difference(source: string): Promise<unknown[]> {
	return await database.rows(
		`(from claims except all from ${source}) union all (from ${source} except all from claims)`,
	);
}

test("csv comes back as it was", async () => {
	const file = await exported("csv");
	const { columns } = await database.row(
		"select list({'name': column_name, 'type': data_type}) as columns from duckdb_columns() where table_name = 'claims'",
	);
	const types = (columns as { name: string; type: string }[])
		.map(({ name, type }) => `'${name}': '${type}'`)
		.join(", ");
	expect(await difference(`read_csv('${file}', columns = {${types}})`)).toEqual(
		[],
	);
});

test("parquet comes back as it was, with its types", async () => {
	const file = await exported("parquet");
	expect(await difference(`'${file}'`)).toEqual([]);
	const { type } = await database.row(
		`select column_type as type from (describe from '${file}') where column_name = 'principal'`,
	);
	expect(type).toBe("DECIMAL(18,2)");
});

test("json comes back as it was, exact numbers as text", async () => {
	const rows = JSON.parse(await readFile(await exported("json"), "utf8"));
	expect(rows[0]).toEqual({
		claim_id: "Ærlig Østby, Ås",
		principal: "1234567890123456.78",
		huge: "1234567890123456789012345678901234.5678",
		count: "9007199254740993",
		small: 1,
		rate: 0.1,
		due_date: "2026-01-31",
		paid_at: "2026-01-31T12:00:00.123456",
		seen_at: "2026-01-31T10:00:00Z",
		is_old: true,
		kinds: ["a", "b"],
	});
	expect(rows[1]).toMatchObject({
		claim_id: 'he said "no"\ntwice',
		count: "-9223372036854775808",
	});
	expect(new Set(Object.values(rows[2]))).toEqual(new Set([null]));
	expect(rows[3]).toMatchObject({ claim_id: "=1+1", count: 0 });
});

test("arrow comes back with its types and its values", async () => {
	const table = tableFromIPC(await readFile(await exported("arrow")));
	expect(table.schema.fields.map(({ type }) => String(type))).toEqual([
		"Utf8",
		"Decimal[18e+2]",
		"Decimal[38e+4]",
		"Int64",
		"Int8",
		"Float64",
		"Date32<DAY>",
		"Timestamp<MICROSECOND>",
		"Timestamp<MICROSECOND, UTC>",
		"Bool",
		"Utf8",
	]);
	const column = (name: string) => [...(table.getChild(name) ?? [])];
	expect(column("claim_id")).toEqual([
		"Ærlig Østby, Ås",
		'he said "no"\ntwice',
		null,
		"=1+1",
	]);
	expect(column("principal").map(bigint)).toEqual([
		123456789012345678n,
		-5n,
		null,
		0n,
	]);
	expect(column("huge").map(bigint)).toEqual([
		12345678901234567890123456789012345678n,
		-1n,
		null,
		0n,
	]);
	expect(column("count")).toEqual([
		9007199254740993n,
		-9223372036854775808n,
		null,
		0n,
	]);
	expect(column("small")).toEqual([1, -128, null, 0]);
	expect(column("rate")).toEqual([0.1, -1e300, null, Number.POSITIVE_INFINITY]);
	expect(column("due_date").map(isoDay)).toEqual([
		"2026-01-31",
		"1899-12-31",
		null,
		"1970-01-01",
	]);
	expect(column("paid_at")).toEqual([1769860800123.456, -0.001, null, 0]);
	expect(column("seen_at")).toEqual([1769853600000, -1000, null, 0]);
	expect(column("is_old")).toEqual([true, false, null, false]);
	expect(column("kinds")).toEqual(["['a', 'b']", "[]", null, "['c']"]);
});

test("arrow holds many batches, as a stream too", async () => {
	const statement = "select range as n, range::text as t from range(200000)";
	const parts: Uint8Array[] = [];
	for await (const part of arrowBytes(
		await database.stream(statement),
		"stream",
	))
		parts.push(part);
	const table = tableFromIPC(Buffer.concat(parts));
	expect(table.batches.length).toBeGreaterThan(2);
	expect(table.numRows).toBe(200_000);
	expect(table.getChild("n")?.get(199_999)).toBe(199_999n);
	expect(table.getChild("t")?.get(131_072)).toBe("131072");
});

test.each(["csv", "json", "parquet", "arrow"] as const)(
	"an empty answer as %s still says its columns",
	async (format) => {
		const file = await exported(format, "from claims where false");
		if (format === "json") expect(await readFile(file, "utf8")).toBe("[]\n");
		else if (format === "arrow")
			expect(tableFromIPC(await readFile(file)).schema.names).toHaveLength(11);
		else
			expect(await database.rows(`describe from '${file}'`)).toHaveLength(11);
	},
);

test.each([
	"describe claims",
	"-- what is there\nshow tables",
	"summarize select claim_id, principal from claims",
	"pivot claims on is_old using count(*)",
	"values (1, 2)",
	"select 1 -- one",
])("%j can be exported", async (statement) => {
	for (const format of ["csv", "parquet"] as const) {
		const file = await exported(format, statement);
		expect(await database.rows(`from '${file}'`)).not.toEqual([]);
	}
});

test("csv down a pipe reads like the file", async () => {
	const statement = "select * exclude (rate, kinds) from claims";
	let text = "";
	for await (const part of csvText(await database.stream(statement)))
		text += part;
	expect(text).toBe(await readFile(await exported("csv", statement), "utf8"));
});

test.each(["csv", "json", "parquet", "arrow"] as const)(
	"a %s file that fails is not there, and the one before it stays",
	async (format) => {
		const file = join(folder, `kept.${format}`);
		await writeFile(file, "before");
		await expect(
			exportTo(file, format, database, "select error('no') from range(9)"),
		).rejects.toThrow();
		expect(await readFile(file, "utf8")).toBe("before");
		expect((await readdir(folder)).join()).not.toMatch(/partial/);
	},
);

test.each(["csv", "json", "parquet", "arrow"] as const)(
	"a %s file that is given up is not there",
	async (format) => {
		const file = join(folder, `given-up.${format}`);
		const controller = new AbortController();
		setTimeout(() => {
			controller.abort();
			database.cancel();
		}, 100);
		const statement =
			"select range as n, hash(range) as h from range(100000000000)";
		await expect(
			exportTo(file, format, database, statement, controller.signal),
		).rejects.toThrow();
		expect((await readdir(folder)).join()).not.toMatch(/given-up/);
	},
);

function bigint(words: Uint32Array | null): bigint | null {
	if (words === null) return null;
	const value = [...words].reduceRight(
		(sum, word) => (sum << 32n) + BigInt(word),
		0n,
	);
	return BigInt.asIntN(128, value);
}

function isoDay(milliseconds: number | null): string | null {
	return milliseconds === null
		? null
		: new Date(milliseconds).toISOString().slice(0, 10);
}
