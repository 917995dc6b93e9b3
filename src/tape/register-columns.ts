// The contract of the registers that debtors are washed against: companies, persons, insolvencies, addresses, and whom to leave alone.
import {
	addressProtections,
	bankruptcyEnds,
	personStatuses,
	registerWords,
	suppressionReasons,
} from "./codes.ts";
import type { Columns } from "./columns.ts";

const nationalId = {
	type: "text",
	personal: true,
	says: "person number",
} as const;
const nationalIdHash = {
	type: "text",
	says: "the same number under the user's key; joins what belongs to one person, and tells nobody who it is",
} as const;
const birthDate = {
	type: "date",
	personal: true,
	says: "day of birth",
} as const;
const address = {
	type: "text",
	personal: true,
	says: "street address",
} as const;
const postcode = { type: "text", says: "four digits in Norway" } as const;

/** A register of companies, as Enhetsregisteret delivers it; public, and without the names of people in it. */
export const companyColumns = {
	organisation_number: {
		type: "text",
		required: true,
		says: "nine digits in Norway; unique",
	},
	organisation_form: { type: "text", says: "AS, ENK, ANS and so on" },
	name: { type: "text", personal: true, says: "name of the company" },
	parent_number: {
		type: "text",
		says: "organisation number of the entity it is a part of",
	},
	registered_date: { type: "date", says: "day it entered the register" },
	deleted_date: { type: "date", says: "day it left the register" },
	is_bankrupt: { type: "boolean", says: "bankruptcy is open" },
	bankrupt_date: { type: "date", says: "day bankruptcy was opened" },
	is_winding_up: { type: "boolean", says: "is being wound up" },
	winding_up_date: { type: "date", says: "day winding up began" },
	is_forced_winding_up: {
		type: "boolean",
		says: "is being wound up or dissolved by force",
	},
	forced_no_manager_date: {
		type: "date",
		says: "day it was dissolved by force for want of a manager",
	},
	forced_no_auditor_date: {
		type: "date",
		says: "day it was dissolved by force for want of an auditor",
	},
	forced_no_accounts_date: {
		type: "date",
		says: "day it was dissolved by force for want of accounts",
	},
	forced_no_board_date: {
		type: "date",
		says: "day it was dissolved by force for want of a lawful board",
	},
	forced_not_deleted_date: {
		type: "date",
		says: "day it was wound up by force because it was not deleted in time",
	},
	reconstruction_date: {
		type: "date",
		says: "day negotiations on reconstruction were opened",
	},
	foreign_insolvency_date: {
		type: "date",
		says: "day insolvency was opened abroad",
	},
	address: { ...address, says: "business address" },
	postcode: { type: "text", says: "postcode of the business address" },
	municipality: { type: "text", says: "municipality number" },
	country: { type: "text", says: "ISO 3166 code" },
	industry_code: { type: "text", says: "main code of its industry" },
	employees: { type: "integer", says: "number of employees" },
} as const satisfies Columns;

/** An extract of the population register, one row a person. */
export const personColumns = {
	national_id: {
		...nationalId,
		required: true,
		instead: ["national_id_hash", "name"],
	},
	national_id_hash: nationalIdHash,
	status: {
		type: "text",
		values: personStatuses,
		words: registerWords.status,
		says: "where the person stands in the population register",
	},
	status_date: { type: "date", says: "day the status holds from" },
	address_protection: {
		type: "text",
		values: addressProtections,
		words: registerWords.address_protection,
		says: "whether the address is kept from private parties",
	},
	has_guardian: { type: "boolean", says: "a guardian is appointed" },
	name: { type: "text", personal: true, says: "name of the person" },
	birth_date: birthDate,
	address,
	postcode,
	moved_date: { type: "date", says: "day the address holds from" },
} as const satisfies Columns;

export const bankruptcyColumns = {
	organisation_number: {
		type: "text",
		required: true,
		instead: ["national_id", "national_id_hash"],
		says: "number of the bankrupt entity",
	},
	national_id: { ...nationalId, says: "person number of a bankrupt person" },
	national_id_hash: nationalIdHash,
	name: { type: "text", personal: true, says: "name of the bankrupt" },
	birth_date: birthDate,
	postcode,
	bankrupt_date: {
		type: "date",
		required: true,
		says: "day bankruptcy was opened",
	},
	filing_deadline: { type: "date", says: "last day to file a claim" },
	ended_date: { type: "date", says: "day the estate was closed" },
	end_reason: {
		type: "text",
		values: bankruptcyEnds,
		words: registerWords.end_reason,
		says: "what the estate ended in: cover for creditors, none, or the bankruptcy set aside",
	},
} as const satisfies Columns;

export const debtSettlementColumns = {
	national_id: {
		...nationalId,
		required: true,
		instead: ["national_id_hash", "name"],
	},
	national_id_hash: nationalIdHash,
	name: { type: "text", personal: true, says: "name of the person" },
	birth_date: birthDate,
	postcode,
	opened_date: {
		type: "date",
		required: true,
		says: "day negotiations on debt were opened",
	},
	filing_deadline: { type: "date", says: "last day to file a claim" },
	fixed_date: { type: "date", says: "day the settlement was fixed" },
	ended_date: {
		type: "date",
		says: "day the negotiations or the settlement came to an end",
	},
} as const satisfies Columns;

export const addressColumns = {
	national_id: {
		...nationalId,
		required: true,
		instead: ["national_id_hash", "debtor_id", "name"],
	},
	national_id_hash: nationalIdHash,
	debtor_id: { type: "text", says: "who owes, as the sender numbers debtors" },
	name: { type: "text", personal: true, says: "name of the person" },
	birth_date: birthDate,
	address,
	postcode,
	country: { type: "text", says: "ISO 3166 code" },
	moved_date: { type: "date", says: "day the address holds from" },
} as const satisfies Columns;

export const phoneColumns = {
	national_id: {
		...nationalId,
		required: true,
		instead: ["national_id_hash", "organisation_number", "debtor_id", "name"],
	},
	national_id_hash: nationalIdHash,
	organisation_number: {
		type: "text",
		says: "number of the company that has the telephone",
	},
	debtor_id: { type: "text", says: "who owes, as the sender numbers debtors" },
	name: { type: "text", personal: true, says: "who has the telephone" },
	birth_date: birthDate,
	address,
	postcode,
	phone: {
		type: "text",
		personal: true,
		required: true,
		says: "telephone number",
	},
} as const satisfies Columns;

/** A buyer's own list of whom it does not buy claims on. */
export const suppressionColumns = {
	debtor_id: {
		type: "text",
		required: true,
		instead: ["national_id", "national_id_hash", "organisation_number"],
		says: "who owes, as the sender numbers debtors",
	},
	national_id: nationalId,
	national_id_hash: nationalIdHash,
	organisation_number: {
		type: "text",
		says: "number of the company to leave alone",
	},
	reason: {
		type: "text",
		values: suppressionReasons,
		says: "why the buyer does not want claims on the debtor",
	},
	suppressed_date: { type: "date", says: "day the debtor entered the list" },
} as const satisfies Columns;
