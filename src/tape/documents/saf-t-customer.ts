// A customer's account as SAF-T Financial gives it: the terms, the ledger accounts, what it opened and closed with.
import { addDays, addMonths, isCalendarDay } from "../../dates.ts";
import type { ExactAmount } from "./amount.ts";
import { amountAt, elementsAt, textAt } from "./element.ts";
import type { XmlElement } from "./xml-parts.ts";

export interface SafTCustomer {
	readonly line: number;
	readonly id: string;
	readonly terms: Terms | undefined;
	/** General ledger accounts the customer's lines are on. */
	readonly accounts: ReadonlySet<string>;
	/** Positive is owed by the customer; undefined where the file gives none. */
	readonly opening: ExactAmount | undefined;
	readonly closing: ExactAmount | undefined;
}

/** Terms of payment. */
export interface Terms {
	readonly days: number;
	readonly months: number;
	/** Days count from the end of the month of the invoice. */
	readonly isFromMonthEnd: boolean;
}

/** @throws Fault where a balance is no amount */
export function customerIn(file: string, customer: XmlElement): SafTCustomer {
	const balances = [customer, ...elementsAt(customer, "BalanceAccount")];
	return {
		line: customer.line,
		id: textAt(customer, "CustomerID"),
		terms: termsIn(customer),
		accounts: new Set(
			balances.map((each) => textAt(each, "AccountID")).filter(Boolean),
		),
		opening: balance(file, balances, "Opening"),
		closing: balance(file, balances, "Closing"),
	};
}

/** Debit less credit over all accounts; undefined where neither is given. */
function balance(
	file: string,
	accounts: readonly XmlElement[],
	when: "Opening" | "Closing",
): ExactAmount | undefined {
	const each = accounts.flatMap((account) => {
		const debit = amountAt(file, account, `${when}DebitBalance`);
		const credit = amountAt(file, account, `${when}CreditBalance`);
		return debit === undefined && credit === undefined
			? []
			: [(debit ?? 0n) - (credit ?? 0n)];
	});
	return each.length === 0
		? undefined
		: each.reduce((sum, amount) => sum + amount, 0n);
}

function termsIn(customer: XmlElement): Terms | undefined {
	const [terms] = elementsAt(customer, "PartyInfo", "PaymentTerms");
	if (!terms) return undefined;
	const [days, months] = [textAt(terms, "Days"), textAt(terms, "Months")];
	if (!/^\d{1,3}$/.test(days) && !/^\d{1,2}$/.test(months)) return undefined;
	return {
		days: Number(/^\d{1,3}$/.exec(days)?.[0] ?? 0),
		months: Number(/^\d{1,2}$/.exec(months)?.[0] ?? 0),
		isFromMonthEnd: ["true", "1"].includes(textAt(terms, "FreeBillingMonth")),
	};
}

/** The day an invoice falls due by the customer's terms; the day of the invoice where there are none. */
export function dueByTerms(invoiced: string, terms: Terms | undefined): string {
	if (!terms || !isCalendarDay(invoiced)) return invoiced;
	const from = terms.isFromMonthEnd
		? addDays(addMonths(invoiced, 1), -1)
		: invoiced;
	return addDays(monthsLater(from, terms.months), terms.days);
}

/** The same day so many months on, or the last day of that month. */
function monthsLater(day: string, months: number): string {
	if (months === 0) return day;
	const last = addDays(addMonths(day, months + 1), -1);
	const same = `${last.slice(0, 8)}${day.slice(8)}`;
	return isCalendarDay(same) ? same : last;
}
