// An item on a customer's account as a claim: what it was, what is left of it, and how it ended.
import { amountText, type ExactAmount, sumOf } from "./amount.ts";
import type { Application, CreditKind } from "./ledger.ts";
import { dueByTerms, type Terms } from "./saf-t-customer.ts";
import type { SafTItem } from "./saf-t-line.ts";
import type { SafTHeader } from "./saf-t-records.ts";

export const claimHeadings = [
	"claim_id",
	"debtor_id",
	"creditor_id",
	"currency",
	"invoice_number",
	"kid",
	"invoice_date",
	"due_date",
	"principal_original",
	"principal",
	"written_off_date",
	"closed_date",
	"close_reason",
] as const;

/**
 * The cells of an item that was owed.
 *
 * What was credited was never owed, so it is taken off the original principal, unless all of it was. What was taken as
 * a loss is still owed by the debtor, so it stays in the principal.
 */
export function claimCells(
	item: SafTItem,
	applied: readonly Application<SafTItem>[],
	terms: Terms | undefined,
	header: SafTHeader,
): string[] {
	const settled = (...kinds: readonly CreditKind[]) =>
		applied.filter(({ credit }) => kinds.includes(credit.kind));
	const money = settled("payment", "offset");
	const credited = sum(settled("credit_note"));
	const losses = settled("loss");
	const left = item.amount - sum(money) - credited;
	const isClosed = left === 0n && item.amount > 0n;
	return [
		item.id,
		item.customerId,
		header.companyNumber,
		header.currency,
		item.invoiceNumber,
		item.kid,
		item.isOpening ? "" : item.date,
		dueDateOf(item, terms),
		amountText(credited < item.amount ? item.amount - credited : item.amount),
		amountText(left),
		latest(losses),
		isClosed ? latest([...money, ...settled("credit_note")]) : "",
		isClosed ? (money.length > 0 ? "paid" : "credited") : "",
	];
}

/** The line's own day; else by the customer's terms, and for what was brought forward the day before the first. */
function dueDateOf(item: SafTItem, terms: Terms | undefined): string {
	if (item.dueDate !== "") return item.dueDate;
	return item.isOpening ? item.date : dueByTerms(item.date, terms);
}

function sum(applied: readonly Application<SafTItem>[]): ExactAmount {
	return sumOf(applied.map(({ amount }) => amount));
}

function latest(applied: readonly Application<SafTItem>[]): string {
	const days = applied.map(({ credit }) => credit.valueDate);
	return days.toSorted().at(-1) ?? "";
}
