// A line of a SAF-T ledger, and what the voucher around it says of its kind.
import type { ExactAmount } from "./amount.ts";
import { amountAt, dayOf, firstOf, textAt } from "./element.ts";
import { documentFault } from "./fault.ts";
import type { CreditKind, LedgerItem, Numbering } from "./ledger.ts";
import type { XmlElement } from "./xml-parts.ts";

export interface SafTLine {
	readonly line: number;
	readonly recordId: string;
	readonly account: string;
	readonly customerId: string;
	readonly debit: ExactAmount;
	readonly credit: ExactAmount;
	readonly valueDate: string;
	readonly dueDate: string;
	readonly invoiceNumber: string;
	readonly kid: string;
	readonly document: string;
	readonly crossReference: string;
}

/** An item on a customer's account. */
export interface SafTItem extends LedgerItem {
	readonly customerId: string;
	readonly invoiceNumber: string;
	readonly kid: string;
	/** Of a credit: the day the money had its effect. */
	readonly valueDate: string;
	/** "" where the line gives none. */
	readonly dueDate: string;
	readonly document: string;
	readonly crossReference: string;
	readonly voucherId: string;
	/** What was brought forward from before the file's first day. */
	readonly isOpening: boolean;
}

/** The voucher a line belongs to. */
export interface Voucher {
	readonly id: string;
	readonly date: string;
}

/** @throws Fault where a line has no amount, or one that is none */
export function lineIn(file: string, line: XmlElement): SafTLine {
	const debit = amountAt(file, line, "DebitAmount", "Amount");
	const credit = amountAt(file, line, "CreditAmount", "Amount");
	if (debit === undefined && credit === undefined)
		throw documentFault(file, "a line of the ledger has no amount", {
			line: line.line,
		});
	const day = (name: string) => dayOf(textAt(line, name));
	return {
		line: line.line,
		recordId: textAt(line, "RecordID"),
		account: textAt(line, "AccountID"),
		customerId: textAt(line, "CustomerID"),
		debit: debit ?? 0n,
		credit: credit ?? 0n,
		valueDate: day("ValueDate"),
		dueDate: day("DueDate"),
		invoiceNumber: textAt(line, "ReferenceNumber"),
		kid: textAt(line, "CID"),
		document: textAt(line, "SourceDocumentID"),
		crossReference: textAt(line, "CrossReference"),
	};
}

/**
 * What the credits of a voucher are, by the accounts beside the customer's, numbered as in Norsk Standard 4102.
 *
 * Money where it touches cash or bank (19); else a loss (78), else a credit note (3, revenue), else a settlement
 * against another account.
 */
export function voucherKind(accounts: ReadonlySet<string>): CreditKind {
	const touches = (group: string) =>
		[...accounts].some((account) => account.startsWith(group));
	if (touches("19")) return "payment";
	if (touches("78")) return "loss";
	return touches("3") ? "credit_note" : "offset";
}

/** The line as an item of its customer. */
export function itemOf(
	line: SafTLine,
	voucher: Voucher,
	kind: CreditKind,
	id: string,
): SafTItem {
	return {
		line: line.line,
		id,
		customerId: line.customerId,
		amount: line.debit - line.credit,
		date: voucher.date,
		kind,
		invoiceNumber: line.invoiceNumber,
		kid: line.kid,
		document: line.document,
		crossReference: line.crossReference,
		voucherId: voucher.id,
		valueDate: firstOf(line.valueDate, voucher.date),
		dueDate: line.dueDate,
		isOpening: false,
	};
}

/** Kinds of numbers are kept apart, but for a cross-reference, which may be to a number of any kind. */
export const safTNumbering: Numbering<SafTItem> = {
	names: (item) => [
		...ownNumbers(item),
		...numbered("voucher", item.voucherId),
	],
	refersTo: (item) => [
		...["match", "invoice", "kid", "voucher", "document"].flatMap((what) =>
			numbered(what, item.crossReference),
		),
		...ownNumbers(item),
	],
};

function ownNumbers(item: SafTItem): string[] {
	return [
		...numbered("invoice", item.invoiceNumber),
		...numbered("kid", item.kid),
		...numbered("match", item.crossReference),
		...numbered("document", item.document),
	];
}

function numbered(what: string, number: string): string[] {
	return number === "" ? [] : [`${what} ${number}`];
}
