// Rows that a workbook of corrections leaves out on purpose: how many, of how much, and that nothing else is lost with them.
import { Fault } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Finding } from "../findings/findings.ts";
import type { LoadedTape } from "../load.ts";
import { brokenRelation } from "../reading/broken-lines.ts";
import type { Origin } from "../reading/origin.ts";
import { readRelation } from "../reading/read.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { reasons } from "../rules.ts";
import { fileFingerprint } from "./as-written.ts";
import { correctedRelation } from "./corrections.ts";
import { claimAliases } from "./duplicates.ts";
import { faultRelation } from "./faulty-rows.ts";
import { amountOf } from "./rejects.ts";

export interface LeftOut {
	readonly rows: number;
	/** Exact decimal; what could not be read counts as 0.00. */
	readonly amount: string;
}

/**
 * After all files of a tape are read: takes the broken lines away that corrections stand for.
 *
 * @throws Fault for a correction of a file that is another now, and of a row that its file does not have
 */
export async function settleCorrections(
	database: Database,
	tape: TapeName,
	files: readonly ReadFile[],
): Promise<void> {
	const corrected = correctedRelation(tape);
	await refuseChangedFiles(database, corrected, files);
	const [stray] = await database.rows(`
		select corrected.source_file, corrected.row from ${corrected} as corrected
		left join ${readRelation(tape)} as read
			on read.source_file = corrected.source_file and read.source_row = corrected.row
		left join ${brokenRelation(tape)} as broken
			on broken.source_file = corrected.source_file and broken.line = corrected.row
		where read.source_file is null and broken.line is null
		order by corrected.source_file, corrected.row limit 1`);
	if (stray)
		throw new Fault(
			`the corrections of ${tape} mend row ${stray.row} of ${nameOf(files, stray.source_file)}, which has no such row`,
			{
				remedy:
					"Give the files of the run that rejected the row, as they were.",
			},
		);
	await database.run(`
		delete from ${brokenRelation(tape)}
		where (source_file, line) in (select (source_file, row) from ${corrected})`);
}

/** In a file that was sent anew under its old name, the row of that number may be another one. */
async function refuseChangedFiles(
	database: Database,
	corrected: string,
	files: readonly ReadFile[],
): Promise<void> {
	const sums = files.map(
		({ number, source }) =>
			`(${number}, ${quoted(fileFingerprint(source.inspected.sha256))})`,
	);
	const [changed] = await database.rows(`
		select corrected.source_file from ${corrected} as corrected
		inner join (values ${sums.join(", ")}) as files(source_file, file_sum) on files.source_file = corrected.source_file
		where corrected.file_sum <> files.file_sum
		order by corrected.source_file limit 1`);
	if (changed)
		throw new Fault(
			`${nameOf(files, changed.source_file)} is not the file whose rows were mended: its bytes are others`,
			{
				remedy:
					"Give the file as it was; or run without corrections, and mend the rows of the new one.",
			},
		);
}

function nameOf(files: readonly ReadFile[], number: unknown): string {
	return (
		files.find((file) => file.number === Number(number))?.source.shownAs ?? ""
	);
}

/** What is left out of a tape, once its rows are read. */
export async function leftOutOf(
	database: Database,
	tape: TapeName,
): Promise<LeftOut> {
	const row = await database.row(`
		select count(*) as rows, cast(coalesce(sum(${amountOf(tape)}), 0) as decimal(38,2)) as amount
		from ${correctedRelation(tape)} as corrected
		left join ${readRelation(tape)} as read
			on read.source_file = corrected.source_file and read.source_row = corrected.row
		where corrected.is_left_out`);
	return { rows: Number(row.rows), amount: String(row.amount) };
}

/** What was left out, told for each tape. */
export function leftOutFindings(tapes: readonly LoadedTape[]): Finding[] {
	return tapes
		.filter(({ leftOut }) => leftOut.rows > 0)
		.map(({ tape, leftOut }) => ({
			code: "left_out_by_decision",
			severity: "warning",
			relation: tape,
			column: "decision",
			rows: leftOut.rows,
			amount: leftOut.amount,
			says: `decision ${reasons.left_out_by_decision ?? ""}`,
		}));
}

/** A claim that is left out because another file has it under another number: what is paid under the number left out counts on the one kept. */
export async function keepAliases(
	database: Database,
	origin: Origin,
): Promise<void> {
	const read = readRelation("claims");
	await database.run(`
		insert into ${claimAliases}
		select left_out.claim_id, arg_min(kept.claim_id, kept.place)
		from (
			select claim_id, creditor_id, invoice_number, due_date, ${read}.source_file
			from ${read}
			inner join ${correctedRelation("claims")} as corrected
				on corrected.is_left_out and corrected.source_file = ${read}.source_file and corrected.row = ${read}.source_row
		) as left_out
		inner join (
			select claim_id, creditor_id, invoice_number, due_date, ${origin.senderFile} as source_file,
				row_number() over (order by submission_date desc nulls last, ${origin.senderFile}, rowid) as place
			from ${read}
			where not is_blank and rowid not in (select record from ${faultRelation("claims")})
		) as kept
			on kept.creditor_id = left_out.creditor_id and kept.invoice_number = left_out.invoice_number
			and kept.due_date = left_out.due_date and kept.source_file <> left_out.source_file
			and kept.claim_id <> left_out.claim_id
		where left_out.claim_id not in (select claim_id from ${read} where not is_blank and claim_id is not null)
		group by left_out.claim_id
		order by left_out.claim_id`);
}
