// The recovery triangles that methods are held to: by month and by quarter, of claims, of cash and of cash over principal.
import type { Vintage } from "../triangle.ts";
import { coarser } from "./coarser.ts";
import { type DevelopmentTriangle, developmentTriangle } from "./triangle.ts";
import { type TriangleMeasure, vintageTriangle } from "./vintage-triangle.ts";

export type Period = "month" | "quarter";

export const measures: readonly TriangleMeasure[] = [
	"resolved",
	"cash",
	"cash_over_principal",
];

export const periods: readonly Period[] = ["month", "quarter"];

export interface RecoveryTriangle {
	readonly period: Period;
	readonly measure: TriangleMeasure;
	readonly triangle: DevelopmentTriangle;
	/** Claims, kroner of principal, or 1, by origin. */
	readonly exposures: readonly number[];
}

/** Origins kept at most: the youngest, for what was long ago says little of what comes. */
const kept: Readonly<Record<Period, number>> = { month: 36, quarter: 40 };

/**
 * Every triangle that has two developments and three origins of which something was observed.
 *
 * Months that are not over for the youngest claim of a vintage are not in its row, so no cell stands for part of a month;
 * of quarters only those are kept whose three months are all there. Months without claims are rows of nothing, so that
 * diagonals stay calendar periods.
 */
export function recoveryTriangles(
	vintages: readonly Vintage[],
): RecoveryTriangle[] {
	const months = withoutGaps(vintages);
	return periods.flatMap((period) =>
		measures.flatMap((measure) => {
			const found = triangleOf(months, period, measure);
			return found.triangle.developments > 1 &&
				found.triangle.origins.length > 2
				? [{ period, measure, ...found }]
				: [];
		}),
	);
}

function triangleOf(
	months: readonly Vintage[],
	period: Period,
	measure: TriangleMeasure,
): Pick<RecoveryTriangle, "triangle" | "exposures"> {
	if (period === "month") {
		const own = months.slice(-kept.month);
		return observed(vintageTriangle(own, measure));
	}
	const opens = months.findIndex(({ vintage }) =>
		["01", "04", "07", "10"].includes(vintage.slice(5)),
	);
	const own = opens < 0 ? [] : months.slice(opens);
	const base = vintageTriangle(
		own,
		measure === "cash_over_principal" ? "cash" : measure,
	);
	const triangle = coarser(base.triangle, 3);
	const exposures = triangle.origins.map((_, at) =>
		base.exposures
			.slice(3 * at, 3 * at + 3)
			.reduce((sum, each) => sum + each, 0),
	);
	const first = Math.max(0, triangle.origins.length - kept.quarter);
	const youngest = observed({
		exposures: exposures.slice(first),
		triangle: developmentTriangle(
			triangle.origins.slice(first).map(quarterOf),
			triangle.cumulative.slice(first),
		),
	});
	return measure === "cash_over_principal" ? shares(youngest) : youngest;
}

/** 2025-04 opens 2025 Q2. */
const quarterOf = (month: string) =>
	`${month.slice(0, 4)} Q${Math.ceil(Number(month.slice(5)) / 3)}`;

function shares({
	triangle,
	exposures,
}: Pick<RecoveryTriangle, "triangle" | "exposures">) {
	return {
		exposures: exposures.map(() => 1),
		triangle: {
			...triangle,
			cumulative: triangle.cumulative.map((row, at) =>
				row.map((cell) =>
					cell === null
						? null
						: (exposures[at] ?? 0) > 0
							? cell / (exposures[at] ?? 1)
							: 0,
				),
			),
		},
	};
}

/** Without the youngest origins of which no whole period was observed, and no wider than what was observed. */
function observed({
	triangle,
	exposures,
}: {
	readonly triangle: DevelopmentTriangle;
	readonly exposures: readonly number[];
}) {
	const seen = triangle.cumulative.findLastIndex((row) =>
		row.some((cell) => cell !== null),
	);
	return {
		exposures: exposures.slice(0, seen + 1),
		triangle: developmentTriangle(
			triangle.origins.slice(0, seen + 1),
			triangle.cumulative
				.slice(0, seen + 1)
				.map((row) => row.slice(0, row.findLastIndex((c) => c !== null) + 1)),
		),
	};
}

function withoutGaps(vintages: readonly Vintage[]): Vintage[] {
	const byMonth = new Map(vintages.map((each) => [each.vintage, each]));
	const ordered = [...byMonth.keys()].sort();
	const [first = "", last = ""] = [ordered[0], ordered.at(-1)];
	const youngest = vintages.reduce(
		(most, { vintage, recovered }) =>
			Math.max(most, monthNumber(vintage) + recovered.length),
		0,
	);
	const count = first === "" ? 0 : monthNumber(last) - monthNumber(first) + 1;
	return Array.from({ length: count }, (_, at) => {
		const number = monthNumber(first) + at;
		const vintage = monthNamed(number);
		const none = new Array<number>(Math.max(0, youngest - number)).fill(0);
		return (
			byMonth.get(vintage) ?? {
				vintage,
				...{ claims: 0, principal: "0.00" },
				...{ recovered: none, resolved: none },
			}
		);
	});
}

const monthNumber = (month: string) =>
	12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;

const monthNamed = (number: number) =>
	`${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
