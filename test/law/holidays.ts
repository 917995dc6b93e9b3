// Norwegian public holidays from their law: five days of the calendar and seven that follow Easter. The seed was made by this.
import { addDays, type CalendarDay, dayNumber } from "../../src/dates.ts";

/** Easter Sunday of a Gregorian year, by the method without exceptions (Nature 13, 1876, page 487; Meeus, chapter 8). */
export function easterSunday(year: number): CalendarDay {
	const whole = Math.floor;
	const golden = year % 19;
	const century = whole(year / 100);
	const ofCentury = year % 100;
	const lift = whole((century + 8) / 25);
	const epact =
		(19 * golden +
			century -
			whole(century / 4) -
			whole((century - lift + 1) / 3) +
			15) %
		30;
	const toSunday =
		(32 +
			2 * (century % 4) +
			2 * whole(ofCentury / 4) -
			epact -
			(ofCentury % 4)) %
		7;
	const late = whole((golden + 11 * epact + 22 * toSunday) / 451);
	const count = epact + toSunday - 7 * late + 114;
	const two = (part: number) => String(part).padStart(2, "0");
	return `${year}-${two(whole(count / 31))}-${two((count % 31) + 1)}`;
}

const fixed = [
	["01-01", "New Year's Day"],
	["05-01", "1 May"],
	["05-17", "Constitution Day"],
	["12-25", "Christmas Day"],
	["12-26", "Second Christmas Day"],
] as const;

const afterEaster = [
	[-3, "Maundy Thursday"],
	[-2, "Good Friday"],
	[0, "Easter Sunday"],
	[1, "Easter Monday"],
	[39, "Ascension Day"],
	[49, "Whit Sunday"],
	[50, "Whit Monday"],
] as const;

/** The holidays of a year and what each is called; two may fall on one day. */
export function holidaysOf(year: number): ReadonlyMap<CalendarDay, string> {
	const easter = easterSunday(year);
	const days: readonly (readonly [CalendarDay, string])[] = [
		...fixed.map(([day, name]) => [`${year}-${day}`, name] as const),
		...afterEaster.map(([off, name]) => [addDays(easter, off), name] as const),
	];
	const named = new Map<CalendarDay, string>();
	for (const [day, name] of days.toSorted())
		named.set(day, named.has(day) ? `${named.get(day)} and ${name}` : name);
	return named;
}

const holidays = new Map<number, ReadonlyMap<CalendarDay, string>>();

function isFree(day: CalendarDay): boolean {
	const year = Number(day.slice(0, 4));
	const own = holidays.get(year) ?? holidaysOf(year);
	holidays.set(year, own);
	// 1970-01-01, day 0, was a Thursday.
	const weekday = (((dayNumber(day) + 3) % 7) + 7) % 7;
	return weekday >= 5 || own.has(day);
}

/** The day itself, or the first working day after it. */
export function workingDayFrom(day: CalendarDay): CalendarDay {
	let next = day;
	while (isFree(next)) next = addDays(next, 1);
	return next;
}
