// Identity numbers of debtors held against their check digits and against what kind of debtor bears them: counts only.
import type { Database } from "../../warehouse/database.ts";
import {
	bareDigits,
	isOrganisationNumber,
	isPersonNumber,
	isPersonNumberBefore2032,
} from "../rules/check-digits.ts";

export interface IdentityFinding {
	readonly code: string;
	readonly severity: "warning";
	readonly relation: "debtors";
	readonly column: "national_id";
	readonly rows: number;
	/** Exact decimal. */
	readonly amount: string;
	readonly says: string;
}

const person = isPersonNumber("digits");
const organisation = isOrganisationNumber("digits");
const isAllDigits = "translate(digits, '0123456789', '') = ''";

/** What each code means, and when it holds; numbers of other shapes than the Norwegian are not judged. */
const checks: Readonly<
	Record<string, { readonly holds: string; readonly says: string }>
> = {
	identity_check_digit: {
		holds: `${isAllDigits} and length(digits) in (9, 11) and not ${person} and not ${organisation}`,
		says: "the check digits of the identity number do not hold; it will find nobody in a register",
	},
	identity_lost_zero: {
		holds: `${isAllDigits} and length(digits) = 10 and ${isPersonNumberBefore2032("padded")}`,
		says: "the identity number has ten digits and is a person's once a zero is put before it",
	},
	identity_only_since_2032: {
		holds: `${person} and not ${isPersonNumberBefore2032("digits")}`,
		says: "the identity number holds only by the rule for numbers given out from 2032 on; most likely a slip of the pen",
	},
	person_number_on_company: {
		holds: `debtor_type = 'company' and ${person}`,
		says: "a person's number on a company",
	},
	organisation_number_on_person: {
		holds: `debtor_type = 'person' and ${organisation}`,
		says: "an organisation's number on a person",
	},
};

export const identityCodes: readonly string[] = Object.keys(checks);

/**
 * Counts numbers whose check digits are wrong and those that contradict the type of their debtor; no number comes back.
 *
 * @param text        SQL for the number as it was written; null where there is none
 * @param personType  SQL for person, company or null
 * @param relation    SQL of the relation that has both, one row a debtor
 * @param amount      SQL for the kroner a debtor stands for
 * @returns           one finding for each code that was met
 */
export async function identityFindings(
	database: Database,
	text: string,
	personType: string,
	relation: string,
	amount = "cast(0 as decimal(18,2))",
): Promise<IdentityFinding[]> {
	const asked = Object.entries(checks);
	const row = await database.row(`
		select ${asked
			.flatMap(([code, { holds }]) => [
				`count(case when ${holds} then 1 end) as ${code}_rows`,
				`cast(coalesce(sum(case when ${holds} then amount end), 0) as decimal(38,2)) as ${code}_amount`,
			])
			.join(", ")}
		from (
			select digits, lpad(digits, 11, '0') as padded, debtor_type, amount
			from (select ${bareDigits(`cast(${text} as varchar)`)} as digits, ${personType} as debtor_type, ${amount} as amount from ${relation})
			where digits <> ''
		)`);
	return asked
		.map(
			([code, { says }]): IdentityFinding => ({
				code,
				severity: "warning",
				relation: "debtors",
				column: "national_id",
				rows: Number(row[`${code}_rows`]),
				amount: String(row[`${code}_amount`]),
				says,
			}),
		)
		.filter(({ rows }) => rows > 0);
}
