import { describe, expect, test } from "vitest";
import { coarser } from "../../../src/curves/triangles/coarser.ts";
import { fromIncrements } from "../../../src/curves/triangles/triangle.ts";
import { vintageTriangle } from "../../../src/curves/triangles/vintage-triangle.ts";

describe("months to quarters", () => {
	const months = Array.from({ length: 7 }, (_, at) => `2026-0${at + 1}`);
	const monthly = fromIncrements(
		months,
		months.map((_, at) => Array.from({ length: 7 - at }, () => 1)),
	);
	test("each cell is what the quarter's months have paid by a quarter's end", () => {
		expect(coarser(monthly, 3)).toEqual({
			origins: ["2026-01", "2026-04"],
			developments: 2,
			cumulative: [
				[6, 15],
				[6, null],
			],
		});
	});
	test("one month is as it was; half a month is refused", () => {
		expect(coarser(monthly, 1)).toEqual(monthly);
		expect(() => coarser(monthly, 0.5)).toThrow(RangeError);
	});
});

test("vintages become a triangle of counts, cash or shares", () => {
	const vintages = [
		{
			vintage: "2026-01",
			claims: 4,
			principal: "200.00",
			recovered: [0, 0.1, 0.05],
			resolved: [0, 0.25, 0.5],
		},
		{
			vintage: "2026-02",
			claims: 2,
			principal: "100.00",
			recovered: [0.2],
			resolved: [0],
		},
	];
	expect(vintageTriangle(vintages, "resolved")).toMatchObject({
		exposures: [4, 2],
		triangle: {
			cumulative: [
				[0, 1, 2],
				[0, null, null],
			],
		},
	});
	expect(vintageTriangle(vintages, "cash")).toMatchObject({
		exposures: [200, 100],
		triangle: {
			cumulative: [
				[0, 20, 10],
				[20, null, null],
			],
		},
	});
	expect(
		vintageTriangle(vintages, "cash_over_principal").triangle.cumulative,
	).toEqual([
		[0, 0.1, 0.05],
		[0.2, null, null],
	]);
});
