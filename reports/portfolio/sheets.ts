// The tables of the portfolio report: which rows of the result, which columns. Page and workbook share them.
import type { Kind } from "../../src/report/format.ts";
import type { Result } from "../../src/result/result.ts";
import type { ColumnName, MissingName } from "./texts.ts";

export interface Column {
	readonly name: ColumnName;
	/** Path below the row; "../" goes up one step. */
	readonly field: string;
	readonly kind: Kind;
	/** Why a value may be null. */
	readonly missing?: MissingName;
	/** A heading of its own, such as the number of a month. */
	readonly heading?: string;
}

export interface Table {
	/** Paths of the rows; "*" stands for every element of a list. */
	readonly rows: string;
	readonly columns: readonly Column[];
}

const column = (
	name: ColumnName,
	kind: Kind,
	more: Partial<Column> = {},
): Column => ({ name, field: name, kind, ...more });

const observed = { missing: "not_observed" } as const;

export const inputs: Table = {
	rows: "provenance.inputs.*",
	columns: [
		column("relation", "label"),
		column("file", "text"),
		column("rows", "count"),
		column("bytes", "count"),
		column("format", "label"),
		column("sha256", "text"),
	],
};

export const ageing: Table = {
	rows: "ageing.*",
	columns: [
		column("bucket", "label"),
		column("is_old", "label"),
		column("claims", "count"),
		column("principal", "money"),
		column("balance", "money"),
	],
};

export const resolution: Table = {
	rows: "resolution.*",
	columns: [
		column("band", "label"),
		column("horizon_days", "count"),
		column("submitted", "count"),
		column("observed", "count"),
		column("resolved", "count"),
		column("principal_observed", "money"),
		column("resolution_rate_by_count", "percent", observed),
		column("low", "percent", observed),
		column("high", "percent", observed),
		column("resolution_rate_by_principal", "percent", observed),
		column("recovery_rate", "percent", observed),
		column("estimate", "percent", observed),
		column("estimate_low", "percent", observed),
		column("estimate_high", "percent", observed),
	],
};

/** One column for each development month that any vintage has. */
export function vintages(
	result: Result,
	measure: "recovered" | "resolved" = "recovered",
	months = allMonths,
): Table {
	const longest = Math.max(
		0,
		...result.triangle.vintages.map((vintage) => vintage[measure].length),
	);
	return {
		rows: "triangle.vintages.*",
		columns: [
			column("vintage", "month"),
			column("claims", "count"),
			column("vintage_principal", "money", { field: "principal" }),
			...months(longest).map((month) =>
				column(`${measure}_by_month`, "percent", {
					field: `${measure}.${month}`,
					heading: String(month),
				}),
			),
		],
	};
}

const allMonths = (longest: number) =>
	Array.from({ length: longest }, (_, month) => month);

export const curveMonths: Table = {
	rows: "curves.*.months.*",
	columns: [
		column("segment", "label", { field: "../../segment" }),
		column("clock", "label", { field: "../../clock" }),
		column("curve_claims", "count", { field: "../../claims" }),
		column("measured_months", "count", { field: "../../measured_months" }),
		column("trend_from_month", "count", { field: "../../trend_from_month" }),
		column("origin", "label", { field: "../../origin" }),
		column("curve_month", "count", { field: "month" }),
		column("cash_rate", "percent_fine"),
		column("cumulative", "percent_fine"),
		column("credibility", "percent"),
	],
};

export const curves: Table = {
	rows: "curves.*",
	columns: [
		column("segment", "label"),
		column("clock", "label"),
		column("curve_claims", "count", { field: "claims" }),
		column("measured_months", "count"),
		column("trend_from_month", "count"),
		column("origin", "label"),
	],
};

export const cashFlow: Table = {
	rows: "forecast.by_month.*",
	columns: [
		column("month", "count"),
		column("month_start", "month"),
		column("gross_collections", "money"),
		column("buyer_net_collections", "money"),
		column("seller_net_collections", "money"),
	],
};

export const segments: Table = {
	rows: "forecast.by_segment.*",
	columns: [
		column("segment", "label"),
		column("claims", "count"),
		column("principal", "money"),
		column("balance", "money"),
		column("erc_120_months", "money"),
		column("erc_180_months", "money"),
		column("ask", "money", { missing: "no_ask" }),
		column("bid", "money", { missing: "no_bid" }),
	],
};

export const findings: Table = {
	rows: "findings.*",
	columns: [
		column("severity", "label"),
		column("relation", "label"),
		column("finding_column", "text", {
			field: "column",
			missing: "no_column",
		}),
		column("says", "text"),
		column("rows", "count"),
		column("amount", "money"),
		column("code", "text"),
	],
};

export const notes: Table = {
	rows: "notes.*",
	columns: [column("says", "text"), column("code", "text")],
};

export const assumptions: Table = {
	rows: "assumptions.*",
	columns: [
		column("says", "text"),
		column("value", "given"),
		column("origin", "label"),
		column("name", "text"),
	],
};
