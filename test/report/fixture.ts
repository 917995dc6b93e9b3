// The result that report tests print, and what can become of it.
import { readdirSync, readFileSync } from "node:fs";
import { type Result, resultSchema } from "../../src/result/result.ts";

const file = new URL("../fixtures/result.json", import.meta.url);

const sections = new URL("../fixtures/sections/", import.meta.url);

/** A seller with 4 998 claims, made by hand, with an example of every section that has a file; a new copy each time. */
export function sampleResult(): Result {
	const examples = readdirSync(sections).map((name) => [
		name.replace(".json", ""),
		JSON.parse(readFileSync(new URL(name, sections), "utf8")),
	]);
	return resultSchema.parse({
		...JSON.parse(readFileSync(file, "utf8")),
		...Object.fromEntries(examples),
	});
}

/** No section that may be left out. */
function noSections(): Partial<Result> {
	return Object.fromEntries(
		readdirSync(sections).map((name) => [name.replace(".json", ""), null]),
	);
}

/** The sample with parts of it replaced. */
export function sampleWith(changes: Partial<Result>): Result {
	return resultSchema.parse({ ...sampleResult(), ...changes });
}

const nothing = "0.00";

/** A run that found nothing at all. */
export function emptyResult(): Result {
	const { control_totals, provenance } = sampleResult();
	const zeros = Object.entries(control_totals).map(([name, value]) => [
		name,
		typeof value === "number" ? 0 : nothing,
	]);
	return sampleWith({
		...noSections(),
		provenance: { ...provenance, inputs: [], side: "seller" },
		control_totals: Object.fromEntries(zeros),
		findings: [],
		notes: [],
		ageing: [],
		resolution: [],
		triangle: { clock: "due", vintages: [] },
		curves: [],
		forecast: {
			erc_84_months: nothing,
			erc_120_months: nothing,
			erc_180_months: nothing,
			share_measured: 0,
			by_segment: [],
			by_month: [],
		},
		valuation: { bid: null, ask: null },
		assumptions: [],
	});
}

/** Nothing open, but every list there with zeros in it, as a run writes them. */
export function zeroResult(): Result {
	const { control_totals, forecast, ageing, curves } = sampleResult();
	const none = {
		price: nothing,
		price_rate: null,
		irr: null,
		money_multiple: null,
		payback_month: null,
	};
	return sampleWith({
		control_totals: {
			...control_totals,
			claims_open: 0,
			claims_old: 0,
			principal_old: nothing,
			principal_open: nothing,
			balance_open: nothing,
		},
		ageing: ageing.map(({ bucket, is_old }) => ({
			bucket,
			is_old,
			claims: 0,
			principal: nothing,
			balance: nothing,
		})),
		curves: curves.map((curve) => ({ ...curve, claims: 0, months: [] })),
		forecast: {
			...forecast,
			by_segment: [],
			by_month: forecast.by_month.map((month) => ({
				...month,
				gross_collections: nothing,
				buyer_net_collections: nothing,
				seller_net_collections: nothing,
			})),
		},
		valuation: { bid: none, ask: none },
	});
}

/** No payments: nothing measured, one side only. */
export function assumedResult(): Result {
	const { forecast, curves, provenance } = sampleResult();
	return sampleWith({
		provenance: { ...provenance, side: "buyer" },
		resolution: [],
		triangle: { clock: "due", vintages: [] },
		curves: curves.map((curve) => ({ ...curve, origin: "assumed" })),
		forecast: {
			...forecast,
			share_measured: 0,
			by_segment: forecast.by_segment.map((each) => ({ ...each, ask: null })),
		},
		valuation: { ...sampleResult().valuation, ask: null },
	});
}

const longName =
	"Forbrukerkrav, abonnement og strøm, uten betalingsavtale, overtatt fra tidligere oppdragsgiver";

/** One claim of some cents in another currency, segments with long names, one vintage of one month. */
export function smallResult(): Result {
	const { control_totals, forecast, curves, provenance, triangle, resolution } =
		sampleResult();
	const cents = "0.45";
	return sampleWith({
		provenance: { ...provenance, currency: "EUR" },
		control_totals: {
			...control_totals,
			claims_open: 1,
			claims_old: 1,
			principal_open: cents,
			principal_old: cents,
		},
		resolution: resolution.map((row) => ({
			...row,
			observed: 0,
			resolved: 0,
			resolution_rate_by_count: null,
			resolution_rate_by_principal: null,
			recovery_rate: null,
			low: null,
			high: null,
		})),
		triangle: {
			...triangle,
			vintages: triangle.vintages
				.slice(0, 1)
				.map((vintage) => ({ ...vintage, recovered: [0], resolved: [0] })),
		},
		curves: curves.map((curve, index) => ({
			...curve,
			segment: `${longName} ${index}`,
		})),
		forecast: {
			...forecast,
			by_segment: forecast.by_segment.map((each, index) => ({
				...each,
				segment: `${longName} ${index}`,
			})),
			by_month: forecast.by_month.map((month) => ({
				...month,
				gross_collections: month.month === 1 ? cents : nothing,
			})),
		},
	});
}

export const degenerate: readonly (readonly [string, () => Result])[] = [
	["a claim of some cents", smallResult],
	["a run that found nothing", emptyResult],
	["a portfolio with nothing open", zeroResult],
	["a buyer without payments", assumedResult],
];
