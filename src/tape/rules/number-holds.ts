// The same checks as in SQL, for one text at a time, reckoned by the same weights; a test holds the two together.
import { isCalendarDay } from "../../dates.ts";
import {
	accountWeights,
	businessIdWeights,
	cvrWeights,
	finnishCenturies,
	finnishSigns,
	firstPersonWeights,
	kidLengths,
	mostLeftSince2032,
	organisationWeights,
} from "./number-weights.ts";

export type NumberKind = keyof typeof holds;

/** Whether a text is a number of that kind: shape, check digits and, in person numbers, the day. */
export function numberHolds(kind: NumberKind, text: string): boolean {
	return holds[kind](text);
}

const holds = {
	no_person: (text: string) =>
		isPerson(text, 0) && isDay(centuryOf(text), text),
	no_person_2032: (text: string) =>
		isPerson(text, mostLeftSince2032) &&
		// Of a year whose century is not told, any century does.
		[1800, 1900, 2000].some((century) => isDay(century, text)),
	no_organisation: (text: string) => isMultiple(text, organisationWeights),
	no_account: (text: string) => isMultiple(text, accountWeights),
	no_kid_10: (text: string) =>
		isKidLong(text) && /^\d+$/.test(text) && luhn(text) % 10 === 0,
	no_kid_11: isKidByModulus11,
	se_person: isSwedishPerson,
	se_organisation: (text: string) =>
		/^(16)?\d{2}[2-9]\d{3}-?\d{4}$/.test(text) &&
		luhn(text.replace("-", "").slice(-10)) % 10 === 0,
	dk_person: isDanishPerson,
	dk_company: (text: string) =>
		!text.startsWith("0") && isMultiple(text, cvrWeights),
	fi_person: isFinnishPerson,
	fi_company: (text: string) =>
		/^\d{7}-?\d$/.test(text) &&
		isMultiple(text.replace("-", ""), businessIdWeights),
} as const satisfies Record<string, (text: string) => boolean>;

function weighed(text: string, weights: readonly number[]): number {
	return weights.reduce(
		(sum, weight, place) => sum + weight * Number(text[place]),
		0,
	);
}

function isMultiple(text: string, weights: readonly number[]): boolean {
	return (
		new RegExp(`^\\d{${weights.length}}$`).test(text) &&
		weighed(text, weights) % 11 === 0
	);
}

function luhn(text: string): number {
	return [...text].reduceRight((sum, digit, place) => {
		const twice = 2 * Number(digit);
		const isDoubled = (text.length - place) % 2 === 0;
		return sum + (isDoubled ? twice - (twice > 9 ? 9 : 0) : Number(digit));
	}, 0);
}

function isPerson(text: string, mostLeft: number): boolean {
	return (
		isMultiple(text, accountWeights) &&
		weighed(text, firstPersonWeights) % 11 <= mostLeft
	);
}

function centuryOf(text: string): number | undefined {
	const [year, serial] = [Number(text.slice(4, 6)), Number(text.slice(6, 9))];
	if (serial < 500) return 1900;
	if (serial < 750 && year > 54) return 1800;
	if (year < 40) return 2000;
	return serial >= 900 ? 1900 : undefined;
}

/** D-numbers move the day by 40, H-numbers the month by 40, synthetic ones the month by 80. */
function isDay(century: number | undefined, text: string): boolean {
	if (century === undefined) return false;
	const [day, month, year] = [0, 2, 4].map((from) =>
		Number(text.slice(from, from + 2)),
	) as [number, number, number];
	const bareMonth = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
	return isDate(century + year, bareMonth, day > 40 ? day - 40 : day);
}

function isDate(year: number, month: number, day: number): boolean {
	const [, ...two] = [year, month, day].map((part) =>
		String(part).padStart(2, "0"),
	);
	return isCalendarDay([year, ...two].join("-"));
}

function isKidLong(text: string): boolean {
	return (
		text.length >= kidLengths.shortest &&
		text.length <= kidLengths.longest &&
		/[^0]/.test(text)
	);
}

function isKidByModulus11(text: string): boolean {
	if (!isKidLong(text) || !/^\d+[\d-]$/.test(text)) return false;
	const check = text.endsWith("-") ? 10 : Number(text.at(-1));
	const body = text.slice(0, -1);
	const sum = [...body].reduce(
		(total, digit, place) =>
			total + Number(digit) * (((body.length - 1 - place) % 6) + 2),
		0,
	);
	return (sum + check) % 11 === 0;
}

function isSwedishPerson(text: string): boolean {
	const found = /^(\d{2})?(\d{2})(\d{2})(\d{2})([-+]?)\d{4}$/.exec(text);
	if (!found) return false;
	const [, century, year, month, day, sign] = found;
	const full =
		century === undefined
			? (sign === "+" ? 1900 : 2000) + Number(year)
			: Number(`${century}${year}`);
	return (
		luhn(text.replace(/[-+]/, "").slice(-10)) % 10 === 0 &&
		isDate(full, Number(month), Number(day) % 60)
	);
}

function isDanishPerson(text: string): boolean {
	const found = /^(\d{2})(\d{2})(\d{2})-?(\d)\d{3}$/.exec(text);
	if (!found) return false;
	const [day, month, year, seventh] = found.slice(1).map(Number) as [
		number,
		number,
		number,
		number,
	];
	const is1800 = seventh >= 5 && seventh <= 8 && year >= 58;
	const is1900 =
		seventh <= 3 || ((seventh === 4 || seventh === 9) && year >= 37);
	return isDate((is1800 ? 1800 : is1900 ? 1900 : 2000) + year, month, day);
}

function isFinnishPerson(text: string): boolean {
	const found = /^(\d{2})(\d{2})(\d{2})([-+A-FU-Y])(\d{3})([0-9A-Z])$/.exec(
		text,
	);
	if (!found) return false;
	const [, day = "", month = "", year = "", mark = "", serial, sign] = found;
	const century = Object.entries(finnishCenturies).find(([, marks]) =>
		marks.includes(mark),
	)?.[0];
	const number = Number(`${day}${month}${year}${serial}`);
	return (
		century !== undefined &&
		finnishSigns[number % finnishSigns.length] === sign &&
		isDate(Number(century) + Number(year), Number(month), Number(day))
	);
}
