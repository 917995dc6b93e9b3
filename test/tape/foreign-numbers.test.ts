// Numbers that prove themselves, held to the verdict of the stdnum package on thousands of drawn numbers, sound and damaged.
import fc from "fast-check";
import { stdnum } from "stdnum";
import { describe, expect, test } from "vitest";
import {
	ibanDigits,
	isDanishPersonNumber,
	isFinnishPersonNumber,
	isIban,
	isSwedishPersonNumber,
} from "../../src/tape/rules/foreign-numbers.ts";
import { quoted } from "../../src/warehouse/database.ts";
import { database } from "./proposed.ts";

const seed = 20260630;
const cases = 3_000;

/** Texts for which a predicate says yes, asked in one statement. */
async function accepted(
	test: string,
	texts: readonly string[],
): Promise<Set<string>> {
	const values = texts.map((text) => `(${quoted(text)})`).join(", ");
	const rows = await (await database()).rows(
		`select text from (values ${values}) as texts(text) where ${test}`,
	);
	return new Set(rows.map(({ text }) => String(text)));
}

function drawn(arbitrary: fc.Arbitrary<string>): string[] {
	return [...new Set(fc.sample(arbitrary, { numRuns: cases, seed }))];
}

const two = (number: number) => String(number).padStart(2, "0");
const digits = (length: number) =>
	fc
		.array(fc.integer({ min: 0, max: 9 }), {
			minLength: length,
			maxLength: length,
		})
		.map((each) => each.join(""));
/** Days that may not exist, all of them gone by: the oracle refuses those to come. */
const day = fc.tuple(
	fc.integer({ min: 0, max: 32 }),
	fc.integer({ min: 0, max: 13 }),
	fc.integer({ min: 0, max: 99 }),
);

/** Each number with every last digit, or every two last: one in ten or a hundred is sound, the others damaged. */
function completed(start: string, length: number): string[] {
	return Array.from(
		{ length: 10 ** length },
		(_, end) => `${start}${String(end).padStart(length, "0")}`,
	);
}

/** The texts on which we and the oracle differ. */
async function differing(
	predicate: string,
	oracle: (text: string) => boolean,
	texts: readonly string[],
): Promise<{ differ: string[]; sound: number; damaged: number }> {
	const ours = await accepted(predicate, texts);
	const sound = texts.filter(oracle).length;
	return {
		differ: texts.filter((text) => ours.has(text) !== oracle(text)),
		sound,
		damaged: texts.length - sound,
	};
}

function validator(country: string, name: string): (text: string) => boolean {
	const found = stdnum[country]?.[name];
	if (!found) throw new Error(`stdnum has no ${country}.${name}`);
	return (text) => found.validate(text).isValid;
}

describe("as stdnum judges", () => {
	test("Swedish person numbers", async () => {
		const starts = drawn(
			fc
				.tuple(
					day,
					digits(3),
					fc.constantFrom("-", "+", "19-", "20-"),
					fc.constantFrom(0, 60),
				)
				// Years to come the oracle refuses, and of years in short it guesses the century by today.
				.filter(([[, , year], , sign]) => sign !== "20-" || year < 26)
				.map(([[dd, mm, yy], serial, sign, more]) => {
					const century = sign.length > 1 ? sign.slice(0, 2) : "";
					return `${century}${two(yy)}${two(mm)}${two(dd + more)}${sign.slice(-1)}${serial}`;
				})
				.filter((text) => !text.startsWith("00")),
		).slice(0, 400);
		const judged = await differing(
			isSwedishPersonNumber("text"),
			validator("SE", "personnummer"),
			starts.flatMap((start) => completed(start, 1)),
		);
		expect(judged.differ).toEqual([]);
		expect(judged.sound).toBeGreaterThan(50);
	});

	test("Danish person numbers", async () => {
		const judged = await differing(
			isDanishPersonNumber("text"),
			validator("DK", "cpr"),
			drawn(
				fc
					.tuple(day, digits(4), fc.constantFrom("", "-"))
					// Its years below 20 of the nineteenth hundred the oracle takes for ours, and years to come it refuses.
					.filter(([[, , year], serial]) =>
						Number(serial[0]) >= 4 ? year < 26 || year > 57 : year > 19,
					)
					.map(
						([[dd, mm, yy], serial, sign]) =>
							`${two(dd)}${two(mm)}${two(yy)}${sign}${serial}`,
					),
			),
		);
		expect(judged.differ).toEqual([]);
		expect(judged.sound).toBeGreaterThan(200);
	});

	test("Finnish person codes", async () => {
		const signs = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
		const starts = drawn(
			fc
				.tuple(day, fc.constantFrom(..."+-ABFUYG"), digits(3))
				.filter(([[, , year], sign]) => !"ABF".includes(sign) || year < 26)
				.map(
					([[dd, mm, yy], sign, serial]) =>
						`${two(dd)}${two(mm)}${two(yy)}${sign}${serial}`,
				),
		).slice(0, 100);
		const judged = await differing(
			isFinnishPersonNumber("text"),
			validator("FI", "hetu"),
			starts.flatMap((start) => signs.map((sign) => `${start}${sign}`)),
		);
		expect(judged.differ).toEqual([]);
		expect(judged.sound).toBeGreaterThan(50);
	});
});

describe("IBAN", () => {
	const isSound = `coalesce(${isIban(ibanDigits("text"))}, false)`;

	test("the examples of the register are sound, and none is with two signs turned about", async () => {
		// SWIFT, IBAN Registry: the examples of the countries.
		const examples = [
			"NO9386011117947",
			"SE4550000000058398257466",
			"DK5000400440116243",
			"FI2112345600000785",
			"IS140159260076545510730339",
			"DE89370400440532013000",
			"GB29NWBK60161331926819",
			"NL91ABNA0417164300",
			"FR1420041010050500013M02606",
			"MT84MALT011000012345MTLCAST001S",
			"LC55HEMM000100010012001200023015",
		];
		const turned = examples.map(
			(text) => `${text.slice(0, 7)}${text[8]}${text[7]}${text.slice(9)}`,
		);
		const damaged = turned.filter((text) => !examples.includes(text));
		expect(await accepted(isSound, [...examples, ...damaged])).toEqual(
			new Set(examples),
		);
	});

	test("modulus 97 counted in whole numbers says the same", async () => {
		const sign = fc.constantFrom(..."0123456789ABCXYZ");
		const texts = drawn(
			fc
				.tuple(
					fc.integer({ min: 2, max: 98 }),
					fc.array(sign, { minLength: 11, maxLength: 30 }),
				)
				.map(([check, rest]) => `NO${two(check)}${rest.join("")}`),
		);
		const whole = (text: string) =>
			BigInt(
				[...`${text.slice(4)}${text.slice(0, 4)}`]
					.map((each) => Number.parseInt(each, 36))
					.join(""),
			) %
				97n ===
			1n;
		const judged = await differing(isSound, whole, texts);
		expect(judged.differ).toEqual([]);
		expect(judged.sound).toBeGreaterThan(5);
	});
});
