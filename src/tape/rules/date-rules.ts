// Rules on the days of a claim by itself: their order, and days that can hardly be meant.
import { paidInFull } from "./paid-off.ts";
import type { Rule } from "./rule.ts";

interface DateRule {
	readonly code: string;
	readonly column: string;
	readonly breaks: Rule["breaks"];
	readonly says: string;
}

const dateRulesInBrief: readonly DateRule[] = [
	{
		code: "due_before_invoice",
		column: "due_date",
		breaks: "due_date < invoice_date",
		says: "due before it was invoiced",
	},
	{
		code: "due_long_after_invoice",
		column: "due_date",
		breaks: "due_date > invoice_date + interval 2 year",
		says: "due more than two years after it was invoiced",
	},
	{
		code: "far_past",
		column: "due_date",
		breaks: "due_date < date '1980-01-01' or invoice_date < date '1980-01-01'",
		says: "due or invoiced before 1980",
	},
	{
		code: "far_ahead",
		column: "due_date",
		breaks: (rows) =>
			`due_date > (select quantile_disc(due_date, 0.5) + interval 20 year from ${rows})`,
		says: "due more than 20 years after the middle due date of the tape",
	},
	{
		code: "submission_before_due",
		column: "submission_date",
		breaks: "submission_date < due_date",
		says: "handed to collection before it was due",
	},
	{
		code: "submission_before_invoice",
		column: "submission_date",
		breaks: "submission_date < invoice_date",
		says: "handed to collection before it was invoiced",
	},
	{
		code: "closed_before_invoice",
		column: "closed_date",
		breaks: "closed_date < invoice_date",
		says: "closed before it was invoiced",
	},
	{
		code: "closed_before_due",
		column: "closed_date",
		breaks:
			"closed_date < due_date and coalesce(close_reason, 'other') not in ('paid', 'credited')",
		says: "closed before it was due, and neither paid nor credited",
	},
	{
		code: "closed_before_submission",
		column: "closed_date",
		breaks:
			"closed_date < submission_date and coalesce(close_reason, 'other') <> 'paid'",
		says: "handed to collection after it was closed",
	},
	{
		code: "written_off_before_due",
		column: "written_off_date",
		breaks: "written_off_date < due_date",
		says: "written off before it was due",
	},
	{
		code: "title_before_due",
		column: "title_date",
		breaks: "title_date < due_date",
		says: "an enforceable title from before it was due",
	},
	{
		code: "last_payment_before_invoice",
		column: "last_payment_date",
		breaks: "last_payment_date < invoice_date",
		says: "last paid before it was invoiced",
	},
	{
		code: "closed_without_reason",
		column: "close_reason",
		breaks: `closed_date is not null and close_reason is null and not ${paidInFull}`,
		says: "closed without a reason; counted as removed, not as paid",
	},
	{
		code: "reason_without_closing",
		column: "closed_date",
		breaks: "closed_date is null and close_reason is not null",
		says: "a close reason without a closing date; counted as still open",
	},
];

export const dateRules: readonly Rule[] = dateRulesInBrief.map((rule) => ({
	...rule,
	severity: "warning",
	tape: "claims",
}));
