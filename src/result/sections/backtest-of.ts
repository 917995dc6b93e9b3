// What a back-test found, as rows of the result.
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
import { type BacktestSection, notRolledBack } from "./backtest.ts";

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
