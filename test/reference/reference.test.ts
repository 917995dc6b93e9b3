// A reference built from the valued sample: the portfolio's own curves, no claim, no small cell; and what it says of a tape.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import referenceJob from "../../pipelines/reference.ts";
import {
	buildReference,
	leastClaims,
} from "../../src/reference/build-reference.ts";
import { readReference } from "../../src/reference/curve-store.ts";
import {
	ageBand,
	type Reference,
	readReferenceFile,
} from "../../src/reference/reference-file.ts";
import { representationOf } from "../../src/reference/representation.ts";
import { quietEffects } from "../effects.ts";
import { type Valued, valuedSmall } from "../valued.ts";

const months = 182;

let small: Valued;
let folder: string;
let built: Reference;
beforeAll(async () => {
	small = await valuedSmall();
	folder = mkdtempSync(join(tmpdir(), "ferskvare-reference-"));
	built = await buildReference([small.folder], months);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The engine reads the last digit of a double its own way. */
const digits = (rate: number) => rate.toPrecision(12);

const written = () => {
	const file = join(folder, "reference.json");
	writeFileSync(file, JSON.stringify(built));
	return file;
};

describe("a reference of one portfolio", () => {
	test("holds the curves that the portfolio keeps, exits and submissions among them", async () => {
		const file = await readReference(written());
		const portfolio = await readReference(small.folder);
		const told = (portfolio?.months ?? []).filter(
			({ clock, segment, month }) =>
				month < months &&
				file?.months.some(
					(one) =>
						one.month === 0 && one.clock === clock && one.segment === segment,
				),
		);
		const inOrder = (rows: NonNullable<typeof file>["months"]) =>
			rows.toSorted(
				(one, other) =>
					one.clock.localeCompare(other.clock) ||
					one.segment.localeCompare(other.segment) ||
					one.month - other.month,
			);
		expect(file?.months.length).toBeGreaterThan(10 * months);
		expect(
			inOrder(file?.months ?? []).map((one) => [
				one.segment,
				digits(one.cash_rate),
			]),
		).toEqual(inOrder(told).map((one) => [one.segment, digits(one.cash_rate)]));
		const own = (rows: typeof told) =>
			rows.find(
				({ segment, month }) => segment === "person, own ledger" && month === 1,
			)?.submitted ?? {};
		expect(
			Object.entries(own(told)).map(([to, share]) => [to, digits(share)]),
		).toEqual(
			Object.entries(own([...(file?.months ?? [])])).map(([to, share]) => [
				to,
				digits(share),
			]),
		);
		expect(Object.keys(own(told)).length).toBeGreaterThan(2);
	});

	test("names no claim, no debtor and no creditor", async () => {
		const text = readFileSync(written(), "utf8");
		const ids = await small.ask((database) =>
			database.rows(
				"select claim_id as id from stg_claims union select debtor_id from stg_claims union select creditor_id from stg_claims",
			),
		);
		expect(ids.length).toBeGreaterThan(5_000);
		expect(ids.filter(({ id }) => text.includes(`"${id}"`))).toEqual([]);
		expect(text).not.toMatch(/K\d{8}/);
	});

	test("tells of no cell with fewer than ten claims, and how many it left out", () => {
		const counts = [
			...built.curves,
			...built.mix,
			...built.facts.countries,
			...built.facts.debtor_types,
		].map(({ claims }) => claims);
		expect(Math.min(...counts)).toBeGreaterThanOrEqual(leastClaims);
		expect(built.suppressed.cells).toBeGreaterThan(0);
	});

	test("has shares of the mix that come to one", () => {
		const sum = built.mix.reduce((all, { share }) => all + share, 0);
		expect(sum).toBeCloseTo(1, 4);
	});
});

test("two portfolios have the claims of both, and curves nearer to what was measured", async () => {
	const twice = await buildReference([small.folder, small.folder], months);
	expect(twice.facts.claims).toBe(2 * built.facts.claims);
	const own = (one: Reference) =>
		one.curves.find(({ segment }) => segment === "person, own ledger");
	expect(own(twice)?.claims).toBe(2 * (own(built)?.claims ?? 0));
	expect(own(twice)?.months[0]?.cash).toBeCloseTo(
		own(built)?.months[0]?.cash ?? 0,
		2,
	);
});

describe("what is no reference", () => {
	test.each([
		["no JSON", "claim;due", /is no JSON/],
		["another schema", '{"schema":"ferskvare/result/1"}', /is no reference/],
	])("%s is refused", async (_, text, says) => {
		const file = join(folder, "other.json");
		writeFileSync(file, text);
		await expect(readReferenceFile(file)).rejects.toThrow(says);
	});

	test("a folder without a portfolio is refused", async () => {
		await expect(buildReference([folder], months)).rejects.toThrow(
			/there is no/,
		);
	});
});

describe("ferskvare reference", () => {
	const run = (
		does: "build" | "list" | "describe",
		files: readonly string[],
		out = join(folder, "made.json"),
	) => referenceJob.run({ does, files, out }, quietEffects);

	test("builds, describes and lists", async () => {
		const lines = await run("build", [small.folder]);
		expect(lines.at(-1)).toBe(`Reference: ${join(folder, "made.json")}`);
		const described = await run("describe", [join(folder, "made.json")]);
		expect(described).toEqual(lines.slice(0, -1));
		writeFileSync(join(folder, "other.json"), "{}");
		const listed = (await run("list", [folder])).filter((line) =>
			line.includes("made.json"),
		);
		expect(listed).toEqual(described.slice(0, 1));
	});

	test("says where there is no folder", async () => {
		await expect(run("list", ["nowhere"])).rejects.toThrow(/no folder nowhere/);
	});
});

describe("representation", () => {
	const cell = (segment: string, ageMonths: number, size: number) => ({
		...{ clock: "due", segment, ageMonths, size },
	});
	const known = new Set(["due|a", "due|b"]);

	test("is whole where the tape is like the reference", () => {
		const mix = [cell("a", 0, 3), cell("b", 7, 1)];
		expect(representationOf(mix, mix, known)).toMatchObject({
			share: 1,
			stabilityIndex: 0,
			bandFactor: 1,
		});
	});

	test("falls by the principal of segments that are not known there, and bands widen", () => {
		const found = representationOf(
			[cell("a", 0, 3), cell("c", 0, 1)],
			[cell("a", 2, 5)],
			known,
		);
		expect(found.share).toBe(0.75);
		expect(found.bandFactor).toBeGreaterThan(2);
		expect(found.bandFactor).toBeLessThanOrEqual(2.25);
		expect(found.segments).toEqual([
			{ segment: "a", isKnown: true, shareHere: 0.75, shareThere: 1 },
			{ segment: "c", isKnown: false, shareHere: 0.25, shareThere: 0 },
		]);
	});

	test("of nothing is none", () => {
		expect(representationOf([], [], known)).toMatchObject({
			share: 0,
			stabilityIndex: null,
			bandFactor: 3,
		});
	});

	test("tells ages in bands", () => {
		expect([-3, 0, 2, 3, 11, 12, 300].map(ageBand)).toEqual([
			-1, 0, 0, 3, 6, 12, 60,
		]);
	});
});
