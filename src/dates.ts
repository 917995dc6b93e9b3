// Calendar days as ISO text: no clock, no time zone, no Date object leaves this file.

/** A Norwegian calendar day, "2026-06-30". */
export type CalendarDay = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** Whether the text is an ISO day that exists in the calendar. */
export function isCalendarDay(text: string): boolean {
	if (!dayPattern.test(text)) return false;
	const instant = Date.parse(`${text}T00:00:00Z`);
	return (
		Number.isFinite(instant) && new Date(instant).toISOString().startsWith(text)
	);
}

/** Days since 1970-01-01. */
export function dayNumber(day: CalendarDay): number {
	return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** The day that lies so many days after 1970-01-01. */
export function dayFromNumber(days: number): CalendarDay {
	return new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
	return dayFromNumber(dayNumber(day) + days);
}

/** Whole days from the first to the second; negative when the second comes first. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
	return dayNumber(to) - dayNumber(from);
}

/** The month so many months on, "2026-06-01": always a first of a month. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
	const [year = 0, month = 0] = day.split("-").map(Number);
	const index = year * 12 + (month - 1) + months;
	const monthOfYear = String((((index % 12) + 12) % 12) + 1).padStart(2, "0");
	return `${String(Math.floor(index / 12)).padStart(4, "0")}-${monthOfYear}-01`;
}
