// R survival 3.5-3: survfit(Surv(time, status) ~ x, data = aml): medians 31 (maintained) and 23 (not).
import { expect, test } from "vitest";
import { medianDays } from "../../src/agencies/median-days.ts";

const paid = (...days: number[]) =>
	days.map((day) => ({ day, paid: 1, watched: 0 }));
const watched = (...days: number[]) =>
	days.map((day) => ({ day, paid: 0, watched: 1 }));

const added = (days: { day: number; paid: number; watched: number }[]) =>
	[...new Set(days.map(({ day }) => day))].map((day) => ({
		day,
		paid: days.filter((one) => one.day === day && one.paid).length,
		watched: days.filter((one) => one.day === day && one.watched).length,
	}));

test.each([
	[
		"maintained",
		[paid(9, 13, 18, 23, 31, 34, 48), watched(13, 28, 45, 161)],
		31,
	],
	[
		"not maintained",
		[paid(5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45), watched(16)],
		23,
	],
])("aml, %s", (_, rows, median) => {
	expect(medianDays(added(rows.flat()))).toBe(median);
});

test("where half have not paid there is no median; of two, the first is half", () => {
	expect(medianDays(added([...paid(3), ...watched(9, 9)]))).toBeNull();
	expect(medianDays(added([...paid(3), ...watched(9)]))).toBe(3);
	expect(medianDays([])).toBeNull();
});
