// Template 1: who owes. Names, addresses and identity numbers are withheld unless an identity vault is given.
import type { EbaField } from "../tape/mapping/eba-fields.ts";
import { type Cell, columnsOf, no, type Template, yesNo } from "./template.ts";
import type { Vault } from "./vault.ts";

const isCompany = "debtors.debtor_type = 'company'";
const isPerson = "debtors.debtor_type = 'person'";
/** On the debtor tape; others are known by their number alone. */
const isKnown = "debtors.debtor_id is not null";

/** Steps that only the debtor can take. */
const replies = [
	"promise",
	"plan_signed",
	"dispute_raised",
	"acknowledgement",
	"complaint",
];

const given = `
	counterparties as (
		select debtor_id, source_row from tape_debtors
		union all
		select owing.debtor_id, null
		from (select distinct coalesce(debtor_id, concat('of claim ', claim_id)) as debtor_id from tape_claims) as owing
		left join tape_debtors on tape_debtors.debtor_id = owing.debtor_id
		where tape_debtors.debtor_id is null
	),
	histories as (
		select debtor_id,
			count(case when close_reason = 'deceased' then 1 end) > 0 as is_deceased,
			count(case when close_reason = 'bankrupt' then 1 end) > 0 as is_bankrupt,
			count(case when close_reason = 'debt_settlement' then 1 end) > 0 as is_in_settlement
		from stg_claims group by debtor_id
	),
	contacts as (
		select stg_claims.debtor_id, max(stg_events.event_date) as last_contact_date
		from stg_events
		inner join stg_claims on stg_claims.claim_key = stg_events.claim_key
		where stg_events.event_kind in (${replies.map((kind) => `'${kind}'`).join(", ")})
		group by stg_claims.debtor_id
	)`;

const from = `counterparties
	left join tape_debtors as debtors on debtors.debtor_id = counterparties.debtor_id
	left join histories on histories.debtor_id = counterparties.debtor_id
	left join contacts on contacts.debtor_id = counterparties.debtor_id`;

/** Financial statements are of companies; what is asked of persons alone does not apply to a company. */
function missing({ code, condition }: EbaField): string {
	const number = Number(code.split(".")[1]);
	if (condition === "private individuals only")
		return `case when ${isCompany} then ${no.notApplicable} else ${no.notCollected} end`;
	if (number === 4 || number === 13 || (number >= 21 && number <= 30))
		return `case when ${isPerson} then ${no.notApplicable} else ${no.notCollected} end`;
	return no.notCollected;
}

export function counterpartyTemplate(vault: Vault | undefined): Template {
	const identity = (column: string) =>
		vault?.columns.has(column) ? `identities.${column}` : undefined;
	const personal = (
		column: string,
		isAsked: string,
		isHeld = isKnown,
	): Cell => {
		const value = identity(column);
		const kept = value ? no.notCollected : no.withheld;
		return {
			...(value && { value: `case when ${isAsked} then ${value} end` }),
			otherwise: `case when not (${isAsked}) then ${no.notApplicable} when ${isHeld} then ${kept} else ${no.notCollected} end`,
		};
	};
	return {
		file: "template_1.csv",
		template: "1 Counterparty",
		says: "who owes, a row each: first as on the debtor tape, then those whom only claims name",
		given,
		from: vault
			? `${from} left join ${vault.relation} as identities on identities.debtor_id = counterparties.debtor_id`
			: from,
		order: "counterparties.source_row nulls last, counterparties.debtor_id",
		columns: columnsOf(
			"1 Counterparty",
			{
				"1.02": { value: "counterparties.debtor_id" },
				"1.03": personal("name", "true"),
				"1.05": { value: "'(b) Borrower'" },
				"1.06": { value: `case when ${isPerson} then '(c) Households' end` },
				"1.07": personal(
					"birth_date",
					`not coalesce(${isCompany}, false)`,
					"debtors.birth_year is not null",
				),
				"1.09": {
					value: "case when histories.is_deceased then 'Y' end",
					otherwise: `case when ${isCompany} then ${no.notApplicable} else ${no.notCollected} end`,
				},
				"1.10": personal("national_id", `not coalesce(${isPerson}, false)`),
				"1.11": personal("national_id", `not coalesce(${isCompany}, false)`),
				"1.14": personal("address", "true", "debtors.has_address"),
				"1.16": { value: "debtors.postcode" },
				"1.17": { value: "debtors.country" },
				"1.18": { value: yesNo("debtors.has_email") },
				"1.19": { value: yesNo("debtors.has_phone") },
				"1.20": { value: "contacts.last_contact_date" },
				"1.32": {
					value: `case when histories.is_bankrupt then '(c) Bankruptcy/insolvency'
						when histories.is_in_settlement then '(d) Other legal measures' end`,
				},
			},
			missing,
		),
		own: {
			tape: "debtors",
			alias: "debtors",
			always: ["birth_year", "has_address"],
		},
	};
}
