// What changed between two snapshots of the register of companies: who is new, who is gone, and whose name, form or status is another.

import { debtorIds } from "../tape/identities/identity-ids.ts";
import { withIdentityRows } from "../tape/identities/identity-rows.ts";
import type { TapeLayout } from "../tape/layout.ts";
import { loadTape } from "../tape/load.ts";
import { createRejects } from "../tape/rejects/rejects.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";

export interface Snapshot {
	readonly file: string;
	readonly layout?: TapeLayout | undefined;
}

/** Columns that are compared; the value of a name stays at the door, for a proprietor's firm bears a person's. */
const compared = {
	name: false,
	organisation_form: true,
	is_bankrupt: true,
	is_winding_up: true,
	is_forced_winding_up: true,
	deleted_date: true,
	municipality: true,
	industry_code: true,
	employees: true,
} as const;

/**
 * Lays `register_changes` down: organisation_number, change (new, gone, or the column that changed), was and is.
 *
 * The bulk file leaves deleted entities out, so gone is deleted or moved out of open data. `tape_companies` holds the
 * later snapshot afterwards.
 *
 * @param scratch  folder that goes with the run
 * @throws Fault as for any register of companies
 */
export async function registerChanges(
	database: Database,
	before: Snapshot,
	after: Snapshot,
	scratch: string,
): Promise<void> {
	await layDownSnapshot(database, "register_before", before, scratch);
	await layDownSnapshot(database, "register_after", after, scratch);
	const changes = Object.entries(compared).map(([column, isShown]) => {
		const shown = (side: string) =>
			isShown ? `cast(${side}.${column} as varchar)` : "cast(null as varchar)";
		return `select earlier.organisation_number, ${quoted(column)}, ${shown("earlier")}, ${shown("later")}
			from register_before as earlier inner join register_after as later on later.organisation_number = earlier.organisation_number
			where earlier.${named(column)} is distinct from later.${named(column)}`;
	});
	await database.run(`
		create or replace table register_changes as
		select * from (
			select later.organisation_number, 'new' as change, cast(null as varchar) as was, later.organisation_form as "is"
			from register_after as later left join register_before as earlier on earlier.organisation_number = later.organisation_number
			where earlier.organisation_number is null
			union all
			select earlier.organisation_number, 'gone', earlier.organisation_form, cast(null as varchar)
			from register_before as earlier left join register_after as later on later.organisation_number = earlier.organisation_number
			where later.organisation_number is null
			union all ${changes.join(" union all ")}
		) order by organisation_number, change;
		drop table register_before; drop table register_after`);
}

async function layDownSnapshot(
	database: Database,
	relation: string,
	{ file, layout }: Snapshot,
	scratch: string,
): Promise<void> {
	await database.run(createRejects);
	const loaded = await loadTape(
		database,
		"companies",
		[{ number: 1, file, layout }],
		scratch,
		{},
		debtorIds(undefined),
	);
	const namesIn = (rows: string) => `select name, source_row from ${rows}`;
	await withIdentityRows(database, "companies", loaded, namesIn, (rows) =>
		database.run(`
			create or replace temp table ${relation} as
			select tape_companies.*, given.name
			from tape_companies inner join ${rows} as given on given.tape_row = tape_companies.tape_row`),
	);
}
