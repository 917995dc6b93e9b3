// Rules that show only when rows are held against other rows or tapes against one another.
import type { TapeName } from "../columns.ts";
import type { CrossRule, Joint } from "./rule.ts";

/** Debtors that stand in the tape more than once, as a person and as a company; found while rows met again are. */
export const debtorsOfTwoTypes = "debtors_of_two_types";

const original = "coalesce(principal_original, principal)";

/** Unallocated money may have gone to principal or not: what is left of it lies between the two. */
const mostLeft = `${original} - principal_paid - least(unallocated_paid, 0)`;
const leastLeft = `${original} - principal_paid - greatest(unallocated_paid, 0)`;

const claimsWithPayments: Joint = {
	tape: "claims",
	with: ["payments"],
	sql: `select tape_claims.*, payments, last_paid_date,
			coalesce(principal_paid, 0) as principal_paid, coalesce(unallocated_paid, 0) as unallocated_paid
		from tape_claims
		left join (
			select claim_id, count(*) as payments, max(case when amount > 0 then paid_date end) as last_paid_date,
				sum(case when kind = 'principal' then amount else 0 end) as principal_paid,
				sum(case when kind is null or kind = 'unallocated' then amount else 0 end) as unallocated_paid
			from tape_payments group by claim_id
		) as paid on paid.claim_id = tape_claims.claim_id`,
};

const paymentsWithClaims: Joint = {
	tape: "payments",
	with: ["claims"],
	sql: `select tape_payments.*, tape_claims.invoice_date, tape_claims.closed_date
		from tape_payments inner join tape_claims on tape_claims.claim_id = tape_payments.claim_id`,
};

/** Rows that have all of some values in common, told by a hash first: one met once needs no second look. */
function alike(
	tape: TapeName,
	values: readonly string[],
	where: string,
): Joint {
	const hash = `hash(${values.join(", ")})`;
	return {
		tape,
		with: [],
		sql: `select *, row_number() over same as place, min(source_file) over same as first_file
			from tape_${tape}
			where ${where} and ${hash} in (select ${hash} from tape_${tape} where ${where} group by ${hash} having count(*) > 1)
			window same as (partition by ${values.join(", ")} order by tape_row)`,
	};
}

const paymentsAlike = alike(
	"payments",
	["claim_id", "paid_date", "amount", "coalesce(kind, 'unallocated')"],
	"amount <> 0",
);
const claimsAlike = alike(
	"claims",
	["debtor_id", "coalesce(creditor_id, '')", original, "due_date"],
	`debtor_id is not null and ${original} > 0`,
);
const sameInvoice = alike(
	"claims",
	["coalesce(creditor_id, '')", "invoice_number"],
	"invoice_number is not null",
);

const debtorsWithClaims: Joint = {
	tape: "debtors",
	with: ["claims"],
	sql: `select tape_debtors.*, first_due_date, last_due_date
		from tape_debtors
		inner join (
			select debtor_id, min(due_date) as first_due_date, max(due_date) as last_due_date from tape_claims group by debtor_id
		) as due on due.debtor_id = tape_debtors.debtor_id
		where birth_year > (select year(min(due_date)) - 15 from tape_claims)
			or birth_year < (select year(max(due_date)) - 111 from tape_claims)`,
};

const debtorsMetAgain: Joint = {
	tape: "debtors",
	with: [],
	sql: `select * from tape_debtors where debtor_id in (select debtor_id from ${debtorsOfTwoTypes})`,
};

export const crossRules: readonly CrossRule[] = [
	{
		code: "payments_above_claim",
		severity: "warning",
		tape: "claims",
		column: "principal",
		over: claimsWithPayments,
		breaks: `principal_paid + unallocated_paid > ${original} + coalesce(interest, 0) + coalesce(costs, 0)`,
		amount: `principal_paid + unallocated_paid - (${original} + coalesce(interest, 0) + coalesce(costs, 0))`,
		says: "more was paid than principal, interest and costs of the claim together",
	},
	{
		code: "open_though_paid",
		severity: "warning",
		tape: "claims",
		column: "closed_date",
		over: claimsWithPayments,
		breaks: `closed_date is null and ${original} > 0 and principal_paid + unallocated_paid >= ${original}
			and coalesce(interest, 0) + coalesce(costs, 0) <= 0`,
		amount: original,
		needs: ["closed_date"],
		says: "paid in full and never closed; counted as resolved",
	},
	{
		code: "remaining_differs",
		severity: "warning",
		tape: "claims",
		column: "principal",
		over: claimsWithPayments,
		breaks: `closed_date is null and principal_original is not null
			and (principal > ${mostLeft} + 0.01 or principal < ${leastLeft} - 0.01)`,
		amount: `greatest(principal - (${mostLeft}), ${leastLeft} - principal)`,
		needs: ["principal_original", "principal"],
		says: "what remains of the principal is not what the payments leave; the payments count",
	},
	{
		code: "last_payment_differs",
		severity: "warning",
		tape: "claims",
		column: "last_payment_date",
		over: claimsWithPayments,
		breaks: "last_payment_date is distinct from last_paid_date",
		needs: ["last_payment_date"],
		says: "the last payment as stated is not the last of the payment tape; the payment tape counts",
	},
	{
		code: "payment_before_invoice",
		severity: "warning",
		tape: "payments",
		column: "paid_date",
		over: paymentsWithClaims,
		breaks: "paid_date < invoice_date",
		says: "paid before the claim was invoiced",
	},
	{
		code: "payment_after_closing",
		severity: "warning",
		tape: "payments",
		column: "paid_date",
		over: paymentsWithClaims,
		breaks: "paid_date > closed_date and amount <> 0",
		says: "paid after the claim was closed",
	},
	{
		code: "payment_twice",
		severity: "warning",
		tape: "payments",
		column: "amount",
		over: paymentsAlike,
		breaks: "place > 1 and source_file = first_file",
		says: "the same claim, day, amount and kind as an earlier payment; both count",
	},
	{
		code: "payment_in_two_files",
		severity: "warning",
		tape: "payments",
		column: "amount",
		over: paymentsAlike,
		breaks: "place > 1 and source_file > first_file",
		says: "the same claim, day, amount and kind as a payment of another file; both count",
	},
	{
		code: "probable_duplicate",
		severity: "warning",
		tape: "claims",
		column: "claim_id",
		over: claimsAlike,
		breaks: "place > 1",
		says: "the same debtor, creditor, principal and due date as an earlier claim; both count",
	},
	{
		code: "invoice_twice",
		severity: "warning",
		tape: "claims",
		column: "invoice_number",
		over: sameInvoice,
		breaks: "place > 1",
		says: "the same creditor and invoice number as an earlier claim; both count",
	},
	{
		code: "implausible_birth_year",
		severity: "warning",
		tape: "debtors",
		column: "birth_year",
		over: debtorsWithClaims,
		breaks: `debtor_type is distinct from 'company'
			and (year(first_due_date) - birth_year < 15 or year(last_due_date) - birth_year > 111)`,
		says: "under 15 or over 110 years old when a claim fell due",
	},
	{
		code: "debtor_of_two_types",
		severity: "warning",
		tape: "debtors",
		column: "debtor_type",
		over: debtorsMetAgain,
		breaks: "true",
		says: "stands in the tape as a person and as a company; the row that was kept counts",
	},
];
