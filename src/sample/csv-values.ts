// Values as Norwegian CSV writes them: decimal comma, dd.mm.yyyy, J or N, quotes where they are needed.
import { dayFromNumber } from "../dates.ts";
import { never } from "./draws.ts";

/** Whole øre as kroner: "1250,50". */
export function amountText(ore: number): string {
	const whole = Math.abs(ore);
	const rest = whole % 100;
	const kroner = (whole - rest) / 100;
	return `${ore < 0 ? "-" : ""}${kroner},${rest < 10 ? "0" : ""}${rest}`;
}

/** Days from 1970 on are remembered: a portfolio has few days and many dates. */
const written: string[] = [];

/** "30.06.2026"; nothing for a day that never comes. */
export function dayText(day: number): string {
	if (day === never) return "";
	const known = written[day];
	if (known !== undefined) return known;
	const [year, month, dayOfMonth] = dayFromNumber(day).split("-");
	const text = `${dayOfMonth}.${month}.${year}`;
	if (day >= 0) written[day] = text;
	return text;
}

export function yesNo(value: boolean): string {
	return value ? "J" : "N";
}

/** Quoted if it holds the delimiter, a quote or a line end. */
export function quoted(text: string, delimiter = ";"): string {
	const isPlain =
		!text.includes(delimiter) && !text.includes('"') && !text.includes("\n");
	return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
