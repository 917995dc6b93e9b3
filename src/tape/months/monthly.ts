// Payments with a column for each month: which columns those are and which month each is, from the headings or as stated.
import { addDays, addMonths } from "../../dates.ts";
import { Fault } from "../../faults.ts";
import { ebaColumnOf } from "../mapping/eba-fields.ts";
import { monthIn } from "./month-headings.ts";
import { fewestMonthly, type MonthlyLayout } from "./monthly-layout.ts";
import {
	countedMonths,
	type Dated,
	numberedColumns,
	templateOf,
} from "./numbered-months.ts";

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
		(kind) => stated !== undefined || kind.length >= fewestMonthly,
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
