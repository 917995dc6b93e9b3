// What linking shows of a portfolio: persons with several claims, several numbers, agencies or creditors, in claims and kroner.
import type { Database } from "../../warehouse/database.ts";
import {
	type ColumnWords,
	sayWhatItIs,
} from "../../warehouse/duckdb-engine.ts";

/** Groups of persons; one person may be in several but for the first two, which part the portfolio. */
const groups: readonly (readonly [name: string, holds: string])[] = [
	["one claim", "claims = 1"],
	["several claims", "claims > 1"],
	["several debtor numbers", "debtors > 1"],
	["several agencies", "agencies > 1"],
	["several creditors", "creditors > 1"],
];

/**
 * Makes `linked_totals`: position, linked_group, persons, debtors, claims, principal (NOK, as `tape_claims` states it).
 *
 * A claim without a debtor is a person of its own. Needs `tape_claims` and `debtor_links`.
 *
 * @param words  what the column comments say
 */
export async function totalLinks(
	database: Database,
	words: ColumnWords,
): Promise<void> {
	const rows = groups.map(
		([name, holds], place) => `
			select ${place + 1} as position, '${name}' as linked_group, count(*) as persons,
				coalesce(sum(debtors), 0) as debtors, coalesce(sum(claims), 0) as claims,
				cast(coalesce(sum(principal), 0) as decimal(38, 2)) as principal
			from persons where ${holds}`,
	);
	await database.run(`
		create or replace table linked_totals as
		with persons as (
			select coalesce(links.person_id, claims.debtor_id, concat('of claim ', claims.claim_id)) as person_id,
				count(distinct coalesce(claims.debtor_id, claims.claim_id)) as debtors, count(*) as claims,
				count(distinct coalesce(claims.agency_id, 'own collection')) as agencies,
				count(distinct coalesce(claims.original_creditor, claims.creditor_id)) as creditors,
				sum(claims.principal) as principal
			from tape_claims as claims
			left join debtor_links as links on links.debtor_id = claims.debtor_id
			group by 1
		)
		${rows.join(" union all ")}
		order by position`);
	await sayWhatItIs(
		database,
		"linked_totals",
		"claims and kroner of persons with several claims, debtor numbers, agencies or creditors",
		words,
	);
}
