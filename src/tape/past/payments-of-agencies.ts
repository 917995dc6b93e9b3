// Collectors of whose claims no payment came along: their claims look as if nobody had ever paid them.
import { decimalFromOre, oreFromDecimal } from "../../money.ts";
import type { Database } from "../../warehouse/database.ts";
import type { Finding } from "../findings/findings.ts";
import type { LoadedTape } from "../load.ts";
import { reasons } from "../rules.ts";

/** So many claims, each due a quarter of a year before the last payment, are not all unpaid by chance. */
const fewestClaims = 30;
const days = 90;
/** Of the other claims of that age, this share has paid something. */
const ordinaryShare = 0.1;

/** One finding where payments of whole collectors, or of the creditor's own collection, are missing; else nothing. */
export async function silentAgencies(
	database: Database,
	payments: LoadedTape | undefined,
): Promise<Finding[]> {
	if (!payments) return [];
	const rows = await database.rows(`
		with grown as (
			select coalesce(agency_id, 'own collection') as agency, coalesce(principal_original, principal) as principal,
				paid.claim_id is not null as has_paid
			from tape_claims
			left join (select distinct claim_id from tape_payments) as paid on paid.claim_id = tape_claims.claim_id
			where due_date <= (select max(paid_date) from tape_payments) - ${days}
		)
		select agency, count(*) as claims, cast(sum(principal) as decimal(38,2)) as principal
		from grown
		where (select count(case when has_paid then 1 end) from grown) >= ${ordinaryShare} * (select count(*) from grown)
		group by agency having count(case when has_paid then 1 end) = 0 and count(*) >= ${fewestClaims}
		order by agency`);
	if (rows.length === 0) return [];
	const named = rows.map(({ agency }) => String(agency)).join(", ");
	const owed = rows.reduce(
		(sum, row) => sum + oreFromDecimal(String(row.principal)),
		0n,
	);
	return [
		{
			code: "agency_without_payments",
			severity: "warning",
			relation: "claims",
			column: "agency_id",
			rows: rows.reduce((sum, row) => sum + Number(row.claims), 0),
			amount: decimalFromOre(owed),
			says: `agency_id ${reasons.agency_without_payments} (${named})`,
		},
	];
}
