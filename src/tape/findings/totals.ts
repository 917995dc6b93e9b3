// What a tape held and what of it came in, counted on each side of the door so that the two can be held against each other.
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { readRelation } from "../reading/read.ts";
import { faultRelation } from "../rejects/faulty-rows.ts";
import type { LeftOut } from "../rejects/left-out.ts";
import { amountOf } from "../rejects/rejects.ts";

/** What the files of a tape held, and what of it came in: in tape = loaded + rejected + left out. Amounts are exact decimals. */
export interface TapeTotals {
	readonly rowsInTape: number;
	readonly rowsLoaded: number;
	readonly rowsRejected: number;
	/** Passed over on purpose, by a workbook of corrections; in neither of the two. */
	readonly rowsLeftOut: number;
	/** Rejected rows whose amount could not be read: they count as 0.00. */
	readonly rowsUnreadable: number;
	readonly amountInTape: string;
	/** The same with every decimal as the files write them, rounded once; rows are rounded one by one. */
	readonly amountAsWritten: string;
	readonly amountLoaded: string;
	readonly amountRejected: string;
	readonly amountLeftOut: string;
}

/** What was read and what was rejected of it, before the sound rows are laid down. */
export async function totalsRead(
	database: Database,
	tape: TapeName,
	brokenLines: number,
	leftOut: LeftOut,
): Promise<
	Omit<TapeTotals, "rowsLoaded" | "amountLoaded" | "amountAsWritten">
> {
	const amount = amountOf(tape);
	const row = await database.row(`
		select count(*) as rows_in_tape, cast(coalesce(sum(${amount}), 0) + ${leftOut.amount} as decimal(38,2)) as amount_in_tape,
			count(case when is_faulty then 1 end) as rows_rejected,
			count(case when is_faulty and ${amount} is null then 1 end) as rows_unreadable,
			cast(coalesce(sum(case when is_faulty then ${amount} end), 0) as decimal(38,2)) as amount_rejected
		from (
			select *, rowid in (select record from ${faultRelation(tape)}) as is_faulty
			from ${readRelation(tape)} where not is_blank
		)`);
	return {
		rowsInTape: Number(row.rows_in_tape) + brokenLines + leftOut.rows,
		rowsRejected: Number(row.rows_rejected) + brokenLines,
		rowsUnreadable: Number(row.rows_unreadable) + brokenLines,
		rowsLeftOut: leftOut.rows,
		amountInTape: String(row.amount_in_tape),
		amountRejected: String(row.amount_rejected),
		amountLeftOut: leftOut.amount,
	};
}

/** What is in the tape relation. */
export async function totalsLoaded(
	database: Database,
	tape: TapeName,
): Promise<Pick<TapeTotals, "rowsLoaded" | "amountLoaded">> {
	const row = await database.row(`
		select count(*) as rows, cast(coalesce(sum(${amountOf(tape)}), 0) as decimal(38,2)) as amount
		from tape_${tape}`);
	return {
		rowsLoaded: Number(row.rows),
		amountLoaded: String(row.amount),
	};
}
