// Debtors found in the registers: by number, else by name with birth date or place; what is ambiguous is told and not used.
import { hashedIdentity } from "../tape/identities/gather.ts";
import { withIdentityRows } from "../tape/identities/identity-rows.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import { type Database, quoted } from "../warehouse/database.ts";
import {
	type RegisterName,
	rankOf,
	registers,
	severalRows,
	subUnitForms,
	usedOfPersons,
} from "./registers.ts";
import { found, settle } from "./settle.ts";

const nameKey = (name: string) =>
	`list_aggregate(list_sort(string_split(${name}, ' ')), 'string_agg', ' ')`;

/**
 * Lays `register_matches` down: a row for each debtor and each row of a register that may be about it, with the strength
 * of the match, whether it is used, and if not why. No name, number or address is in it.
 */
export async function matchRegisters(
	database: Database,
	tapes: Partial<LoadedTapes["tapes"]>,
): Promise<void> {
	await database.run(`
		create or replace temp table wash_register (
			register varchar, tape_row bigint, national_id_hash varchar, organisation_number varchar, debtor_id varchar, name varchar,
			name_key varchar, birth_date date, address varchar, postcode varchar, phone varchar, who varchar);
		create or replace temp table ${found} (
			debtor_row bigint, register varchar, register_row bigint, strength integer, is_too_weak boolean,
			who varchar, is_other_address boolean, has_phone boolean, has_mobile boolean)`);
	for (const register of registers)
		if (tapes[register]) await layDownRegister(database, register, tapes);
	const { names, bare_names, ...keys } = await givenKeys(database);
	const given = Object.keys(keys).filter((key) => Number(keys[key]) > 0);
	for (const [place, key] of given.entries())
		await database.run(
			`insert into ${found} ${byNumber(key, given.slice(0, place))}`,
		);
	if (Number(names) > 0)
		await database.run(`insert into ${found} ${byName(notNumbered)}`);
	if (Number(bare_names) > 0)
		await database.run(`insert into ${found} ${byName(amongBare)}`);
	if (tapes.companies) await throughSubUnits(database);
	await settle(database);
	await database.run(`drop table ${found}; drop table wash_register`);
}

async function layDownRegister(
	database: Database,
	register: RegisterName,
	tapes: Partial<LoadedTapes["tapes"]>,
): Promise<void> {
	await withIdentityRows(database, register, tapes[register], told, (rows) =>
		database.run(`
			insert into wash_register by name
			select given.*, ${quoted(register)} as register, coalesce(national_id_hash, organisation_number, ${whoever(register)}) as who
			from ${rows} as given`),
	);
}

/** SQL of what a register tells that debtors are found by. */
function told(rows: string): string {
	return `
		select ${hashedIdentity} as national_id_hash, organisation_number, debtor_id, name, ${nameKey("name")} as name_key,
			birth_date, address, postcode, phone, source_row
		from ${rows}`;
}

/** SQL for whom a row without a number is about. */
function whoever(register: RegisterName): string {
	return severalRows.includes(register)
		? "case when birth_date is not null then concat(name, '|', birth_date) else concat(name, '|', address, '|', postcode) end"
		: "concat('row ', cast(tape_row as varchar))";
}

const isBare =
	"wash_register.national_id_hash is null and wash_register.organisation_number is null";

/** How many rows of all registers give each key that debtors are found by; bare names are those without a number. */
async function givenKeys(database: Database) {
	return await database.row(`
		select count(national_id_hash) as national_id_hash, count(organisation_number) as organisation_number,
			count(debtor_id) as debtor_id, count(name_key) as names, count(case when ${isBare} then name_key end) as bare_names
		from wash_register`);
}

/** What is known of a debtor and of the row of a register that may be about it. */
const ofBoth = `identities.tape_row as debtor_row, identities.address as debtor_address, identities.postcode as debtor_postcode,
	wash_register.register, wash_register.tape_row as register_row, wash_register.who, wash_register.address,
	wash_register.postcode, wash_register.phone`;

const isSame = (key: string) => `wash_register.${key} = identities.${key}`;

/**
 * A company's number is its debtor's identity number; a person's is compared by its hash.
 *
 * @param before  keys by which the same row may have been found
 */
function byNumber(key: string, before: readonly string[]): string {
	const isNew = before.map((each) => `not coalesce(${isSame(each)}, false)`);
	return `
		select ${foundColumns(String(rankOf("id")), "false")}
		from (
			select ${ofBoth} from identities inner join wash_register on ${isSame(key)}
			where ${["true", ...isNew].join(" and ")}
		) as pairs`;
}

/**
 * Two numbers that both hold and differ are two persons, whatever they are called: whose number holds is looked for among
 * rows without one alone.
 */
const isNumbered = "identities.identity_kind not in ('none', 'invalid')";
const notNumbered = `not (${isNumbered})`;
const amongBare = `${isNumbered} and ${isBare}`;

/** Those whom no number found in a register. */
function byName(who: string): string {
	const strength = `case
		when is_birth and is_address then ${rankOf("name and birth date and address")}
		when is_birth and is_postcode then ${rankOf("name and birth date and postcode")}
		when is_birth then ${rankOf("name and birth date")}
		when is_address then ${rankOf("name and address")} else ${rankOf("name and postcode")} end`;
	const is = (column: string, and = "true") =>
		`coalesce(identities.${column} = wash_register.${column} and ${and}, false)`;
	const isPostcode = is("postcode");
	const columns = `${ofBoth}, identities.identity_kind, coalesce(identities.birth_date <> wash_register.birth_date, false) as is_other,
		${is("birth_date")} as is_birth, ${is("address", isPostcode)} as is_address, ${isPostcode} as is_postcode`;
	const isCompany = `coalesce(tape_debtors.debtor_type = 'company', identity_kind = 'organisation')`;
	const enough = usedOfPersons.map(rankOf).join(", ");
	return `
		select ${foundColumns("strength", `not ${isCompany} and strength not in (${enough})`)}
		from (
			select *, ${strength} as strength from (
				select ${columns} from identities
				inner join wash_register on wash_register.name_key = ${nameKey("identities.name")} where ${who}
			) where not is_other and (is_birth or is_postcode)
		) as pairs
		inner join tape_debtors on tape_debtors.tape_row = pairs.debtor_row
		where not exists (
			select 1 from ${found} as known where known.register = pairs.register and known.debtor_row = pairs.debtor_row
		)`;
}

/** SQL of a row of what was found, out of pairs of `ofBoth`. */
function foundColumns(strength: string, isTooWeak: string): string {
	const isOther = `case
		when pairs.postcode is not null and debtor_postcode is not null and pairs.postcode <> debtor_postcode then true
		when pairs.address is not null and debtor_address is not null then pairs.address <> debtor_address
		when pairs.postcode is not null and debtor_postcode is not null then false end`;
	return `debtor_row, register, register_row, ${strength} as strength, ${isTooWeak} as is_too_weak, who,
		${isOther} as is_other_address, phone is not null as has_phone, ${isMobile("phone")} as has_mobile`;
}

/** SQL that is true for a mobile telephone: eight digits from 4 or 9 on; a plain telephone holds no sign but digits and a plus. */
export function isMobile(phone: string): string {
	return `coalesce(length(${phone}) = 8 and left(${phone}, 1) in ('4', '9') and not contains(${phone}, '+'), false)`;
}

/** An invoice may bear the number of a sub-unit: the unit it belongs to is the debtor. */
async function throughSubUnits(database: Database): Promise<void> {
	await database.run(`
		insert into ${found}
		select sub_units.debtor_row, 'companies', parents.tape_row, ${rankOf("id of a sub-unit")}, false, parents.organisation_number,
			cast(null as boolean), false, false
		from ${found} as sub_units
		inner join tape_companies as units on units.tape_row = sub_units.register_row
		inner join tape_companies as parents on parents.organisation_number = units.parent_number
		where sub_units.register = 'companies' and units.organisation_form in (${subUnitForms.map(quoted).join(", ")})`);
}
