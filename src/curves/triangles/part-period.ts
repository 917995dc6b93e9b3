// A latest period that is not over yet: made whole by the days that were watched, or left out.
import { type DevelopmentTriangle, latestOf } from "./triangle.ts";

/** How much of its latest period an origin has been watched. */
export interface PartPeriod {
	readonly daysObserved: number;
	readonly daysInPeriod: number;
}

/**
 * "drop": the unfinished cell is as if not observed, and nothing is assumed. "scale": its increment is multiplied by days
 * in the period over days observed, which assumes that the rest of the period pays as its beginning did.
 */
export type PartPeriodRule = "drop" | "scale";

/**
 * A triangle whose latest cells all stand for whole periods. What is still to come must then be counted from what was
 * really received, and not from the scaled cell.
 *
 * @param parts  one per origin, in their order; null where its latest period is over. A part of no days is dropped.
 * @throws RangeError where more days were observed than there are
 */
export function wholePeriods(
	triangle: DevelopmentTriangle,
	parts: readonly (PartPeriod | null)[],
	rule: PartPeriodRule,
): DevelopmentTriangle {
	const latest = latestOf(triangle);
	return {
		...triangle,
		cumulative: triangle.cumulative.map((row, origin) => {
			const at = latest[origin]?.development;
			const part = parts[origin] ?? null;
			if (at === undefined || part === null) return row;
			return row.with(at, wholeCell(row, at, part, rule));
		}),
	};
}

function wholeCell(
	row: readonly (number | null)[],
	at: number,
	{ daysObserved, daysInPeriod }: PartPeriod,
	rule: PartPeriodRule,
): number | null {
	if (!(daysObserved >= 0 && daysObserved <= daysInPeriod))
		throw new RangeError(`${daysObserved} of ${daysInPeriod} days observed`);
	const cell = row[at] ?? null;
	const before = at === 0 ? 0 : (row[at - 1] ?? null);
	if (daysObserved === daysInPeriod) return cell;
	if (rule === "drop" || daysObserved === 0) return null;
	if (cell === null || before === null) return null;
	return before + ((cell - before) * daysInPeriod) / daysObserved;
}
