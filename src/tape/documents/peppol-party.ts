// A party of an invoice: the number it goes by, and the buyer as a debtor.
import { elementsAt, firstOf, textAt } from "./element.ts";
import type { XmlElement } from "./xml-parts.ts";

export const debtorHeadings = [
	"debtor_id",
	"debtor_type",
	"national_id",
	"name",
	"address",
	"postcode",
	"country",
	"phone",
	"email",
];

type Role = "AccountingSupplierParty" | "AccountingCustomerParty";

/** The number in the register of companies; else the number the parties use, else the electronic address. */
export function partyNumber(document: XmlElement, role: Role): string {
	return firstOf(
		legalNumber(document, role),
		textAt(document, role, "Party", "PartyIdentification", "ID"),
		textAt(document, role, "Party", "EndpointID"),
	);
}

function legalNumber(document: XmlElement, role: Role): string {
	return firstOf(
		textAt(document, role, "Party", "PartyLegalEntity", "CompanyID"),
		...elementsAt(document, role, "Party", "PartyTaxScheme")
			.filter((each) => textAt(each, "TaxScheme", "ID") === "VAT")
			.map((each) => textAt(each, "CompanyID").replace(/^NO(\d{9})MVA$/, "$1")),
	);
}

export function debtorCells(document: XmlElement): string[] {
	const role = "AccountingCustomerParty";
	const number = legalNumber(document, role);
	const of = (...path: readonly string[]) =>
		textAt(document, role, "Party", ...path);
	const address = ["StreetName", "AdditionalStreetName"].map((name) =>
		of("PostalAddress", name),
	);
	return [
		partyNumber(document, role),
		number === "" ? "" : "company",
		number,
		firstOf(
			of("PartyLegalEntity", "RegistrationName"),
			of("PartyName", "Name"),
		),
		address.filter((part) => part !== "").join(" "),
		of("PostalAddress", "PostalZone"),
		of("PostalAddress", "Country", "IdentificationCode"),
		of("Contact", "Telephone"),
		of("Contact", "ElectronicMail"),
	];
}
