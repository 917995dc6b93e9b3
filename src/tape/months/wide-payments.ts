// Payments that come with a column for each month: made into rows before they are mapped, with what of it is assumed.
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Source } from "../files/source.ts";
import type { Finding } from "../findings/findings.ts";
import type { TapeLayout } from "../layout.ts";
import type { LoadedTape } from "../load.ts";
import { assigned } from "../mapping/assign.ts";
import { candidatesOf } from "../mapping/candidates.ts";
import { plainName } from "../mapping/plain-name.ts";
import { reasons } from "../rules.ts";
import { longPayments, type MonthlyCells } from "./long-payments.ts";
import { monthIn } from "./month-headings.ts";
import { monthlyColumns } from "./monthly.ts";

/** How payments came out of monthly columns. */
export interface Monthly {
	/** How the months are known, and what of it is assumed. */
	readonly evidence: string;
	readonly counted: MonthlyCells;
}

export interface WidePayments {
	readonly source: Source;
	/** How the rows are read; their days are ours, and ISO. */
	readonly layout: TapeLayout;
	readonly monthly: Monthly;
}

/**
 * Makes rows of monthly columns; undefined for a file that has none, or that says on which day was paid.
 *
 * @param number  of the file: its rows lie in a temporary relation of their own
 * @throws Fault where nothing says which months the columns are
 */
export async function widePayments(
	database: Database,
	tape: TapeName,
	number: number,
	wide: Source,
	layout: TapeLayout = {},
): Promise<WidePayments | undefined> {
	if (tape !== "payments" || layout.log) return undefined;
	const { monthly: stated, date: _, ...rest } = layout;
	if (!stated && saysPaidDate(wide.headings, layout)) return undefined;
	const table = monthlyColumns(wide.shownAs, wide.headings, stated);
	if (!table) return undefined;
	const { source, counted } = await longPayments(database, wide, table, {
		own: layout.missing ?? {},
		relation: `payments_long_${number}`,
	});
	const columns = {
		...layout.columns,
		paid_date: "paid_date",
		amount: "amount",
	};
	return {
		source: {
			...source,
			headings: toldApart(source.headings),
			remarks: [...source.remarks, `${table.evidence} ${told(counted)}`],
		},
		layout: { ...rest, columns, date: { paid_date: "yyyy-mm-dd" } },
		monthly: { evidence: table.evidence, counted },
	};
}

function saysPaidDate(
	headings: readonly string[],
	layout: TapeLayout,
): boolean {
	if (layout.columns?.paid_date ?? layout.constants?.paid_date) return true;
	const others = headings.filter((heading) => !monthIn(heading));
	return assigned("payments", candidatesOf("payments", others, [])).some(
		({ candidate }) => candidate.column === "paid_date",
	);
}

/** A column that bears our name for a month's amount or day is something else, and is not read as it. */
function toldApart(headings: readonly string[]): string[] {
	const ours = headings.slice(-2).map(plainName);
	return headings.map((heading, place) =>
		place < headings.length - 2 && ours.includes(plainName(heading))
			? `${heading} beside the months`
			: heading,
	);
}

function told({ cells, payments, zero, empty, missing }: MonthlyCells): string {
	return `Of ${cells} cells ${payments} hold a payment, ${zero} nought, ${empty} nothing and ${missing} a word for nothing.`;
}

/** The day of every such payment is assumed: how many came in, and of how much. */
export async function assumedDays(
	database: Database,
	tapes: readonly LoadedTape[],
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const { number, source, monthly } of tapes.flatMap(
		({ files }) => files,
	)) {
		if (!monthly) continue;
		const row = await database.row(`
			select count(*) as rows, cast(coalesce(sum(amount), 0) as decimal(38,2)) as amount
			from tape_payments where source_file = ${number}`);
		findings.push({
			code: "paid_date_assumed",
			severity: "warning",
			relation: "payments",
			column: "paid_date",
			rows: Number(row.rows),
			amount: String(row.amount),
			says: `paid_date ${reasons.paid_date_assumed} (${source.shownAs}: ${monthly.evidence} ${told(monthly.counted)})`,
		});
	}
	return findings;
}
