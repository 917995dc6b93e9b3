// One text at a time and in SQL: the same verdict, and that of two libraries that are not ours.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { stdnum } from "stdnum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	isBankAccount,
	isKidByModulus10,
	isKidByModulus11,
} from "../../src/tape/rules/check-digits.ts";
import {
	isDanishPersonNumber,
	isFinnishPersonNumber,
	isSwedishPersonNumber,
} from "../../src/tape/rules/foreign-numbers.ts";
import {
	isDanishCompanyNumber,
	isFinnishCompanyNumber,
	isOrganisationNumber,
	isPersonNumber,
	isPersonNumberBefore2032,
	isSwedishOrganisationNumber,
} from "../../src/tape/rules/identity-numbers.ts";
import {
	type NumberKind,
	numberHolds,
} from "../../src/tape/rules/number-holds.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { smallDatabase } from "./tape-world.ts";

let database: Database;
beforeAll(async () => {
	database = await smallDatabase();
});
afterAll(() => database.close());

const inSql: Readonly<Record<NumberKind, (text: string) => string>> = {
	no_person: isPersonNumberBefore2032,
	no_person_2032: isPersonNumber,
	no_organisation: isOrganisationNumber,
	no_account: isBankAccount,
	no_kid_10: isKidByModulus10,
	no_kid_11: isKidByModulus11,
	se_person: (text) => isSwedishPersonNumber(text),
	se_organisation: isSwedishOrganisationNumber,
	dk_person: isDanishPersonNumber,
	dk_company: isDanishCompanyNumber,
	fi_person: isFinnishPersonNumber,
	fi_company: isFinnishCompanyNumber,
};

async function holding(kind: NumberKind, texts: readonly string[]) {
	const values = texts.map((text, place) => `(${place}, ${quoted(text)})`);
	const rows = await database.rows(
		`select ${inSql[kind]("number")} as holds from (values ${values.join(", ")}) as drawn(place, number) order by place`,
	);
	return texts.filter((_, place) => rows[place]?.holds === true);
}

const drawn = (arbitrary: fc.Arbitrary<string>, count = 3_000) =>
	fc.sample(arbitrary, { seed: 20261123, numRuns: count });
const digits = (least: number, most: number) =>
	fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`));

const lines = readFileSync("test/fixtures/nordic-numbers.csv", "utf8")
	.trim()
	.split("\n")
	.slice(1)
	.map((line) => line.split(",") as [NumberKind, string, string]);

describe("as python-stdnum 2.2 says of drawn numbers", () => {
	test.each([...new Set(lines.map(([kind]) => kind))])("%s", async (kind) => {
		const own = lines.filter(([each]) => each === kind);
		const sound = own.filter(([, , holds]) => holds === "1");
		const expected = sound.map(([, number]) => number);
		const all = own.map(([, number]) => number);
		expect(expected.length).toBeGreaterThan(100);
		expect(await holding(kind, all)).toEqual(expected);
		expect(all.filter((number) => numberHolds(kind, number))).toEqual(expected);
	});
});

describe("as the stdnum package says of drawn numbers", () => {
	test.each([
		["se_organisation", "SE", "orgnr", /^[0-9]{2}[2-9][0-9]{7}$/],
		["dk_company", "DK", "cvr", /^[1-9][0-9]{7}$/],
		["fi_company", "FI", "ytunnus", /^[0-9]{7}-[0-9]$/],
	] as const)("%s", async (kind, country, name, shape) => {
		const texts = drawn(fc.stringMatching(shape));
		const library = stdnum[country]?.[name];
		if (!library) throw new Error(`the library has no ${country} ${name}`);
		const expected = texts.filter((text) => library.validate(text).isValid);
		expect(expected.length).toBeGreaterThan(100);
		expect(await holding(kind, texts)).toEqual(expected);
	});
});

test.each(Object.keys(inSql) as NumberKind[])(
	"%s: SQL and TypeScript agree on anything written",
	async (kind) => {
		const known = lines
			.filter((_, place) => place % 5 === 0)
			.map(([, number]) => number);
		const signs = drawn(fc.stringMatching(/^[0-9ABFX+-]{2,13}$/), 400);
		const long = drawn(fc.oneof(digits(2, 13), digits(24, 26)), 1_500);
		const minus = drawn(fc.stringMatching(/^[0-9]{2,9}-$/), 300);
		const odd = [
			"",
			"-",
			"00",
			"0".repeat(25),
			"１２３４５６７８９",
			"12345678９",
		];
		const texts = [...known, ...signs, ...long, ...minus, ...odd];
		expect(await holding(kind, texts)).toEqual(
			texts.filter((text) => numberHolds(kind, text)),
		);
	},
);

test.each([
	["no_organisation", "974760673"],
	["no_account", "86011117947"],
	["no_kid_10", "123456782"],
	["no_kid_11", "123456785"],
	["se_organisation", "556036-0793"],
	["se_person", "811228-9874"],
	["dk_company", "10150817"],
	["fi_person", "131052-308T"],
	["fi_company", "0112038-9"],
] as const)("%s %s holds, as the facts have it", async (kind, text) => {
	expect(numberHolds(kind, text)).toBe(true);
	expect(await holding(kind, [text])).toEqual([text]);
});
