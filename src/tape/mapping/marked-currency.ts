// The currency of a file that names none, where its amounts bear the mark of one.
import type { Database } from "../../warehouse/database.ts";
import { placeName } from "../reading/reading.ts";
import { currencies } from "./code-lists.ts";
import type { ProposedConstant } from "./proposal.ts";

/** A dollar of what country it is, no mark says; a krone or krona says nothing at all. */
const marks: Readonly<Record<string, string>> = {
	"€": "EUR",
	"£": "GBP",
	$: "USD",
};
const codes = new Set(currencies.split(" "));

const sampleRows = 2_000;
/** Of the amounts that are not empty. */
const leastShare = 0.95;

/**
 * One constant where nearly all amounts bear one mark or code, and no other; none where they bear none.
 *
 * @param places  of the columns of amounts, counted from 0
 */
export async function markedCurrency(
	database: Database,
	sample: string,
	places: readonly number[],
): Promise<ProposedConstant[]> {
	if (places.length === 0) return [];
	const rows = await database.rows(`
		select regexp_extract(upper(cell), '[€£$]|[A-Z]{3}') as mark, count(*) as times
		from (select unnest([${places.map(placeName).join(", ")}]) as cell from (select * from ${sample} limit ${sampleRows}))
		where trim(coalesce(cell, '')) <> '' group by all`);
	const all = rows.reduce((sum, { times }) => sum + Number(times), 0);
	const marked = rows.filter(({ mark }) => mark !== "");
	const [only] = marked;
	if (!only || marked.length > 1 || Number(only.times) < leastShare * all)
		return [];
	const mark = String(only.mark);
	const value = marks[mark] ?? (codes.has(mark) ? mark : undefined);
	if (!value) return [];
	return [
		{
			column: "currency",
			value,
			says: {
				en: `its amounts bear "${mark}"`,
				nb: `beløpene er merket "${mark}"`,
			},
		},
	];
}
