// The SQL that makes payments and events of a log: one row for each event that is one.
import { quoted } from "../../warehouse/database.ts";
import type { LogRows } from "./event-log-claims.ts";
import { costsOf } from "./event-log-columns.ts";
import type { LogLayout } from "./event-log-layout.ts";
import { plainAmount } from "./event-log-reading.ts";
import type { LaidLog } from "./event-log-rows.ts";
import { amountText, dayText, isAt } from "./event-log-sql.ts";

export type LogPayment = NonNullable<LogLayout["payment"]>;

/** The payments: of a running total, what it grew by since the payment before it in the case. */
export function paymentRows(
	laid: LaidLog,
	log: LogLayout,
	payment: LogPayment,
): LogRows {
	const { at, reversed_at: reversed = [] } = payment;
	return {
		columns: ["claim_id", "paid_date", "amount"],
		rows: `select row as source_row, case_id as claim_id, ${dayText(laid, log.date)} as paid_date,
			${paid(laid, payment)} as amount
		from ${laid.relation} where ${isAt([...at, ...reversed])}`,
	};
}

function paid(
	laid: LaidLog,
	{ column, is_running_total, reversed_at: reversed }: LogPayment,
): string {
	const amount = laid.amount(column);
	if (is_running_total) {
		const before = `lag(${amount} ignore nulls) over (partition by case_id order by position)`;
		const grown = `(${amount} - case when case_id is null then 0 else coalesce(${before}, 0) end)`;
		return `coalesce(${plainAmount(grown)}, ${laid.odd(column)})`;
	}
	return reversed
		? `case when ${isAt(reversed)} then coalesce(${plainAmount(`-abs(${amount})`)}, ${laid.odd(column)}) else ${amountText(laid, column)} end`
		: amountText(laid, column);
}

/** The events that have a kind of ours; where the log has costs, those of the event are its fee. */
export function eventRows(
	laid: LaidLog,
	log: LogLayout,
	kinds: NonNullable<LogLayout["events"]>,
): LogRows {
	const activities = Object.keys(kinds);
	const kind = Object.entries(kinds)
		.map(([theirs, ours]) => `when ${quoted(theirs)} then ${quoted(ours)}`)
		.join(" ");
	const fee = feeOf(laid, log);
	return {
		columns: ["claim_id", "event_date", "kind", ...(fee ? ["fee"] : [])],
		rows: `select row as source_row, case_id as claim_id, ${dayText(laid, log.date)} as event_date,
			case activity ${kind} end as kind${fee ? `, ${fee} as fee` : ""}
		from ${laid.relation} where ${isAt(activities)}`,
	};
}

function feeOf(laid: LaidLog, log: LogLayout): string | undefined {
	const costs = costsOf(log);
	if (costs.length === 0) return undefined;
	const amounts = costs.map(({ column, at }) =>
		at
			? `case when ${isAt(at)} then ${laid.amount(column)} end`
			: laid.amount(column),
	);
	const odd = costs.map(({ column }) => laid.odd(column));
	const sum = `(${amounts.map((amount) => `coalesce(${amount}, 0)`).join(" + ")})`;
	return `coalesce(${odd.join(", ")}, case when coalesce(${amounts.join(", ")}) is not null then ${plainAmount(sum)} end)`;
}
