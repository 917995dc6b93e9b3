// Rows that a program with another order of day and month has been through: told by the terms of the other rows.
import type { Database } from "../../warehouse/database.ts";

export interface SwappedDays {
	/** The column to mend: the one whose swap gives the rows a usual term. */
	readonly column: string;
	readonly rows: number;
	/** Exact decimal, principal. */
	readonly amount: string;
}

/** Pairs of days whose distance is much the same in most rows of a tape. */
const pairs = [
	{ from: "invoice_date", to: "due_date" },
	{ from: "due_date", to: "submission_date" },
] as const;

/** Fewer rows tell no usual term. */
const enoughRows = 20;
/** A single row with an odd term is a slip of the pen; a program that swaps does it by the dozen. */
const fewestRows = 3;
const leastShare = 0.002;
/** A term that lies further off than this from the usual is no term. */
const farOffDays = 200;

/**
 * Finds the rows whose day and month were swapped, among those where another day of the row tells.
 *
 * The usual term is taken from rows whose days cannot be swapped (the 13th and later), from its 5th to its 95th
 * percentile. A row is named where its own term lies below zero or more than 200 days outside of the usual, and that
 * of one or both days swapped lies within. A swap that leaves a likely term cannot be told, so this is a lower bound; and
 * fewer rows than three, or than two of a thousand, are not told of.
 */
export async function swappedDays(database: Database): Promise<SwappedDays[]> {
	const found: SwappedDays[] = [];
	for (const { from, to } of pairs) {
		const rows = await database.rows(sqlOf(from, to));
		for (const { column_name, claims, amount } of rows)
			found.push({
				column: String(column_name),
				rows: Number(claims),
				amount: String(amount),
			});
	}
	return found;
}

function sqlOf(from: string, to: string): string {
	return `
		with terms as (
			select principal, "${to}" - "${from}" as term, ${swapped(to)} - "${from}" as to_swapped,
				"${to}" - ${swapped(from)} as from_swapped, ${swapped(to)} - ${swapped(from)} as both_swapped,
				day("${from}") > 12 and day("${to}") > 12 as is_sure
			from tape_claims where "${from}" is not null and "${to}" is not null
		),
		usual as (
			select quantile_disc(term, 0.05) as least, quantile_disc(term, 0.95) as most, count(*) as sure
			from terms where is_sure and term >= 0
		),
		named as (
			select principal, case
				when to_swapped between least and most then '${to}'
				when from_swapped between least and most then '${from}'
				when both_swapped between least and most then '${to}' end as column_name
			from terms cross join usual
			where usual.sure >= ${enoughRows}
				and (term < least(0, least) or term < least - ${farOffDays} or term > most + ${farOffDays})
		)
		select column_name, count(*) as claims, cast(coalesce(sum(principal), 0) as decimal(38,2)) as amount
		from named where column_name is not null group by column_name
		having count(*) >= greatest(${fewestRows}, ${leastShare} * (select count(*) from terms)) order by column_name`;
}

/** The day with its month for its day; null where that is no day, or the same. */
function swapped(column: string): string {
	return `case when day("${column}") <= 12 and day("${column}") <> month("${column}")
		then make_date(year("${column}"), day("${column}"), month("${column}")) end`;
}
