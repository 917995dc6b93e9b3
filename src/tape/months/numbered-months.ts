// Monthly columns that are numbered, M1 to M36: the layout says which months they are, for the headings do not.
import { addMonths } from "../../dates.ts";
import { Fault } from "../../faults.ts";
import { fewestMonthly, type MonthlyLayout } from "./monthly-layout.ts";

/** A column and the month it is known to hold. */
export interface Dated {
	readonly place: number;
	readonly heading: string;
	/** "2026-06" */
	readonly month: string;
	/** The last day it covers, where the heading states one. */
	readonly lastDay?: string | undefined;
}

export interface Numbered {
	readonly place: number;
	readonly heading: string;
	readonly number: number;
}

/** The columns with a number for a month, in the order of the file. */
export function numberedColumns(
	headings: readonly string[],
	stated: string | undefined,
): Numbered[] {
	if (stated !== undefined && !stated.includes("{n}")) return [];
	const pattern = stated
		? templateOf(stated, "([0-9]{1,3})")
		: /^(?:m|mnd|md|måned|månad|month)[\s._-]*([0-9]{1,3})$/i;
	const found = headings.flatMap((heading, place) => {
		const number = pattern.exec(heading)?.[1];
		return number === undefined
			? []
			: [{ place, heading, number: Number(number) }];
	});
	return stated || found.length >= fewestMonthly ? found : [];
}

/** The heading of a layout as a pattern, with a group where the number or the month stands. */
export function templateOf(stated: string, group: string): RegExp {
	const parts = stated
		.split(/\{n\}|\{month\}/)
		.map((part) => part.replaceAll(/[^\p{L}\p{N}\s]/gu, "\\$&"));
	return new RegExp(`^${parts.join(group)}$`, "iu");
}

/**
 * M1 is the first or the last month, and none between is left out.
 *
 * @throws Fault where the layout does not say which months they are, or a number is missing or double
 */
export function countedMonths(
	file: string,
	columns: readonly Numbered[],
	{ first_month, last_month, order }: MonthlyLayout,
): Dated[] {
	const ordered = columns.toSorted((one, other) => one.number - other.number);
	const [first] = ordered;
	const last = ordered.at(-1);
	if (!first || !last) return [];
	const known = first_month ?? last_month;
	if (!known || !order)
		throw new Fault(
			`${file} has ${columns.length} columns "${first.heading}" to "${last.heading}", and nothing says which months they are`,
			{
				remedy: `Say it in a layout: "monthly": {"columns": "M{n}", "first_month": "2023-07", "order": "oldest_first"}; newest_first where "${first.heading}" is the latest month.`,
			},
		);
	const gap = ordered.find(
		({ number }, place) => number !== first.number + place,
	);
	if (first.number > 1 || gap)
		throw new Fault(
			`${file}: the monthly columns do not count from 1 without a gap or a double ("${(gap ?? first).heading}" stands where another should)`,
			{ remedy: "Ask the sender for the columns that are missing." },
		);
	const span = ordered.length - 1;
	const earliest = first_month ?? addMonths(`${last_month}-01`, -span);
	const latest = addMonths(`${earliest.slice(0, 7)}-01`, span).slice(0, 7);
	if (last_month && latest !== last_month)
		throw new Fault(
			`${file} has ${ordered.length} monthly columns, which from ${first_month} reach ${latest}, and the layout says ${last_month}`,
			{ remedy: "Mend first_month or last_month, or leave one of them out." },
		);
	return ordered.map(({ place, heading }, index) => ({
		place,
		heading,
		month: addMonths(
			`${earliest.slice(0, 7)}-01`,
			order === "oldest_first" ? index : span - index,
		).slice(0, 7),
	}));
}
