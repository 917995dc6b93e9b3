// A SAF-T Financial file read through: its header, its customers, the lines on their accounts, and its totals.
import { type ExactAmount, shownAmount } from "./amount.ts";
import { amountAt, dayOf, textAt } from "./element.ts";
import { disagreement, documentFault, type StatedTotal } from "./fault.ts";
import { customerIn, type SafTCustomer } from "./saf-t-customer.ts";
import {
	itemOf,
	lineIn,
	type SafTItem,
	type SafTLine,
	voucherKind,
} from "./saf-t-line.ts";
import { headerIn, type SafTHeader, safTRecords } from "./saf-t-records.ts";
import type { XmlElement, XmlRecord } from "./xml-parts.ts";

export interface SafTFile {
	readonly header: SafTHeader;
	readonly customers: ReadonlyMap<string, SafTCustomer>;
	/** Lines on each customer's account, in the order of the file. */
	readonly items: ReadonlyMap<string, readonly SafTItem[]>;
	readonly hasLedger: boolean;
	readonly stated: readonly StatedTotal[];
}

const ledger = "AuditFile/GeneralLedgerEntries";
const voucher = `${ledger}/Journal/Transaction`;
const mostItems = 1_000_000;

/**
 * Reads a file from end to end. Only customers and their own lines are kept.
 *
 * @throws Fault as `xmlRecords`; where the ledger's own totals of debit and credit are not those of its lines; for
 *   two customers of one number; for more than a million lines on customers' accounts
 */
export async function readSafT(file: string): Promise<SafTFile> {
	const reader = new SafTReader(file);
	const lines = { whole: [`${voucher}/Line`], outlines: [ledger, voucher] };
	for await (const record of safTRecords(file, lines)) reader.take(record);
	return reader.whole();
}

class SafTReader {
	readonly #file: string;
	#header: SafTHeader | undefined;
	#hasLedger = false;
	readonly #customers = new Map<string, SafTCustomer>();
	readonly #items = new Map<string, SafTItem[]>();
	/** How often each number of a line was met. */
	readonly #ids = new Map<string, number>();
	#itemCount = 0;
	readonly #stated: StatedTotal[] = [];
	/** Lines on customers' accounts of the voucher being read, and the accounts of its other lines. */
	#pending: SafTLine[] = [];
	#others = new Set<string>();
	#vouchers = 0;
	#debit = 0n;
	#credit = 0n;
	#elsewhere = { count: 0, sum: 0n };

	constructor(file: string) {
		this.#file = file;
	}

	take({ path, element }: XmlRecord): void {
		if (path === `${voucher}/Line`) this.#line(lineIn(this.#file, element));
		else if (path === voucher) this.#voucher(element);
		else if (path === ledger) this.#ledger(element);
		else if (path.endsWith("/Customer"))
			this.#customer(customerIn(this.#file, element));
		else this.#header = headerIn(element);
	}

	whole(): SafTFile {
		if (!this.#header)
			throw documentFault(this.#file, "has no header, so it is no whole file");
		const { count, sum } = this.#elsewhere;
		const elsewhere = {
			what: `lines with a customer on other accounts than the customer's, left out (${count})`,
			stated: "not stated",
			counted: shownAmount(sum),
		};
		return {
			header: this.#header,
			customers: this.#customers,
			items: this.#items,
			hasLedger: this.#hasLedger,
			stated: [...this.#stated, ...(count > 0 ? [elsewhere] : [])],
		};
	}

	#customer(customer: SafTCustomer): void {
		if (this.#customers.has(customer.id))
			throw documentFault(this.#file, "two customers have one CustomerID", {
				line: customer.line,
			});
		this.#customers.set(customer.id, customer);
	}

	#line(line: SafTLine): void {
		this.#debit += line.debit;
		this.#credit += line.credit;
		if (line.customerId === "") this.#others.add(line.account.slice(0, 2));
		else if (this.#isOnAccount(line)) this.#pending.push(line);
		else {
			this.#others.add(line.account.slice(0, 2));
			const { count, sum } = this.#elsewhere;
			const amount = line.debit - line.credit;
			this.#elsewhere = { count: count + 1, sum: sum + amount };
		}
	}

	/** Some systems put the customer on the revenue too; that line is not on the customer's account. */
	#isOnAccount({ customerId, account }: SafTLine): boolean {
		const accounts = this.#customers.get(customerId)?.accounts;
		if (!accounts || accounts.size === 0) return true;
		return accounts.has(account) || account.startsWith("15");
	}

	#voucher(element: XmlElement): void {
		const id = textAt(element, "TransactionID");
		const date = dayOf(textAt(element, "TransactionDate"));
		const kind = voucherKind(this.#others);
		this.#itemCount += this.#pending.length;
		if (this.#itemCount > mostItems)
			throw documentFault(
				this.#file,
				`has more than ${mostItems} lines on customers' accounts`,
				{ remedy: "Ask the sender for the open items as a table instead." },
			);
		for (const line of this.#pending) {
			const item = itemOf(
				line,
				{ id, date },
				kind,
				this.#unique(`${id}-${line.recordId}`),
			);
			const items = this.#items.get(line.customerId);
			if (items) items.push(item);
			else this.#items.set(line.customerId, [item]);
		}
		this.#vouchers += 1;
		this.#pending = [];
		this.#others = new Set();
	}

	/** Numbers of vouchers may begin anew in each journal. */
	#unique(id: string): string {
		const met = this.#ids.get(id) ?? 0;
		this.#ids.set(id, met + 1);
		return met === 0 ? id : this.#unique(`${id}/${met + 1}`);
	}

	#ledger(element: XmlElement): void {
		this.#hasLedger = true;
		this.#total(element, "TotalDebit", this.#debit);
		this.#total(element, "TotalCredit", this.#credit);
		const entries = textAt(element, "NumberOfEntries");
		this.#stated.push({
			what: "NumberOfEntries",
			stated: entries === "" ? "not stated" : entries.slice(0, 20),
			counted: `${this.#vouchers}`,
		});
	}

	#total(element: XmlElement, what: string, counted: ExactAmount): void {
		const stated = amountAt(this.#file, element, what);
		const total = {
			what,
			stated: stated === undefined ? "not stated" : shownAmount(stated),
			counted: shownAmount(counted),
		};
		if (stated !== undefined && stated !== counted)
			throw disagreement(this.#file, total, element.line);
		this.#stated.push(total);
	}
}
