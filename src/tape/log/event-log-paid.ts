// Which column of a log is paid: how each behaves within the cases, and how two of them stand to each other.
import type { Database } from "../../warehouse/database.ts";
import { activitiesOf, filledAt, type LogLook } from "./event-log-look.ts";
import { isAt } from "./event-log-sql.ts";
import { isHeaded } from "./event-log-words.ts";

/** How a column of payments behaves within its cases. */
export interface PaymentColumn {
	readonly column: string;
	/** Cases with several payments, and those where a later amount is never lower. */
	readonly several: number;
	readonly neverFalls: number;
	/** Cases where it stands at nought before the first payment. */
	readonly fromNought: number;
	/** Cases where the sum paid, taking it as amounts or as a running total, is above all that was ever owed. */
	readonly above: number;
	readonly aboveAsTotal: number;
	readonly cases: number;
	readonly looksTotal: boolean;
}

/** @param owed  SQL of what was owed at most by case: case_id, owed */
export async function paymentColumns(
	database: Database,
	look: LogLook,
	owed: string,
	principal: string,
): Promise<PaymentColumn[]> {
	const at = activitiesOf(look, "payment");
	if (at.length === 0) return [];
	const filled = look.amounts.filter((column) => {
		const { events, filled, above } = filledAt(look, column, at);
		return filled >= 0.98 * events && above > 0.5 * events;
	});
	const headed = filled.filter((column) => isHeaded(column, "payment"));
	const found: PaymentColumn[] = [];
	for (const column of headed.length > 0 ? headed : filled)
		found.push(await behaviour(database, look, column, at, owed, principal));
	return found;
}

async function behaviour(
	database: Database,
	{ laid }: LogLook,
	column: string,
	at: readonly string[],
	owed: string,
	principal: string,
): Promise<PaymentColumn> {
	const amount = laid.amount(column);
	const row = await database.row(`
		select count(case when payments > 1 then 1 end) as several,
			count(case when payments > 1 and falls = 0 then 1 end) as never_falls,
			count(case when before = 0 then 1 end) as from_nought,
			count(case when payments > 0 and paid > owed + 0.01 then 1 end) as above,
			count(case when payments > 0 and last > owed + 0.01 then 1 end) as above_as_total,
			count(case when payments > 0 then 1 end) as cases
		from (
			select case_id, count(case when is_payment then 1 end) as payments,
				count(case when is_payment and amount < earlier then 1 end) as falls,
				max(case when not is_payment then amount end) as before,
				sum(case when is_payment then amount end) as paid,
				arg_max(amount, position) filter (where is_payment) as last
			from (
				select case_id, position, ${amount} as amount, ${isAt(at)} as is_payment,
					lag(case when ${isAt(at)} then ${amount} end ignore nulls) over (partition by case_id order by position) as earlier
				from ${laid.relation} where ${amount} is not null and case_id is not null
			) group by case_id
		) as paid
		left join ${owed} as owed using (case_id)`);
	const number = (name: string) => Number(row[name]);
	const several = number("several");
	const cases = number("cases");
	const isOther = column !== principal;
	const fromNought = isOther ? number("from_nought") : 0;
	const neverFalls = number("never_falls");
	const score =
		(isHeaded(column, "total") ? 2 : 0) +
		(fromNought >= 0.9 * cases && cases > 0 ? 2 : 0) +
		(several > 0 && neverFalls >= 0.9 * several ? 1 : 0) -
		(several > 0 && neverFalls < 0.6 * several ? 3 : 0);
	return {
		column,
		several,
		neverFalls,
		fromNought,
		above: number("above"),
		aboveAsTotal: number("above_as_total"),
		cases,
		looksTotal: score >= 3,
	};
}

/** How the growth of a running total stands to another column at the same payments. */
export interface Agreement {
	readonly payments: number;
	readonly agree: number;
	readonly tenfold: number;
	readonly hundredfold: number;
}

export async function agreementOf(
	database: Database,
	look: LogLook,
	total: string,
	plain: string,
): Promise<Agreement> {
	const { laid } = look;
	const at = activitiesOf(look, "payment");
	const grown = `${laid.amount(total)} - coalesce(lag(${laid.amount(total)} ignore nulls) over (partition by case_id order by position), 0)`;
	const row = await database.row(`
		select count(*) as payments, count(case when plain = grown then 1 end) as agree,
			count(case when plain <> grown and plain = 10 * grown then 1 end) as tenfold,
			count(case when plain <> grown and plain = 100 * grown then 1 end) as hundredfold
		from (select ${laid.amount(plain)} as plain, ${grown} as grown from ${laid.relation} where ${isAt(at)} and case_id is not null)
		where plain is not null and grown is not null`);
	return {
		payments: Number(row.payments),
		agree: Number(row.agree),
		tenfold: Number(row.tenfold),
		hundredfold: Number(row.hundredfold),
	};
}
