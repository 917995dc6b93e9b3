// What is made of the recovery triangles, as the result states it.
import { z } from "zod";
import type { TriangleStudy } from "../triangles.ts";
import { count } from "./amounts.ts";

const amount = z.number().nullable();
const which = {
	period: z.enum(["month", "quarter"]),
	measure: z.enum(["resolved", "cash", "cash_over_principal"]),
};

const methodRow = z.strictObject({
	...which,
	method: z.string(),
	origin: z.string().describe("month or quarter, or total"),
	exposure: z.number().describe("claims, principal in kroner, or 1"),
	latest: z.number(),
	ultimate: amount,
	reserve: amount.describe("ultimate less latest"),
	standard_error: amount,
	low: amount.describe("95 % interval of the reserve"),
	high: amount,
});

const factorRow = z.strictObject({
	...which,
	development: count.describe("the factor leads to it"),
	factor: amount,
	sigma: amount.describe("Mack's σ of the step"),
	is_extrapolated: z.boolean(),
});

const diagnosticRow = z.strictObject({
	...which,
	test: z.enum(["calendar_effects", "factor_independence"]),
	statistic: z.number(),
	usual_low: z.number(),
	usual_high: z.number(),
	is_found: z.boolean(),
});

const residualRow = z.strictObject({
	...which,
	origin: z.string(),
	origin_number: count,
	development: count,
	calendar: count,
	residual: z.number(),
});

export const triangleMethodsSchema = z
	.strictObject({
		totals: z.array(methodRow),
		origins: z.array(methodRow),
		factors: z.array(factorRow),
		tails: z.array(
			z.strictObject({
				...which,
				tail_factor: amount.describe(
					"exponential; null where none can be read off",
				),
				expected_rate: amount.describe(
					"what Bornhuetter–Ferguson leans on: ultimate over exposure of the older half",
				),
			}),
		),
		diagnostics: z.array(diagnosticRow),
		residuals: z
			.array(residualRow)
			.describe("of cash by quarter, or by month where there are no quarters"),
	})
	.nullable()
	.describe("null where no triangle has two developments and three origins");

type Section = NonNullable<z.infer<typeof triangleMethodsSchema>>;

export function triangleMethods(
	studies: readonly TriangleStudy[],
): Section | null {
	if (studies.length === 0) return null;
	const rows = studies.flatMap(({ period, measure, rows }) =>
		rows.map(({ standardError, ...row }) => ({
			...{ period, measure, ...row },
			standard_error: standardError,
		})),
	);
	return {
		totals: rows.filter(({ origin }) => origin === "total"),
		origins: rows.filter(({ origin }) => origin !== "total"),
		factors: studies.flatMap(({ period, measure, factors, scatter }) =>
			factors.map((factor, at) => {
				const { variance = null, extrapolated = false } = scatter[at] ?? {};
				return {
					...{ period, measure, development: at + 1, factor },
					sigma: variance === null ? null : Math.sqrt(variance),
					is_extrapolated: extrapolated,
				};
			}),
		),
		tails: studies.map(({ period, measure, tail, expectedRate }) => ({
			...{ period, measure, tail_factor: tail?.factor ?? null },
			expected_rate: expectedRate,
		})),
		diagnostics: studies.flatMap(diagnosticRows),
		residuals: residualRows(studies),
	};
}

function diagnosticRows(study: TriangleStudy): Section["diagnostics"] {
	const { period, measure, calendar, independence } = study;
	return [
		{ test: "calendar_effects" as const, found: calendar },
		{ test: "factor_independence" as const, found: independence },
	].flatMap(({ test, found }) =>
		found
			? [
					{
						...{ period, measure, test, statistic: found.statistic },
						usual_low: found.usual.low,
						usual_high: found.usual.high,
						is_found: found.found,
					},
				]
			: [],
	);
}

function residualRows(studies: readonly TriangleStudy[]): Section["residuals"] {
	const cash = studies.filter(({ measure }) => measure === "cash");
	const shown = cash.find(({ period }) => period === "quarter") ?? cash[0];
	if (!shown) return [];
	const { period, measure, triangle, residuals } = shown;
	return residuals.flatMap(({ origin, development, calendar, residual }) =>
		residual === null
			? []
			: [
					{
						...{ period, measure, origin, development, calendar, residual },
						origin_number: triangle.origins.indexOf(origin),
					},
				],
	);
}
