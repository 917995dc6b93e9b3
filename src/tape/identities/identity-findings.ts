// Identity numbers of debtors held against their check digits and against what kind of debtor bears them: counts only.
import type { Database } from "../../warehouse/database.ts";
import {
	bareDigits,
	isOrganisationNumber,
	isPersonNumber,
	isPersonNumberBefore2032,
	isPersonNumberBefore2032AsNumber,
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

/** What each code means, and when it holds; numbers of other shapes than the Norwegian are not judged. */
const checks: Readonly<
	Record<string, { readonly holds: string; readonly says: string }>
> = {
	identity_check_digit: {
		holds:
			"is_all_digits and length(digits) in (9, 11) and not is_person and not is_organisation",
		says: "the check digits of the identity number do not hold; it will find nobody in a register",
	},
	identity_lost_zero: {
		holds: `case when is_all_digits and length(digits) = 10 then ${isPersonNumberBefore2032("concat('0', digits)")} else false end`,
		says: "the identity number has ten digits and is a person's once a zero is put before it",
	},
	identity_only_since_2032: {
		holds: "is_person and not is_person_before_2032",
		says: "the identity number holds only by the rule for numbers given out from 2032 on; most likely a slip of the pen",
	},
	person_number_on_company: {
		holds: "debtor_type = 'company' and is_person",
		says: "a person's number on a company",
	},
	organisation_number_on_person: {
		holds: "debtor_type = 'person' and is_organisation",
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
 * @param amounts     SQL of the rows of `wrong`, which has all columns of the relation, with the kroner each stands for as `amount`
 * @returns           one finding for each code that was met
 */
export async function identityFindings(
	database: Database,
	text: string,
	personType: string,
	relation: string,
	amounts: string,
): Promise<IdentityFinding[]> {
	const asked = Object.entries(checks);
	const codes = asked.map(([code]) => code);
	const row = await database.row(`
		with judged as materialized ${judged(text, personType, relation)},
		wrong as (
			select * from (
				select *, ${asked.map(([code, { holds }]) => `coalesce(${holds}, false) as ${code}`).join(", ")}
				from judged
			)
			where ${codes.join(" or ")}
		)
		select ${codes
			.flatMap((code) => [
				`count(case when ${code} then 1 end) as ${code}_rows`,
				`cast(coalesce(sum(case when ${code} then amount end), 0) as decimal(38,2)) as ${code}_amount`,
			])
			.join(", ")}
		from (${amounts})`);
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

/** Each rule is asked once: most numbers hold by the rule before 2032, and hold by the later one then. */
function judged(text: string, personType: string, relation: string): string {
	return `(
		select *, case when is_person_before_2032 then true else ${isPersonNumber("digits")} end as is_person
		from (
			select *, ${isPersonNumberBefore2032AsNumber("eleven_digits")} as is_person_before_2032,
				${isOrganisationNumber("digits")} as is_organisation
			from (
				select *, case when is_all_digits and length(digits) = 11 then cast(digits as bigint) end as eleven_digits
				from (
					select *, translate(digits, '0123456789', '') = '' as is_all_digits
					from (select *, ${bareDigits(`cast(${text} as varchar)`)} as digits, ${personType} as debtor_type from ${relation})
					where digits <> ''
				)
			)
		)
	)`;
}
