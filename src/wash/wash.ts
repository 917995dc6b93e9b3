// Debtors are washed: who they are is compared with the registers delivered, and what is kept of it says nothing of who they are.
import type { CalendarDay } from "../dates.ts";
import {
	forgetIdentities,
	gatherIdentities,
} from "../tape/identities/gather.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import { columnWords } from "../warehouse/build.ts";
import { type Database, quoted } from "../warehouse/database.ts";
import { sayWhatItIs } from "../warehouse/duckdb-engine.ts";
import { linkClaims } from "./linkage/claim-linkage.ts";
import { linkDebtors } from "./linkage/debtor-linkage.ts";
import { totalLinks } from "./linkage/linked-totals.ts";
import { isMobile, matchRegisters } from "./match.ts";
import { registers } from "./registers.ts";

const kept = {
	register_deliveries:
		"the registers there are, and whether each was delivered",
	register_matches:
		"the rows of registers that may be about each debtor, with the strength of the match and whether it is used",
	identity_checks:
		"what the identity of each debtor says of itself: kind of number, whether it holds, and whether the debtor is of age",
} as const;

/**
 * Lays down `register_deliveries`, `register_matches` and `identity_checks`, which the models of washing read; the names,
 * numbers and addresses they come from are gone when it returns, whatever became of it.
 *
 * @param cutOff    the day on which a minor is a minor
 * @param isLinked  whether the same debtor, and the same claim, is looked for under several numbers too
 */
export async function washDebtors(
	database: Database,
	tapes: Partial<LoadedTapes["tapes"]>,
	cutOff: CalendarDay,
	isLinked = false,
): Promise<void> {
	const words = await columnWords(database);
	await gatherIdentities(database, tapes.debtors);
	try {
		await layDownDeliveries(database, tapes);
		await matchRegisters(database, tapes);
		await layDownChecks(database, cutOff);
		if (isLinked) await linkDebtors(database, words);
	} finally {
		await forgetIdentities(database);
	}
	await hideProprietors(database);
	if (isLinked) {
		await linkClaims(database, words);
		await totalLinks(database, words);
	}
	for (const [relation, says] of Object.entries(kept))
		await sayWhatItIs(database, relation, says, words);
}

async function layDownDeliveries(
	database: Database,
	tapes: Partial<LoadedTapes["tapes"]>,
): Promise<void> {
	const rows = registers.map((register) => {
		const loaded = tapes[register];
		return `(${quoted(register)}, ${loaded !== undefined}, ${loaded?.totals.rowsLoaded ?? 0})`;
	});
	await database.run(`
		create or replace table register_deliveries as
		select * from (values ${rows.join(", ")}) as given(register, is_delivered, rows)`);
}

/** Of age at 18: a birthday on the cut-off date makes an adult. */
async function layDownChecks(
	database: Database,
	cutOff: CalendarDay,
): Promise<void> {
	await database.run(`
		create or replace table identity_checks as
		select debtor_id, identity_kind, is_since_2032,
			case when identity_kind <> 'organisation' then birth_date + interval 18 year > date ${quoted(cutOff)} end as is_minor,
			${isMobile("phone")} as has_mobile
		from identities order by tape_row`);
}

/** A sole proprietor is a person: the number that would lead to the owner stays at the door, as a hash where there is a key. */
async function hideProprietors(database: Database): Promise<void> {
	await database.run(`
		create or replace temp table wash_proprietors as
		select organisation_number, coalesce(left(identity_hash(organisation_number), 32), concat('ENK in row ', cast(tape_row as varchar))) as hidden
		from tape_companies where organisation_form = 'ENK';
		update tape_companies set organisation_number = hidden
		from wash_proprietors as own where own.organisation_number = tape_companies.organisation_number;
		update tape_companies set parent_number = hidden
		from wash_proprietors as own where own.organisation_number = tape_companies.parent_number;
		update tape_bankruptcies set organisation_number = hidden
		from wash_proprietors as own where own.organisation_number = tape_bankruptcies.organisation_number;
		update tape_suppressions set organisation_number = hidden
		from wash_proprietors as own where own.organisation_number = tape_suppressions.organisation_number;
		update tape_phones set organisation_number = hidden
		from wash_proprietors as own where own.organisation_number = tape_phones.organisation_number;
		drop table wash_proprietors`);
}
