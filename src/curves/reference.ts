// Another portfolio's curves to lean on: the same segment where it has one, else its whole.
import type { Clock, ParentMonth, ParentRates } from "./types.ts";

/** One month of one curve as a portfolio keeps it. `segment` is "all" for the whole portfolio. */
export interface ReferenceMonth {
	readonly clock: Clock;
	readonly segment: string;
	readonly month: number;
	readonly cash_rate: number;
	readonly paid_rate: number;
	readonly removed_rate: number;
	/** Payments per claim at risk. */
	readonly payment_rate: number;
	/** Principal that went to collection, by the segment it came to. */
	readonly submitted?: Readonly<Record<string, number>> | undefined;
}

export const wholePortfolio = "all";

const none: ReadonlyMap<string, number> = new Map();

/** Past the last month a reference holds, its last month goes on. */
export function referenceRates(
	months: readonly ReferenceMonth[],
): (clock: Clock, segment: string) => ParentRates {
	const curves = new Map<string, ReferenceMonth[]>();
	for (const month of months) {
		const key = `${month.clock}|${month.segment}`;
		curves.set(key, [...(curves.get(key) ?? []), month]);
	}
	return (clock, segment) => {
		const curve =
			curves.get(`${clock}|${segment}`) ??
			curves.get(`${clock}|${wholePortfolio}`) ??
			[];
		const ordered = curve.toSorted((one, other) => one.month - other.month);
		return (month): ParentMonth => {
			const at = ordered[month] ?? ordered.at(-1);
			return {
				cash: at?.cash_rate ?? 0,
				paid: at?.paid_rate ?? 0,
				removed: at?.removed_rate ?? 0,
				submitted: at?.submitted ? new Map(Object.entries(at.submitted)) : none,
				payments: at?.payment_rate ?? 0,
				measured: 0,
			};
		};
	};
}
