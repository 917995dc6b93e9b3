// Whether payments reach to the cut-off date: months without any at the end look like months in which nobody paid.
import type { CalendarDay } from "../../dates.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import type { Finding } from "../findings/findings.ts";
import type { LoadedTape } from "../load.ts";
import { reasons } from "../rules.ts";

/** Days without a payment that no ledger of monthly bookings explains. */
const quietDays = 31;
/** One payment in a thousand may have come in after the file was drawn. */
const strayShare = 0.001;
/** So many times the usual gap between days with a payment: a small tape is quiet often. */
const unusual = 5;

/** A finding where the last payment lies long before the cut-off date, with the kroner open claims owe; else nothing. */
export async function paymentsUntil(
	database: Database,
	payments: LoadedTape | undefined,
	cutOff: CalendarDay | undefined,
): Promise<Finding[]> {
	if (!payments || !cutOff) return [];
	const row = await database.row(`
		select cast(max(last_day) as varchar) as last_day, date ${quoted(cutOff)} - max(last_day) as quiet,
			(max(paid_date) - min(paid_date)) / greatest(1, count(*) - 1) as usual
		from (
			select paid_date, case when sum(count(*)) over (order by paid_date desc) > ${strayShare} * sum(count(*)) over ()
				then paid_date end as last_day
			from tape_payments where paid_date <= date ${quoted(cutOff)} group by paid_date
		)`);
	const quiet = Number(row.quiet);
	if (row.last_day === null || quiet <= quietDays) return [];
	if (quiet <= unusual * Number(row.usual)) return [];
	const owed = await database.row(`
		select count(*) as rows, cast(coalesce(sum(principal), 0) as decimal(38,2)) as amount
		from tape_claims where closed_date is null`);
	return [
		{
			code: "payments_end_early",
			severity: "warning",
			relation: "payments",
			column: "paid_date",
			rows: Number(owed.rows),
			amount: String(owed.amount),
			says: `paid_date ${reasons.payments_end_early} (the last is ${row.last_day}, ${quiet} days before the cut-off date)`,
		},
	];
}
