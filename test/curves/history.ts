// Histories made by hand for the tests of curves.
import type {
	CashCell,
	Clock,
	ExitCell,
	Exposure,
	SegmentHistory,
} from "../../src/curves/types.ts";

export const started = (
	observedMonths: number,
	claims: number,
	principal: number,
): Exposure => ({ observedMonths, claims, principal });

export const paid = (
	observedMonths: number,
	month: number,
	payments: number,
	cash: number,
	principalPaid = cash,
): CashCell => ({ observedMonths, month, payments, cash, principalPaid });

export const left = (
	observedMonths: number,
	month: number,
	kind: ExitCell["kind"],
	claims: number,
	principal: number,
	toSegment = "",
): ExitCell => ({ observedMonths, month, kind, toSegment, claims, principal });

export function historyOf(
	segment: string,
	parts: Partial<Pick<SegmentHistory, "exposures" | "cash" | "exits">>,
	clock: Clock = "submission",
): SegmentHistory {
	return { clock, segment, exposures: [], cash: [], exits: [], ...parts };
}

/** Claims of a thousand kroner that pay so large a share of what is open every month, in sums of a thousand. */
export function steadyHistory(
	segment: string,
	{ claims, rate, months }: { claims: number; rate: number; months: number },
): SegmentHistory {
	const each = Array.from({ length: months }, (_, month) => {
		const resolved = claims * (1 - rate) ** month * rate;
		return { month, resolved };
	});
	return historyOf(segment, {
		exposures: [started(months, claims, claims * 1_000)],
		cash: each.map(({ month, resolved }) =>
			paid(months, month, resolved, resolved * 1_000),
		),
		exits: each.map(({ month, resolved }) =>
			left(months, month, "resolved", resolved, 0),
		),
	});
}
