// What was at risk in each month of a clock, and what became of it: censoring done right, month by month.
import type { SegmentHistory } from "./types.ts";

/** One month of a clock, over the claims that were observed through the whole of it. Kroner. */
export interface MonthAtRisk {
	readonly claims: number;
	/** Open at the start of the month. */
	readonly principal: number;
	readonly payments: number;
	readonly cash: number;
	readonly paid: number;
	readonly removed: number;
	readonly submitted: ReadonlyMap<string, number>;
}

/**
 * Counts each month of the clock over the claims that were observed to its end, less what was paid or left before it.
 *
 * A claim that is still young stands in the months it has lived and in none after, so young vintages bend no curve.
 *
 * @returns one entry per month from 0 to the longest observed
 */
export function monthsAtRisk(history: SegmentHistory): MonthAtRisk[] {
	const longest = Math.max(
		0,
		...history.exposures.map(({ observedMonths }) => observedMonths),
	);
	return Array.from({ length: longest }, (_, month) =>
		monthAtRisk(history, month),
	);
}

function monthAtRisk(history: SegmentHistory, month: number): MonthAtRisk {
	const throughout = <Cell extends { observedMonths: number }>(
		cells: readonly Cell[],
	) => cells.filter(({ observedMonths }) => observedMonths > month);
	const started = throughout(history.exposures);
	const cash = throughout(history.cash);
	const exits = throughout(history.exits);
	const before = <Cell extends { month: number }>(cells: readonly Cell[]) =>
		cells.filter((cell) => cell.month < month);
	const during = <Cell extends { month: number }>(cells: readonly Cell[]) =>
		cells.filter((cell) => cell.month === month);
	const exitsNow = during(exits);
	return {
		claims: sum(started, "claims") - sum(before(exits), "claims"),
		principal: Math.max(
			0,
			sum(started, "principal") -
				sum(before(cash), "principalPaid") -
				sum(before(exits), "principal"),
		),
		payments: sum(during(cash), "payments"),
		cash: sum(during(cash), "cash"),
		paid: sum(during(cash), "principalPaid"),
		removed: sum(
			exitsNow.filter(({ kind }) => kind === "removed"),
			"principal",
		),
		submitted: bySegment(exitsNow.filter(({ kind }) => kind === "submitted")),
	};
}

function bySegment(
	exits: readonly { toSegment: string; principal: number }[],
): Map<string, number> {
	const totals = new Map<string, number>();
	for (const { toSegment, principal } of exits)
		totals.set(toSegment, (totals.get(toSegment) ?? 0) + principal);
	return totals;
}

function sum<Key extends string>(
	cells: readonly Readonly<Record<Key, number>>[],
	key: Key,
): number {
	return cells.reduce((total, cell) => total + cell[key], 0);
}

/**
 * The months of several segments together, each claim weighing the same.
 *
 * The kroner of a segment are told as shares of what its claims owe on average: a few large claims of one segment would
 * otherwise set the rates that all the others lean on.
 *
 * @returns one entry per month from 0 to the longest observed; `principal` counts claims
 */
export function meanMonths(
	histories: readonly SegmentHistory[],
): MonthAtRisk[] {
	return meanOfSegments(histories.map(monthsAtRisk));
}

/** The same of months that were counted already, one list a segment. */
export function meanOfSegments(
	segments: readonly (readonly MonthAtRisk[])[],
): MonthAtRisk[] {
	const longest = Math.max(0, ...segments.map(({ length }) => length));
	return Array.from({ length: longest }, (_, month) =>
		segments
			.flatMap((months) => months[month] ?? [])
			.filter(({ claims, principal }) => claims > 0 && principal > 0)
			.map(perClaim)
			.reduce(together, nobody),
	);
}

const nobody: MonthAtRisk = {
	claims: 0,
	principal: 0,
	payments: 0,
	cash: 0,
	paid: 0,
	removed: 0,
	submitted: new Map(),
};

function perClaim(month: MonthAtRisk): MonthAtRisk {
	const share = (kroner: number) => (kroner * month.claims) / month.principal;
	return {
		claims: month.claims,
		principal: month.claims,
		payments: month.payments,
		cash: share(month.cash),
		paid: share(month.paid),
		removed: share(month.removed),
		submitted:
			month.submitted.size === 0
				? month.submitted
				: new Map(
						[...month.submitted].map(([segment, kroner]) => [
							segment,
							share(kroner),
						]),
					),
	};
}

function together(one: MonthAtRisk, other: MonthAtRisk): MonthAtRisk {
	return {
		claims: one.claims + other.claims,
		principal: one.principal + other.principal,
		payments: one.payments + other.payments,
		cash: one.cash + other.cash,
		paid: one.paid + other.paid,
		removed: one.removed + other.removed,
		submitted: bothSubmitted(one.submitted, other.submitted),
	};
}

function bothSubmitted(
	one: ReadonlyMap<string, number>,
	other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
	if (other.size === 0) return one;
	const submitted = new Map(one);
	for (const [segment, kroner] of other)
		submitted.set(segment, (submitted.get(segment) ?? 0) + kroner);
	return submitted;
}
