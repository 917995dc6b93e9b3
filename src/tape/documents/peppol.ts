// An EHF or Peppol BIS invoice or credit note becomes a claim, and its buyer a debtor.
import type { TapeName } from "../columns.ts";
import { amountText, type ExactAmount, shownAmount } from "./amount.ts";
import { amountAt, dayOf, elementsAt, firstOf, textAt } from "./element.ts";
import { disagreement, documentFault, type StatedTotal } from "./fault.ts";
import type { LaidDownDocument } from "./laid-down.ts";
import { layRows } from "./laid-rows.ts";
import { debtorCells, debtorHeadings, partyNumber } from "./peppol-party.ts";
import { xmlRecords } from "./xml.ts";
import type { XmlElement } from "./xml-parts.ts";

const claimHeadings = [
	"claim_id",
	"invoice_number",
	"creditor_id",
	"debtor_id",
	"claim_type",
	"invoice_date",
	"due_date",
	"principal",
	"currency",
	"kid",
	"country",
];

const namespace =
	/^urn:oasis:names:specification:ubl:schema:xsd:(Invoice|CreditNote|CommonAggregateComponents|CommonBasicComponents)-2$/;
const envelope =
	"http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";
const roots = ["Invoice", "CreditNote"].flatMap((root) => [
	root,
	`StandardBusinessDocument/${root}`,
]);
const parts = [
	"AccountingSupplierParty",
	"AccountingCustomerParty",
	"PaymentMeans",
	"LegalMonetaryTotal",
];

/**
 * Lays down one row. A credit note is a claim below zero, which the rules of claims reject and name; attachments and
 * lines of the invoice are passed over.
 *
 * @throws Fault as `xmlRecords`, without an amount to pay, and where that is not the total less what was prepaid
 */
export async function layDownPeppol(
	file: string,
	tape: TapeName,
	to: string,
): Promise<LaidDownDocument> {
	const documents = await documentsIn(file);
	const stated: StatedTotal[] = [];
	await layRows(to, async (rows) => {
		for (const each of documents) {
			const claim = claimIn(file, each);
			stated.push(...claim.stated);
			const cells = tape === "claims" ? claim.cells : debtorCells(each);
			await rows.add(each.line, cells);
		}
	});
	const [first] = documents;
	return {
		headings: tape === "claims" ? claimHeadings : debtorHeadings,
		format:
			first?.name === "CreditNote"
				? "Peppol BIS (EHF) credit note"
				: "Peppol BIS (EHF) invoice",
		stated,
	};
}

async function documentsIn(file: string): Promise<readonly XmlElement[]> {
	const documents: XmlElement[] = [];
	let whole: XmlElement[] = [];
	const records = xmlRecords(file, {
		isOurs: (uri) => namespace.test(uri) || uri === envelope,
		expected: "an invoice or credit note in UBL 2",
		whole: roots.flatMap((root) => parts.map((part) => `${root}/${part}`)),
		outlines: roots,
	});
	for await (const { path, element } of records)
		if (roots.includes(path)) {
			const children = [...element.children, ...whole];
			documents.push({ ...element, children });
			whole = [];
		} else whole.push(element);
	if (documents.length === 0)
		throw documentFault(file, "holds no invoice and no credit note");
	return documents;
}

function claimIn(
	file: string,
	document: XmlElement,
): { cells: readonly string[]; stated: readonly StatedTotal[] } {
	const isCredit = document.name === "CreditNote";
	const payable = payableIn(file, document);
	const due = dueDateIn(document);
	const issued = dayOf(textAt(document, "IssueDate"));
	const number = textAt(document, "ID");
	const isAssumed = due === "" && isCredit;
	const cells = [
		number,
		number,
		partyNumber(document, "AccountingSupplierParty"),
		partyNumber(document, "AccountingCustomerParty"),
		"invoice",
		issued,
		isAssumed ? issued : due,
		amountText(isCredit ? -payable : payable),
		textAt(document, "DocumentCurrencyCode"),
		textAt(document, "PaymentMeans", "PaymentID"),
		textAt(
			document,
			"AccountingCustomerParty",
			"Party",
			"PostalAddress",
			"Country",
			"IdentificationCode",
		),
	];
	const shown = shownAmount(payable);
	return {
		cells,
		stated: [
			{ what: "amount to pay", stated: shown, counted: shown },
			...(isAssumed
				? [
						{
							what: "due date of a credit note, assumed to be its day of issue (1)",
							stated: "not stated",
							counted: shown,
						},
					]
				: []),
		],
	};
}

/** BIS keeps the due date of a credit note with the means of payment. */
function dueDateIn(document: XmlElement): string {
	return dayOf(
		firstOf(
			textAt(document, "DueDate"),
			textAt(document, "PaymentMeans", "PaymentDueDate"),
		),
	);
}

/** What is to be paid: total with tax, less what was prepaid, rounded (rule BR-CO-16 of EN 16931). */
function payableIn(file: string, document: XmlElement): ExactAmount {
	const [total] = elementsAt(document, "LegalMonetaryTotal");
	const payable = total && amountAt(file, total, "PayableAmount");
	if (!total || payable === undefined)
		throw documentFault(file, "has no amount to pay (PayableAmount)", {
			line: document.line,
		});
	const inclusive = amountAt(file, total, "TaxInclusiveAmount");
	if (inclusive === undefined) return payable;
	const prepaid = amountAt(file, total, "PrepaidAmount") ?? 0n;
	const rounding = amountAt(file, total, "PayableRoundingAmount") ?? 0n;
	const counted = inclusive - prepaid + rounding;
	if (counted === payable) return payable;
	throw disagreement(
		file,
		{
			what: "the amount to pay",
			stated: shownAmount(payable),
			counted: `${shownAmount(counted)} (total less what was prepaid)`,
		},
		total.line,
	);
}
