// Counted rows, as the engine gives them, become the history of each segment; ledger money becomes kroner here.
import { kronerFromOre, oreFromDecimal } from "../money.ts";
import type { Clock, SegmentHistory } from "./types.ts";

interface SegmentRow {
	readonly clock: Clock;
	readonly segment: string;
}

export interface ExposureRow extends SegmentRow {
	readonly observed_months: number;
	readonly claims: number;
	readonly principal: string;
}

export interface CashRow extends SegmentRow {
	readonly observed_months: number;
	readonly month: number;
	readonly payments: number;
	readonly cash: string;
	readonly principal_paid: string;
}

export interface ExitRow extends SegmentRow {
	readonly observed_months: number;
	readonly month: number;
	readonly exit_kind: "resolved" | "removed" | "submitted";
	readonly to_segment: string;
	readonly claims: number;
	readonly principal: string;
}

/** One history per clock and segment that has exposures. Amounts come as decimal strings. */
export function historiesFrom(
	exposures: readonly ExposureRow[],
	cash: readonly CashRow[],
	exits: readonly ExitRow[],
): SegmentHistory[] {
	return segmentsOf(exposures).map(({ clock, segment }) => {
		const mine = <Row extends SegmentRow>(rows: readonly Row[]) =>
			rows.filter((row) => row.clock === clock && row.segment === segment);
		return {
			clock,
			segment,
			exposures: mine(exposures).map((row) => ({
				observedMonths: row.observed_months,
				claims: row.claims,
				principal: kroner(row.principal),
			})),
			cash: mine(cash).map((row) => ({
				observedMonths: row.observed_months,
				month: row.month,
				payments: row.payments,
				cash: kroner(row.cash),
				principalPaid: kroner(row.principal_paid),
			})),
			exits: mine(exits).map((row) => ({
				observedMonths: row.observed_months,
				month: row.month,
				kind: row.exit_kind,
				toSegment: row.to_segment,
				claims: row.claims,
				principal: kroner(row.principal),
			})),
		};
	});
}

/** Each pair of clock and segment once, in the order met. */
export function segmentsOf(rows: readonly SegmentRow[]): SegmentRow[] {
	const met = new Map(
		rows.map(({ clock, segment }) => [
			`${clock}|${segment}`,
			{ clock, segment },
		]),
	);
	return [...met.values()];
}

function kroner(decimal: string): number {
	return kronerFromOre(oreFromDecimal(decimal));
}
