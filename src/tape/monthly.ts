// Payments with a column for each month: which columns those are and which month each is, from the headings or as stated.
import { z } from "zod";
import { addDays, addMonths, isCalendarDay } from "../dates.ts";
import { Fault } from "../faults.ts";
import { ebaColumnOf } from "./eba-fields.ts";
import { monthIn } from "./month-headings.ts";

const monthOfYear = z
	.string()
	.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, "a month such as 2023-07");

/** What a layout may say of monthly columns. */
export const monthlyLayout = z
	.strictObject({
		columns: z
			.string()
			.regex(/\{(n|month)\}/, 'a heading such as "M{n}" or "Paid {month}"')
			.optional()
			.describe("how the headings are written"),
		first_month: monthOfYear.optional().describe("the earliest month"),
		last_month: monthOfYear.optional().describe("the latest month"),
		order: z
			.enum(["oldest_first", "newest_first"])
			.optional()
			.describe("which end the lowest number stands at"),
		until: z
			.string()
			.refine(isCalendarDay, "a day such as 2026-06-15")
			.optional()
			.describe("the last day that the latest month covers"),
	})
	.describe("payments with a column for each month");

export type MonthlyLayout = z.infer<typeof monthlyLayout>;

export interface MonthlyColumn {
	readonly place: number;
	readonly heading: string;
	/** "2026-06" */
	readonly month: string;
	/** The day its payments are put on: the last that the column covers. */
	readonly paidDate: string;
}

export interface MonthlyTable {
	/** Oldest first. */
	readonly months: readonly MonthlyColumn[];
	/** How the months are known, and what of it is assumed. */
	readonly evidence: string;
}

/** Fewer headings with a month in them may be anything. */
const fewest = 3;

/**
 * Finds the monthly columns among the headings; undefined where there are none.
 *
 * A heading that names its month says itself which one it is. M1, M2, … say nothing of it: the layout must.
 *
 * @throws Fault where a month is not stated, stands twice, or two kinds of columns bear months
 */
export function monthlyColumns(
	file: string,
	headings: readonly string[],
	stated: MonthlyLayout = {},
): MonthlyTable | undefined {
	const numbered = numberedColumns(headings, stated.columns);
	const named = namedColumns(file, headings, stated.columns);
	if (named) return table(file, named, "their headings name them", stated);
	if (numbered.length > 0)
		return table(
			file,
			countedMonths(file, numbered, stated),
			"the layout states them",
			stated,
		);
	if (stated.columns === undefined) return undefined;
	throw new Fault(
		`${file} has no heading like "${stated.columns}", which the layout gives for monthly columns`,
		{ remedy: "Name the headings as they stand in the file." },
	);
}

type Dated = Omit<MonthlyColumn, "paidDate"> & {
	readonly lastDay?: string | undefined;
};

interface Numbered {
	readonly place: number;
	readonly heading: string;
	readonly number: number;
}

function numberedColumns(
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
	return stated || found.length >= fewest ? found : [];
}

function templateOf(stated: string, group: string): RegExp {
	const parts = stated
		.split(/\{n\}|\{month\}/)
		.map((part) => part.replaceAll(/[^\p{L}\p{N}\s]/gu, "\\$&"));
	return new RegExp(`^${parts.join(group)}$`, "iu");
}

/** M1 is the first or the last month, and none between is left out. */
function countedMonths(
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

function namedColumns(
	file: string,
	headings: readonly string[],
	stated: string | undefined,
): Dated[] | undefined {
	if (stated?.includes("{n}")) return undefined;
	const pattern = stated ? templateOf(stated, "(.+)") : /^(.*)$/s;
	const kinds = new Map<string, Dated[]>();
	for (const [place, heading] of headings.entries()) {
		const found = monthIn(pattern.exec(heading)?.[1] ?? "");
		if (!found) continue;
		const { month, lastDay, rest } = found;
		const kind = kinds.get(rest) ?? [];
		kinds.set(rest, [...kind, { place, heading, month, lastDay }]);
	}
	const enough = [...kinds.values()].filter(
		(kind) => stated !== undefined || kind.length >= fewest,
	);
	const [only, other] = enough;
	if (!other) return only;
	const repayments = enough.filter(([first]) => isRepayment(first));
	if (repayments.length === 1) return repayments[0];
	throw new Fault(
		`${file} has several kinds of monthly columns: ${enough.map(([first]) => `"${first?.heading}"`).join(", ")}`,
		{
			remedy:
				'Say which are the payments in a layout: "monthly": {"columns": "Paid {month}"}.',
		},
	);
}

/** Total repayments, and not those of them that came from a sale of collateral. */
function isRepayment(column: Dated | undefined): boolean {
	return (
		column !== undefined && ebaColumnOf(column.heading, "payments") === "amount"
	);
}

function table(
	file: string,
	columns: readonly Dated[],
	how: string,
	{ until }: MonthlyLayout,
): MonthlyTable {
	const ordered = columns.toSorted((one, other) =>
		one.month < other.month ? -1 : 1,
	);
	for (const [place, column] of ordered.entries()) {
		const next = ordered[place + 1];
		if (next && next.month === column.month)
			throw new Fault(
				`${file}: "${column.heading}" and "${next.heading}" both stand for ${column.month}`,
				{ remedy: "Name them apart in the file." },
			);
	}
	const first = ordered[0]?.month ?? "";
	const last = ordered.at(-1)?.month ?? "";
	if (until && until.slice(0, 7) !== last)
		throw new Fault(
			`${file}: the layout says that the monthly columns end on ${until}, and the latest month is ${last}`,
			{ remedy: `Say a day of ${last} under until, or mend the months.` },
		);
	return {
		months: ordered.map(({ place, heading, month, lastDay }) => ({
			...{ place, heading, month },
			paidDate:
				(month === last ? until : undefined) ?? lastDay ?? lastDayOf(month),
		})),
		evidence: `${ordered.length} columns hold a month each, ${first} to ${last}: ${how}. Which day of the month was paid on is not known; its last day is assumed.`,
	};
}

function lastDayOf(month: string): string {
	return addDays(addMonths(`${month}-01`, 1), -1);
}
