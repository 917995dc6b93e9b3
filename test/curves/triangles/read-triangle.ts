// The published triangles of ../shared/tables, as triangles.
import { readFileSync } from "node:fs";
import {
	type DevelopmentTriangle,
	developmentTriangle,
	fromIncrements,
} from "../../../src/curves/triangles/triangle.ts";
import { sharedFile } from "../../shared-data.ts";

/** Rows of fields, without comments and header. */
export function rowsOf(file: string): string[][] {
	return readFileSync(sharedFile(file), "utf8")
		.trim()
		.split(/\r?\n/)
		.filter((line) => !line.startsWith("#"))
		.slice(1)
		.map((line) => line.split(","));
}

export function publishedTriangle(
	name: "genins" | "raa" | "mortgage",
): DevelopmentTriangle {
	const rows = rowsOf(`tables/${name}_triangle.csv`);
	return developmentTriangle(
		rows.map(([origin = ""]) => origin),
		rows.map(([, ...cells]) =>
			cells.map((cell) => (cell === "" ? null : Number(cell))),
		),
	);
}

/** Yearly cash by year of purchase, 1996 to 2010, and what was paid; the price of 2010 is not known, 300 000 stands in. */
export function purchasedDebt(): {
	triangle: DevelopmentTriangle;
	prices: number[];
} {
	const rows = rowsOf("tables/pra_group_collections_triangle.csv").filter(
		([vintage]) => vintage !== "TOTAL",
	);
	return {
		triangle: fromIncrements(
			rows.map(([vintage = ""]) => vintage),
			rows.map(([, , ...cash], at) => cash.slice(at).map(Number)),
		),
		prices: rows.map(([, price]) => Number(price || 300_000)),
	};
}
