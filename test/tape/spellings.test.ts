// Spellings in bulk: thousands of drawn amounts and days, written by the language's own library, read by one statement each.

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DateForm, dateForms } from "../../src/tape/forms/date-forms.ts";
import { dayIn } from "../../src/tape/forms/days.ts";
import {
	digitsIn,
	digitsInEither,
	isMarkedOtherwise,
} from "../../src/tape/forms/spelling.ts";
import { truthIn } from "../../src/tape/forms/truths.ts";
import { type Database, quoted } from "../../src/warehouse/database.ts";
import { smallDatabase } from "./tape-world.ts";

let database: Database;
beforeAll(async () => {
	database = await smallDatabase();
});
afterAll(() => database.close());

const seed = 20260630;

interface Pair {
	readonly text: string;
	readonly expected: string | null;
}

/** The pairs that are not read as they were meant. */
async function misread(
	pairs: readonly Pair[],
	sql: string,
): Promise<readonly unknown[]> {
	const texts = pairs.map(({ text }) => quoted(text)).join(", ");
	const expected = pairs
		.map(({ expected: value }) => (value === null ? "null" : quoted(value)))
		.join(", ");
	return await database.rows(`
		select t, cast(${sql} as varchar) as read, expected
		from (select unnest([${texts}]) as t, unnest([${expected}]::varchar[]) as expected)
		where cast(${sql} as varchar) is distinct from expected limit 5`);
}

const amount = fc.oneof(
	fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
	fc.bigInt({ min: -300_000n, max: 300_000n }),
);

function decimalText(ore: bigint): string {
	const digits = (ore < 0n ? -ore : ore).toString().padStart(3, "0");
	return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Writers of the language's own library, and of what ledgers print beside them; each takes an exact decimal. */
function writers(decimal: "," | "."): ((exact: string) => string)[] {
	const locales =
		decimal === ","
			? ["nb-NO", "nn-NO", "sv-SE", "da-DK", "de-DE", "fr-FR", "fi-FI"]
			: ["en-US", "en-GB", "de-CH"];
	const formats = locales.flatMap((locale) => [
		new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }),
		new Intl.NumberFormat(locale, {
			minimumFractionDigits: 2,
			useGrouping: false,
		}),
		...["NOK", "EUR", "SEK", "USD"].flatMap((currency) => [
			new Intl.NumberFormat(locale, {
				style: "currency",
				currency,
				currencyDisplay: "narrowSymbol",
			}),
			new Intl.NumberFormat(locale, {
				style: "currency",
				currency,
				currencyDisplay: "code",
			}),
		]),
	]);
	const library = formats.map(
		(format) => (exact: string) =>
			format.format(exact as Intl.StringNumericLiteral).replace("\u00a4", ""),
	);
	const plain = (exact: string) => exact.replace("-", "").replace(".", decimal);
	const sign = (exact: string) => (exact.startsWith("-") ? "-" : "");
	const grouped = (exact: string, group: string) =>
		plain(exact).replaceAll(/(?<=\d)(?=(\d{3})+[,.])/g, group);
	const printed = [" ", "\u00a0", "\u202f", "\u2009", "'", "\u2019"].map(
		(group) => (exact: string) => `${sign(exact)}${grouped(exact, group)}`,
	);
	return [
		...library,
		...printed,
		(exact) => `${plain(exact)}${sign(exact)}`,
		(exact) => (sign(exact) ? `(${plain(exact)})` : plain(exact)),
		(exact) => `kr ${sign(exact)}${grouped(exact, " ")}`,
		(exact) => `${sign(exact)}kr. ${plain(exact)}`,
		(exact) => `${sign(exact)}${plain(exact)} kr`,
		(exact) => `${sign(exact) || "+"}${plain(exact)}`,
	];
}

describe.each([",", "."] as const)("amounts with decimal %s", (decimal) => {
	const written = fc.tuple(amount, fc.constantFrom(...writers(decimal)));

	test("are read as they were meant: 6 000 cases", async () => {
		const pairs = fc.sample(written, { seed, numRuns: 6_000 }).map(
			([ore, write]): Pair => ({
				text: write(decimalText(ore)),
				expected: decimalText(ore),
			}),
		);
		const sql = (digits: string) => `try_cast(${digits} as decimal(38,2))`;
		expect(await misread(pairs, sql(digitsIn(decimal, "t")))).toEqual([]);
		expect(await misread(pairs, sql(digitsInEither(decimal, "t")))).toEqual([]);
	});
});

test.each([
	[",", "1.250,-", "1250"],
	[",", "100,-", "100"],
	[",", "kr 1.250,-", "1250"],
	[",", "-1.250,-", "-1250"],
	[".", "1'250.-", "1250"],
	[".", "Fr", null],
	[",", "€ 3,50", "3.50"],
	[".", "€ 3.50", "3.50"],
	[".", "3.50 EUR", "3.50"],
	[",", ",50", ".50"],
	[",", "NOK 12", "12"],
	[",", "kr.500", "500"],
	[".", "kr.500", "500"],
	[",", "100,00 CR", null],
	[",", "100,00 DR", null],
	[",", "(100,00", null],
	[",", "-100,00-", null],
	[",", "(-100,00)", null],
	[",", "1.25,00", null],
	[",", "1.250 500,00", null],
	[",", "kr", null],
	[",", "", null],
	[",", "1,2,3", null],
	[",", "12 34,00", null],
] as const)("decimal %s: %j is %j", async (decimal, text, expected) => {
	const read = `case when t <> '' then ${digitsIn(decimal, "t")} end`;
	expect(await misread([{ text, expected }], read)).toEqual([]);
});

test.each([
	["100.00", "NOK", false],
	["kr 100", "NOK", false],
	["kr 100", "SEK", false],
	["kr 100", "EUR", true],
	["€ 3.50", "NOK", true],
	["€ 3.50", "EUR", false],
	["3,50 EUR", "NOK", true],
	["$100", "NOK", true],
	["100$", "USD", false],
	["-kr 100", "EUR", true],
	["(NOK 100)", "NOK", false],
	["1.250,-", "NOK", false],
	["100,00-", "NOK", false],
] as const)(
	"%s in a row of %s bears another mark: %s",
	async (text, currency, is) => {
		const sql = isMarkedOtherwise("t", `'${currency}'`);
		expect(await misread([{ text, expected: String(is) }], sql)).toEqual([]);
	},
);

/** 1970 to 2068, the years that two digits and every count of days can say. */
const dayNumber = fc.integer({ min: 0, max: 36_000 });

function isoDay(days: number): string {
	return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

function dateWriters(form: DateForm): ((iso: string) => string)[] {
	const inWords = (locale: string, month: "long" | "short") => {
		const format = new Intl.DateTimeFormat(locale, {
			day: "numeric",
			month,
			year: "numeric",
			timeZone: "UTC",
		});
		return (iso: string) => format.format(new Date(iso));
	};
	const since = (day: string) => (iso: string) =>
		String((Date.parse(iso) - Date.parse(day)) / 86_400_000);
	const english = (iso: string) => {
		const [day = "", month = "", year = ""] = inWords(
			"en-GB",
			"short",
		)(iso).split(" ");
		return { day: day.padStart(2, "0"), month: month.slice(0, 3), year };
	};
	switch (form) {
		case "dd mon yyyy":
			return [
				...["nb-NO", "nn-NO", "da-DK", "sv-SE", "en-GB"].flatMap((locale) => [
					inWords(locale, "long"),
					inWords(locale, "short"),
				]),
				(iso) => Object.values(english(iso)).join("-"),
				(iso) => Object.values(english(iso)).join("").toUpperCase(),
			];
		case "dd mon yy":
			return [
				(iso) => {
					const { day, month, year } = english(iso);
					return `${day}-${month.toUpperCase()}-${year.slice(2)}`;
				},
			];
		case "mon dd yyyy":
			return [inWords("en-US", "long"), inWords("en-US", "short")];
		// Microsoft on DATEVALUE: 1 January 2008 is 39448.
		case "excel serial":
			return [
				(iso) => String(39_448 + Number(since("2008-01-01")(iso))),
				(iso) => `${39_448 + Number(since("2008-01-01")(iso))}.5`,
			];
		case "days since 1960":
			return [since("1960-01-01")];
		default: {
			const parts = (iso: string) => {
				const [year = "", month = "", day = ""] = iso.split("-");
				const full = form.replace("yyyy", year).replace("yy", year.slice(2));
				return { full, month, day };
			};
			const padded = (iso: string) => {
				const { full, month, day } = parts(iso);
				return full.replace("mm", month).replace("dd", day);
			};
			const unpadded = (iso: string) => {
				const { full, month, day } = parts(iso);
				return full
					.replace("mm", String(Number(month)))
					.replace("dd", String(Number(day)));
			};
			const timed = (iso: string) => `${padded(iso)} 23:45:00`;
			return /[-./]/.test(form) ? [padded, unpadded, timed] : [padded, timed];
		}
	}
}

describe.each(dateForms)("days in the form %s", (form) => {
	test("are read as they were meant: 500 cases", async () => {
		const drawn = fc.tuple(dayNumber, fc.constantFrom(...dateWriters(form)));
		const pairs = fc
			.sample(drawn, { seed, numRuns: 500 })
			.map(([days, write]): Pair => {
				const iso = isoDay(form === "days since 1960" ? days - 3_000 : days);
				return { text: write(iso), expected: iso };
			});
		expect(await misread(pairs, dayIn(form, "t"))).toEqual([]);
	});
});

test("an instant is the day it was in Norway: 2 000 cases", async () => {
	const format = new Intl.DateTimeFormat("sv-SE", {
		timeZone: "Europe/Oslo",
		dateStyle: "short",
	});
	const drawn = fc.tuple(
		fc.integer({ min: 0, max: 36_000 * 24 * 60 }),
		fc.constantFrom(0, 120, -300, 345),
		fc.boolean(),
	);
	const pairs = fc
		.sample(drawn, { seed, numRuns: 2_000 })
		.map(([minutes, offset, hasSeconds]): Pair => {
			const instant = new Date(minutes * 60_000);
			const local = new Date((minutes + offset) * 60_000).toISOString();
			const sign = offset < 0 ? "-" : "+";
			const [hours, rest] = [
				Math.floor(Math.abs(offset) / 60),
				Math.abs(offset) % 60,
			];
			const zone = `${sign}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
			const time = local.slice(0, hasSeconds ? 19 : 16);
			return {
				text: `${time}${offset === 0 ? "Z" : zone}`,
				expected: format.format(instant),
			};
		});
	expect(await misread(pairs, dayIn("yyyy-mm-dd", "t"))).toEqual([]);
});

test.each([
	["dd.mm.yyyy", "31.02.2026"],
	["dd.mm.yyyy", "epoch"],
	["dd mon yyyy", "31 feb 2026"],
	["dd mon yyyy", "epoch"],
	["mon dd yyyy", "epoch"],
	["mon dd yyyy", "infinity"],
	["dd mon yyyy", "12 kr 2026"],
	["excel serial", "25568"],
	["excel serial", "99999"],
	["days since 1960", "40001"],
	["days since 1960", "-1"],
	["yyyymmdd", "infinity"],
] as const)("%s: %j is no day", async (form, text) => {
	expect(await misread([{ text, expected: null }], dayIn(form, "t"))).toEqual(
		[],
	);
});

test("yes and no in the words of ledgers", async () => {
	const yes = [
		"J",
		"j",
		"Ja",
		"JA",
		"ja.",
		"Y",
		"yes",
		"True",
		"t",
		"sant",
		"SANN",
		"1",
		"-1",
		"x",
		"X",
	];
	const no = [
		"N",
		"n",
		"Nei",
		"NEI.",
		"nej",
		"no",
		"FALSE",
		"f",
		"usant",
		"usann",
		"0",
	];
	const neither = ["A", "2", "kanskje", "janei"];
	const pairs = [
		...yes.map((text) => ({ text, expected: "true" })),
		...no.map((text) => ({ text, expected: "false" })),
		...neither.map((text) => ({ text, expected: null })),
	];
	expect(await misread(pairs, truthIn("t"))).toEqual([]);
});
