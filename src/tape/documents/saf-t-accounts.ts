// Each customer's account of a SAF-T file: what was brought forward, the lines, and how they were matched.
import { addDays } from "../../dates.ts";
import { type ExactAmount, sumOf } from "./amount.ts";
import { type Application, type Matched, matchLedger } from "./ledger.ts";
import type { SafTCustomer } from "./saf-t-customer.ts";
import type { SafTFile } from "./saf-t-file.ts";
import { type SafTItem, safTNumbering } from "./saf-t-line.ts";

export interface SafTAccount extends Matched<SafTItem> {
	readonly customerId: string;
	readonly customer: SafTCustomer | undefined;
	readonly items: readonly SafTItem[];
	/** What the account comes to by its items. */
	readonly balance: ExactAmount;
}

/** Every account that has an item or a balance, customers in the order of the file. */
export function* accountsIn(file: SafTFile): Generator<SafTAccount> {
	const ids = new Set([...file.customers.keys(), ...file.items.keys()]);
	for (const customerId of ids) {
		const customer = file.customers.get(customerId);
		const opening = customer && openingOf(customer, file.header.firstDay);
		const lines = file.items.get(customerId) ?? [];
		const items = opening ? [opening, ...lines] : lines;
		const balance = sumOf(items.map(({ amount }) => amount));
		yield {
			customerId,
			customer,
			items,
			balance,
			...matchLedger(items, safTNumbering),
		};
	}
}

/** What was owed before the first day is one item of the day before: the file does not say what it is made of. */
function openingOf(
	{ id, line, opening = 0n }: SafTCustomer,
	firstDay: string,
): SafTItem | undefined {
	if (opening === 0n) return undefined;
	const date = firstDay === "" ? "" : addDays(firstDay, -1);
	return {
		line,
		id: `${id}-opening`,
		customerId: id,
		amount: opening,
		date,
		kind: "offset",
		invoiceNumber: "",
		kid: "",
		document: "",
		crossReference: "",
		voucherId: "",
		valueDate: date,
		dueDate: "",
		isOpening: true,
	};
}

/** What was applied to each item that is owed. */
export function byDebit({
	applications,
}: SafTAccount): ReadonlyMap<SafTItem, readonly Application<SafTItem>[]> {
	const found = new Map<SafTItem, Application<SafTItem>[]>();
	for (const application of applications) {
		const known = found.get(application.debit);
		if (known) known.push(application);
		else found.set(application.debit, [application]);
	}
	return found;
}
