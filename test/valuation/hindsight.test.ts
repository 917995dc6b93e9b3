import { expect, test } from "vitest";
import {
	errorOf,
	type ForecastGroup,
	hindsight,
	isInside,
} from "../../src/valuation/hindsight.ts";

const group = (
	segment: string,
	principal: number,
	months: readonly number[],
): ForecastGroup => ({
	age: 0,
	open: {
		...{ clock: "due", segment, ageMonths: 0.4, claims: 1 },
		...{ principal, balance: principal },
	},
	collections: { months, measured: months, open: months.map(() => 1) },
});

const came = (segment: string, month: number, ore: bigint) => ({
	...{ clock: "due", segment, ageMonths: 0, month, cash: ore },
});

const groups = [group("a", 100, [10, 5]), group("b", 300, [3, 3])];

test("cash is laid to its month and segment, and what came later is left out", () => {
	const held = hindsight(
		groups,
		[came("a", 1, 800n), came("b", 2, 400n), came("b", 3, 9_999n)],
		2,
	);
	expect(held.byMonth).toEqual([
		{ month: 1, forecast: 1_300n, came: 800n },
		{ month: 2, forecast: 800n, came: 400n },
	]);
	expect(held.bySegment.map(({ name, came }) => [name, came])).toEqual([
		["a", 800n],
		["b", 400n],
	]);
});

test("an order that told who paid has all the accuracy there can be, its reverse as little", () => {
	const paid = (a: bigint, b: bigint) =>
		hindsight(groups, [came("a", 1, a), came("b", 1, b)], 2).discrimination;
	expect(paid(900n, 0n)).toBeCloseTo(1, 12);
	expect(paid(0n, 900n)).toBeCloseTo(-1, 12);
	expect(paid(0n, 0n)).toBeNull();
});

test("fifths go from the least expected of a krone to the most", () => {
	const held = hindsight(groups, [came("a", 1, 800n)], 2);
	expect(
		held.byExpectation.map(({ name, forecast }) => [name, forecast]),
	).toEqual([
		["2", 600n],
		["5", 1_500n],
	]);
});

test("an error is above nought where too much was expected, and null where nothing came", () => {
	expect(errorOf(150n, 100n)).toBeCloseTo(0.5, 12);
	expect(errorOf(150n, 0n)).toBeNull();
});

test("an interval holds its own ends, to the øre", () => {
	expect([399n, 400n, 600n, 601n].map((came) => isInside(came, 4, 6))).toEqual([
		false,
		true,
		true,
		false,
	]);
});
