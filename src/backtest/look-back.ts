// The back-test that a valuation makes of itself: as at twelve months before its cut-off date, where the history allows.
import type { CalendarDay } from "../dates.ts";
import { Fault } from "../faults.ts";
import { type Database, quoted } from "../warehouse/database.ts";
import { type Backtest, backtest } from "./backtest.ts";
import { besideOpen } from "./beside.ts";
import type { BandMaker } from "./earlier-bands.ts";

/** Portfolios up to this size are tested unasked: it takes two seconds there, and eight at a million claims. */
const mostClaimsUnasked = 200_000;

/** What a valuation knows of its tapes. */
export interface History {
	readonly cutOffDate: CalendarDay;
	readonly firstDueDate: CalendarDay;
	readonly hasPayments: boolean;
	/** No payment before this day is known; null where they reach back to the first claims. */
	readonly paymentsFrom: CalendarDay | null;
	readonly claims: number;
	/** Whether the user asks for it, however large the portfolio is. */
	readonly isAsked: boolean;
	readonly bands: BandMaker;
}

/**
 * Tests a portfolio that is open and built.
 *
 * @returns null without payments, without twelve months of claims before the earlier date, or with nothing open then,
 *          and for a large portfolio unless it is asked for
 */
export async function lookBack(
	database: Database,
	{ claims, isAsked, cutOffDate, bands, ...history }: History,
): Promise<Backtest | null> {
	if (claims > mostClaimsUnasked && !isAsked) return null;
	const { asAt, needsFrom } = await yearsBefore(database, cutOffDate);
	const { hasPayments, paymentsFrom, firstDueDate } = history;
	const knownFrom = [firstDueDate, paymentsFrom ?? firstDueDate].sort().at(-1);
	if (!hasPayments || !knownFrom || knownFrom > needsFrom) return null;
	try {
		const tested = await besideOpen(database, (portfolio) =>
			backtest(database, portfolio, asAt, bands),
		);
		return tested.isMeasured ? tested : null;
	} catch (error) {
		if (error instanceof Fault) return null;
		throw error;
	}
}

async function yearsBefore(database: Database, cutOffDate: CalendarDay) {
	const before = (months: number) =>
		`add_days(add_months(add_days(date ${quoted(cutOffDate)}, 1), ${-months}), -1)::varchar`;
	const row = await database.row(
		`select ${before(12)} as as_at, ${before(24)} as needs_from`,
	);
	return { asAt: String(row.as_at), needsFrom: String(row.needs_from) };
}
