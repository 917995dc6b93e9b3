// The customers of a SAF-T file as debtors.
import { elementsAt, firstOf, textAt } from "./element.ts";
import { documentFault } from "./fault.ts";
import type { LaidDownDocument } from "./laid-down.ts";
import { layRows } from "./laid-rows.ts";
import { formatOf, headerIn, safTRecords } from "./saf-t-records.ts";
import type { XmlElement } from "./xml-parts.ts";

const headings = [
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

/** @throws Fault as `xmlRecords`, and for a file without a header */
export async function layDownSafTDebtors(
	file: string,
	to: string,
): Promise<LaidDownDocument> {
	let header: XmlElement | undefined;
	let customers = 0;
	await layRows(to, async (rows) => {
		const records = safTRecords(file, { whole: [], outlines: ["AuditFile"] });
		for await (const { path, element } of records) {
			if (path.endsWith("/Header")) header = element;
			if (!path.endsWith("/Customer")) continue;
			customers += 1;
			await rows.add(element.line, cells(element));
		}
	});
	if (!header)
		throw documentFault(file, "has no header, so it is no whole file");
	const counted = `${customers}`;
	return {
		headings,
		format: formatOf(headerIn(header)),
		stated: [{ what: "customers", stated: "not stated", counted }],
	};
}

function cells(customer: XmlElement): string[] {
	const addresses = elementsAt(customer, "Address");
	const address =
		addresses.find((each) => textAt(each, "AddressType") === "StreetAddress") ??
		addresses[0];
	const of = (...names: readonly string[]) =>
		names
			.map((name) => (address ? given(textAt(address, name)) : ""))
			.filter((part) => part !== "")
			.join(" ");
	const number = given(textAt(customer, "RegistrationNumber"));
	return [
		textAt(customer, "CustomerID"),
		debtorType(number, textAt(customer, "PartyInfo", "Type")),
		number,
		textAt(customer, "Name"),
		of("StreetName", "Number", "AdditionalAddressDetail"),
		of("PostalCode"),
		of("Country"),
		firstOf(
			given(textAt(customer, "Contact", "MobilePhone")),
			given(textAt(customer, "Contact", "Telephone")),
		),
		given(textAt(customer, "Contact", "Email")),
	];
}

/** A person's number has eleven digits; any other registration number is a company's. */
function debtorType(number: string, type: string): string {
	const digits = number.replace(/\s/g, "");
	if (/^\d{11}$/.test(digits) || /priv|person/i.test(type)) return "person";
	if (digits !== "" || /company|government|firma|bedrift|offentlig/i.test(type))
		return "company";
	return "";
}

/** Empty where the sender's system wrote that there is nothing. */
function given(text: string): string {
	return /^n[./]?\s?a\.?$|^-+$/i.test(text) ? "" : text;
}
