import { access, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type SqlArguments, sql } from "../../src/cli/sql.ts";
import { Fault } from "../../src/faults.ts";
import { Database } from "../../src/warehouse/database.ts";
import { runFolder, World } from "./sql-world.ts";

let folder: string;
beforeAll(async () => {
	folder = await runFolder();
});
afterAll(() => rm(folder, { recursive: true }));

async function answered(
	given: Omit<SqlArguments, "portfolio">,
	world = new World(),
): Promise<World> {
	await sql({ portfolio: folder, ...given }, world);
	return world;
}

async function faultOf(
	given: Partial<SqlArguments>,
	world = new World(),
): Promise<Fault> {
	const failed = await sql({ portfolio: folder, ...given }, world).catch(
		(cause: unknown) => cause,
	);
	if (failed instanceof Fault) return failed;
	throw new Error(`no fault came: ${failed}`);
}

test("one statement becomes a table, its row count goes to standard error", async () => {
	const { text, notes } = await answered({
		statement: "select claim_id, principal, due_date, note from claims",
	});
	expect(text).toBe(
		[
			"claim_id  principal  due_date    note",
			"────────  ─────────  ──────────  ───────────────────",
			"c1          1250.50  2026-01-31  Ærlig Østby, Ås",
			"c2           -12.05  2026-02-28",
			'c3                               he said "no"\\ntwice',
			"",
		].join("\n"),
	);
	expect(notes).toBe("3 rows\n");
});

test("a portfolio is named by its file or by its run folder", async () => {
	const world = new World();
	const portfolio = join(folder, "portfolio.duckdb");
	await sql({ portfolio, statement: "select 1 as one;" }, world);
	expect(world.text).toBe("one\n───\n  1\n");
	const { message } = await faultOf({ portfolio: join(folder, "none") });
	expect(message).toMatch(/^there is no .*none$/);
});

test("decimals and whole numbers are printed exactly", async () => {
	const { text } = await answered({
		statement:
			"select 1234567890123456.78::decimal(18,2) a, 9007199254740993 b, -0.01::decimal(18,2) c",
	});
	expect(text).toMatch(/1234567890123456\.78 +9007199254740993 +-0\.01/);
});

test("a terminal shows the first thousand rows and says how many there are", async () => {
	const world = await answered(
		{ statement: "from range(12345)" },
		new World({ isTerminal: true }),
	);
	expect(world.text.trimEnd().split("\n")).toHaveLength(1002);
	expect(world.notes).toBe(
		"the first 1 000 of 12 345 rows; --format csv gives all\n",
	);
});

test("a table without end is not read to its end", async () => {
	const world = await answered(
		{ statement: "from range(100000000000)" },
		new World({ isTerminal: true }),
	);
	expect(world.notes).toMatch(/of more than 1 000 000 rows/);
});

test("a table that is no terminal's has all rows", async () => {
	const { text, notes } = await answered({ statement: "from range(5000)" });
	expect(text.trimEnd().split("\n")).toHaveLength(5002);
	expect(notes).toBe("5 000 rows\n");
});

test("csv comes with a header, quoted where it must be", async () => {
	const { text } = await answered({
		statement: "select claim_id, principal, note from claims",
		format: "csv",
	});
	expect(text).toBe(
		'claim_id,principal,note\nc1,1250.50,"Ærlig Østby, Ås"\nc2,-12.05,\nc3,,"he said ""no""\ntwice"\n',
	);
});

test("json keeps what a number cannot hold as text", async () => {
	const { text } = await answered({
		statement: `select 1.50::decimal(18,2) a, 9007199254740993 b, 7::bigint c, date '2026-01-31' d,
			timestamp '2026-01-31 12:00:00' e, null f, [1, 2] g, 2 as "2026", 'Å"' h, true i`,
		format: "json",
	});
	expect(text).toBe(
		'[\n{"a":"1.50","b":"9007199254740993","c":7,"d":"2026-01-31","e":"2026-01-31T12:00:00","f":null,"g":[1,2],"2026":2,"h":"Å\\"","i":true}\n]\n',
	);
});

test.each([
	["csv", "claim_id\n"],
	["json", "[]\n"],
	["table", "claim_id\n────────\n"],
])("an empty answer in %s", async (format, expected) => {
	const { text } = await answered({
		statement: "select claim_id from claims where false",
		format,
	});
	expect(text).toBe(expected);
});

test("arrow and parquet go down a pipe", async () => {
	const arrow = await answered({ statement: "from claims", format: "arrow" });
	expect(tableFromIPC(arrow.bytes).numRows).toBe(3);
	const parquet = await answered({
		statement: "from claims",
		format: "parquet",
	});
	expect(Buffer.from(parquet.bytes).toString("latin1")).toMatch(
		/^PAR1.*PAR1$/s,
	);
});

test("the ending of --output says the format", async () => {
	const output = join(folder, "claims.parquet");
	const { notes, text } = await answered({ statement: "from claims", output });
	expect(notes).toBe(`wrote ${output}\n`);
	expect(text).toBe("");
	const database = await Database.open(":memory:");
	const { rows } = await database.row(
		`select count(*)::int as rows from '${output}'`,
	);
	database.close();
	expect(rows).toBe(3);
});

test("dot commands stand in for a statement", async () => {
	expect((await answered({ statement: ".tables" })).text).toMatch(
		/claims +3 +every claim of the tape\n/,
	);
	const described = await answered({ statement: '.describe "Claims"' });
	expect(described.notes).toMatch(/^claims: every claim of the tape\n/);
	expect(described.text).toMatch(
		/principal +DECIMAL\(18,2\) +owed before interest, NOK\n/,
	);
	expect((await answered({ statement: ".models" })).text).toMatch(
		/open_claims +claims with something owed +claim_id +claims\n/,
	);
	expect((await answered({ statement: ".models open_claims" })).text).toBe(
		"from claims where principal > 0\n",
	);
});

test("a file that ferskvare value did not make has no models, and says so", async () => {
	const portfolio = join(folder, "other.duckdb");
	(await Database.open(portfolio)).close();
	const { message } = await faultOf({ portfolio, statement: ".models" });
	expect(message).toMatch(/not made by ferskvare value/);
});

test.each([
	["an unknown column", "select principl from claims", /"principal"[\s\S]*\^$/],
	["an unknown relation", "from claim", /Did you mean "claims"\?[\s\S]*\^$/],
	["no SQL", "selct 1", /syntax error at or near "selct"[\s\S]*\^$/],
	["two statements", "select 1; select 2", /two statements/],
	["no statement", " ; -- nothing", /no statement/],
	["a change", "delete from claims", /read only/],
	[
		"a change in the clothes of a question",
		"explain analyze delete from claims",
		/read only/,
	],
	["a setting", "set memory_limit = '1GB'", /read only/],
	["a copy", "copy claims to '/tmp/elsewhere.csv'", /read only/],
	["an attachment", "attach '/tmp/elsewhere.duckdb'", /read only/],
	["an extension", "install excel", /read only/],
	[
		"another file",
		"from read_csv('/etc/passwd')",
		/"\/etc\/passwd" is outside the portfolio/,
	],
	["an unknown command", ".schema", /"\.schema" is no command/],
	[
		"an unknown relation to describe",
		".describe claim",
		/no relation is called "claim"/,
	],
])("%s is a fault with a remedy", async (_, statement, problem) => {
	const { message, remedy } = await faultOf({ statement });
	expect(message).toMatch(problem);
	expect(remedy).toMatch(/\.$/);
});

test.each([
	["the portfolio itself", "portfolio.duckdb", "csv", /the portfolio itself/],
	["a name without a format", "claims.xyz", undefined, /does not say/],
	["a folder that is not there", "none/claims.csv", "csv", /no folder/],
	["a folder", "", "csv", /is a folder/],
	["a file taken for a folder", "portfolio.duckdb/a.csv", "csv", /is a file/],
	["a table", "claims.csv", "table", /for the screen/],
	["an unknown format", "claims.csv", "xml", /"xml" is no format/],
])("--output is refused for %s", async (_, name, format, problem) => {
	const output = join(folder, name);
	const { message } = await faultOf({ statement: "select 1", output, format });
	expect(message).toMatch(problem);
});

test("bytes do not go to a screen, and a conversation not to a file", async () => {
	const screen = new World({ isTerminal: true });
	const given = { statement: "from claims", format: "arrow" };
	expect((await faultOf(given, screen)).message).toMatch(/not for the screen/);
	const file = { output: join(folder, "x.csv") };
	expect((await faultOf(file, screen)).message).toMatch(/one statement/);
});

test.each(["csv", "json", "parquet", "arrow"])(
	"a %s file whose statement fails midway does not appear, and the reason is told",
	async (format) => {
		const output = join(folder, `broken.${format}`);
		const statement =
			"select (case when range = 500000 then 'a' else '1' end)::int as x\nfrom range(1000000)";
		const { message } = await faultOf({ statement, output });
		expect(message).toMatch(/Could not convert string 'a' to INT32\nLINE 1: /);
		const left = (await readdir(folder)).filter((name) => /broken/.test(name));
		expect(left).toEqual([]);
	},
);

test("a pipe that breaks off midway is told as a fault, not as an end", async () => {
	const statement =
		"select (case when range = 500000 then 'a' else '1' end)::int as x from range(1000000)";
	const { message } = await faultOf({ statement, format: "csv" });
	expect(message).toMatch(/Could not convert string 'a' to INT32/);
});

test("a run that is given up ends as a fault, and leaves the old file alone", async () => {
	const output = join(folder, "kept.csv");
	await answered({ statement: "select 1 as one", output });
	const world = new World();
	setTimeout(() => world.controller.abort(), 100);
	const statement = "select count(*) from range(100000000000)";
	expect((await faultOf({ statement, output }, world)).message).toBe(
		"the statement was cancelled",
	);
	expect(await readFile(output, "utf8")).toBe("one\n1\n");
	await expect(access(`${output}.partial`)).rejects.toThrow();
});

test("nobody listens any more, as after | head: the end is quiet", async () => {
	const world = new World();
	world.stdout.once("data", () => {
		world.stdout.destroy(new Error("write EPIPE"));
	});
	await answered({ statement: "from range(10000000)", format: "csv" }, world);
	expect(world.notes).toBe("");
});

test("statements come through a pipe", async () => {
	const world = new World();
	world.stdin.end(
		"-- first\nselect 'a;b' as x;\n\n.models open_claims\nselect\n2 as two",
	);
	await sql({ portfolio: folder, format: "csv" }, world);
	expect(world.text).toBe("x\na;b\nfrom claims where principal > 0\ntwo\n2\n");
});

test("the first statement in a pipe that fails ends the run", async () => {
	const world = new World();
	world.stdin.end("select 1 as one;\nselct;\nselect 2 as two;\n");
	expect((await faultOf({}, world)).message).toMatch(/syntax error/);
	expect(world.text).not.toMatch(/two/);
});

test("one statement through a pipe goes to a file", async () => {
	const world = new World();
	const output = join(folder, "piped.json");
	world.stdin.end("select 1 as one\n;\n");
	await sql({ portfolio: folder, output }, world);
	expect(await readFile(output, "utf8")).toBe('[\n{"one":1}\n]\n');
});

test("nothing stays behind in the temporary folder", async () => {
	const temporary = join(folder, "temporary");
	await mkdir(temporary);
	vi.stubEnv("TMPDIR", temporary);
	await answered({ statement: "from claims", format: "parquet" });
	await faultOf({ statement: "selct" });
	vi.unstubAllEnvs();
	expect(await readdir(temporary)).toEqual([]);
});
