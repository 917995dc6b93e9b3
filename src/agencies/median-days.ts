// The day by which half of the claims have paid something, the young ones counted as long as they were watched.
import { aalenJohansen } from "../curves/aalen-johansen.ts";

/** Claims by the day of their first cash, or the last day they were watched without it. */
export interface CashDay {
	readonly day: number;
	readonly paid: number;
	readonly watched: number;
}

/**
 * The Kaplan–Meier median: first day on which no more than half are without payment; null where that was not reached.
 *
 * @see Kaplan & Meier (1958), JASA 53, 457–481
 */
export function medianDays(days: readonly CashDay[]): number | null {
	const points = aalenJohansen(
		days.map(({ day, paid, watched }) => ({
			day,
			resolved: paid,
			removed: 0,
			watched,
		})),
	);
	const half = 0.5 - 1e-12;
	return points.find(({ incidence }) => incidence >= half)?.day ?? null;
}
