// Cash by calendar month beside what the average of all vintages makes one expect: good times and bad, seen across vintages.
import type { Clock } from "./types.ts";

interface VintageRow {
	readonly clock: Clock;
	readonly vintage_month: string;
	readonly principal: string;
	readonly observed_months: number;
}

interface CellRow {
	readonly clock: Clock;
	readonly vintage_month: string;
	readonly month: number;
	readonly cash: string;
}

export interface CalendarMonthCash {
	readonly came: number;
	readonly expected: number;
}

/**
 * Sums the diagonals of the triangles. Expected is each vintage's principal times the rate that all vintages had in that
 * month of theirs, so that over all calendar months as much is expected as came.
 *
 * @returns one entry a calendar month, the last that was observed whole at the end; both clocks together
 */
export function calendarMonths(
	vintages: readonly VintageRow[],
	cells: readonly CellRow[],
): CalendarMonthCash[] {
	const months = new Map<number, { came: number; expected: number }>();
	for (const clock of ["due", "submission"] as const)
		addClock(
			months,
			vintages.filter((row) => row.clock === clock),
			cells.filter((row) => row.clock === clock),
		);
	const [first, last] = [
		Math.min(...months.keys()),
		Math.max(...months.keys()),
	];
	if (months.size === 0) return [];
	return Array.from(
		{ length: last - first + 1 },
		(_, place) => months.get(first + place) ?? { came: 0, expected: 0 },
	);
}

function addClock(
	months: Map<number, { came: number; expected: number }>,
	vintages: readonly VintageRow[],
	cells: readonly CellRow[],
): void {
	const cash = new Map(
		cells.map((row) => [`${row.vintage_month} ${row.month}`, Number(row.cash)]),
	);
	const cashOf = (vintage: VintageRow, month: number) =>
		cash.get(`${vintage.vintage_month} ${month}`) ?? 0;
	const longest = Math.max(0, ...vintages.map((row) => row.observed_months));
	for (let month = 0; month < longest; month += 1) {
		const seen = vintages.filter((row) => row.observed_months > month);
		const principal = seen.reduce((sum, row) => sum + Number(row.principal), 0);
		if (principal <= 0) continue;
		const came = seen.reduce((sum, row) => sum + cashOf(row, month), 0);
		for (const row of seen) {
			const at = monthNumber(row.vintage_month) + month;
			const sums = months.get(at) ?? { came: 0, expected: 0 };
			sums.came += cashOf(row, month);
			sums.expected += (Number(row.principal) * came) / principal;
			months.set(at, sums);
		}
	}
}

function monthNumber(day: string): number {
	return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
