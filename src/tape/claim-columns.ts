// What a tape may say of a claim: each column, its type, its unit and its meaning.
import { claimTypeWords, closeReasonWords } from "./code-words.ts";
import { claimTypes, closeReasons } from "./codes.ts";
import type { Columns } from "./columns.ts";

export const claimColumns = {
	claim_id: {
		type: "text",
		required: true,
		says: "the sender's number of the claim, unique in the tape",
	},
	principal: {
		type: "amount",
		required: true,
		instead: ["total", "principal_original"],
		says: "owed before interest and costs; what remains of it where principal_original is given too",
	},
	due_date: {
		type: "date",
		required: true,
		says: "last day to pay in time; day 1 past due is the day after",
	},
	principal_original: {
		type: "amount",
		says: "principal when the claim arose, before any payment",
	},
	interest: { type: "amount", says: "interest owed as the tape states it" },
	costs: { type: "amount", says: "fees and costs owed as the tape states it" },
	total: {
		type: "amount",
		says: "principal, interest and costs together, as the tape states it; stands for the principal where the tape gives none",
	},
	paid_amount: {
		type: "amount",
		says: "paid on the claim in all up to the day of the tape; taken off where total is what is left of principal, interest and costs without it",
	},
	disputed_amount: {
		type: "amount",
		says: "the part of the claim that the debtor disputes",
	},
	agreed_rate: {
		type: "amount",
		says: "yearly rate of interest that was agreed, in per cent: 12.5",
	},
	portfolio_id: { type: "text", says: "the portfolio the claim belongs to" },
	creditor_id: { type: "text", says: "who is owed" },
	original_creditor: { type: "text", says: "who was owed first" },
	agency_id: {
		type: "text",
		says: "the collector that works the claim; empty is own collection",
	},
	debtor_id: { type: "text", says: "who owes, as the sender numbers debtors" },
	claim_type: {
		type: "text",
		values: claimTypes,
		words: claimTypeWords,
		says: "what the claim is for",
	},
	currency: { type: "text", says: "ISO 4217 code; NOK when absent" },
	country: { type: "text", says: "ISO 3166 code of the debtor's country" },
	invoice_number: {
		type: "text",
		says: "number of the invoice behind the claim",
	},
	kid: {
		type: "text",
		says: "payment reference printed on the invoice; payments are matched to claims by it",
	},
	invoice_date: { type: "date", says: "day the invoice was issued" },
	submission_date: {
		type: "date",
		says: "day the claim was handed to collection; empty is never submitted",
	},
	written_off_date: {
		type: "date",
		says: "day the creditor wrote the claim off",
	},
	closed_date: { type: "date", says: "day the claim was closed" },
	close_reason: {
		type: "text",
		values: closeReasons,
		words: closeReasonWords,
		says: "why the claim was closed",
	},
	last_payment_date: {
		type: "date",
		says: "day of the last payment as the tape states it",
	},
	title_date: {
		type: "date",
		says: "day of a judgment or other enforceable title",
	},
	stated_limitation_date: {
		type: "date",
		says: "limitation date as the tape states it; reported, never trusted",
	},
	status: { type: "text", says: "the sender's own status" },
	has_invoice_copy: { type: "boolean", says: "a copy of the invoice exists" },
	has_contract: { type: "boolean", says: "a signed contract exists" },
	has_notice: {
		type: "boolean",
		says: "proof of the collection notice exists",
	},
	has_title: { type: "boolean", says: "an enforceable title exists" },
} as const satisfies Columns;
