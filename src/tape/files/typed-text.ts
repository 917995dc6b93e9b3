// Values that have a type of their own, as text that cannot be taken for another number or another day.

/** A number with no decimals or at least four, so that none looks like a grouped amount. */
export function numberText(value: number): string {
	if (Number.isInteger(value) && Math.abs(value) < 1e18)
		return BigInt(value).toString();
	const plain = Math.abs(value) < 1e18 ? value.toFixed(10) : String(value);
	return padded(plain.replace(/(\.\d{4}\d*?)0+$/, "$1"));
}

/** The digits of a plain decimal kept as they are, with zeros up to four decimals behind a point. */
export function padded(digits: string): string {
	const point = digits.indexOf(".");
	if (point < 0 || !/^-?\d+\.\d+$/.test(digits)) return digits;
	return digits.padEnd(point + 5, "0");
}

/** The day of an instant in milliseconds since 1970, read without a zone; "#DATE!" where there is none. */
export function dayText(milliseconds: number): string {
	const day = new Date(milliseconds);
	return Number.isNaN(day.getTime())
		? "#DATE!"
		: day.toISOString().slice(0, 10);
}

const norwegianDay = new Intl.DateTimeFormat("sv-SE", {
	timeZone: "Europe/Oslo",
	year: "numeric",
	month: "2-digit",
	day: "2-digit",
});

/** The day it was in Norway at an instant. */
export function dayInNorway(milliseconds: number): string {
	const day = new Date(milliseconds);
	return Number.isNaN(day.getTime()) ? "#DATE!" : norwegianDay.format(day);
}
