import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "../../src/cli/sql.ts";
import { runFolder, World } from "./sql-world.ts";

const ctrlC = "\x03";
const ctrlD = "\x04";
const up = "\x1b[A";
const prompt = /ferskvare> $/;

let folder: string;
beforeAll(async () => {
	folder = await runFolder();
});
afterAll(() => rm(folder, { recursive: true }));

/** A conversation with its first prompt printed, and how it ends. */
async function conversation(historyFile?: string) {
	const world = new World({
		isTerminal: true,
		...(historyFile && { historyFile }),
	});
	const ended = sql({ portfolio: folder }, world);
	return { world, ended };
}

test("a statement over several lines is answered at its semicolon", async () => {
	const { world, ended } = await conversation();
	await world.type("select 40 + 2\r", / {6}\.\.\.> $/);
	await world.type(
		"as answer; select 'a;b' as\r",
		/answer[\s\S]*42[\s\S]*\.\.\.> $/,
	);
	await world.type("text;\r", /a;b[\s\S]*ferskvare> /);
	world.stdin.write(ctrlD);
	await ended;
});

test("a fault is told, and the shell goes on", async () => {
	const { world, ended } = await conversation();
	await world.type("selct 1;\r", /syntax error at or near "selct"/);
	await world.type("delete from claims;\r", /read only/);
	await world.type("from read_csv('/etc/passwd');\r", /outside the portfolio/);
	await world.type("select 6 * 7 as answer;\r", /1 row[\s\S]*42[\s\S]*> /);
	await world.type(".quit\r", /\.quit/);
	await ended;
});

test("Ctrl-C stops the running statement, and another one works", async () => {
	const { world, ended } = await conversation();
	await world.type("select count(*) from range(100000000000);\r", /;/);
	await world.type(ctrlC, /the statement was cancelled/);
	await world.type("select 6 * 7 as answer;\r", /1 row[\s\S]*42[\s\S]*> /);
	await world.type("select sum(hash(range)) from range(100000000000);\r", /;/);
	await world.type(ctrlC, /the statement was cancelled/);
	await world.type("select 6 * 7 as answer;\r", /1 row[\s\S]*42[\s\S]*> /);
	world.stdin.write(ctrlD);
	await ended;
});

test("Ctrl-C takes back what is typed, over all its lines", async () => {
	const { world, ended } = await conversation();
	await world.type("select 'never ended\r", /\.\.\.> $/);
	await world.type(`nor this${ctrlC}`, prompt);
	await world.type(`drop${ctrlC}`, prompt);
	await world.type("select 6 * 7 as answer;\r", /1 row[\s\S]*42[\s\S]*> /);
	world.stdin.write(ctrlD);
	await ended;
});

test("the dot commands answer", async () => {
	const { world, ended } = await conversation();
	await world.type(".help\r", /\.quit +ends the shell/);
	await world.type(".tables\r", /every claim of the tape/);
	await world.type(".describe claims\r", /owed before interest/);
	await world.type(".models open_claims\r", /principal > 0/);
	await world.type(".nonsense\r", /"\.nonsense" is no command/);
	await world.type(".quit;\r", /\.quit/);
	await ended;
});

test("what was typed is there again the next day", async () => {
	const historyFile = join(folder, "state", "history");
	const first = await conversation(historyFile);
	await first.world.type(
		"select 6 * 7 as answer;\r",
		/1 row[\s\S]*42[\s\S]*> /,
	);
	first.world.stdin.write(ctrlD);
	await first.ended;
	expect(await readFile(historyFile, "utf8")).toBe("select 6 * 7 as answer;\n");
	const second = await conversation(historyFile);
	await second.world.type("", prompt);
	await second.world.type(`${up}\r`, /answer\n──────\n {4}42/);
	second.world.stdin.write(ctrlD);
	await second.ended;
});

test("a history that cannot be kept does not stop the work", async () => {
	await writeFile(join(folder, "file"), "");
	const { world, ended } = await conversation(join(folder, "file", "history"));
	await world.type("select 6 * 7 as answer;\r", /1 row[\s\S]*42[\s\S]*> /);
	world.stdin.write(ctrlD);
	await ended;
	expect(world.notes).toMatch(/what you typed is not kept/);
});

test("what was typed before Ctrl-D is still answered", async () => {
	const { world, ended } = await conversation();
	world.stdin.write(`select 6 * 7 as answer;\r${ctrlD}`);
	await ended;
	expect(world.text).toMatch(/ 42\n/);
});

test("the end of the run ends the shell", async () => {
	const { world, ended } = await conversation();
	await world.type("select count(*) from range(100000000000);\r", /;/);
	world.controller.abort();
	await ended;
	expect(world.notes).toMatch(/the statement was cancelled/);
});
