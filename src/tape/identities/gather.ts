// Who the debtors of a run are, in a temporary relation that goes before the run ends: what registers and duplicates are found by.
import type { Database } from "../../warehouse/database.ts";
import type { LoadedTape } from "../load.ts";
import {
	isForeignIdentity,
	isOrganisationNumber,
	isPersonNumber,
	isPersonNumberBefore2032AsNumber,
} from "../rules/identity-numbers.ts";
import { withIdentityRows } from "./identity-rows.ts";
import { birthDayIn } from "./plain-identity.ts";

/**
 * Makes the temporary relation `identities`, one row a debtor that was loaded; empty without a debtor tape.
 *
 * Columns: debtor_id; national_id_hash, under the user's key, or without one under a hash that lives as long as the
 * relation; organisation_number (nine digits that hold); name, address, phone and email as `plain-identity.ts` writes
 * them; birth_date, also out of the person number; postcode; identity_kind: person, organisation, foreign, invalid or
 * none; is_since_2032 where only the rule for new numbers lets it hold. No row of it is ever kept: `forgetIdentities`.
 */
export async function gatherIdentities(
	database: Database,
	debtors: LoadedTape | undefined,
): Promise<void> {
	await withIdentityRows(database, "debtors", debtors, told, (rows) =>
		database.run(
			`create or replace temp table identities as select * from ${rows}`,
		),
	);
}

/** SQL of what the identities of a relation tell. */
function told(rows: string): string {
	return `
		select debtor_id, ${hashedIdentity} as national_id_hash,
			case when identity_kind = 'organisation' then national_id end as organisation_number,
			name, coalesce(birth_date, case when is_before_2032 then ${birthDayIn("eleven_digits")} end) as birth_date,
			address, postcode, phone, email, identity_kind, is_since_2032, source_row
		from (
			select *, ${identityKind} as identity_kind, is_person and not is_before_2032 as is_since_2032
			from (
				select *, case when is_before_2032 then true else ${isPersonNumber("coalesce(national_id, '')")} end as is_person
				from (
					select *, ${isPersonNumberBefore2032AsNumber("eleven_digits")} as is_before_2032
					from (
						select *, case when regexp_full_match(national_id, '[0-9]{11}') then cast(national_id as bigint) end as eleven_digits
						from ${rows}
					)
				)
			)
		)`;
}

/** Takes `identities` away; call it before the run ends, whatever became of it. */
export async function forgetIdentities(database: Database): Promise<void> {
	await database.run("drop table if exists identities");
}

/** What holds by the rule before 2032 holds by the later one too, so that only other numbers are asked for it. */
const identityKind = `case
	when national_id is null and national_id_hash is null then 'none'
	when national_id is null then 'hashed'
	when is_person then 'person'
	when ${isOrganisationNumber("national_id")} then 'organisation'
	when ${isForeignIdentity("national_id")} then 'foreign'
	else 'invalid' end`;

/** SQL for the hash of a number: what was hashed already stays; without a key another hash serves as long as it is temporary. */
export const hashedIdentity = `case when national_id is not null then coalesce(identity_hash(national_id), md5(concat('of this run ', national_id)))
	else national_id_hash end`;
