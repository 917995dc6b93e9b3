// Of all that was found of a debtor in a register, what counts: the strongest match, unless it leads to several persons.
import { type Database, quoted } from "../warehouse/database.ts";
import { rankOf, severalRows, strengths, subUnitForms } from "./registers.ts";

/** Temporary relation of what was found, by numbers: debtors as the tape numbers them, strengths by their rank. */
export const found = "wash_found";

/**
 * Makes `register_matches` of what was found, in the debtors' own ids.
 *
 * The strongest match of each debtor in a register counts, in all rows that bear the same identity. It is ambiguous where
 * it leads to several persons, and never used then. Few debtors have more than one match in a register: only these are
 * compared.
 */
export async function settle(database: Database): Promise<void> {
	const first = rankOf("name and birth date and address");
	const last = rankOf("name and birth date");
	const words = strengths.map(
		(each, place) => `when ${place} then ${quoted(each)}`,
	);
	const subUnit = rankOf("id of a sub-unit");
	const ranked = `(
		select *, case
			when register in (${severalRows.map(quoted).join(", ")}) and strength between ${first} and ${last} then ${first}
			else strength end as strength_rank
		from ${found})`;
	await database.run(`
		create or replace temp table wash_several as
		select ranked.debtor_row, ranked.register, strength_rank, count(distinct who) as persons,
			min(strength_rank) over (partition by ranked.debtor_row, ranked.register) as best_rank
		from ${ranked} as ranked
		inner join (
			select debtor_row, register from ${found} group by debtor_row, register having count(*) > 1
		) as several on several.debtor_row = ranked.debtor_row and several.register = ranked.register
		group by ranked.debtor_row, ranked.register, strength_rank;
		create or replace table register_matches as
		select identities.debtor_id, register, register_row, case strength ${words.join(" ")} end as match_strength,
			reason_unused = '' as is_used, reason_unused, is_other_address, has_phone, has_mobile
		from (
			select ranked.*, case
				when units.tape_row is not null then 'sub-unit'
				when best_rank < ranked.strength_rank and strength <> ${subUnit} then 'stronger match'
				when persons > 1 and strength not in (${rankOf("id")}, ${subUnit}) then 'ambiguous'
				when is_too_weak then 'too weak'
				else '' end as reason_unused
			from ${ranked} as ranked
			left join wash_several as several on several.debtor_row = ranked.debtor_row
				and several.register = ranked.register and several.strength_rank = ranked.strength_rank
			left join (
				select tape_row, 'companies' as held_in from tape_companies where organisation_form in (${subUnitForms.map(quoted).join(", ")})
			) as units on units.tape_row = ranked.register_row and units.held_in = ranked.register
		) as judged
		inner join identities on identities.tape_row = judged.debtor_row
		order by judged.debtor_row, register, register_row, match_strength;
		drop table wash_several`);
}
