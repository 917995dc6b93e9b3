// Garbage of every kind: drawn bytes, and sound files that came to harm. Each ends in a fault or opens; none crashes, hangs or leaves a trace.
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Fault, Faults } from "../../src/faults.ts";
import { openSource } from "../../src/tape/files/source.ts";
import type { Database } from "../../src/warehouse/database.ts";
import {
	claims,
	type Intake,
	intakeOf,
	smallDatabase,
	sweep,
	tempFolder,
	unbalanced,
} from "./tape-world.ts";
import { inlineRows, workbookParts, zipOf } from "./zip.ts";

const seed = 20260630;
let folder = "";
let scratch = "";
let database: Database;
beforeAll(async () => {
	folder = tempFolder();
	scratch = join(folder, "scratch");
	mkdirSync(scratch);
	database = await smallDatabase();
	await database.run(
		`copy (select 'K' || i as claim_id, date '2026-01-31' as due_date, i::decimal(18,2) as principal from range(99) as t(i)) to '${join(folder, "sound.parquet")}'`,
	);
});
afterAll(() => {
	database.close();
	sweep(folder);
});

const lines = Array.from(
	{ length: 12 },
	(_, at) => `"K${at}";31.01.2026;1 2${at}0,50`,
);
const text = claims(...lines, "Kæ;28.02.2026;-1,00");
const objects = lines.map(
	(_, at) =>
		`{"claim_id":"Kø${at}","due_date":"2026-01-31","principal":${at}.25}`,
);
const rows = inlineRows(
	["claim_id", "due_date", "principal"],
	...lines.map((_, at) => [`K${at}`, "2026-01-31", `<c><v>${at}.5</v></c>`]),
);
const table = tableFromArrays({
	claim_id: ["K1", "K2", null],
	due_date: ["2026-01-31", "2026-02-28", "2026-01-31"],
	principal: Float64Array.from([1, 2.5, 3]),
});

const sound: Readonly<Record<string, Buffer>> = {
	"delimited text": Buffer.from(text),
	"text in Windows-1252": Buffer.from(text, "latin1"),
	"text in UTF-16": Buffer.from(`\ufeff${text}`, "utf16le"),
	"JSON lines": Buffer.from(objects.join("\n")),
	"a JSON list": Buffer.from(`[${objects.join(",\n")}]`),
	gzip: gzipSync(text),
	zip: zipOf([{ name: "krav.csv", content: text }]),
	"a workbook": zipOf(workbookParts({ Krav: rows })),
	"an Arrow file": Buffer.from(tableToIPC(table, "file")),
	"an Arrow stream": Buffer.from(tableToIPC(table, "stream")),
};

/** One thing that befalls a file: where, how much of it, and what comes there. */
const harm = fc.record({
	kind: fc.constantFrom("flip", "cut", "insert", "double", "blank", "swap"),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.integer({ min: 1, max: 64 }),
	bytes: fc.uint8Array({ minLength: 1, maxLength: 16 }),
});

function harmed(
	bytes: Buffer,
	{
		kind,
		at,
		length,
		bytes: drawn,
	}: typeof harm extends fc.Arbitrary<infer Harm> ? Harm : never,
): Buffer {
	const from = Math.floor(at * bytes.length);
	const before = bytes.subarray(0, from);
	const block = bytes.subarray(from, from + length);
	const behind = bytes.subarray(from + length);
	switch (kind) {
		case "flip":
			return Buffer.concat([
				before,
				drawn,
				bytes.subarray(from + drawn.length),
			]);
		case "cut":
			return Buffer.concat([before, at > 0.5 ? Buffer.alloc(0) : behind]);
		case "insert":
			return Buffer.concat([before, drawn, block, behind]);
		case "double":
			return Buffer.concat([before, block, block, behind]);
		case "blank":
			return Buffer.concat([before, Buffer.alloc(block.length), behind]);
		default:
			return Buffer.concat([before, Buffer.from(block).reverse(), behind]);
	}
}

/** Opens a file, and looks that a refusal is a fault with a remedy that leaves nothing behind. */
async function openOrRefuse(bytes: Uint8Array): Promise<"opened" | "refused"> {
	const file = join(folder, "garbage.bin");
	writeFileSync(file, bytes);
	try {
		await openSource(database, "claims", file, undefined, scratch);
		for (const name of readdirSync(scratch)) rmSync(join(scratch, name));
		return "opened";
	} catch (error) {
		if (!(error instanceof Fault) || error.remedy === "") throw error;
		expect(error.message).toContain("garbage.bin");
		expect(error.message.length).toBeLessThan(2_000);
		expect(readdirSync(scratch)).toEqual([]);
		return "refused";
	}
}

function openFiles(): number {
	return existsSync("/proc/self/fd") ? readdirSync("/proc/self/fd").length : 0;
}

async function each<Drawn>(
	drawn: fc.Arbitrary<Drawn>,
	numRuns: number,
	holds: (drawn: Drawn) => Promise<void>,
): Promise<void> {
	await fc.assert(fc.asyncProperty(drawn, holds), { seed, numRuns });
}

const marks = [
	"",
	"",
	"PK\x03\x04",
	"ARROW1\0\0",
	"\xff\xff\xff\xff",
	"\x1f\x8b\x08\0\0\0\0\0\0\x03",
	'{"',
	"[{",
	"\xff\xfe",
	"\xfe\xff",
	"\xef\xbb\xbf",
	"claim_id;",
];

describe("what is drawn", () => {
	test("of bytes, behind the mark of each kind, is opened or refused", async () => {
		const before = openFiles();
		const drawn = fc.tuple(
			fc.constantFrom(...marks),
			fc.uint8Array({ minLength: 1, maxLength: 300 }),
		);
		await each(drawn, 1_200, async ([mark, bytes]) => {
			await openOrRefuse(Buffer.concat([Buffer.from(mark, "latin1"), bytes]));
		});
		await expect.poll(openFiles).toBeLessThanOrEqual(before + 1);
	});

	test("of the signs that CSV and JSON are made of, is opened or refused", async () => {
		const sign = fc.constantFrom(
			...'";,|\t\n\r{}[]:\\ab1.- \u00e6\ufeff',
			"null",
			'"a":1',
			'{"a":1}',
			"\r\n",
			'""',
		);
		await each(
			fc.array(sign, { minLength: 1, maxLength: 60 }),
			500,
			async (signs) => {
				await openOrRefuse(Buffer.from(signs.join("")));
			},
		);
	});
});

describe("a sound file", () => {
	test.each(Object.entries(sound))("of %s opens", async (_, bytes) => {
		expect(await openOrRefuse(bytes)).toBe("opened");
	});

	test.each(Object.entries(sound))(
		"of %s that came to harm is opened or refused",
		async (_, bytes) => {
			const before = openFiles();
			const harms = fc.array(harm, { minLength: 1, maxLength: 3 });
			await each(harms, 150, async (all) => {
				const bad = all.reduce(harmed, bytes);
				if (bad.length > 0) await openOrRefuse(bad);
			});
			await expect.poll(openFiles).toBeLessThanOrEqual(before + 1);
		},
	);

	test("of Parquet that came to harm is opened or refused", async () => {
		const bytes = readFileSync(join(folder, "sound.parquet"));
		await each(
			fc.array(harm, { minLength: 1, maxLength: 3 }),
			80,
			async (all) => {
				const bad = all.reduce(harmed, bytes);
				if (bad.length > 0) await openOrRefuse(bad);
			},
		);
	});
});

test.each(Object.entries(sound))(
	"%s that came to harm is loaded to its last øre or not at all",
	async (_, bytes) => {
		const file = join(folder, "claims.bin");
		await each(
			fc.array(harm, { minLength: 1, maxLength: 2 }),
			12,
			async (all) => {
				const bad = all.reduce(harmed, bytes);
				if (bad.length === 0) return;
				writeFileSync(file, bad);
				const load = intakeOf(folder, { claims: file }, (seen: Intake) =>
					unbalanced(seen),
				);
				expect(await load.catch(wrongUnlessFault)).toEqual([]);
			},
		);
	},
);

function wrongUnlessFault(error: unknown): string[] {
	if (error instanceof Fault || error instanceof Faults) return [];
	throw error;
}
