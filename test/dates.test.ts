import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	addDays,
	addMonths,
	dayFromNumber,
	dayNumber,
	daysBetween,
	isCalendarDay,
} from "../src/dates.ts";
import { law } from "./properties.ts";

const day = fc
	.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2199-12-31") })
	.map(dayFromNumber);

describe("calendar days", () => {
	test.each(["2026-06-30", "2024-02-29", "2000-02-29", "1999-12-31"])(
		"%s is one",
		(text) => {
			expect(isCalendarDay(text)).toBe(true);
		},
	);

	test.each([
		"2026-02-29",
		"2026-02-31",
		"1900-02-29",
		"2026-04-31",
		"2026-13-01",
		"2026-00-10",
		"2026-01-00",
		"2026-1-1",
		"30.06.2026",
		"2026-06-30T00:00:00",
		" 2026-06-30",
		"",
	])("%j is none", (text) => {
		expect(isCalendarDay(text)).toBe(false);
	});

	law("every day counted is one", [day], (each) => {
		expect(isCalendarDay(each)).toBe(true);
		expect(dayFromNumber(dayNumber(each))).toBe(each);
	});
});

describe("counting", () => {
	test.each([
		["2024-02-28", 1, "2024-02-29"],
		["2025-02-28", 1, "2025-03-01"],
		["2026-03-29", 1, "2026-03-30"],
		["2026-01-01", -1, "2025-12-31"],
		["2026-06-30", 365, "2027-06-30"],
	])("%s and %i days is %s", (from, days, to) => {
		expect(addDays(from, days)).toBe(to);
		expect(daysBetween(from, to)).toBe(days);
	});

	law(
		"days added lie between",
		[day, fc.integer({ min: -40_000, max: 40_000 })],
		(from, days) => {
			expect(daysBetween(from, addDays(from, days))).toBe(days);
		},
	);

	test.each([
		["2026-06-30", 1, "2026-07-01"],
		["2026-12-31", 1, "2027-01-01"],
		["2026-01-31", -1, "2025-12-01"],
		["2026-01-15", 0, "2026-01-01"],
		["2026-06-30", 180, "2041-06-01"],
	])("%s and %i months is %s", (from, months, to) => {
		expect(addMonths(from, months)).toBe(to);
	});

	law(
		"months add up and begin on the first",
		[day, fc.nat(600), fc.nat(600)],
		(from, some, more) => {
			const there = addMonths(from, some + more);
			expect(addMonths(addMonths(from, some), more)).toBe(there);
			expect(isCalendarDay(there)).toBe(true);
			expect(there.endsWith("-01")).toBe(true);
		},
	);
});
