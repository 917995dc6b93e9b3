// The back-test, as the result states it: a forecast made at an earlier date, held against what came.
import { z } from "zod";
import { sharesOf } from "../../curves/stability-index.ts";
import { addDays, addMonths } from "../../dates.ts";
import { decimalFromOre, type Ore } from "../../money.ts";
import {
	errorOf,
	type HeldPart,
	type Hindsight,
} from "../../valuation/hindsight.ts";

const money = z.string().regex(/^-?\d+\.\d{2}$/);
const count = z.int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const orNull = z.number().nullable();
const error = orNull.describe(
	"forecast over what came, less one; null where nothing came",
);
const held = { forecast: money, came: money, error };

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
					band_level: orNull.describe("level of the forecast's bands"),
					months_inside: orNull.describe("months that fell inside their band"),
				}),
			)
			.describe("one row"),
		by_month: z.array(
			z.strictObject({
				month: count,
				month_start: day,
				...held,
				cumulative_error: error,
			}),
		),
		by_segment: z.array(
			z.strictObject({
				segment: z.string(),
				claims: count,
				principal: money,
				...held,
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

/** What a back-test found. */
export interface Tested extends Hindsight {
	readonly asAt: string;
	readonly cutOffDate: string;
	readonly mixThen: ReadonlyMap<string, number>;
	readonly mixNow: ReadonlyMap<string, number>;
	readonly stabilityIndex: number | null;
	readonly coverage: { readonly level: number; readonly inside: number } | null;
}

export function backtestSection(tested: Tested | null): BacktestSection {
	if (!tested) return null;
	const { asAt, cutOffDate, byMonth, bySegment, coverage } = tested;
	const all = {
		forecast: total(byMonth.map(({ forecast }) => forecast)),
		came: total(byMonth.map(({ came }) => came)),
	};
	return {
		whole: [
			{
				as_at: asAt,
				cut_off_date: cutOffDate,
				months: byMonth.length,
				claims: bySegment.reduce((sum, { claims }) => sum + claims, 0),
				principal: decimalFromOre(
					total(bySegment.map(({ principal }) => principal)),
				),
				...heldFigures(all),
				discrimination: tested.discrimination,
				stability_index: tested.stabilityIndex,
				band_level: coverage?.level ?? null,
				months_inside: coverage?.inside ?? null,
			},
		],
		by_month: monthRows(tested),
		by_segment: bySegment.map(({ name, ...part }) => ({
			segment: name,
			...partFigures(part),
		})),
		by_expectation: tested.byExpectation.map(({ name, ...part }) => ({
			fifth: Number(name),
			...partFigures(part),
		})),
		segment_mix: mixRows(tested),
		not_rolled_back: notRolledBack.map((what) => ({ what })),
	};
}

interface Held {
	readonly forecast: Ore;
	readonly came: Ore;
}

const total = (amounts: readonly Ore[]): Ore =>
	amounts.reduce((sum, amount) => sum + amount, 0n);

const heldFigures = ({ forecast, came }: Held) => ({
	forecast: decimalFromOre(forecast),
	came: decimalFromOre(came),
	error: errorOf(forecast, came),
});

const partFigures = (part: Omit<HeldPart, "name">) => ({
	claims: part.claims,
	principal: decimalFromOre(part.principal),
	...heldFigures(part),
});

function monthRows({ asAt, byMonth }: Tested) {
	let [forecast, came] = [0n, 0n];
	return byMonth.map((month) => {
		forecast += month.forecast;
		came += month.came;
		return {
			month: month.month,
			month_start: addMonths(addDays(asAt, 1), month.month - 1),
			...heldFigures(month),
			cumulative_error: errorOf(forecast, came),
		};
	});
}

function mixRows({ mixThen, mixNow }: Tested) {
	const [then, now] = [sharesOf(mixThen), sharesOf(mixNow)];
	return [...new Set([...mixThen.keys(), ...mixNow.keys()])]
		.sort()
		.map((segment) => ({
			segment,
			share_then: then?.get(segment) ?? 0,
			share_now: now?.get(segment) ?? 0,
		}));
}
