// Which calendar month a heading names: "2026-06", "202606", "jun 2026", "juni-26", "5.03 history of total repayments 2026-06".
import { isCalendarDay } from "../../dates.ts";

/** A heading that names a month. */
export interface NamedMonth {
	/** "2026-06" */
	readonly month: string;
	/** The last day the column covers, where the heading states one that is not the first of the month. */
	readonly lastDay: string | undefined;
	/** What the heading says besides, lower case: columns of one kind say the same. */
	readonly rest: string;
}

const names: readonly (readonly string[])[] = [
	["jan", "januar", "januari", "january"],
	["feb", "februar", "februari", "february"],
	["mar", "mars", "marts", "march"],
	["apr", "april"],
	["mai", "maj", "may"],
	["jun", "juni", "june"],
	["jul", "juli", "july"],
	["aug", "august", "augusti"],
	["sep", "sept", "september"],
	["okt", "oktober", "oct", "october"],
	["nov", "november"],
	["des", "desember", "dec", "december"],
];
const numberOf = new Map(
	names.flatMap((each, place) => each.map((name) => [name, place + 1])),
);
const word = [...numberOf.keys()]
	.toSorted((one, other) => other.length - one.length)
	.join("|");
const year = "(?:19|20)[0-9]{2}";
const month = "(?:0[1-9]|1[0-2])";
const day = "[0-3][0-9]";
const start = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";

/** In the order they are tried: a day before its month, and a month in words before a number. */
const forms: readonly RegExp[] = [
	`(?<year>${year})-(?<month>${month})-(?<day>${day})`,
	`(?<day>${day})\\.(?<month>${month})\\.(?<year>${year})`,
	`(?<name>${word})\\.?[ ._/'’-]*(?<year>${year}|[0-9]{2})`,
	`(?<year>${year})[ ._/-]*(?<name>${word})`,
	`(?<year>${year})[ ._/-]?(?<month>${month})`,
	`(?<year>${year})[mM](?<month>${month})`,
	`(?<month>${month})[._/-](?<year>${year})`,
].map((form) => new RegExp(`${start}${form}${end}`, "giu"));

/** The month a heading names; undefined where it names none, or more than one. */
export function monthIn(heading: string): NamedMonth | undefined {
	for (const form of forms) {
		const [found, second] = heading.matchAll(form);
		if (!found) continue;
		return second ? undefined : named(found, heading);
	}
	return undefined;
}

function named(
	found: RegExpExecArray,
	heading: string,
): NamedMonth | undefined {
	const { year: stated = "", name, month: digits, day } = found.groups ?? {};
	const number = name === undefined ? digits : numberOf.get(name.toLowerCase());
	const month = `${stated.length === 2 ? `20${stated}` : stated}-${String(number).padStart(2, "0")}`;
	const lastDay = day === undefined ? undefined : `${month}-${day}`;
	if (lastDay !== undefined && !isCalendarDay(lastDay)) return undefined;
	const rest = `${heading.slice(0, found.index)} ${heading.slice(found.index + found[0].length)}`;
	return {
		month,
		lastDay: lastDay?.endsWith("-01") ? undefined : lastDay,
		rest: rest.toLowerCase().replaceAll(/\s+/g, " ").trim(),
	};
}
