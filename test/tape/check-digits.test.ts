// Check digits in SQL against a library that is not ours, over thousands of drawn numbers, whole and damaged.
import fc from "fast-check";
import { stdnum, type Validator } from "stdnum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saidInNorwegian } from "../../reports/portfolio/said.ts";
import { personNumber } from "../../src/sample/identity-numbers.ts";
import {
	identityCodes,
	identityFindings,
} from "../../src/tape/identities/identity-findings.ts";
import {
	bareDigits,
	isBankAccount,
	isKid,
	isKidByModulus10,
	isKidByModulus11,
	isOrganisationNumber,
	isPersonNumber,
	isPersonNumberBefore2032,
} from "../../src/tape/rules/check-digits.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { smallDatabase } from "./tape-world.ts";

let database: Database;
beforeAll(async () => {
	database = await smallDatabase();
});
afterAll(() => database.close());

const seed = 20260630;
const draws = 4_000;

/** What SQL says of each text, in their order. */
async function verdicts(
	texts: readonly string[],
	predicate: (text: string) => string,
): Promise<boolean[]> {
	const values = texts.map((text, place) => `(${place}, ${quoted(text)})`);
	const rows = await database.rows(
		`select ${predicate("number")} as holds from (values ${values.join(", ")}) as drawn(place, number) order by place`,
	);
	return rows.map(({ holds }) => holds === true);
}

function drawn(arbitrary: fc.Arbitrary<string>, count = draws): string[] {
	return fc.sample(arbitrary, { seed, numRuns: count });
}

const digits = (length: number) =>
	fc
		.array(fc.integer({ min: 0, max: 9 }), {
			minLength: length,
			maxLength: length,
		})
		.map((each) => each.join(""));

/** Of numbers that end in their check digits one in so many holds; each is drawn with all its last digits. */
function withEveryEnd(length: number, ends: number): fc.Arbitrary<string> {
	return fc
		.tuple(digits(length - ends), fc.integer({ min: 0, max: 10 ** ends - 1 }))
		.map(([head, end]) => `${head}${String(end).padStart(ends, "0")}`);
}

function library(country: string, number: string): Validator {
	const validator = stdnum[country]?.[number];
	if (!validator) throw new Error(`the library has no ${country} ${number}`);
	return validator;
}

function holdsBy(validator: Validator, numbers: readonly string[]): boolean[] {
	return numbers.map((number) => validator.validate(number).isValid);
}

function count(holding: readonly boolean[]): number {
	return holding.filter(Boolean).length;
}

/** Weighed sum modulus 11, as the register states it: only to draw numbers that hold. */
function checked(head: string, weights: readonly number[]): string {
	const sum = weights.reduce(
		(total, weight, place) => total + weight * Number(head[place]),
		0,
	);
	return `${head}${(11 - (sum % 11)) % 11}`;
}

const born = fc
	.tuple(
		fc.integer({ min: 1, max: 31 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 0, max: 99 }),
		fc.integer({ min: 0, max: 999 }),
		fc.constantFrom(0, 40),
		fc.constantFrom(0, 40),
	)
	.map(
		([day, month, year, individual, dayMark, monthMark]) =>
			[day + dayMark, month + monthMark, year]
				.map((part) => String(part).padStart(2, "0"))
				.join("") + String(individual).padStart(3, "0"),
	);
const personWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const lastWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const personNumbers = born.map((head) =>
	checked(checked(head, personWeights), lastWeights).slice(0, 11),
);

const damaged = (numbers: fc.Arbitrary<string>) =>
	fc
		.tuple(numbers, fc.nat(10), fc.integer({ min: 0, max: 9 }))
		.map(([number, place, digit]) => {
			const at = place % number.length;
			return `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
		});

describe("against the library", () => {
	test("organisation numbers", async () => {
		const numbers = drawn(withEveryEnd(9, 1));
		const expected = holdsBy(library("NO", "orgnr"), numbers);
		expect(count(expected)).toBeGreaterThan(draws / 20);
		expect(await verdicts(numbers, isOrganisationNumber)).toEqual(expected);
	});

	test("bank accounts", async () => {
		const numbers = drawn(withEveryEnd(11, 1)).filter(
			(number) => !number.startsWith("0000"),
		);
		const expected = holdsBy(library("NO", "kontonr"), numbers);
		expect(count(expected)).toBeGreaterThan(draws / 20);
		expect(await verdicts(numbers, isBankAccount)).toEqual(expected);
	});

	test("person numbers by the rule before 2032: birth, D- and H-numbers", async () => {
		// The library knows no month + 80, and takes no birth after the day it runs on.
		const numbers = [
			...drawn(personNumbers),
			...drawn(damaged(personNumbers)),
		].filter(
			(number) => Number(number[2]) < 8 && !/^.{4}[23].[5-9]/.test(number),
		);
		const expected = holdsBy(library("NO", "fodselsnummer"), numbers);
		expect(count(expected)).toBeGreaterThan(draws / 4);
		const found = await verdicts(numbers, isPersonNumberBefore2032);
		expect(
			numbers.filter((_, place) => found[place] !== expected[place]),
		).toEqual([]);
	});

	test("a number that holds by the old rule holds by the new one", async () => {
		const numbers = drawn(personNumbers).filter(
			(number) => library("NO", "fodselsnummer").validate(number).isValid,
		);
		expect(await verdicts(numbers, isPersonNumber)).not.toContain(false);
	});

	test("references by modulus 10, at the lengths of two registers that use it", async () => {
		for (const [validator, length] of [
			[library("FR", "siren"), 9],
			[library("SE", "orgnr"), 10],
		] as const) {
			const numbers = drawn(withEveryEnd(length, 1)).filter(
				(number) => Number(number) > 0 && Number(number[2]) >= 2,
			);
			const expected = holdsBy(validator, numbers);
			expect(count(expected)).toBeGreaterThan(draws / 40);
			expect(await verdicts(numbers, isKidByModulus10)).toEqual(expected);
		}
	});

	test("references by modulus 11: the weights of organisation numbers and bank accounts go on", async () => {
		for (const [validator, length] of [
			[library("NO", "orgnr"), 9],
			[library("NO", "kontonr"), 11],
		] as const) {
			const numbers = drawn(withEveryEnd(length, 1)).filter(
				(number) => !number.startsWith("0000"),
			);
			expect(await verdicts(numbers, isKidByModulus11)).toEqual(
				holdsBy(validator, numbers),
			);
		}
	});
});

describe("what the library does not know", () => {
	test("synthetic numbers, month + 80, as the sample draws them", async () => {
		const numbers = fc
			.sample(
				fc.tuple(
					fc.date({
						min: new Date("1940-01-01"),
						max: new Date("1999-12-31"),
						noInvalidDate: true,
					}),
					fc.integer({ min: 0, max: 499 }),
				),
				{ seed, numRuns: 1_000 },
			)
			.flatMap(
				([day, individual]) =>
					personNumber(day.toISOString().slice(0, 10), individual) ?? [],
			);
		expect(numbers.length).toBeGreaterThan(700);
		expect(await verdicts(numbers, isPersonNumberBefore2032)).not.toContain(
			false,
		);
		expect(await verdicts(numbers, isPersonNumber)).not.toContain(false);
	});

	test("from 2032 on the first check digit may be 0 to 3 above, and never more", async () => {
		const head = "010180123";
		const last = (ten: string) => checked(ten, lastWeights);
		const first = Number(checked(head, personWeights)[9]);
		const numbers = Array.from({ length: 10 }, (_, digit) =>
			last(`${head}${digit}`),
		).filter((number) => number.length === 11);
		const holding = await verdicts(numbers, isPersonNumber);
		const distance = (number: string) => (Number(number[9]) - first + 11) % 11;
		expect(holding).toEqual(numbers.map((number) => distance(number) <= 3));
		expect(count(holding)).toBeGreaterThan(1);
		expect(count(await verdicts(numbers, isPersonNumberBefore2032))).toBe(1);
	});

	test("a minus stands for a check of ten, and references go to 25 digits", async () => {
		// 2 × 5 + 3 × 4 = 22 leaves 0; 2 × 1 + 3 × 0 leaves 2, and 11 − 2 = 9; 2 × 6 leaves 1, and its check is ten.
		expect(
			await verdicts(
				["450", "019", "6-", "60", "7-", "0-", "00", "0", "-", "4x0", ""],
				isKidByModulus11,
			),
		).toEqual([true, true, true, ...Array.from({ length: 8 }, () => false)]);
		// The worked example of modulus 10 that everybody prints: 7992739871, check 3.
		const long = `${"0".repeat(14)}79927398713`;
		expect(
			await verdicts(
				["79927398713", "79927398710", long, `0${long}`],
				isKidByModulus10,
			),
		).toEqual([true, false, true, false]);
		expect(await verdicts(["79927398713", "019", "12"], isKid)).toEqual([
			true,
			true,
			false,
		]);
	});

	test("nothing but digits of the right number holds, and nothing is null", async () => {
		const noise = [
			"",
			"abc",
			"12345678x",
			"99552582",
			" 995525828",
			"９９５５２５８２８",
			"'",
		];
		for (const predicate of [
			isOrganisationNumber,
			isPersonNumber,
			isPersonNumberBefore2032,
			isBankAccount,
			isKid,
		]) {
			expect(await verdicts(noise, predicate)).not.toContain(true);
			const { holds } = await database.row(
				`select ${predicate("cast(null as varchar)")} as holds`,
			);
			expect(holds).not.toBe(true);
		}
	});

	test("what people write between digits is left out", async () => {
		const row = await database.row(
			`select ${["NO 995 525 828 MVA", "995.525.828", "151086 95088", "995 525 828 mva", "AB 12"].map((text, place) => `${bareDigits(quoted(text))} as t${place}`).join(", ")}`,
		);
		expect(Object.values(row)).toEqual([
			"995525828",
			"995525828",
			"15108695088",
			"995525828",
			"AB12",
		]);
	});
});

describe("identity numbers of debtors", () => {
	const relation = `(values
		('15108695088', 'person', 100.10), ('995525828', 'company', 100.00),
		('15108695089', 'person', 1.05), ('995525829', 'company', 2.05), ('99552582', 'company', 50.00),
		('151086 95088', 'company', 4.00), ('NO 995 525 828 MVA', 'person', 8.00),
		('1010750160', 'person', 16.00), (null, 'person', 32.00), ('19850401-1234', null, 64.00)
	) as debtors(national_id, debtor_type, principal)`;

	test("wrong check digits and wrong types are counted, with the kroner behind them, and no number is said", async () => {
		const findings = await identityFindings(
			database,
			"national_id",
			"debtor_type",
			relation,
			"select *, principal as amount from wrong",
		);
		expect(
			findings.map(({ code, rows, amount }) => `${code} ${rows} ${amount}`),
		).toEqual([
			"identity_check_digit 2 3.10",
			"identity_lost_zero 1 16.00",
			"person_number_on_company 1 4.00",
			"organisation_number_on_person 1 8.00",
		]);
		expect(JSON.stringify(findings)).not.toMatch(/\d{8}/);
	});

	test("every code is told in Norwegian", () => {
		expect(Object.keys(saidInNorwegian)).toEqual(
			expect.arrayContaining([...identityCodes]),
		);
	});
});
