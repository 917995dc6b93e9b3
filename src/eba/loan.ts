// Template 3: what is owed on each claim at the cut-off date.
import type { EbaField } from "../tape/mapping/eba-fields.ts";
import { columnsOf, no, type Template } from "./template.ts";

/** Steps of a court or an enforcement officer. */
const legalSteps = [
	"conciliation_complaint",
	"judgment",
	"attachment",
	"nothing_to_attach",
	"surveillance",
];

const given = `
	latest as (
		select claim_key, max(paid_date) as paid_date from stg_payments where amount > 0 group by claim_key
	),
	last_payments as (
		select latest.claim_key, latest.paid_date, sum(stg_payments.amount) as amount
		from latest
		inner join stg_payments on stg_payments.claim_key = latest.claim_key and stg_payments.paid_date = latest.paid_date
		where stg_payments.amount > 0
		group by latest.claim_key, latest.paid_date
	),
	legal as (
		select stg_claims.claim_id, min(case when stg_events.event_kind = 'conciliation_complaint' then stg_events.event_date end) as complaint_date
		from stg_events
		inner join stg_claims on stg_claims.claim_key = stg_events.claim_key
		where stg_events.event_kind in (${legalSteps.map((kind) => `'${kind}'`).join(", ")})
		group by stg_claims.claim_id
	)`;

/** A claim that arose after the cut-off date has a row, and nothing is owed on it yet. */
const from = `tape_claims as claims
	cross join run
	left join stg_claims as known on known.claim_id = claims.claim_id
	left join claim_states as states on states.claim_key = claims.tape_row
	left join last_payments on last_payments.claim_key = claims.tape_row
	left join legal on legal.claim_id = claims.claim_id
	left join (select debtor_id, debtor_type from tape_debtors) as owing on owing.debtor_id = claims.debtor_id`;

const isOpen = "states.claim_state = 'open'";
const isLegal = "(known.title_date is not null or legal.claim_id is not null)";
const daysPastDue = `case when ${isOpen} then greatest(0, run.cut_off_date - claims.due_date) end`;
const unlessLater = `case when states.claim_key is null then ${no.notApplicable} else ${no.notCollected} end`;
const unlessOld = `case when ${daysPastDue} > 365 then ${no.notApplicable} else ${no.notCollected} end`;

/** What is left of an addition: nothing, once the claim is closed. */
function owed(addition: "interest" | "costs"): string {
	return `case when ${isOpen} then claims.${addition} when states.claim_key is not null then 0.00 end`;
}

/** Our reading: what is sold or rendered is a trade receivable; damages and public fees are none of the choices. */
const productType = `case
	when claims.claim_type = 'credit_card' then '(c) Credit card debt'
	when claims.claim_type in ('loan', 'seller_credit') then '(i) Other loans'
	when claims.claim_type in ('invoice', 'subscription', 'telecom', 'utility', 'rent', 'parking', 'health')
		then '(g) Trade receivables' end`;

const assetClass = `case
	when claims.claim_type = 'credit_card' then '(f) Credit card'
	when claims.claim_type in ('loan', 'seller_credit') and owing.debtor_type = 'person' then '(e) Consumer'
	when claims.claim_type in ('loan', 'seller_credit') and owing.debtor_type = 'company' then '(c) Corporate'
	when claims.claim_type not in ('loan', 'seller_credit') then '(h) Other' end`;

function missing({ condition }: EbaField): string {
	return condition === "only if days past due <= 365"
		? unlessOld
		: no.notCollected;
}

export const loanTemplate: Template = {
	file: "template_3.csv",
	template: "3 Loan",
	says: "what is owed on each claim at the cut-off date; our own columns follow the EBA's",
	given,
	from,
	order: "claims.source_row, claims.claim_id",
	columns: columnsOf(
		"3 Loan",
		{
			"3.00": { value: "run.cut_off_date" },
			"3.01": { value: "claims.claim_id" },
			"3.02": { value: "claims.invoice_date" },
			"3.05": { value: assetClass },
			"3.06": {
				value: productType,
				otherwise: `case when claims.claim_type is null then ${no.notCollected} else ${no.notApplicable} end`,
			},
			"3.07": {
				value: `case when coalesce(${daysPastDue}, 0) <= 365 then claims.due_date end`,
				otherwise: no.notApplicable,
			},
			"3.08": { value: "coalesce(upper(claims.currency), run.currency)" },
			"3.09": { value: "states.principal_open", otherwise: no.notApplicable },
			"3.10": { value: owed("interest"), otherwise: unlessLater },
			"3.11": { value: owed("costs"), otherwise: unlessLater },
			"3.12": { value: "states.balance", otherwise: no.notApplicable },
			"3.13": { value: daysPastDue, otherwise: no.notApplicable },
			"3.21": {
				value: `coalesce(last_payments.paid_date,
					case when claims.last_payment_date <= run.cut_off_date then claims.last_payment_date end)`,
				otherwise: `case when run.has_payments then ${no.notApplicable} else ${no.notCollected} end`,
			},
			"3.22": {
				value: "last_payments.amount",
				otherwise: `case when run.has_payments and claims.last_payment_date is null then ${no.notApplicable} else ${no.notCollected} end`,
			},
			"3.24": {
				value: `case when ${isLegal} then '(b) legal proceedings' end`,
			},
			"3.25": { value: "legal.complaint_date" },
			"3.29": { value: "claims.stated_limitation_date" },
		},
		missing,
	),
	own: { tape: "claims", alias: "claims" },
};
