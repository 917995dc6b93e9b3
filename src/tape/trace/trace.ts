// From a claim of the portfolio back to the files: every row that says something of it, as it was written.
import { existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Fault } from "../../faults.ts";
import {
	type Database,
	type PlainRow,
	quoted,
} from "../../warehouse/database.ts";
import { type Columns, type TapeName, tapes } from "../columns.ts";
import { openSource, type Source } from "../files/source.ts";
import { layoutSchema, type TapeLayout } from "../layout.ts";
import { monthlyColumns } from "../months/monthly.ts";

/** One cell of a row: what it is to us, what the sender calls it, what stands in it. */
export interface TracedCell {
	readonly column: string | undefined;
	readonly heading: string;
	/** The text as it was met; undefined where it is withheld: personal, or of no column of ours. */
	readonly text: string | undefined;
}

/** A row of a file that is about the claim. */
export interface TracedRow {
	readonly relation: TapeName;
	readonly file: string;
	readonly sheet: string | undefined;
	readonly row: number;
	/** "loaded", or why it was not. */
	readonly outcome: string;
	/** The original cells; undefined where the file is not at hand, and then `absence` says why. */
	readonly cells: readonly TracedCell[] | undefined;
	readonly absence: string | undefined;
}

/** At most so many rows of each tape are traced. */
export const mostRows = 200;

/**
 * Finds every row of every file that names the claim, loaded or rejected, and reads it again from the file it came in.
 *
 * @param portfolio  a portfolio.duckdb, opened to read
 * @param workplace  a database that may read files
 * @param folder     where the files lie now, if not where they lay when they were read
 * @throws Fault when the portfolio knows no such claim
 */
export async function traceClaim(
	portfolio: Database,
	workplace: Database,
	claimId: string,
	{ folder, scratch }: { folder: string | undefined; scratch: string },
): Promise<TracedRow[]> {
	const found = await rowsOf(portfolio, claimId);
	if (found.length === 0) throw await unknownClaim(portfolio, claimId);
	const files = new Map(
		(await portfolio.rows("select * from tape_files")).map((file) => [
			Number(file.source_file),
			file,
		]),
	);
	const sources = new Map<number, Source | string>();
	const traced: TracedRow[] = [];
	for (const { source_file, row, relation, outcome } of found) {
		const number = Number(source_file);
		const file = files.get(number);
		if (!file) continue;
		const source =
			sources.get(number) ??
			(await sourceOf(workplace, file, { folder, scratch }));
		sources.set(number, source);
		const isRead = typeof source !== "string";
		traced.push({
			relation: relation as TapeName,
			file: String(file.file),
			sheet: layoutOf(file)?.sheet,
			row: Number(row),
			outcome: String(outcome),
			cells: isRead
				? await cellsOf(workplace, source, Number(row), file)
				: undefined,
			absence: isRead ? undefined : source,
		});
	}
	return traced;
}

/** File and row of everything that names the claim: by its number, by the number it was not kept under, by its debtor. */
async function rowsOf(
	portfolio: Database,
	claimId: string,
): Promise<PlainRow[]> {
	const ids = `(select ${quoted(claimId)} as claim_id union select claim_id from tape_claim_aliases where kept_claim_id = ${quoted(claimId)}
		union select kept_claim_id from tape_claim_aliases where claim_id = ${quoted(claimId)})`;
	const loaded = (["claims", "payments", "events"] as const).map(
		(tape, place) =>
			`select distinct ${place} as position, '${tape}' as relation, source_file, source_row as row, 'loaded' as outcome
			from tape_${tape} where claim_id in ${ids}`,
	);
	return await portfolio.rows(`
		select * from (
			${loaded.join(" union all ")}
			union all
			select 3, 'debtors', tape_debtors.source_file, tape_debtors.source_row, 'loaded'
			from tape_debtors where debtor_id in (select debtor_id from tape_claims where claim_id in ${ids})
			union all
			select 4, relation, source_file, row, concat('rejected: ', string_agg(concat_ws(' ', column_name, reason), '; ' order by column_name))
			from tape_rejects where claim_id in ${ids} group by relation, source_file, row
		) order by position, source_file, row limit ${mostRows}`);
}

async function unknownClaim(
	portfolio: Database,
	claimId: string,
): Promise<Fault> {
	const close = await portfolio.rows(`
		select claim_id from tape_claims where jaro_winkler_similarity(claim_id, ${quoted(claimId)}) >= 0.8
		order by jaro_winkler_similarity(claim_id, ${quoted(claimId)}) desc, claim_id limit 3`);
	return new Fault(`the portfolio knows no claim "${claimId}"`, {
		remedy:
			close.length > 0
				? `Claims that come close: ${close.map(({ claim_id }) => `"${claim_id}"`).join(", ")}.`
				: "Ask for the number as the sender writes it: select claim_id from tape_claims.",
	});
}

function layoutOf(file: PlainRow): TapeLayout | undefined {
	if (file.layout === null) return undefined;
	const relation = String(file.relation) as TapeName;
	const parsed = layoutSchema.parse({
		name: "as read",
		[relation]: JSON.parse(String(file.layout)),
	});
	return parsed[relation];
}

/** The file opened as it was when it was loaded; or a sentence that says why it cannot be. */
async function sourceOf(
	workplace: Database,
	file: PlainRow,
	{ folder, scratch }: { folder: string | undefined; scratch: string },
): Promise<Source | string> {
	const path =
		folder === undefined
			? String(file.path)
			: join(folder, basename(String(file.path)));
	if (!existsSync(path)) return `${path} is not there any more`;
	const place = join(scratch, String(file.source_file));
	mkdirSync(place, { recursive: true });
	const source = await openSource(
		workplace,
		String(file.relation) as TapeName,
		path,
		layoutOf(file),
		place,
	);
	return source.inspected.sha256 === String(file.sha256)
		? source
		: `${path} is not the file that was read: its bytes have changed`;
}

async function cellsOf(
	workplace: Database,
	source: Source,
	row: number,
	file: PlainRow,
): Promise<TracedCell[]> {
	const relation = source.isNumbered
		? `(select * from ${source.sample} where source_row = ${row})`
		: `(select * from ${await source.again([row - 2])} where record = ${row - 2})`;
	const [cells] = await workplace.rows(`select * from ${relation}`);
	const columns = new Map(
		Object.entries(
			JSON.parse(String(file.columns)) as Record<string, string>,
		).map(([column, heading]) => [heading, column]),
	);
	const withheld = JSON.parse(String(file.withheld ?? "[]")) as string[];
	for (const heading of monthsOf(source, file, columns))
		columns.set(heading, "amount");
	const known: Columns = tapes[String(file.relation) as TapeName];
	return source.headings.map((heading, place) => {
		const column = columns.get(heading);
		const isShown =
			column !== undefined &&
			!known[column]?.personal &&
			!withheld.includes(column);
		const text = cells?.[`c${place}`];
		return { column, heading, text: isShown ? String(text ?? "") : undefined };
	});
}

/** A row with a column for each month is many payments: every month is an amount. */
function monthsOf(
	{ shownAs, headings }: Source,
	file: PlainRow,
	columns: ReadonlyMap<string, string>,
): string[] {
	const hasAmount = headings.some(
		(heading) => columns.get(heading) === "amount",
	);
	if (file.relation !== "payments" || hasAmount) return [];
	const table = monthlyColumns(shownAs, headings, layoutOf(file)?.monthly);
	return table?.months.map(({ heading }) => heading) ?? [];
}
