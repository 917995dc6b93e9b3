// What rows must satisfy beyond being readable. An error rejects its row; a warning is counted and shown.
import type { BrokenLine } from "./files/records.ts";
import { claimRules } from "./rules/claim-rules.ts";
import { crossRules } from "./rules/cross-rules.ts";
import { dateRules } from "./rules/date-rules.ts";
import { otherRules } from "./rules/other-rules.ts";
import type { Rule } from "./rules/rule.ts";

/** Rules on a row by itself. */
export const rowRules: readonly Rule[] = [
	...claimRules,
	...dateRules,
	...otherRules,
];

/** All of them. */
export const rules: readonly Rule[] = [...rowRules, ...crossRules];

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
	other_mark:
		"bears the mark of another currency than its row; read as if it were the row's",
	paid_date_assumed:
		"is assumed to be the last day of its month: the file has a column for each month",
	due_date_derived: "is the cut-off date of the file less its days past due",
	due_date_assumed:
		"is assumed to be the maturity date where the file says that nothing is past due: of a loan that is its last instalment",
	sum_as_written:
		"adds up to another sum with every decimal as it is written than with each row rounded to the nearest øre",
	principal_is_left:
		"is read as what remains on the day of the tape: what the payments paid was added to tell what was owed from the start; a layout can say principal_is",
	principal_unclear:
		"may be what was owed from the start or what remains of it: the claims that paid disagree, and it is read as owed from the start; say principal_is in a layout",
	payments_begin_late:
		"begins after claims fell due: what is gone of them without a payment counts as paid on a day that is not known, and rates and curves rest on what came since; a layout can say complete_since",
	no_earlier_payments:
		"begins a year or more after claims fell due, as if none had paid before: if earlier payments are missing, say complete_since in a layout",
	payments_end_early:
		"ends long before the cut-off date, as if nobody had paid since: take the day that the file was drawn for --cut-off, or ask for the payments since",
	agency_without_payments:
		"has claims enough and not one payment among them: its payments seem to be missing, and its rates and curves with them",
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
