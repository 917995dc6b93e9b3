// Cells of a sheet: the names of their columns, the days behind their numbers, and the formulas that are totals.
import { dayText, numberText } from "./typed-text.ts";

/** Letters of a column, counted from 0. */
export function columnName(place: number): string {
	const before = Math.floor(place / 26);
	const letter = String.fromCharCode(65 + (place % 26));
	return before > 0 ? columnName(before - 1) + letter : letter;
}

/** Place of the column of a cell such as AB12, counted from 0; not a number for what is no cell. */
export function placeOf(cell: string): number {
	let place = 0;
	let at = 0;
	for (; at < cell.length; at += 1) {
		const letter = cell.charCodeAt(at) - 64;
		if (letter < 1 || letter > 26) break;
		place = place * 26 + letter;
	}
	return at > 0 && at < 4 ? place - 1 : Number.NaN;
}

const total =
	/^(?:SUM|SUBTOTAL|AGGREGATE|AVERAGE|COUNT|COUNTA)\((?:\d+[,;]){0,2}(?<from>\$?[A-Z]{1,3})\$?\d+:(?<to>\$?[A-Z]{1,3})\$?\d+\)$/i;

/** Whether a formula sums, counts or averages cells of the column it stands in, and nothing else. */
export function sumsItsColumn(formula: string, column: string): boolean {
	const { from = "", to = "" } =
		total.exec(formula.slice(0, 255).trim())?.groups ?? {};
	return [from, to].every(
		(name) => name.replace("$", "").toUpperCase() === column,
	);
}

const dayLength = 86_400_000;
const epoch1904 = Date.UTC(1904, 0, 1);
const epoch1900 = Date.UTC(1899, 11, 30);

/** The day of a serial number; 29 February 1900, which spreadsheets count and the calendar does not, is none. */
function serialDay(serial: number, isFrom1904: boolean): string {
	const milliseconds = Math.round(serial * dayLength);
	if (isFrom1904) return dayText(epoch1904 + milliseconds);
	if (serial < 0 || Math.floor(serial) === 60) return "#DATE!";
	const shift = serial < 60 ? dayLength : 0;
	return dayText(epoch1900 + shift + milliseconds);
}

/** The text of a number as it stands in the XML; whole ones keep every digit, whatever a double can hold. */
export function numberIn(
	digits: string,
	{ isDay, isFrom1904 }: { isDay: boolean; isFrom1904: boolean },
): string {
	const value = Number(digits);
	if (digits.trim() === "" || !Number.isFinite(value)) return digits;
	if (isDay) return serialDay(value, isFrom1904);
	return /^-?\d+$/.test(digits) ? digits : numberText(value);
}
