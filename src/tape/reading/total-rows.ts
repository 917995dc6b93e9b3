// Rows that sum up those above them: no claims, but a sum that the sender states and that can be held against the rows.
import { oreFromDecimal } from "../../money.ts";
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Source } from "../files/source.ts";
import { amountOf } from "../rejects/rejects.ts";
import { readRelation, rowNumber } from "./read.ts";
import { placeName } from "./reading.ts";
import { type Candidate, settled, type TotalRow } from "./settled-totals.ts";

export type { TotalRow } from "./settled-totals.ts";

interface OwnColumns {
	/** The columns that a row of a tape has and a total has not. */
	readonly id: string;
	readonly date: string;
	/** The amounts that a total may sum up, the one that counts first. */
	readonly amounts: readonly string[];
}

const ownColumns: Partial<Record<TapeName, OwnColumns>> = {
	claims: { id: "claim_id", date: "due_date", amounts: ["principal", "total"] },
	payments: { id: "claim_id", date: "paid_date", amounts: ["amount"] },
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
 * of those since the total before, be it in the principal or in what is owed in all. With a word for total and another
 * amount it stays a row of the tape, and is returned with `agrees: false`; without a word every other cell must be empty.
 */
export async function totalRowsIn(
	database: Database,
	tape: TapeName,
	source: Source,
): Promise<TotalRow[]> {
	const own = ownColumns[tape];
	if (!own) return [];
	const isCandidate = `(${own.id} is null or regexp_full_match(trim(${own.id}), '${label}'))
		and ${own.date} is null and ${amountOf(tape)} is not null and not is_blank`;
	const { candidates } = await database.row(
		`select count(*) as candidates from ${readRelation(tape)} where ${isCandidate}`,
	);
	if (Number(candidates) === 0 || Number(candidates) > mostTotals) return [];
	const found: TotalRow[][] = [];
	for (const amount of own.amounts)
		found.push(
			await totalsOf(database, source, {
				tape,
				amount,
				isCandidate,
			}),
		);
	return preferred(found);
}

/** Each row once: as the first amount has it that agrees, or else as the first has it. */
function preferred(found: readonly (readonly TotalRow[])[]): TotalRow[] {
	const all = found.flat();
	const chosen = new Map<number, TotalRow>();
	for (const row of [...all.filter(({ agrees }) => agrees), ...all])
		if (!chosen.has(row.record)) chosen.set(row.record, row);
	return [...chosen.values()].sort((one, other) => one.record - other.record);
}

interface Summed {
	readonly tape: TapeName;
	readonly amount: string;
	readonly isCandidate: string;
}

/** The totals of one amount. */
async function totalsOf(
	database: Database,
	source: Source,
	summed: Summed,
): Promise<TotalRow[]> {
	const candidates = await candidatesIn(database, source, summed);
	if (candidates.length === 0) return [];
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

async function candidatesIn(
	database: Database,
	source: Source,
	{ tape, amount, isCandidate }: Summed,
): Promise<Candidate[]> {
	const rows = await database.rows(`
		select * from (
			select rowid as record, ${rowNumber(source, tape)} as row, ${amount} as stated, (${isCandidate}) as is_candidate,
				cast(coalesce(sum(case when not coalesce(${isCandidate}, false) and not is_blank then ${amount} end)
					over (order by rowid), 0) as decimal(38,2)) as above
			from ${readRelation(tape)}
		) where is_candidate and stated is not null order by record`);
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
