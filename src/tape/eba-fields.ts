// The fields of the EBA NPL transaction templates (Commission Implementing Regulation (EU) 2023/2083, Annex I) that are columns of ours.
import type { TapeName } from "./columns.ts";
import { plainName } from "./plain-name.ts";

export interface EbaField {
	readonly code: string;
	readonly field: string;
	readonly tape?: TapeName;
	readonly column?: string;
}

const fields: readonly EbaField[] = [
	["1.02", "Counterparty Identifier", "debtors", "debtor_id"],
	["1.03", "Name of Counterparty", "debtors", "name"],
	["1.06", "Legal Type of Counterparty", "debtors", "debtor_type"],
	["1.07", "Date of birth", "debtors", "birth_date"],
	["1.14", "Address of Counterparty", "debtors", "address"],
	["1.16", "Postal code of Counterparty", "debtors", "postcode"],
	["1.17", "Country of Counterparty", "debtors", "country"],
	["3.01", "Loan Identifier", "claims", "claim_id"],
	["3.02", "Inception date", "claims", "invoice_date"],
	["3.08", "loan currency", "claims", "currency"],
	["3.09", "principal balance", "claims", "principal"],
	["3.10", "accrued interest balance on book", "claims", "interest"],
	["3.11", "other balances", "claims", "costs"],
	["3.12", "legal balance", "claims", "total"],
	["3.21", "last payment date", "claims", "last_payment_date"],
	["3.23", "date of default", "claims", "due_date"],
	["3.24", "loan legal status", "claims", "status"],
	["3.29", "statute of limitations date", "claims", "stated_limitation_date"],
].map(([code = "", field = "", tape, column = ""]) => ({
	code,
	field,
	tape: tape as TapeName,
	column,
}));

/** The field that a heading names by its code ("3.09", "EBA 3.09") or by its name; undefined for another heading. */
export function ebaFieldOf(heading: string): EbaField | undefined {
	const code = /^(?:EBA\s*)?(\d\.\d{2})\b/i.exec(heading.trim())?.[1];
	const name = plainName(heading);
	return fields.find(
		(field) => field.code === code || plainName(field.field) === name,
	);
}
