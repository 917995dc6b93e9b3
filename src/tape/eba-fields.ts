// The EBA's codes for the fields of a loan tape that are columns of ours.
import type { TapeName } from "./columns.ts";

export interface EbaField {
	/** "3.09" */
	readonly code: string;
	readonly name: string;
	readonly status: "mandatory" | "recommended";
	/** "key" for a field that only refers to the one that defines it. */
	readonly type: string;
	/** The columns of ours that say the same. */
	readonly ours: readonly {
		readonly tape: TapeName;
		readonly column: string;
	}[];
}

const claims = (column: string) => ({ tape: "claims" as const, column });
const debtors = (column: string) => ({ tape: "debtors" as const, column });

/** Of Implementing Regulation (EU) 2023/2083, Annex I; status as openNPL reads it. */
export const ebaFields: readonly EbaField[] = [
	["1.02", "Counterparty Identifier", true, [debtors("debtor_id")]],
	["1.06", "Legal Type of Counterparty", true, [debtors("debtor_type")]],
	["1.16", "Postal code of Counterparty", true, [debtors("postcode")]],
	["1.17", "Country of Counterparty", true, [debtors("country")]],
	["1.18", "Availability of e-mail address", false, [debtors("has_email")]],
	["1.19", "Availability of telephone number", false, [debtors("has_phone")]],
	["3.01", "Loan Identifier", true, [claims("claim_id")]],
	["3.02", "Inception date", true, [claims("invoice_date")]],
	["3.08", "loan currency", true, [claims("currency")]],
	["3.09", "principal balance", true, [claims("principal")]],
	["3.10", "accrued interest balance on book", true, [claims("interest")]],
	["3.11", "other balances", true, [claims("costs")]],
	["3.12", "legal balance", true, [claims("total")]],
	["3.21", "last payment date", false, [claims("last_payment_date")]],
	[
		"3.29",
		"statute of limitations date",
		true,
		[claims("stated_limitation_date")],
	],
].map(([code, name, isMandatory, ours]) => ({
	code: String(code),
	name: String(name),
	status: isMandatory ? "mandatory" : "recommended",
	type: "text",
	ours: ours as EbaField["ours"],
}));
