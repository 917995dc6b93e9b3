// Identity numbers in the debtor files of a run, held against their check digits: with a vault and a key, and without.
import { decimalFromOre, oreFromDecimal } from "../../money.ts";
import type { Database } from "../../warehouse/database.ts";
import { named } from "../../warehouse/database.ts";
import type { LoadedTape } from "../load.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { textOf } from "../reading/reading.ts";
import { type IdentityFinding, identityFindings } from "./identity-findings.ts";

/** One finding for each code that was met, over all files of debtors; call it once claims are loaded. */
export async function identitiesInTapes(
	database: Database,
	debtors: LoadedTape | undefined,
): Promise<IdentityFinding[]> {
	const found = new Map<string, IdentityFinding[]>();
	for (const file of debtors?.files ?? [])
		if (file.mapping.places.has("national_id"))
			for (const each of await identitiesInFile(database, file))
				found.set(each.code, [...(found.get(each.code) ?? []), each]);
	return [...found.values()].flatMap((each) => together(each));
}

/** A debtor stands for the principal of their claims. */
async function identitiesInFile(
	database: Database,
	{ source, mapping, columns }: ReadFile,
): Promise<IdentityFinding[]> {
	const type = columns.find(({ name }) => name === "debtor_type");
	const texts = [
		`${textOf("national_id", mapping)} as identity`,
		`${textOf("debtor_id", mapping)} as debtor`,
		`${type?.text ?? "cast(null as varchar)"} as ${named("debtor_type text")}`,
	];
	return await identityFindings(
		database,
		"identity",
		type?.value ?? "cast(null as varchar)",
		`(select ${texts.join(", ")} from ${source.sample})`,
		`select wrong.*, coalesce(owed.principal, 0) as amount
		from wrong
		left join (
			select debtor_id, sum(principal) as principal from tape_claims
			where debtor_id in (select debtor from wrong)
			group by debtor_id
		) as owed on owed.debtor_id = wrong.debtor`,
	);
}

function together(each: readonly IdentityFinding[]): IdentityFinding[] {
	const [first] = each;
	if (!first) return [];
	const ore = each.reduce(
		(sum, { amount }) => sum + oreFromDecimal(amount),
		0n,
	);
	return [
		{
			...first,
			rows: each.reduce((sum, { rows }) => sum + rows, 0),
			amount: decimalFromOre(ore),
		},
	];
}
