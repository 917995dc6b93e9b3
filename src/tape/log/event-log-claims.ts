// The SQL that makes claims of a log: one for each case, resting on the event that opens it.
import { named } from "../../warehouse/database.ts";
import { casesOf } from "./event-log-cases.ts";
import type { LogLayout } from "./event-log-layout.ts";
import type { LaidLog } from "./event-log-rows.ts";
import {
	amountText,
	dayText,
	hasMoney,
	isAt,
	noEvent,
} from "./event-log-sql.ts";

/** Rows made of a log: the names of our columns, and a relation of them as texts with `source_row`. */
export interface LogRows {
	readonly columns: readonly string[];
	readonly rows: string;
}

/**
 * Claims of a log: a row for each case, one more for each further opening event of it, one for each opening event
 * without a case, and one for each amount without an activity. A case that was never opened says so where its principal
 * would be.
 */
export function claimRows(laid: LaidLog, log: LogLayout): LogRows {
	const ofCase = [
		...(log.costs || log.raised_to ? ["costs"] : []),
		...(log.submission ? ["submission_date"] : []),
		...(log.closes ? ["closed_date", "close_reason"] : []),
	];
	const carried = Object.entries(log.columns ?? {}).map(
		([column, heading = ""]) => [column, laid.text(heading)] as const,
	);
	const columns = [
		"claim_id",
		"invoice_date",
		"principal",
		"due_date",
		...ofCase,
		...carried.map(([column]) => column),
	];
	const ofOpening = carried.map(
		([column, text]) => `opening.${text} as ${named(column)}`,
	);
	const rows = `
		with cases as (${casesOf(laid, log)})
		select coalesce(opening.row, cases.first_row) as source_row, cases.case_id as claim_id,
			${[
				`${dayText(laid, log.date, "opening")} as invoice_date`,
				`${principalOf(laid, log)} as principal`,
				`${dueDate(laid, log)} as due_date`,
				...ofCase.map(
					(name) => `case when ${isFirst} then cases.${name} end as ${name}`,
				),
				...ofOpening,
			].join(", ")}
		from cases
		left join ${laid.relation} as opening on opening.case_id = cases.case_id and opening.activity = cases.opened_by
		union all by name
		select row as source_row, cast(null as varchar) as claim_id, ${dayText(laid, log.date)} as invoice_date,
			${amountText(laid, log.principal.column)} as principal
		from ${laid.relation} where case_id is null and ${isAt(log.opens)}
		union all by name
		select row as source_row, case_id as claim_id, '(no activity)' as principal
		from ${laid.relation} where activity is null and (${hasMoney(laid, log)})`;
	return { columns, rows };
}

/** A further opening event of a case has an amount of its own, and no costs or ending. */
const isFirst = "coalesce(opening.row = cases.opened_row, true)";

function principalOf(laid: LaidLog, log: LogLayout): string {
	const own = amountText(laid, log.principal.column, "opening");
	return `case when opening.row is null then ${noEvent(log.opens)}
		when not ${isFirst} then ${own} else ${log.principal.at ? "cases.principal" : own} end`;
}

function dueDate(laid: LaidLog, { due }: LogLayout): string {
	return "column" in due && !due.at
		? dayText(laid, due.column, "opening")
		: "cases.due_date";
}
