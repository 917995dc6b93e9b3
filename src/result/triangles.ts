// The triangles of a portfolio: every method and diagnostic on each, laid down as relations for SQL.

import {
	type CellRow,
	recoveryTriangle,
	type Vintage,
	type VintageRow,
} from "../curves/triangle.ts";
import { calendarEffects } from "../curves/triangles/calendar-effects.ts";
import { factorIndependence } from "../curves/triangles/factor-independence.ts";
import {
	type MethodsFound,
	recoveryMethods,
} from "../curves/triangles/recovery-methods.ts";
import {
	type RecoveryTriangle,
	recoveryTriangles,
} from "../curves/triangles/recovery-triangles.ts";
import { type Residual, residualsOf } from "../curves/triangles/residuals.ts";
import { random } from "../random.ts";
import type { Database } from "../warehouse/database.ts";
import { type KeptTable, keep } from "../warehouse/keep.ts";

export interface TriangleStudy extends RecoveryTriangle, MethodsFound {
	readonly residuals: readonly Residual[];
	readonly calendar: ReturnType<typeof calendarEffects>;
	readonly independence: ReturnType<typeof factorIndependence>;
}

const seed = 20_020_331;

/** Every triangle that the vintages give, with all that is made of it. */
export function triangleStudies(vintages: readonly Vintage[]): TriangleStudy[] {
	return recoveryTriangles(vintages).map((one) => ({
		...one,
		...recoveryMethods(one, random(seed)),
		residuals: residualsOf(one.triangle),
		calendar: calendarEffects(one.triangle),
		independence: factorIndependence(one.triangle),
	}));
}

/** Studies the triangles of a run and lays them down. */
export async function studyTriangles(
	database: Database,
	counted: {
		readonly vintages: readonly VintageRow[];
		readonly triangle: readonly CellRow[];
	},
): Promise<TriangleStudy[]> {
	const { vintages } = recoveryTriangle(counted.vintages, counted.triangle);
	const studies = triangleStudies(vintages);
	await keepTriangles(database, studies);
	return studies;
}

const word = (says: string) => ({ type: "varchar", says });
const whole = (says: string) => ({ type: "bigint", says });
const number = (says: string) => ({ type: "double", says });

const which = {
	period: word("length of origins and developments: month or quarter"),
	measure: word(
		"resolved in claims, cash in kroner, cash over principal as a share",
	),
};

/** Lays down `triangle_cells`, `triangle_methods` and `triangle_residuals`. */
async function keepTriangles(
	database: Database,
	studies: readonly TriangleStudy[],
): Promise<void> {
	for (const table of [cells, results, distances])
		await keep(database, table(studies));
}

function cells(studies: readonly TriangleStudy[]): KeptTable {
	return {
		name: "triangle_cells",
		says: "recovery triangles, cumulated, as far as whole periods were observed",
		columns: {
			...which,
			origin: word("month or quarter in which the claims started"),
			development: whole("whole periods since, from 0"),
			exposure: number("claims, principal, or 1"),
			cumulative: number("what the origin has come to"),
		},
		rows: studies.flatMap(({ period, measure, triangle, exposures }) =>
			triangle.cumulative.flatMap((row, at) =>
				row.flatMap((cumulative, development) =>
					cumulative === null
						? []
						: [
								{
									...{ period, measure, development, cumulative },
									origin: triangle.origins[at] ?? "",
									exposure: exposures[at] ?? 0,
								},
							],
				),
			),
		),
	};
}

function results(studies: readonly TriangleStudy[]): KeptTable {
	return {
		name: "triangle_methods",
		says: "what each method expects each origin to come to; empty where a method cannot tell",
		columns: {
			...which,
			method: word("chain ladder with Mack's errors, and others beside it"),
			origin: word("month or quarter, or total"),
			exposure: number("claims, principal, or 1"),
			latest: number("what the origin has come to"),
			ultimate: number("what it is expected to come to"),
			reserve: number("what is still to come"),
			standard_error: number("standard error of the reserve"),
			low: number("lower end of the reserve's 95 % interval"),
			high: number("upper end of it"),
		},
		rows: studies.flatMap(({ period, measure, rows }) =>
			rows.map(({ standardError, ...row }) => ({
				...{ period, measure, ...row },
				standard_error: standardError,
			})),
		),
	};
}

function distances(studies: readonly TriangleStudy[]): KeptTable {
	return {
		name: "triangle_residuals",
		says: "how each step of a triangle lies against the chain ladder, in standard errors",
		columns: {
			...which,
			origin: word("month or quarter in which the claims started"),
			development: whole("development the step leads to, from 0"),
			calendar: whole("diagonal the step leads to, from 0"),
			step_from: number("where the step starts"),
			step_to: number("where it leads to"),
			fitted: number("where the chain ladder has it lead to"),
			residual: number(
				"distance in standard errors; empty where none was seen",
			),
		},
		rows: studies.flatMap(({ period, measure, residuals }) =>
			residuals.map(({ from, to, ...row }) => ({
				...{ period, measure, ...row },
				...{ step_from: from, step_to: to },
			})),
		),
	};
}
