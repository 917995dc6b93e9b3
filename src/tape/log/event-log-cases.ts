// The SQL that gathers the events of a log by case: what opened it, what it owes, when it is due, how it ended.
import { quoted } from "../../warehouse/database.ts";
import { costsOf } from "./event-log-columns.ts";
import type { LogLayout } from "./event-log-layout.ts";
import { plainAmount } from "./event-log-reading.ts";
import type { LaidLog } from "./event-log-rows.ts";
import { amountText, dayText, isAt, noEvent } from "./event-log-sql.ts";

/**
 * One row for each case: case_id, first_row, opened_by and opened_row (null where nothing opened it), due_date, and, as
 * far as the layout gives them, principal, costs, submission_date, closed_date, close_reason. All but the rows are texts.
 */
export function casesOf(laid: LaidLog, log: LogLayout): string {
	const { opens, principal, submission, closes } = log;
	const columns = [
		"case_id",
		"min(row) as first_row",
		`${firstOf(opens, (each) => `min(activity) filter (where ${isAt([each])})`)} as opened_by`,
		`${firstOf(opens, (each) => earliest("row", isAt([each])))} as opened_row`,
		`${dueDate(laid, log)} as due_date`,
		...(principal.at
			? [
					`${earliest(amountText(laid, principal.column), isAt(principal.at))} as principal`,
				]
			: []),
		...(log.costs || log.raised_to ? [`${costs(laid, log)} as costs`] : []),
		...(submission
			? [
					`${atFirst(dayText(laid, log.date), isAt(submission))} as submission_date`,
				]
			: []),
		...(closes ? closing(laid, log, closes) : []),
	];
	return `select ${columns.join(", ")} from ${laid.relation} where case_id is not null group by case_id`;
}

/** The value at the first event that has one. */
function earliest(value: string, test: string): string {
	return `arg_min(${value}, position) filter (where ${test})`;
}

/** The value at the first event, null where that has none. */
function atFirst(value: string, test: string): string {
	return `arg_min_null(${value}, position) filter (where ${test})`;
}

function firstOf(
	activities: readonly string[],
	sql: (activity: string) => string,
): string {
	return `coalesce(${activities.map(sql).join(", ")})`;
}

/** A case that has an event of the list is due by that one, even if its day cannot be read. */
function dueDate(laid: LaidLog, { due, date, opens }: LogLayout): string {
	if ("column" in due)
		return earliest(dayText(laid, due.column), isAt(due.at ?? opens));
	const day = `coalesce(cast(${laid.day(date)} + ${due.days} as varchar), ${laid.odd(date)})`;
	const cases = due.after.map(
		(each) =>
			`when count(*) filter (where ${isAt([each])}) > 0 then ${atFirst(day, isAt([each]))}`,
	);
	return `case ${cases.join(" ")} else ${noEvent(due.after)} end`;
}

/** What the claim was raised by, and the sums of the cost columns; an amount among them that cannot be read stands for all. */
function costs(laid: LaidLog, log: LogLayout): string {
	const { principal, raised_to: raised, opens } = log;
	const sums = costsOf(log).map(
		({ column, at }) =>
			`coalesce(sum(${laid.amount(column)}) filter (where ${at ? isAt(at) : "true"}), 0)`,
	);
	const odd = costsOf(log).map(({ column, at }) =>
		earliest(laid.odd(column), at ? isAt(at) : "true"),
	);
	const first = firstOf(principal.at ?? opens, (each) =>
		earliest(laid.amount(principal.column), isAt([each])),
	);
	if (raised) {
		sums.push(
			`coalesce(arg_max(${laid.amount(raised.column)}, position) filter (where ${isAt(raised.at)}) - ${first}, 0)`,
		);
		odd.push(earliest(laid.odd(raised.column), isAt(raised.at)));
	}
	return `coalesce(${[...odd, plainAmount(`cast(${sums.join(" + ")} as decimal(38,4))`)].join(", ")})`;
}

/** The last closing counts, unless the case was opened again after it. */
function closing(
	laid: LaidLog,
	{ date, reopens }: LogLayout,
	closes: NonNullable<LogLayout["closes"]>,
): string[] {
	const reason = `case ${closes.map(closeReason(laid)).join(" ")} end`;
	const again = reopens
		? `coalesce(max(position) filter (where ${isAt(reopens)}), 0)`
		: "0";
	const last = (value: string) =>
		`case when max(position) filter (where ${reason} is not null) > ${again}
			then arg_max_null(${value}, position) filter (where ${reason} is not null) end`;
	return [
		`${last(dayText(laid, date))} as closed_date`,
		`${last(reason)} as close_reason`,
	];
}

function closeReason(
	laid: LaidLog,
): (close: NonNullable<LogLayout["closes"]>[number]) => string {
	return ({ at, reason, column, reasons = {} }) => {
		if (reason || !column)
			return `when ${isAt(at)} then ${quoted(reason ?? "other")}`;
		const codes = Object.entries(reasons).map(
			([code, ours]) =>
				`when ${isAt(at)} and ${laid.text(column)} = ${quoted(code)} then ${quoted(ours)}`,
		);
		return codes.join(" ");
	};
}
