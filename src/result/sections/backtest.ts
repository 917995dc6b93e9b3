// The back-test, as the result states it: a forecast made at an earlier date, held against what came.
import { z } from "zod";
import { sharesOf } from "../../curves/stability-index.ts";
import { addDays, addMonths } from "../../dates.ts";
import { decimalFromOre, type Ore, oreFromKroner } from "../../money.ts";
import {
	errorOf,
	type HeldPart,
	type Hindsight,
	isInside,
} from "../../valuation/hindsight.ts";
import type { Band } from "../../valuation/risk/quantiles.ts";

const money = z.string().regex(/^-?\d+\.\d{2}$/);
const count = z.int().nonnegative();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
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

/** What a back-test found. */
export interface Tested extends Hindsight {
	readonly asAt: string;
	readonly cutOffDate: string;
	readonly mixThen: ReadonlyMap<string, number>;
	readonly mixNow: ReadonlyMap<string, number>;
	readonly stabilityIndex: number | null;
	readonly bands: {
		readonly whole: Band;
		readonly byMonth: readonly Band[];
		readonly bySegment: ReadonlyMap<string, Band>;
	} | null;
}

export function backtestSection(tested: Tested | null): BacktestSection {
	if (!tested) return null;
	const { asAt, cutOffDate, byMonth, bySegment, bands } = tested;
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
				...bandFigures(bands?.whole),
				...coverageOf(tested),
			},
		],
		by_month: monthRows(tested),
		by_segment: bySegment.map(({ name, ...part }) => ({
			segment: name,
			...partFigures(part),
			...bandFigures(bands?.bySegment.get(name)),
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

const edges = ["low_80", "high_80", "low_95", "high_95"] as const;

function bandFigures(band: Band | undefined) {
	const at = (name: (typeof edges)[number]) =>
		band ? decimalFromOre(oreFromKroner(band[name])) : null;
	return {
		low_80: at("low_80"),
		high_80: at("high_80"),
		low_95: at("low_95"),
		high_95: at("high_95"),
	};
}

function coverageOf({ byMonth, bySegment, bands }: Tested) {
	const months = byMonth.map(({ came }, place) => ({
		came,
		band: bands?.byMonth[place],
	}));
	const segments = bySegment
		.map(({ name, came }) => ({ came, band: bands?.bySegment.get(name) }))
		.filter(({ band }) => band !== undefined);
	return {
		months_inside_80: bands && insideOf(months, 80),
		months_inside_95: bands && insideOf(months, 95),
		segments_with_band: bands && segments.length,
		segments_inside_80: bands && insideOf(segments, 80),
		segments_inside_95: bands && insideOf(segments, 95),
	};
}

function insideOf(
	all: readonly { readonly came: Ore; readonly band: Band | undefined }[],
	level: 80 | 95,
): number {
	return all.filter(
		({ came, band }) =>
			band && isInside(came, band[`low_${level}`], band[`high_${level}`]),
	).length;
}

function monthRows({ asAt, byMonth, bands }: Tested) {
	let [forecast, came] = [0n, 0n];
	return byMonth.map((month) => {
		forecast += month.forecast;
		came += month.came;
		return {
			month: month.month,
			month_start: addMonths(addDays(asAt, 1), month.month - 1),
			...heldFigures(month),
			...bandFigures(bands?.byMonth[month.month - 1]),
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
