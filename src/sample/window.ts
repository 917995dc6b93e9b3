// The days a portfolio spans, as numbers of days since 1970-01-01.
import { type CalendarDay, dayFromNumber, dayNumber } from "../dates.ts";
import type { Truth } from "./truth.ts";

/** Invoices are due this many days after they are issued. */
export const termDays = 14;

export interface Window {
	/** The first day on which a claim falls due. */
	readonly firstDue: number;
	/** The last one: its invoice is issued on the cut-off date. */
	readonly lastDue: number;
	/** Nothing later is known. */
	readonly cutOff: number;
}

export function portfolioWindow(truth: Truth, cutOff: CalendarDay): Window {
	const last = dayNumber(cutOff);
	return {
		firstDue: last - Math.round(truth.portfolio.years * 365.25),
		lastDue: last + termDays,
		cutOff: last,
	};
}

/** Remembered: a portfolio has few days and many claims. */
const firstsOfMonth: number[] = [];

/** The next first of a month, the day itself included. */
export function firstOfMonthFrom(day: number): number {
	const known = firstsOfMonth[day] ?? nextFirstOfMonth(day);
	firstsOfMonth[day] = known;
	return known;
}

function nextFirstOfMonth(day: number): number {
	const date = dayFromNumber(day);
	if (date.endsWith("-01")) return day;
	const year = Number(date.slice(0, 4));
	const month = Number(date.slice(5, 7));
	const next =
		month === 12
			? `${year + 1}-01`
			: `${year}-${`${month + 1}`.padStart(2, "0")}`;
	return dayNumber(`${next}-01`);
}
