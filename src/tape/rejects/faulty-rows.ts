// Which rows cannot come in, and why: unreadable cells, broken rules, rows met before, rows without their claim.
import { type Database, quoted } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import {
	readingDoubtsThat,
	type Severities,
	severityOf,
} from "../findings/severities.ts";
import type { Origin } from "../reading/origin.ts";
import { readRelation } from "../reading/read.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { crossRules } from "../rules/cross-rules.ts";
import { debtorsOfTwoTypes } from "../rules/joints.ts";
import { breaking, listed, type Rule } from "../rules/rule.ts";
import { rowRules } from "../rules.ts";
import { condemnedRows } from "./doubtful-rows.ts";
import { rejectDuplicates } from "./duplicates.ts";

/** Temporary relation of the faults of one tape: record, code, column_name. */
export function faultRelation(tape: TapeName): string {
	return `${tape}_faults`;
}

/**
 * Gathers the faults of all rows as read.
 *
 * `record` counts the rows of the read relation from 0.
 */
export async function gatherFaults(
	database: Database,
	tape: TapeName,
	files: readonly ReadFile[],
	origin: Origin,
	severities: Severities,
): Promise<void> {
	const read = readRelation(tape);
	const isError = (rule: Rule) =>
		rule.tape === tape && severityOf(rule, severities) === "error";
	const graveDoubts = readingDoubtsThat("error", severities);
	const parts = [
		markedPart(read, "faults"),
		...(graveDoubts.length > 0
			? [`${markedPart(read, "doubts")} where code in ${listed(graveDoubts)}`]
			: []),
		...rowRules
			.filter((rule) => isError(rule) && isGiven(rule, files))
			.map(
				(rule) =>
					`select rowid, ${quoted(rule.code)}, ${quoted(rule.column)} from ${read} where (${breaking(rule, read)}) and not is_blank`,
			),
		...(crossRules.some(isError) ? [condemnedPart(tape, origin)] : []),
		...(tape === "claims" ? [currencyPart(read)] : []),
		...(tape === "payments" || tape === "events"
			? [unknownClaimPart(read)]
			: []),
	];
	await database.run(
		`create or replace temp table ${faultRelation(tape)} as ${parts.join(" union all ")}`,
	);
	await rejectDuplicates(database, tape, {
		faults: faultRelation(tape),
		isSeveral: files.length > 1,
		origin,
	});
	if (tape === "debtors") await noteTwoTypes(database);
}

/** The marks that reading left on rows, each cut into its code and its column. */
function markedPart(read: string, marks: "faults" | "doubts"): string {
	return `select record, code, column_name from (
		select record, split_part(mark, ':', 1) as code, split_part(mark, ':', 2) as column_name
		from (select rowid as record, unnest(string_split(rtrim(${marks}, ','), ',')) as mark
			from ${read} where ${marks} <> '' and not is_blank)
	)`;
}

/** Rows that an earlier reading of all tapes found to break a rule which the layout makes an error. */
function condemnedPart(tape: TapeName, { tapeRow }: Origin): string {
	const read = readRelation(tape);
	return `select distinct ${read}.rowid, condemned.code, condemned.column_name
		from ${read} inner join ${condemnedRows} as condemned
			on condemned.relation = ${quoted(tape)} and condemned.tape_row = ${tapeRow}`;
}

function isGiven({ needs = [] }: Rule, files: readonly ReadFile[]): boolean {
	return needs.every((column) =>
		files.some(
			({ mapping }) =>
				mapping.places.has(column) || mapping.constants.has(column),
		),
	);
}

/** Debtors that are met again as the other type: which of the rows is right, nobody can tell from the tape. */
async function noteTwoTypes(database: Database): Promise<void> {
	const read = readRelation("debtors");
	await database.run(`
		create or replace temp table ${debtorsOfTwoTypes} as
		select debtor_id from ${read}
		where not is_blank and debtor_id in (
			select debtor_id from ${read}
			where rowid in (select record from ${faultRelation("debtors")} where code in ('duplicate_id', 'in_other_file'))
		)
		group by debtor_id having count(distinct debtor_type) > 1`);
}

function currencyPart(read: string): string {
	return `select ${read}.rowid, 'other_currency', 'currency' from ${read}
		cross join (
			select coalesce(upper(currency), 'NOK') as currency from ${read} where not is_blank
			group by all order by count(*) desc, currency limit 1
		) as usual
		where coalesce(upper(${read}.currency), 'NOK') <> usual.currency and not is_blank`;
}

function unknownClaimPart(read: string): string {
	return `select claimless.record,
			case when rejected.claim_id is null then 'unknown_claim' else 'claim_rejected' end, 'claim_id'
		from (
			select ${read}.rowid as record, ${read}.claim_id
			from ${read} anti join tape_claims on tape_claims.claim_id = ${read}.claim_id
			where ${read}.claim_id is not null and not is_blank
		) as claimless
		left join (select distinct claim_id from tape_rejects where relation = 'claims') as rejected
			on rejected.claim_id = claimless.claim_id`;
}
