// A file that was asked for: made with the folders it wants, or refused as what the user can mend.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Fault } from "../src/faults.ts";
import { folderAsked, writeAsked } from "../src/written-file.ts";

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "ferskvare-written-"));
	await writeFile(join(folder, "file"), "");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("folders that are not there yet are made", async () => {
	const file = join(folder, "new", "newer", "r.json");
	await writeAsked(file, "text");
	expect(await readFile(file, "utf8")).toBe("text");
});

test.each(["", "file/r.json"])("a place that is none: %j", async (place) => {
	await expect(writeAsked(join(folder, place), "text")).rejects.toThrow(Fault);
});

test("a folder is made with those on the way to it, and a file is none", async () => {
	await folderAsked(join(folder, "made", "here"));
	await writeAsked(join(folder, "made", "here", "r.json"), "text");
	await expect(folderAsked(join(folder, "file"))).rejects.toThrow(Fault);
});

test.skipIf(!existsSync("/proc/self"))(
	"where no folder can be made at all it ends, and says so",
	async () => {
		await expect(folderAsked("/proc/none/here", "/proc/none")).rejects.toThrow(
			"/proc/none cannot be written to",
		);
	},
);
