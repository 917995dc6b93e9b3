// Which rows cannot come in, and why: unreadable cells, broken rules, rows met before, rows without their claim.
import { type Database, quoted } from "../warehouse/database.ts";
import type { TapeName } from "./columns.ts";
import { rejectDuplicates } from "./duplicates.ts";
import { readRelation } from "./read.ts";
import type { Origin, ReadFile } from "./read-files.ts";
import { rules } from "./rules.ts";

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
): Promise<void> {
	const read = readRelation(tape);
	const parts = [
		`select record, split_part(fault, ':', 1) as code, split_part(fault, ':', 2) as column_name
		from (select rowid as record, unnest(string_split(rtrim(faults, ','), ',')) as fault
			from ${read} where faults <> '' and not is_blank)`,
		...rules
			.filter((rule) => rule.tape === tape && rule.severity === "error")
			.map(
				(rule) =>
					`select rowid, ${quoted(rule.code)}, ${quoted(rule.column)} from ${read} where (${rule.breaks}) and not is_blank`,
			),
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
	return `select ${read}.rowid,
			case when rejected.claim_id is null then 'unknown_claim' else 'claim_rejected' end, 'claim_id'
		from ${read}
		left join tape_claims on tape_claims.claim_id = ${read}.claim_id
		left join (select distinct claim_id from tape_rejects where relation = 'claims') as rejected
			on rejected.claim_id = ${read}.claim_id
		where tape_claims.claim_id is null and ${read}.claim_id is not null and not is_blank`;
}
