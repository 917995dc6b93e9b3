// What a layout may say of payments with a column for each month.
import { z } from "zod";
import { isCalendarDay } from "../../dates.ts";

const monthOfYear = z
	.string()
	.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, "a month such as 2023-07");

export const monthlyLayout = z
	.strictObject({
		columns: z
			.string()
			.regex(/\{(n|month)\}/, 'a heading such as "M{n}" or "Paid {month}"')
			.optional()
			.describe("how the headings are written"),
		first_month: monthOfYear.optional().describe("the earliest month"),
		last_month: monthOfYear.optional().describe("the latest month"),
		order: z
			.enum(["oldest_first", "newest_first"])
			.optional()
			.describe("which end the lowest number stands at"),
		until: z
			.string()
			.refine(isCalendarDay, "a day such as 2026-06-15")
			.optional()
			.describe("the last day that the latest month covers"),
	})
	.describe("payments with a column for each month");

export type MonthlyLayout = z.infer<typeof monthlyLayout>;

/** Fewer headings with a month in them may be anything. */
export const fewestMonthly = 3;
