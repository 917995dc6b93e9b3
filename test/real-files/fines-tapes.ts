// The event log of real traffic fines as a claim tape: claim = case, as shared/data/README.md maps it.
import { join } from "node:path";
import { Database, quoted } from "../../src/warehouse/database.ts";

/**
 * Writes claims.csv, payments.csv and events.csv.
 *
 * Principal is the amount at Create Fine. Costs are what Add penalty raised the amount by, and expenses. A payment is the
 * growth of totalpaymentamount within its case, because paymentamount lost its decimal point on the way. Due 60 days
 * after notification, or after creation where no notification is logged.
 */
export async function finesTapes(log: string, folder: string): Promise<void> {
	const database = await Database.open(":memory:");
	try {
		await database.run(`
			create table events as
			select *, try_cast("date" as date) as day from read_csv(${quoted(log)}, header = true, all_varchar = true);
			copy (
				select case_id as claim_id, 'EUR' as currency, 'public_fee' as claim_type, 'IT' as country,
					min(case when activity = 'Create Fine' then cast(amount as decimal(18,2)) end) as principal,
					coalesce(max(case when activity = 'Add penalty' then cast(amount as decimal(18,2)) end)
						- min(case when activity = 'Create Fine' then cast(amount as decimal(18,2)) end), 0)
						+ coalesce(sum(cast(expense as decimal(18,2))), 0) as costs,
					min(case when activity = 'Create Fine' then day end) as invoice_date,
					coalesce(min(case when activity = 'Insert Fine Notification' then day end),
						min(case when activity = 'Create Fine' then day end)) + 60 as due_date,
					min(case when activity = 'Send for Credit Collection' then day end) as submission_date
				from events group by case_id order by case_id
			) to ${quoted(join(folder, "claims.csv"))} (header);
			copy (
				select case_id as claim_id, day as paid_date,
					cast(total - coalesce(lag(total) over (partition by case_id order by nr), 0) as decimal(18,2)) as amount
				from (select case_id, day, cast("order" as integer) as nr, cast(totalpaymentamount as decimal(18,2)) as total
					from events where activity = 'Payment')
				order by case_id, nr
			) to ${quoted(join(folder, "payments.csv"))} (header)`);
	} finally {
		database.close();
	}
}
