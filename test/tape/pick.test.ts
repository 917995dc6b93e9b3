// A few records picked out of a file, wherever the pieces that it is read in end.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pickRecords } from "../../src/tape/files/pick.ts";

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "ferskvare-pick-"));
});

afterAll(async () => {
	await rm(folder, { recursive: true });
});

async function picked(text: string, records: readonly number[]) {
	const [file, to] = [join(folder, "tape.csv"), join(folder, "picked.csv")];
	await writeFile(file, text);
	await pickRecords(file, records, ";", to);
	return await readFile(to, "utf8");
}

test("no record asked for gives none, and no heading", async () => {
	expect(await picked("a;b\n1;2\n", [])).toBe("");
});

test("the first and the last record, whose line has no end", async () => {
	expect(await picked("a;b\r\n1;2\r\n3;4\r\n5;6", [0, 2])).toBe(
		"0;1;2\r\n2;5;6",
	);
});

test("records over several pieces, one of them as long as a piece", async () => {
	const lines = Array.from({ length: 20_000 }, (_, at) =>
		at === 10_000 ? "x".repeat(1 << 20) : `${at};å${"y".repeat(at % 50)}`,
	);
	const records = lines.map((_, at) => at).filter((at) => at % 3 === 0);
	expect(await picked(["a;b", ...lines, ""].join("\n"), records)).toBe(
		records.map((at) => `${at};${lines[at]}\n`).join(""),
	);
});
