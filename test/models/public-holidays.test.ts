// The oracle is python-holidays 0.109: sorted(str(d) for d in holidays.Norway(years=range(1990, 2061))), joined by line feeds.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const rows = readFileSync("src/models/seeds/public_holidays.csv", "utf8")
	.trim()
	.split("\n")
	.slice(1)
	.map((line) => line.split(","));
const days = rows.map(([day = ""]) => day);

test("all 845 days from 1990 to 2060 are those of an independent list", () => {
	expect(days).toHaveLength(845);
	expect(createHash("sha256").update(days.join("\n")).digest("hex")).toBe(
		"6b29c6680cd379cbaabfe3ffa08e60a5c436d2a9c8ce2d85f37cfa38ad2edeee",
	);
});

// Two holidays on one day are one row: 1 May 2008 was Ascension Day, 17 May 2027 is Whit Monday.
test.each([
	["2008", "01-01 03-20 03-21 03-23 03-24 05-01 05-11 05-12 05-17 12-25 12-26"],
	[
		"2024",
		"01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26",
	],
	["2027", "01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26"],
	[
		"2038",
		"01-01 04-22 04-23 04-25 04-26 05-01 05-17 06-03 06-13 06-14 12-25 12-26",
	],
])("the days of %s", (year, expected) => {
	expect(
		days
			.filter((day) => day.startsWith(year))
			.map((day) => day.slice(5))
			.join(" "),
	).toBe(expected);
});
