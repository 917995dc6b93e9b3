// What is no tape at all, and how a text is written: refused or read right, never half.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	brief,
	claims,
	faultOf,
	intake,
	intakeOf,
	layoutFor,
	sweep,
	tempFolder,
} from "./tape-world.ts";

let folder = "";
beforeAll(() => {
	folder = tempFolder();
});
afterAll(() => sweep(folder));

const sound = claims("K1;31.01.2026;100,00", "K2;28.02.2026;200,50");
const twoClaims = ["K1 2026-01-31 100.00", "K2 2026-02-28 200.50"];

function utf16(text: string, isBigEndian: boolean): Buffer {
	const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
	return isBigEndian ? bytes.swap16() : bytes;
}

describe("no tape", () => {
	test("several missing files are named in one go", async () => {
		const said = await faultOf(
			intakeOf(
				folder,
				{
					claims: join(folder, "nowhere.csv"),
					payments: join(folder, "nor-here.csv"),
				},
				() => {},
			),
		);
		expect(said).toMatch(/nowhere\.csv does not exist .*\n.*nor-here\.csv/);
	});

	test("a folder", async () => {
		mkdirSync(join(folder, "folder.csv"), { recursive: true });
		const files = { claims: join(folder, "folder.csv") };
		expect(await faultOf(intakeOf(folder, files, () => {}))).toContain(
			"folder.csv is no file",
		);
	});

	test.each([
		["empty", "", "claims.csv is empty"],
		["a header alone", claims(), "headings and no row below them"],
		[
			"a header and blank lines",
			`${claims()}\n\n;;\n`,
			"headings and no row below them",
		],
		["blank lines alone", "\n \n\n", "no headings in its first line"],
		["a quote that never closes in the heading", '"a;b\n1;2\n', "no headings"],
		["one column", "claim_id\nK1\n", "no column for principal"],
	])("%s", async (_, content, said) => {
		expect(
			await faultOf(intake(folder, { "claims.csv": content }, () => {})),
		).toContain(said);
	});

	test.each([
		["null bytes", Buffer.from([0x50, 0x4b, 3, 5, 0, 0, 1, 2])],
		["control bytes", Buffer.from([65, 7, 66, 1, 67, 10])],
		["letters of no encoding we know", Buffer.from([65, 0x9d, 59, 0x81, 10])],
	])("a binary file: %s", async (_, bytes) => {
		expect(
			await faultOf(intake(folder, { "claims.csv": bytes }, () => {})),
		).toMatch(/null bytes|control bytes|no letters/);
	});
});

describe("encodings", () => {
	const text = claims("Kæøå€1;31.01.2026;100,00").replace(
		"claim_id",
		"Kravnummer",
	);
	const latin = Buffer.from(text.replaceAll("\u20ac", "\x80"), "latin1");
	test.each([
		["UTF-8", Buffer.from(text)],
		["UTF-8 with a byte order mark", Buffer.from(`\ufeff${text}`)],
		["Windows-1252", latin],
		["UTF-16, little end first", utf16(text, false)],
		["UTF-16, big end first", utf16(text, true)],
	])("%s is read right", async (_, bytes) => {
		const ids = await intake(
			folder,
			{ "claims.csv": bytes },
			async ({ rows }) => (await rows("claims")).map((row) => row.claim_id),
		);
		expect(ids).toEqual(["Kæøå€1"]);
	});

	test("letters split by the edge of what is read at once stay whole", async () => {
		const filler = "x".repeat((1 << 20) - 70);
		const bytes = claims(`æ${filler};31.01.2026;1`, "ø;31.01.2026;1,5");
		const last = await intake(
			folder,
			{ "claims.csv": bytes },
			async ({ rows }) => brief(await rows("claims")).at(-1),
		);
		expect(last).toBe("ø 2026-01-31 1.50");
	});

	test.each([
		["utf-8", latin, "is not utf-8, as stated"],
		["windows-1252", Buffer.from(text), "is not windows-1252, as stated"],
		["utf-16be", utf16(text, false), "is not utf-16be, as stated"],
	] as const)(
		"a layout that wrongly says %s",
		async (encoding, bytes, said) => {
			const given = {
				"claims.csv": bytes,
				"layout.json": layoutFor({ encoding }),
			};
			expect(await faultOf(intake(folder, given, () => {}))).toContain(said);
		},
	);

	test.each([false, true])(
		"UTF-16 without its mark is found by its zeros, big end first: %s",
		async (isBigEndian) => {
			const bytes = utf16(sound, isBigEndian).subarray(2);
			expect(
				await intake(folder, { "claims.csv": bytes }, async ({ rows }) =>
					brief(await rows("claims")),
				),
			).toEqual(twoClaims);
		},
	);

	test("half UTF-8, half Windows-1252 is not guessed at", async () => {
		const bytes = Buffer.concat([Buffer.from(text), latin]);
		expect(
			await faultOf(intake(folder, { "claims.csv": bytes }, () => {})),
		).toContain("partly UTF-8 and partly not");
	});
});

describe("delimiters", () => {
	test.each([";", ",", "\t", "|"])("%j is found unaided", async (delimiter) => {
		const text = sound
			.replaceAll(",", "@")
			.replaceAll(";", delimiter)
			.replaceAll("@", ".");
		expect(
			await intake(folder, { "claims.csv": text }, async ({ rows }) =>
				brief(await rows("claims")),
			),
		).toEqual(twoClaims);
	});

	test("a comma within semicolons is a decimal sign", async () => {
		const text = sound.replace("principal", "Beløp, i kroner;principal");
		const filled = text.replaceAll(/(K\d;[\d.]+;)/g, "$17,5;");
		expect(
			await intake(folder, { "claims.csv": filled }, async ({ rows }) =>
				brief(await rows("claims")),
			),
		).toEqual(twoClaims);
	});

	test("one that a layout states wrongly", async () => {
		const given = {
			"claims.csv": sound,
			"layout.json": layoutFor({ delimiter: "|" }),
		};
		expect(await faultOf(intake(folder, given, () => {}))).toContain(
			'the delimiter "|" of the layout cuts nothing',
		);
	});
});
