// The open groups of a portfolio, each with the part of it that another portfolio knows.
import { readCollections } from "../result/group-collections.ts";
import type { ForecastGroup } from "../valuation/hindsight.ts";
import type { Expected } from "../valuation/waterfall.ts";
import { type Database, named } from "../warehouse/database.ts";

export interface Group extends Expected, ForecastGroup {
	readonly claims: number;
	readonly knownClaims: number;
}

/** The open groups of one portfolio, each with the part of it that is open in the other, or known to a later one. */
export async function groupsOf(
	database: Database,
	portfolio: string,
	other: string,
): Promise<Group[]> {
	await database.run(
		`create or replace view group_collections as select * from ${named(portfolio)}.main.group_collections`,
	);
	const { groups, open, collections } = await readCollections(database);
	const known = await knownIn(database, portfolio, other);
	return groups.flatMap((group, place) => {
		const [claims, months] = [open[place], collections[place]];
		const shared = known.get(
			`${group.clock}|${group.segment}|${group.age_months}`,
		);
		if (!claims || !months) return [];
		return [
			{
				age: group.age_months,
				open: claims,
				collections: months,
				claims: claims.claims,
				knownClaims: shared?.claims ?? 0,
				known:
					claims.principal > 0
						? Math.min(1, (shared?.principal ?? 0) / claims.principal)
						: 0,
			},
		];
	});
}

async function knownIn(database: Database, portfolio: string, other: string) {
	const { earlier } = await database.row(`
		select (select cut_off_date from ${named(other)}.main.run) < (select cut_off_date from ${named(portfolio)}.main.run) as earlier`);
	// What was paid or removed before the first day is new if it is open again; what was paid since is known.
	const state = earlier === true ? "where claim_state = 'open'" : "";
	const rows = await database.rows(`
		select clock, segment, age_months as age, count(*)::integer as claims, sum(principal_open)::double as principal
		from ${named(portfolio)}.main.open_clocks as open_clocks
		inner join (
			select stg_claims.claim_id from ${named(other)}.main.claim_states as claim_states
			inner join ${named(other)}.main.stg_claims as stg_claims on stg_claims.claim_key = claim_states.claim_key ${state}
		) as known
			on known.claim_id = open_clocks.claim_id
		group by clock, segment, age_months`);
	return new Map(
		rows.map((row) => [
			`${row.clock}|${row.segment}|${row.age}`,
			{ claims: Number(row.claims), principal: Number(row.principal) },
		]),
	);
}
