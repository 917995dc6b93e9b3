// Headings that name a calendar month, in the ways ledgers and spreadsheets write them.
import { expect, test } from "vitest";
import { monthIn } from "../../src/tape/months/month-headings.ts";

test.each([
	["2026-06", "2026-06"],
	["2026/06", "2026-06"],
	["2026.06", "2026-06"],
	["2026 06", "2026-06"],
	["202606", "2026-06"],
	["2026M06", "2026-06"],
	["06.2026", "2026-06"],
	["06/2026", "2026-06"],
	["2026-06-01", "2026-06"],
	["jun 2026", "2026-06"],
	["Jun. 2026", "2026-06"],
	["juni-26", "2026-06"],
	["juni 2026", "2026-06"],
	["JUN26", "2026-06"],
	["jun'26", "2026-06"],
	["June 2026", "2026-06"],
	["2026 juni", "2026-06"],
	["maj-25", "2025-05"],
	["mai 2025", "2025-05"],
	["des 2025", "2025-12"],
	["Innbetalt oktober 2024", "2024-10"],
	["betalt_2024-10", "2024-10"],
	["5.03 history of total repayments 2026-06", "2026-06"],
	["5.03 2026-06", "2026-06"],
	["Innbetalt 202606 (NOK)", "2026-06"],
])("%s names %s", (heading, month) => {
	expect(monthIn(heading)).toMatchObject({ month, lastDay: undefined });
});

test.each([
	["2026-06-15", "2026-06-15"],
	["30.06.2026", "2026-06-30"],
	["5.03 history of total repayments 2026-06-15", "2026-06-15"],
])("%s states its last day", (heading, lastDay) => {
	expect(monthIn(heading)?.lastDay).toBe(lastDay);
});

test.each([
	"",
	"M1",
	"2026",
	"2026-13",
	"202613",
	"2026-06-31",
	"2026060",
	"12026-06",
	"mars",
	"marsipan 26",
	"jun 2026 - jul 2026",
	"K202606",
	"beløp",
	"5.03",
	"1.06",
	"0616",
])("%s names none", (heading) => {
	expect(monthIn(heading)).toBeUndefined();
});

test("columns of one kind say the same besides their month", () => {
	const rests = ["Innbetalt jan 2026", "innbetalt  FEB 2026"].map(
		(heading) => monthIn(heading)?.rest,
	);
	expect(rests).toEqual(["innbetalt", "innbetalt"]);
});
