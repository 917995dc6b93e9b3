import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addDays } from "../../src/dates.ts";
import { easterSunday, holidaysOf, workingDayFrom } from "./holidays.ts";

const years = Array.from({ length: 121 }, (_, place) => 1980 + place);

/** Python's dateutil 2.9.0: [easter(y).strftime("%m%d") for y in range(1980, 2101)]. */
const easters =
	"0406,0419,0411,0403,0422,0407,0330,0419,0403,0326,0415,0331,0419,0411,0403,0416,0407,0330,0412,0404,0423,0415,0331,0420,0411,0327,0416,0408,0323,0412,0404,0424,0408,0331,0420,0405,0327,0416,0401,0421,0412,0404,0417,0409,0331,0420,0405,0328,0416,0401,0421,0413,0328,0417,0409,0325,0413,0405,0425,0410,0401,0421,0406,0329,0417,0409,0325,0414,0405,0418,0410,0402,0421,0406,0329,0418,0402,0422,0414,0330,0418,0410,0326,0415,0406,0329,0411,0403,0422,0414,0330,0419,0410,0326,0415,0407,0419,0411,0403,0423,0407,0330,0419,0404,0326,0415,0331,0420,0411,0403,0416,0408,0330,0412,0404,0424,0415,0331,0420,0412,0328";

/** Python's holidays 0.109: sorted(holidays.country_holidays("NO", years=2027)); workalendar 17.0.0 gives the same. */
const of2027 =
	"2027-01-01 2027-03-25 2027-03-26 2027-03-28 2027-03-29 2027-05-01 2027-05-06 2027-05-16 2027-05-17 2027-12-25 2027-12-26";

test("Easter is what another program has, 1980 to 2100", () => {
	expect(
		years.map((year) => easterSunday(year).slice(5).replace("-", "")),
	).toEqual(easters.split(","));
});

test("the holidays of 2027 are eleven, for two fall on 17 May", () => {
	expect([...holidaysOf(2027).keys()]).toEqual(of2027.split(" "));
});

test("the seed holds the holidays of all years and the working day after each", () => {
	const rows = years.flatMap((year) =>
		[...holidaysOf(year)].map(
			([day, name]) => `${day},${name},${workingDayFrom(day)}`,
		),
	);
	const seed = readFileSync("src/models/seeds/public_holidays.csv", "utf8");
	expect(seed.trim().split("\n").slice(1)).toEqual(rows);
	expect(rows).toHaveLength(1_442);
});

test("a working day stays where it is, the rest goes on", () => {
	expect(workingDayFrom("2026-06-30")).toBe("2026-06-30");
	expect(workingDayFrom("2027-03-25")).toBe("2027-03-30");
	expect(workingDayFrom(addDays("2026-06-30", 4))).toBe("2026-07-06");
});
