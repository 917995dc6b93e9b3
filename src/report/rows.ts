// The rows and cells of a table: paths into the result.
import type { Column, Table } from "../../reports/portfolio/sheets.ts";
import type { MissingName } from "../../reports/portfolio/texts.ts";
import type { Result } from "../result/result.ts";
import { type Figure, type Telling, valueAt } from "./figure.ts";
import type { Kind } from "./format.ts";

/** Paths of all rows that "findings.*" or "curves.*.months.*" stands for. */
export function rowPaths(result: Result, pattern: string): string[] {
	return pattern
		.split(".")
		.reduce<string[]>(
			(paths, step) =>
				step === "*"
					? paths.flatMap((path) => elements(result, path))
					: paths.map((path) => (path ? `${path}.${step}` : step)),
			[""],
		);
}

/** The figure of one column in one row; undefined where the row does not reach so far. */
export function cellFigure(
	telling: Telling,
	row: string,
	column: Column,
): Figure | undefined {
	const path = below(row, column.field);
	const value = valueAt(telling.result, path);
	if (value === undefined) return undefined;
	return telling.figure(path, kindOf(telling.result, path, column.kind));
}

/** Why a value of a column is null, as far as the run's side explains it. */
export function reason(telling: Telling, missing: MissingName = "no_price") {
	const { side } = telling.result.provenance;
	const isAsked =
		(missing === "no_bid" && side !== "seller") ||
		(missing === "no_ask" && side !== "buyer");
	return telling.texts.missing[isAsked ? "no_price" : missing];
}

export const isEmpty = (result: Result, table: Table) =>
	rowPaths(result, table.rows).length === 0;

/** An assumption's value is a fraction where its name says rate, share or IRR, and a word of ours where it is no number. */
function kindOf(result: Result, path: string, kind: Kind): Kind {
	if (kind !== "given" || valueAt(result, path) === null) return kind;
	const name = valueAt(result, path.replace(/value$/, "name"));
	const isShare = /(^|_)(rate|share|irr)$/.test(String(name));
	const isNumber = /^-?\d+(\.\d+)?$/.test(String(valueAt(result, path)));
	if (!isNumber) return "label";
	return isShare ? "percent" : "given";
}

function elements(result: Result, path: string): string[] {
	const list = valueAt(result, path);
	return Array.isArray(list) ? list.map((_, index) => `${path}.${index}`) : [];
}

function below(row: string, field: string): string {
	const ups = field.split("../").length - 1;
	const steps = row.split(".");
	return [...steps.slice(0, steps.length - ups), field.slice(ups * 3)].join(
		".",
	);
}
