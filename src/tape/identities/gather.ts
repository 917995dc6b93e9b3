// Who the debtors of a run are, in a temporary relation that goes before the run ends: what registers and duplicates are found by.
import { type Database, named } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import type { LoadedTape } from "../load.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { textOf } from "../reading/reading.ts";
import {
	isForeignIdentity,
	isOrganisationNumber,
	isPersonNumber,
	isPersonNumberBefore2032AsNumber,
} from "../rules/identity-numbers.ts";
import {
	bareIdentity,
	birthDayIn,
	plainAddress,
	plainDay,
	plainPersonName,
	plainPhone,
	plainPostcode,
	withLostNought,
	withPlainStreet,
} from "./plain-identity.ts";

/** Each column of an identity, as SQL over the texts of a file. */
const asIs = (text: string) => text;
const plain: Readonly<Record<string, (text: string) => string>> = {
	debtor_id: asIs,
	national_id: bareIdentity,
	national_id_hash: asIs,
	organisation_number: bareIdentity,
	name: plainPersonName,
	birth_date: plainDay,
	address: plainAddress,
	postcode: plainPostcode,
	phone: plainPhone,
	email: (text) => `nullif(lower(trim(${text})), '')`,
};

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
	await database.run(`
		create or replace temp table identities as
		select debtor_id, ${hashedIdentity} as national_id_hash,
			case when identity_kind = 'organisation' then national_id end as organisation_number,
			name, coalesce(birth_date, case when identity_kind = 'person' and not is_since_2032 then ${birthDayIn("national_id")} end) as birth_date,
			address, postcode, phone, email, identity_kind, is_since_2032, tape_row
		from (
			select *, ${identityKind} as identity_kind, is_person and not is_before_2032 as is_since_2032
			from (
				select *, case when is_before_2032 then true else ${isPersonNumber("coalesce(national_id, '')")} end as is_person
				from (
					select *, ${isPersonNumberBefore2032AsNumber("eleven_digits")} as is_before_2032
					from (
						select *, case when regexp_full_match(national_id, '[0-9]{11}') then cast(national_id as bigint) end as eleven_digits
						from ${identityRows("debtors", debtors)}
					)
				)
			)
		)`);
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
export const hashedIdentity = `case when national_id is not null then coalesce(identity_hash(national_id), sha256(concat('of this run ', national_id)))
	else national_id_hash end`;

/**
 * SQL of the rows of a tape that were loaded, with what identifies them and their `tape_row`; columns it lacks are null.
 */
export function identityRows(
	tape: TapeName,
	loaded: LoadedTape | undefined,
): string {
	const files = (loaded?.files ?? []).filter(
		({ isCorrection }) => !isCorrection,
	);
	const none = Object.keys(plain).map((name) => `${nothing(name)} as ${name}`);
	if (files.length === 0)
		return `(select ${none.join(", ")}, cast(null as bigint) as tape_row where false)`;
	return `(
		select given.* exclude (source_file, source_row) replace (${withLostNought("national_id")} as national_id, ${withPlainStreet("address")} as address), tape.tape_row
		from (${files.map(rowsOf).join(" union all ")}) as given
		inner join tape_${tape} as tape on tape.source_file = given.source_file and tape.source_row = given.source_row)`;
}

function rowsOf({ source, mapping, number }: ReadFile): string {
	const isGiven = (name: string) =>
		mapping.places.has(name) || mapping.constants.has(name);
	const numberedBy =
		mapping.isDebtorHashed && !isGiven("national_id") ? "debtor_id" : undefined;
	const texts: string[] = [];
	const columns = Object.entries(plain).map(([name, write]) => {
		const from = name === "national_id" && numberedBy ? numberedBy : name;
		if (!isGiven(from)) return `${nothing(name)} as ${named(name)}`;
		const text = textOf(
			from,
			from === name ? mapping : { ...mapping, isDebtorHashed: false },
		);
		texts.push(`cast(${text} as varchar) as ${named(name)}`);
		return `${write(named(name))} as ${named(name)}`;
	});
	const row = source.isNumbered ? "source_row" : "row_number() over () + 1";
	// Each text is a column first: what makes it plain looks at it many times.
	return `select ${columns.join(", ")}, source_file, source_row
		from (select ${[...texts, `${number} as source_file`, `${row} as source_row`].join(", ")} from ${source.sample}) as texts`;
}

function nothing(name: string): string {
	return `cast(null as ${name === "birth_date" ? "date" : "varchar"})`;
}
