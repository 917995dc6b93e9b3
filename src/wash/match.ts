// Debtors found in the registers: by number, else by name with birth date or place; what is ambiguous is told and not used.
import { hashedIdentity, identityRows } from "../tape/identities/gather.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import { type Database, quoted } from "../warehouse/database.ts";
import {
	type RegisterName,
	registers,
	severalRows,
	strengths,
	subUnitForms,
	usedOfPersons,
} from "./registers.ts";

const found = "wash_found";
const nameKey = (name: string) =>
	`array_to_string(list_sort(string_split(${name}, ' ')), ' ')`;

/**
 * Lays `register_matches` down: a row for each debtor and each row of a register that may be about it, with the strength
 * of the match, whether it is used, and if not why. No name, number or address is in it.
 */
export async function matchRegisters(
	database: Database,
	tapes: Partial<LoadedTapes["tapes"]>,
): Promise<void> {
	await database.run(`
		create or replace temp table wash_debtors as
		select identities.* exclude (tape_row), ${nameKey("name")} as name_key,
			coalesce(tape_debtors.debtor_type = 'company', identity_kind = 'organisation') as is_company
		from identities inner join tape_debtors on tape_debtors.debtor_id = identities.debtor_id;
		create or replace temp table ${found} (
			debtor_id varchar, register varchar, register_row bigint, match_strength varchar, is_company boolean,
			who varchar, is_other_address boolean, has_phone boolean, has_mobile boolean)`);
	for (const register of registers)
		if (tapes[register]) await matchOne(database, register, tapes);
	await settle(database);
	await database.run(`drop table ${found}; drop table wash_debtors`);
}

async function matchOne(
	database: Database,
	register: RegisterName,
	tapes: Partial<LoadedTapes["tapes"]>,
): Promise<void> {
	await database.run(`
		create or replace temp table wash_register as
		select given.*, ${nameKey("name")} as name_key,
			coalesce(national_id_hash, organisation_number, ${whoever(register)}) as who
		from (
			select * replace (${hashedIdentity} as national_id_hash) from ${identityRows(register, tapes[register])}
		) as given;
		insert into ${found} ${byNumber(register)}`);
	await database.run(`
		create or replace temp table wash_unfound as
		select wash_debtors.* from wash_debtors
		left join (select distinct debtor_id from ${found} where register = ${quoted(register)}) as known
			on known.debtor_id = wash_debtors.debtor_id
		where known.debtor_id is null and wash_debtors.name_key is not null;
		insert into ${found} ${byName(register)};
		drop table wash_unfound; drop table wash_register`);
	if (register === "companies") await throughSubUnits(database);
}

/** SQL for whom a row without a number is about. */
function whoever(register: RegisterName): string {
	return severalRows.includes(register)
		? "case when birth_date is not null then concat(name, '|', birth_date) else concat(name, '|', address, '|', postcode) end"
		: "concat('row ', cast(tape_row as varchar))";
}

/** A company's number is its debtor's identity number; a person's is compared by its hash. */
function byNumber(register: RegisterName): string {
	const keys = [
		"wash_register.national_id_hash = wash_debtors.national_id_hash",
		"wash_register.organisation_number = wash_debtors.organisation_number",
		"wash_register.debtor_id = wash_debtors.debtor_id",
	];
	return keys
		.map(
			(on) =>
				`select ${foundColumns(register, "'id'")} from wash_debtors inner join wash_register on ${on}`,
		)
		.join(" union ");
}

/** Two numbers that both hold and differ are two persons, whatever they are called. */
const isNotAnother = `(
	wash_unfound.identity_kind in ('none', 'invalid')
	or (wash_register.national_id_hash is null and wash_register.organisation_number is null))`;

function byName(register: RegisterName): string {
	const strength = `case
		when is_birth and is_address then 'name and birth date and address'
		when is_birth and is_postcode then 'name and birth date and postcode'
		when is_birth then 'name and birth date'
		when is_address then 'name and address' else 'name and postcode' end`;
	const is = (column: string, and = "true") =>
		`coalesce(wash_unfound.${column} = wash_register.${column} and ${and}, false)`;
	const isOther = `coalesce(wash_unfound.birth_date <> wash_register.birth_date, false)`;
	const isPostcode = is("postcode");
	return `select ${foundColumns(register, strength, "pairs")} from (
			select wash_unfound.debtor_id, wash_unfound.is_company, wash_unfound.name, wash_unfound.address as debtor_address,
				wash_unfound.postcode as debtor_postcode, wash_register.tape_row, wash_register.who, wash_register.address,
				wash_register.postcode, wash_register.phone, ${is("birth_date")} as is_birth,
				${is("address", isPostcode)} as is_address, ${isPostcode} as is_postcode
			from wash_unfound inner join wash_register on wash_register.name_key = wash_unfound.name_key
			where ${isNotAnother} and not ${isOther} and (${is("birth_date")} or ${isPostcode})
		) as pairs`;
}

function foundColumns(
	register: RegisterName,
	strength: string,
	pairs?: string,
): string {
	const [debtor, row] = pairs
		? [pairs, pairs]
		: ["wash_debtors", "wash_register"];
	const [address, postcode] = pairs
		? [`${pairs}.debtor_address`, `${pairs}.debtor_postcode`]
		: ["wash_debtors.address", "wash_debtors.postcode"];
	const isOther = `case
		when ${row}.postcode is not null and ${postcode} is not null and ${row}.postcode <> ${postcode} then true
		when ${row}.address is not null and ${address} is not null then ${row}.address <> ${address}
		when ${row}.postcode is not null and ${postcode} is not null then false end`;
	return `${debtor}.debtor_id, ${quoted(register)} as register, ${row}.tape_row as register_row, ${strength} as match_strength,
		${debtor}.is_company, ${row}.who, ${isOther} as is_other_address, ${row}.phone is not null as has_phone,
		${isMobile(`${row}.phone`)} as has_mobile`;
}

/** SQL that is true for a mobile telephone: eight digits from 4 or 9 on; a plain telephone holds no sign but digits and a plus. */
export function isMobile(phone: string): string {
	return `coalesce(length(${phone}) = 8 and left(${phone}, 1) in ('4', '9') and not contains(${phone}, '+'), false)`;
}

/** An invoice may bear the number of a sub-unit: the unit it belongs to is the debtor. */
async function throughSubUnits(database: Database): Promise<void> {
	await database.run(`
		insert into ${found}
		select sub_units.debtor_id, 'companies', parents.tape_row, 'id of a sub-unit', true, parents.organisation_number,
			cast(null as boolean), false, false
		from ${found} as sub_units
		inner join tape_companies as units on units.tape_row = sub_units.register_row
		inner join tape_companies as parents on parents.organisation_number = units.parent_number
		where sub_units.register = 'companies' and units.organisation_form in (${subUnitForms.map(quoted).join(", ")})`);
}

/**
 * The strongest match of each debtor in a register counts, in all rows that bear the same identity. It is ambiguous where
 * it leads to several persons, and never used then.
 */
async function settle(database: Database): Promise<void> {
	const rank = `case match_strength ${strengths.map((each, place) => `when ${quoted(each)} then ${place}`).join(" ")} end`;
	const first = strengths.indexOf("name and birth date and address");
	const last = strengths.indexOf("name and birth date");
	const tier = `case when register in (${severalRows.map(quoted).join(", ")}) and ${rank} between ${first} and ${last} then ${first} else ${rank} end`;
	const forms = subUnitForms.map(quoted).join(", ");
	await database.run(`
		create or replace table register_matches as
		select debtor_id, register, register_row, match_strength, reason_unused = '' as is_used, reason_unused,
			is_other_address, has_phone, has_mobile
		from (
			select *, case
				when is_sub_unit then 'sub-unit'
				when strength_rank > best_rank and match_strength <> 'id of a sub-unit' then 'stronger match'
				when persons > 1 and match_strength not in ('id', 'id of a sub-unit') then 'ambiguous'
				when not is_company and match_strength not in (${usedOfPersons.map(quoted).join(", ")}) then 'too weak'
				else '' end as reason_unused
			from (
				select each.*, best.best_rank, persons.persons
				from (
					select ${found}.*, ${tier} as strength_rank, units.held_in is not null as is_sub_unit
					from ${found}
					left join (
						select tape_row, 'companies' as held_in from tape_companies where organisation_form in (${forms})
					) as units on units.tape_row = ${found}.register_row and units.held_in = ${found}.register
				) as each
				inner join (
					select debtor_id, register, min(${tier}) as best_rank
					from ${found} group by debtor_id, register
				) as best on best.debtor_id = each.debtor_id and best.register = each.register
				inner join (
					select debtor_id, register, ${tier} as strength_rank, count(distinct who) as persons
					from ${found} group by all
				) as persons on persons.debtor_id = each.debtor_id and persons.register = each.register
					and persons.strength_rank = each.strength_rank
			)
		)
		order by debtor_id, register, register_row, match_strength`);
}
