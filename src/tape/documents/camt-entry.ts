// One entry of a bank statement and its details, as the bank wrote them: money, signs, days and references.
import { type ExactAmount, sumOf } from "./amount.ts";
import { amountAt, dayOf, elementsAt, firstOf, textAt } from "./element.ts";
import { documentFault } from "./fault.ts";
import type { XmlElement } from "./xml-parts.ts";

export interface Money {
	readonly amount: ExactAmount;
	/** ISO 4217; "" where the bank gives none. */
	readonly currency: string;
}

/** One structured reference of a detail. */
export interface Reference {
	/** The creditor's reference: in Norway the KID. */
	readonly kid: string;
	readonly invoiceNumber: string;
	/** What of the detail went to this reference, where the bank says. */
	readonly remitted: Money | undefined;
}

/** One transaction behind an entry. */
export interface Detail {
	readonly line: number;
	readonly money: Money | undefined;
	readonly charges: ExactAmount;
	readonly references: readonly Reference[];
	/** What the payer wrote. */
	readonly text: string;
}

export interface Entry extends Money {
	readonly line: number;
	readonly isCredit: boolean;
	readonly isReversal: boolean;
	/** BOOK, PDNG, INFO. */
	readonly status: string;
	/** ISO days, or what stood there, or "". */
	readonly bookedDate: string;
	readonly valueDate: string;
	readonly charges: ExactAmount;
	readonly details: readonly Detail[];
}

/** @throws Fault for an entry without an amount, without a direction, or with an amount that is none */
export function entryIn(
	file: string,
	entry: XmlElement,
	details: readonly Detail[],
): Entry {
	const { line } = entry;
	const money = moneyAt(file, entry, "Amt");
	if (!money) throw documentFault(file, "an entry has no amount", { line });
	const direction = textAt(entry, "CdtDbtInd");
	if (direction !== "CRDT" && direction !== "DBIT")
		throw documentFault(file, "an entry is neither credit nor debit", { line });
	return {
		...money,
		line,
		isCredit: direction === "CRDT",
		isReversal: ["true", "1"].includes(textAt(entry, "RvslInd")),
		status: firstOf(textAt(entry, "Sts", "Cd"), textAt(entry, "Sts")),
		bookedDate: dayAt(entry, "BookgDt"),
		valueDate: dayAt(entry, "ValDt"),
		charges: chargesIn(file, entry),
		details,
	};
}

/** @throws Fault for an amount that is none */
export function detailIn(file: string, detail: XmlElement): Detail {
	const blocks = elementsAt(detail, "RmtInf", "Strd");
	return {
		line: detail.line,
		money:
			moneyAt(file, detail, "Amt") ??
			moneyAt(file, detail, "AmtDtls", "TxAmt", "Amt"),
		charges: chargesIn(file, detail),
		references: blocks
			.map((block) => referenceIn(file, block))
			.filter(({ kid, invoiceNumber }) => kid !== "" || invoiceNumber !== ""),
		text: elementsAt(detail, "RmtInf", "Ustrd")
			.map(({ text }) => text)
			.join(" "),
	};
}

/** The number of a document is that of an invoice unless the bank calls it something else. */
function referenceIn(file: string, block: XmlElement): Reference {
	const [invoice] = elementsAt(block, "RfrdDocInf").filter((each) =>
		["", "CINV"].includes(textAt(each, "Tp", "CdOrPrtry", "Cd")),
	);
	return {
		kid: textAt(block, "CdtrRefInf", "Ref"),
		invoiceNumber: invoice ? textAt(invoice, "Nb") : "",
		remitted: moneyAt(file, block, "RfrdDocAmt", "RmtdAmt"),
	};
}

function moneyAt(
	file: string,
	element: XmlElement,
	...path: readonly string[]
): Money | undefined {
	const amount = amountAt(file, element, ...path);
	if (amount === undefined) return undefined;
	const [found] = elementsAt(element, ...path);
	return { amount, currency: found?.attributes.get("Ccy") ?? "" };
}

/** A day, or the day of an instant, as the bank's own clock has it. */
function dayAt(entry: XmlElement, name: string): string {
	return dayOf(firstOf(textAt(entry, name, "Dt"), textAt(entry, name, "DtTm")));
}

/** In version 2 a charge stands by itself, later below Rcrd; a total is there in some. */
function chargesIn(file: string, element: XmlElement): ExactAmount {
	return sumOf(
		elementsAt(element, "Chrgs").map((charges) => {
			const total = amountAt(file, charges, "TtlChrgsAndTaxAmt");
			if (total !== undefined) return total;
			const records = [charges, ...elementsAt(charges, "Rcrd")];
			return sumOf(records.map((each) => amountAt(file, each, "Amt") ?? 0n));
		}),
	);
}
