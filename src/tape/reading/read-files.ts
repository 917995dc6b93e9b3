// All files of one tape, read one after the other into one relation that remembers where each row came from.
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Fault } from "../../faults.ts";
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { forgetFirstRows, withFirstRows } from "../files/first-rows.ts";
import { refuseChanged } from "../files/inspect.ts";
import { openSource, type Source } from "../files/source.ts";
import {
	type DebtorIds,
	hashedLike,
	mustReadAgain,
	notePlain,
	withoutIdentities,
} from "../identities/identity-ids.ts";
import type { TapeLayout } from "../layout.ts";
import { type Mapping, mappingOf } from "../mapping/mapping.ts";
import { type Monthly, widePayments } from "../months/wide-payments.ts";
import {
	correctionMapping,
	layDownCorrections,
} from "../rejects/corrections.ts";
import { settleCorrections } from "../rejects/left-out.ts";
import { countBrokenLines, forgetBrokenLines } from "./broken-lines.ts";
import { dueFromDays } from "./due-from-days.ts";
import { gather, gathered } from "./gather.ts";
import { countMissing, forgetMissing } from "./missing-counts.ts";
import { readRelation } from "./read.ts";
import type { ColumnReading } from "./reading.ts";
import { passOverTotals, type TotalRow, totalRowsIn } from "./total-rows.ts";
import { readWhole } from "./whole.ts";

/** One file of a tape, as it was given. */
export interface GivenFile {
	/** Counted from 1 over all files of a run; `tape_files` lists them. */
	readonly number: number;
	readonly file: string;
	readonly layout: TapeLayout | undefined;
	/** A workbook of rejected rows that came back mended: its rows take the place of those they name. */
	readonly isCorrection?: true;
}

/** One file of a tape, as it was read. */
export interface ReadFile extends GivenFile {
	readonly source: Source;
	readonly mapping: Mapping;
	readonly columns: readonly ColumnReading[];
	/** The record of the read relation at which the file begins. */
	readonly first: number;
	readonly records: number;
	/** Records that are not blank, and broken lines. */
	readonly rows: number;
	readonly brokenLines: number;
	/** Rows that sum up others; those that agree with them are no rows of the tape. */
	readonly totals: readonly TotalRow[];
	/** Of payments that came with a column for each month. */
	readonly monthly?: Monthly;
	/** SQL for the cut-off date of a row, of a file whose due dates were reckoned from it. */
	readonly dueFrom?: string;
}

/** Reads each file whole; the read relation holds them all, in the order given. */
export async function readFiles(
	database: Database,
	tape: TapeName,
	given: readonly GivenFile[],
	scratch: string,
	ids: DebtorIds,
): Promise<ReadFile[]> {
	await forgetBrokenLines(database, tape);
	await forgetMissing(database, tape);
	const hasCorrections = await layDownCorrections(
		database,
		tape,
		given,
		namesOf(given),
		scratch,
	);
	const files: ReadFile[] = [];
	let first = 0;
	for (const one of given) {
		const read = await readFile(
			database,
			tape,
			one,
			{ hasCorrections, isAlone: given.length === 1 },
			scratch,
			ids,
		);
		const { records, filled } = await countRecords(database, tape);
		files.push({
			...one,
			...read,
			first,
			records,
			rows: filled + read.brokenLines,
		});
		first += records;
		if (given.length > 1)
			await gather(
				database,
				tape,
				read.source,
				one,
				files.length === 1,
				hasCorrections,
			);
	}
	if (mustReadAgain(files, ids))
		return await readFiles(database, tape, given, scratch, ids);
	notePlain(files, ids);
	if (given.length > 1)
		await database.run(
			`drop table ${readRelation(tape)}; alter table ${gathered(tape)} rename to ${readRelation(tape)}`,
		);
	if (hasCorrections) {
		refuseMonthly(files);
		await settleCorrections(database, tape, files);
	}
	return files;
}

/** A row of theirs is many payments, and a line that mends it cannot say which. */
function refuseMonthly(files: readonly ReadFile[]): void {
	const wide = files.find(({ monthly }) => monthly);
	if (wide)
		throw new Fault(
			`${wide.source.shownAs} has a column for each month, and no workbook can mend it`,
			{
				remedy:
					"Mend the file itself, or take its payments out of the corrections.",
			},
		);
}

/** Names of the files that corrections may name, by number. */
export function namesOf(given: readonly GivenFile[]): Map<number, string> {
	return new Map(
		given
			.filter(({ isCorrection }) => !isCorrection)
			.map(({ number, file }) => [number, basename(file).normalize("NFC")]),
	);
}

/** What a file of a tape is read with. */
interface Company {
	readonly hasCorrections: boolean;
	/** The only file of its tape. */
	readonly isAlone: boolean;
}

async function readFile(
	database: Database,
	tape: TapeName,
	{ number, file, layout, isCorrection }: GivenFile,
	{ hasCorrections, isAlone }: Company,
	scratch: string,
	ids: DebtorIds,
): Promise<
	Pick<
		ReadFile,
		| "source"
		| "mapping"
		| "columns"
		| "brokenLines"
		| "totals"
		| "monthly"
		| "dueFrom"
	>
> {
	const place = join(scratch, `${tape}-${number}`);
	mkdirSync(place, { recursive: true });
	const opened = await openSource(database, tape, file, layout, place);
	const wide = isCorrection
		? undefined
		: await widePayments(database, tape, number, opened, layout);
	const due = isCorrection ? undefined : dueFromDays(tape, opened, layout);
	const { source: whole, layout: form } = wide ??
		due ?? { source: opened, layout };
	const shaped = await withFirstRows(database, tape, whole);
	const mapping = isCorrection
		? hashedLike(correctionMapping(tape, shaped), ids)
		: await withoutIdentities(
				database,
				shaped,
				await mappingOf(database, tape, shaped.headings, form, shaped.shownAs),
				ids,
			);
	const { source: read, columns } = await readWhole(
		database,
		tape,
		shaped,
		mapping,
		form,
		isAlone ? number : undefined,
	);
	const brokenLines = await countBrokenLines(
		database,
		tape,
		number,
		read,
		hasCorrections,
	);
	refuseChanged(read.inspected);
	const totals = await totalRowsIn(database, tape, read);
	await passOverTotals(database, tape, totals);
	await countMissing(database, tape, read, mapping, form);
	await forgetFirstRows(database, tape);
	const { first: _, ...source } = read;
	return {
		source,
		mapping,
		columns,
		brokenLines,
		totals,
		...(wide && { monthly: wide.monthly }),
		...(due && { dueFrom: due.cutOff }),
	};
}

async function countRecords(
	database: Database,
	tape: TapeName,
): Promise<{ records: number; filled: number }> {
	const row = await database.row(
		`select count(*) as records, count(case when not is_blank then 1 end) as filled from ${readRelation(tape)}`,
	);
	return { records: Number(row.records), filled: Number(row.filled) };
}
