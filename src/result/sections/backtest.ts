// The back-test, as the result states it: a forecast made at an earlier date, held against what came.
import { z } from "zod";
import { count, day, money } from "./amounts.ts";

const orNull = z.number().nullable();
const error = orNull.describe(
	"forecast over what came, less one; null where nothing came",
);
const held = { forecast: money, came: money, error };
const edge = (level: number, side: string) =>
	money
		.nullable()
		.describe(
			`${side} end of the ${level} % band of the forecast as made that day; null where it had none`,
		);
const band = {
	low_80: edge(80, "lower"),
	high_80: edge(80, "upper"),
	low_95: edge(95, "lower"),
	high_95: edge(95, "upper"),
};

const insideOrNull = (what: string, level: number) =>
	count
		.nullable()
		.describe(`${what} whose cash fell inside their ${level} % band`);

/** What the tape holds as it is today and no date can take back. */
export const notRolledBack = [
	"principal_without_original",
	"interest_and_costs",
	"debtor_facts",
	"rejected_rows",
	"claims_left_out_of_the_tape",
] as const;

export const backtestSchema = z
	.strictObject({
		whole: z
			.array(
				z.strictObject({
					as_at: day.describe("nothing after this day was known"),
					cut_off_date: day.describe("what came is known to this day"),
					months: count.describe("whole months between the two"),
					claims: count.describe("claims open on the earlier day"),
					principal: money,
					...held,
					discrimination: orNull.describe(
						"accuracy ratio of the order of expectations, over groups of segment and age",
					),
					stability_index: orNull.describe(
						"population stability index of the segments of open principal, from the earlier day to the later",
					),
					...band,
					months_inside_80: insideOrNull("months", 80),
					months_inside_95: insideOrNull("months", 95),
					segments_with_band: count
						.nullable()
						.describe("segments that were expected to pay"),
					segments_inside_80: insideOrNull("segments", 80),
					segments_inside_95: insideOrNull("segments", 95),
				}),
			)
			.describe("one row"),
		by_month: z.array(
			z.strictObject({
				month: count,
				month_start: day,
				...held,
				...band,
				cumulative_error: error,
			}),
		),
		by_segment: z.array(
			z.strictObject({
				segment: z.string(),
				claims: count,
				principal: money,
				...held,
				...band,
			}),
		),
		by_expectation: z
			.array(
				z.strictObject({
					fifth: count,
					claims: count,
					principal: money,
					...held,
				}),
			)
			.describe(
				"fifths of the open principal, from the least expected of a krone to the most",
			),
		segment_mix: z.array(
			z.strictObject({
				segment: z.string(),
				share_then: z.number(),
				share_now: z.number(),
			}),
		),
		not_rolled_back: z.array(z.strictObject({ what: z.enum(notRolledBack) })),
	})
	.nullable()
	.describe("null where the history is too short to test on");

export type BacktestSection = z.infer<typeof backtestSchema>;
