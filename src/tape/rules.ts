// What a row must satisfy beyond being readable. An error rejects its row; a warning is counted and shown.
import type { TapeName } from "./columns.ts";
import type { BrokenLine } from "./records.ts";

export interface Rule {
	readonly code: string;
	readonly severity: "error" | "warning";
	readonly tape: TapeName;
	/** The column a person should look at. */
	readonly column: string;
	/** SQL that is true for a row that breaks the rule. */
	readonly breaks: string;
	readonly says: string;
}

export const rules: readonly Rule[] = [
	{
		code: "negative_principal",
		severity: "error",
		tape: "claims",
		column: "principal",
		breaks: "principal < 0 or principal_original < 0",
		says: "principal below zero: a credit note is no claim",
	},
	{
		code: "zero_principal",
		severity: "warning",
		tape: "claims",
		column: "principal",
		breaks: "coalesce(principal_original, principal) = 0",
		says: "no principal is owed; the claim counts as resolved",
	},
	{
		code: "due_before_invoice",
		severity: "warning",
		tape: "claims",
		column: "due_date",
		breaks: "due_date < invoice_date",
		says: "due before it was invoiced",
	},
	{
		code: "submission_before_due",
		severity: "warning",
		tape: "claims",
		column: "submission_date",
		breaks: "submission_date < due_date",
		says: "handed to collection before it was due",
	},
	{
		code: "closed_without_reason",
		severity: "warning",
		tape: "claims",
		column: "close_reason",
		breaks: "closed_date is not null and close_reason is null",
		says: "closed without a reason; counted as removed, not as paid",
	},
	{
		code: "reason_without_closing",
		severity: "warning",
		tape: "claims",
		column: "closed_date",
		breaks: "closed_date is null and close_reason is not null",
		says: "a close reason without a closing date; counted as still open",
	},
	{
		code: "remaining_above_original",
		severity: "warning",
		tape: "claims",
		column: "principal",
		breaks: "principal > principal_original",
		says: "more principal remains than there was from the start",
	},
	{
		code: "zero_payment",
		severity: "warning",
		tape: "payments",
		column: "amount",
		breaks: "amount = 0",
		says: "a payment of nothing",
	},
	{
		code: "deadline_before_event",
		severity: "warning",
		tape: "events",
		column: "deadline_date",
		breaks: "deadline_date < event_date",
		says: "the deadline lies before the step that sets it",
	},
];

/** What the codes of unreadable, broken and unmatched rows mean, and what to do. */
export const reasons: Readonly<Record<string, string>> = {
	missing: "is empty, and is required",
	unreadable: "cannot be read in the form of its column",
	duplicate_id: "stands on an earlier row too; the first one was kept",
	in_other_file:
		"stands in another file too; the row of the file that has it submitted last was kept, else the first",
	same_invoice_in_other_file:
		"is a claim of another file under another number (same creditor, invoice and due date); one of them was kept",
	unknown_reference: "leads to no claim of the claim tape",
	ambiguous_reference: "leads to several claims of the claim tape",
	from_total: "is empty; reckoned as the total less interest and costs",
	other_currency: "is another currency than most of the tape",
	unknown_claim: "is no claim of the claim tape",
	claim_rejected: "is a claim that was itself rejected",
	left_out_by_decision:
		"leaves rows out: a workbook of corrections passes them over on purpose",
	broken_line:
		"cannot be cut into the columns of the heading (a quote, a delimiter or a cell too many or too few)",
	unknown_code: "is a code we do not know; name it under codes in a layout",
	rounded: "has more than two decimals; rounded to the nearest øre",
};

/** Why a line cannot be cut into columns, in words. */
export const brokenLines: Readonly<Record<BrokenLine, string>> = {
	open_quote: "has a quote that opens a cell and never closes",
	text_after_quote: "has text behind the closing quote of a cell",
	too_few_cells: "has fewer cells than the heading",
	too_many_cells: "has more cells than the heading",
	lines_run_together:
		"has a quote that would swallow the next line; double it or take it out",
	line_too_long: "is longer than a line of a tape can be",
};
