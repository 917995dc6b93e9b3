// Relations of the rows of one tape beside what other rows and other tapes say of them.
import type { Joint } from "./rule.ts";

/** Debtors that stand in the tape more than once, as a person and as a company; found while rows met again are. */
export const debtorsOfTwoTypes = "debtors_of_two_types";

/** Payments brought to their claims once for all rules, by the numbers of the rows: texts are slow to match. */
export const paymentsOnClaims = {
	name: "payments_on_claims",
	sql: `select tape_payments.tape_row as payment_row, tape_payments.source_file, tape_claims.tape_row as claim_row,
			paid_date, amount, coalesce(kind, 'unallocated') as kind, tape_claims.invoice_date, tape_claims.closed_date
		from tape_payments inner join tape_claims on tape_claims.claim_id = tape_payments.claim_id`,
} as const;

export const principalOwed = "coalesce(principal_original, principal)";

export const claimsWithPayments: Joint = {
	tape: "claims",
	with: ["payments"],
	readsPayments: true,
	sql: `select tape_claims.*, last_paid_date,
			coalesce(principal_paid, 0) as principal_paid, coalesce(unallocated_paid, 0) as unallocated_paid
		from tape_claims
		left join (
			select claim_row, max(case when amount > 0 then paid_date end) as last_paid_date,
				sum(case when kind = 'principal' then amount else 0 end) as principal_paid,
				sum(case when kind = 'unallocated' then amount else 0 end) as unallocated_paid
			from ${paymentsOnClaims.name} group by claim_row
		) as paid on paid.claim_row = tape_claims.tape_row`,
};

/** Those alone that lie outside the life of their claim: the others need not be brought along. */
export const paymentsOutsideClaims: Joint = {
	tape: "payments",
	with: ["claims"],
	readsPayments: true,
	sql: `select tape_payments.*, invoice_date, closed_date
		from (
			select payment_row, invoice_date, closed_date from ${paymentsOnClaims.name}
			where paid_date < invoice_date or paid_date > closed_date
		) as outside
		inner join tape_payments on tape_payments.tape_row = outside.payment_row`,
};

export const paymentsAlike: Joint = {
	tape: "payments",
	with: ["claims"],
	readsPayments: true,
	sql: `select tape_payments.*, place, first_file
		from (${alike(
			`select payment_row, claim_row, source_file, paid_date, amount, kind, payment_row as place_in_tape
			from ${paymentsOnClaims.name} where amount <> 0`,
			["claim_row", "paid_date", "amount", "kind"],
		)}) as alike
		inner join tape_payments on tape_payments.tape_row = alike.payment_row`,
};

export const claimsAlike: Joint = claimsThatShare(
	["debtor_id", "coalesce(creditor_id, '')", principalOwed, "due_date"],
	`debtor_id is not null and ${principalOwed} > 0`,
);
export const sameInvoice: Joint = claimsThatShare(
	["coalesce(creditor_id, '')", "invoice_number"],
	"invoice_number is not null",
);

function claimsThatShare(values: readonly string[], where: string): Joint {
	return {
		tape: "claims",
		with: [],
		sql: alike(
			`select *, tape_row as place_in_tape from tape_claims where ${where}`,
			values,
		),
	};
}

/** Rows that have all of some values in common, told by a hash first: one met once needs no second look. */
function alike(rows: string, values: readonly string[]): string {
	const hash = `hash(${values.join(", ")})`;
	return `select *, row_number() over same as place, min(source_file) over same as first_file
		from (${rows}) as candidates
		where ${hash} in (select ${hash} from (${rows}) as counted group by ${hash} having count(*) > 1)
		window same as (partition by ${values.join(", ")} order by place_in_tape)`;
}

/** Debtors whose year of birth no claim of the tape can fit, and few others, beside their own claims. */
export const debtorsWithClaims: Joint = {
	tape: "debtors",
	with: ["claims"],
	sql: `select tape_debtors.*, first_due_date, last_due_date
		from tape_debtors
		inner join (
			select debtor_id, min(due_date) as first_due_date, max(due_date) as last_due_date
			from tape_claims
			where debtor_id in (
				select debtor_id from tape_debtors
				where birth_year > (select year(min(due_date)) - 15 from tape_claims)
					or birth_year < (select year(max(due_date)) - 111 from tape_claims)
			)
			group by debtor_id
		) as due on due.debtor_id = tape_debtors.debtor_id`,
};

export const debtorsMetAgain: Joint = {
	tape: "debtors",
	with: [],
	sql: `select * from tape_debtors where debtor_id in (select debtor_id from ${debtorsOfTwoTypes})`,
};
