// Rows that stand in a tape more than once: which of them is kept, by which rule.
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { Origin } from "../reading/origin.ts";
import { readRelation } from "../reading/read.ts";

const ids: Partial<Record<TapeName, string>> = {
	claims: "claim_id",
	payments: "payment_id",
	debtors: "debtor_id",
	companies: "organisation_number",
};

/** Claims of two files that are one claim under two numbers: the number that is not kept, and the one that is. */
export const claimAliases = "tape_claim_aliases";

export interface DuplicateSearch {
	/** Relation of the faults known so far: a row that has one cannot be the one that is kept. */
	readonly faults: string;
	readonly isSeveral: boolean;
	readonly origin: Origin;
}

/**
 * Adds the rows that are not kept to the faults.
 *
 * Within a file the first sound row is kept. Of a claim in several files, the row of the file that has it submitted
 * last is kept, and of equals the one whose file was given first. Payment numbers are each sender's own, so they are
 * compared within a file only.
 */
export async function rejectDuplicates(
	database: Database,
	tape: TapeName,
	search: DuplicateSearch,
): Promise<void> {
	const id = ids[tape];
	if (id && !(await isRising(database, tape, id)))
		await database.run(
			`insert into ${search.faults} ${search.isSeveral && tape !== "payments" ? inSeveralFiles(tape, id, search) : inOneFile(tape, id, search)}`,
		);
	if (tape === "claims") await reconcile(database, search);
}

/** Ids that rise from row to row, as numbers in their order do, are each met once: that is seen in passing. */
async function isRising(
	database: Database,
	tape: TapeName,
	id: string,
): Promise<boolean> {
	const { falls } = await database.row(`
		select count(*) as falls from (
			select ${id} as id, lag(${id}) over () as before from ${readRelation(tape)}
			where ${id} is not null and not is_blank
		) where not (strlen(id) > strlen(before) or (strlen(id) = strlen(before) and id > before))`);
	return Number(falls) === 0;
}

/** Ids are looked at by their hash first: a hash met once needs no second look. */
function soundRows(
	tape: TapeName,
	id: string,
	{ faults, origin, isSeveral }: DuplicateSearch,
): string {
	const read = readRelation(tape);
	const isOwn = isSeveral && tape === "payments";
	const group = (column: string) =>
		isOwn ? `hash(${column}, ${origin.senderFile})` : `hash(${column})`;
	const columns = tape === "claims" ? `, ${read}.submission_date` : "";
	return `select ${read}.rowid as record, ${id} as id, ${origin.senderFile} as source_file${columns}
		from ${read}
		inner join (
			select ${group(id)} as hashed from ${read} where ${id} is not null and not is_blank
			group by ${group(id)} having count(*) > 1
		) as met_again on met_again.hashed = ${group(`${read}.${id}`)}
		left join (select distinct record from ${faults}) as faulty on faulty.record = ${read}.rowid
		where not is_blank and faulty.record is null`;
}

function inOneFile(
	tape: TapeName,
	id: string,
	search: DuplicateSearch,
): string {
	return `select record, 'duplicate_id', '${id}'
		from (
			select record, row_number() over (partition by id, source_file order by record) as place
			from (${soundRows(tape, id, search)})
		) where place > 1`;
}

function inSeveralFiles(
	tape: TapeName,
	id: string,
	search: DuplicateSearch,
): string {
	const latest = tape === "claims" ? "submission_date desc nulls last, " : "";
	return `select record, case when place_in_file > 1 then 'duplicate_id' else 'in_other_file' end, '${id}'
		from (
			select *, row_number() over (partition by id, place_in_file > 1 order by ${latest}source_file, record) as place
			from (
				select *, row_number() over (partition by id, source_file order by record) as place_in_file
				from (${soundRows(tape, id, search)})
			)
		) where place_in_file > 1 or place > 1`;
}

/**
 * Two files may know one claim by two numbers: same creditor, same invoice, same due date. One is kept, as above, and
 * what is paid or noted under the other number counts on it.
 */
async function reconcile(
	database: Database,
	{ faults, isSeveral, origin }: DuplicateSearch,
): Promise<void> {
	const pairs = isSeveral
		? `
		select record, claim_id, kept_claim_id from (
			select ${readRelation("claims")}.rowid as record, claim_id, ${origin.senderFile} as source_file,
				first_value(claim_id) over same_invoice as kept_claim_id,
				first_value(${origin.senderFile}) over same_invoice as kept_file
			from ${readRelation("claims")}
			left join (select distinct record from ${faults}) as faulty on faulty.record = ${readRelation("claims")}.rowid
			where not is_blank and faulty.record is null and invoice_number is not null and creditor_id is not null
			window same_invoice as (
				partition by creditor_id, invoice_number, due_date
				order by submission_date desc nulls last, ${origin.senderFile}, ${readRelation("claims")}.rowid
			)
		) where source_file <> kept_file`
		: "select cast(null as bigint) as record, cast(null as varchar) as claim_id, cast(null as varchar) as kept_claim_id where false";
	await database.run(`
		create or replace temp table claims_under_two_numbers as ${pairs};
		insert into ${faults} select record, 'same_invoice_in_other_file', 'invoice_number' from claims_under_two_numbers;
		create or replace table ${claimAliases} as select claim_id, kept_claim_id from claims_under_two_numbers order by claim_id;
		drop table claims_under_two_numbers`);
}
