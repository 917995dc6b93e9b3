// Rows that sum up those above them: no claims, but a sum that the sender states and that can be held against the rows.
import { decimalFromOre, oreFromDecimal } from "../../money.ts";
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Source } from "../files/source.ts";
import { amountOf } from "../rejects/rejects.ts";
import { readRelation, rowNumber } from "./read.ts";
import { placeName } from "./reading.ts";

export interface TotalRow {
	/** Counted from 0 as the rows stand below the headings; rowid of the read relation. */
	readonly record: number;
	/** The row in the file as a spreadsheet shows it. */
	readonly row: number;
	/** The word that says so, without what stands behind it; null where every cell but amounts is empty. */
	readonly label: string | null;
	readonly kind: "total" | "subtotal";
	/** Exact decimals: what the row says, and the sum of the rows above that comes nearest. */
	readonly stated: string;
	readonly counted: string;
	/** Stated and counted are the same to the øre. Only then is the row no row of the tape. */
	readonly agrees: boolean;
}

/** The columns that a row of a tape has and a total has not. */
const ownColumns: Partial<
	Record<TapeName, { readonly id: string; readonly date: string }>
> = {
	claims: { id: "claim_id", date: "due_date" },
	payments: { id: "claim_id", date: "paid_date" },
};

const words =
	"(sum total|grand total|sum|summ?a|summer|total|totalt|totals?um|totaler|totals|i ?alt|til ?sammen|sub ?total|delsum|slutt ?sum|mellomsum|saldo)";
const label = `(?i)${words}([ :.].*)?`;

/** More rows than this without id and date are no totals but a tape without ids. */
const mostTotals = 1_000;

/**
 * Finds the rows of totals and subtotals among the rows as read; call it after reading and before faults are gathered.
 *
 * A total has no id (or one that is a word for total), no day, and an amount that equals the sum of all rows above, or
 * of those since the total before. With a word for total and another amount it stays a row of the tape, and is
 * returned with `agrees: false`; without a word every other cell must be empty.
 */
export async function totalRowsIn(
	database: Database,
	tape: TapeName,
	source: Source,
): Promise<TotalRow[]> {
	const own = ownColumns[tape];
	if (!own) return [];
	const candidates = await candidatesIn(database, tape, source, own);
	if (candidates.length === 0 || candidates.length > mostTotals) return [];
	const labels = await labelsOf(database, source, candidates);
	return settled(
		candidates.map((candidate) => ({
			...candidate,
			isTotal: labels.has(candidate.record),
			label: labels.get(candidate.record) ?? null,
		})),
	);
}

/** Takes the rows of totals out of the rows as read: they are passed over as blank lines are. */
export async function passOverTotals(
	database: Database,
	tape: TapeName,
	totals: readonly TotalRow[],
): Promise<void> {
	const records = totals.filter(({ agrees }) => agrees);
	if (records.length === 0) return;
	await database.run(`
		update ${readRelation(tape)} set is_blank = true
		where rowid in (${records.map(({ record }) => record).join(", ")})`);
}

interface Candidate {
	readonly record: number;
	readonly row: number;
	readonly stated: bigint;
	/** Sum of all rows above that are no candidates. */
	readonly above: bigint;
}

async function candidatesIn(
	database: Database,
	tape: TapeName,
	source: Source,
	{ id, date }: { readonly id: string; readonly date: string },
): Promise<Candidate[]> {
	const read = readRelation(tape);
	const amount = amountOf(tape);
	const isCandidate = `(${id} is null or regexp_full_match(trim(${id}), '${label}'))
		and ${date} is null and ${amount} is not null and not is_blank`;
	const { candidates } = await database.row(
		`select count(*) as candidates from ${read} where ${isCandidate}`,
	);
	if (Number(candidates) === 0 || Number(candidates) > mostTotals) return [];
	const rows = await database.rows(`
		select * from (
			select rowid as record, ${rowNumber(source, tape)} as row, ${amount} as stated, (${isCandidate}) as is_candidate,
				cast(coalesce(sum(case when not coalesce(${isCandidate}, false) and not is_blank then ${amount} end)
					over (order by rowid), 0) as decimal(38,2)) as above
			from ${read}
		) where is_candidate order by record`);
	return rows.map(({ record, row, stated, above }) => ({
		record: Number(record),
		row: Number(row),
		stated: oreFromDecimal(String(stated)),
		above: oreFromDecimal(String(above)),
	}));
}

/** The word for total in each candidate; null where it holds amounts alone. Candidates with neither are not returned. */
async function labelsOf(
	database: Database,
	source: Source,
	candidates: readonly Candidate[],
): Promise<ReadonlyMap<number, string | null>> {
	const lines = await source.again(candidates.map(({ record }) => record));
	const cells = `[${source.headings.map((_, place) => `trim(${placeName(place)}, ' \t\u00a0')`).join(", ")}]`;
	const wanted = candidates.map(({ record }) => record).join(", ");
	const rows = await database.rows(`
		select record, regexp_extract(list_extract(list_filter(cells, lambda cell: regexp_full_match(cell, '${label}')), 1), '^${label}$', 1) as label,
			len(list_filter(cells, lambda cell: cell <> '' and not regexp_full_match(cell, '${amountAlone}'))) as others
		from (select record, ${cells} as cells from ${lines} as lines where record in (${wanted}))`);
	return new Map(
		rows
			.filter(
				({ label: said, others }) => said !== null || Number(others) === 0,
			)
			.map(({ record, label: said }) => [
				Number(record),
				said === null ? null : String(said),
			]),
	);
}

const amountAlone = "[-+(\u2212]?[0-9][0-9 .,\u00a0\u202f\\x27-]*[)]?";

interface LabelledCandidate extends Candidate {
	readonly isTotal: boolean;
	readonly label: string | null;
}

/**
 * Goes down the candidates. One that has other cells counts among the rows that a later total sums up; one that says
 * it is a total and is none may or may not.
 */
function settled(candidates: readonly LabelledCandidate[]): TotalRow[] {
	const totals: TotalRow[] = [];
	let counted = 0n;
	let disputed = 0n;
	let before = 0n;
	for (const { isTotal, stated, above, ...candidate } of candidates) {
		const all = above + counted;
		const sums = [all, all + disputed, all - before, all + disputed - before];
		const place = isTotal ? sums.indexOf(stated) : -1;
		const agrees = place >= 0;
		if (isTotal)
			totals.push({
				record: candidate.record,
				row: candidate.row,
				label: candidate.label,
				kind: place > 1 ? "subtotal" : "total",
				stated: decimalFromOre(stated),
				counted: decimalFromOre(agrees ? stated : nearest(stated, sums)),
				agrees,
			});
		if (agrees) before = all;
		else if (candidate.label !== null) disputed += stated;
		else counted += stated;
	}
	return totals.filter(({ agrees, label: said }) => agrees || said !== null);
}

function nearest(stated: bigint, sums: readonly bigint[]): bigint {
	const away = (sum: bigint) => (sum > stated ? sum - stated : stated - sum);
	return sums.reduce((one, other) => (away(other) < away(one) ? other : one));
}
