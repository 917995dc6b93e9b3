// The tape's contract: each column we know, its type, its unit and its meaning. Reading, checking and help come from here.
import {
	claimTypeWords,
	closeReasonWords,
	debtorTypeWords,
	eventKindWords,
	paymentKindWords,
	paymentSourceWords,
} from "./code-words.ts";
import {
	claimTypes,
	closeReasons,
	eventKinds,
	paymentKinds,
	paymentSources,
} from "./codes.ts";
import {
	addressColumns,
	bankruptcyColumns,
	companyColumns,
	debtSettlementColumns,
	personColumns,
	phoneColumns,
	suppressionColumns,
} from "./register-columns.ts";

export type ColumnType = "text" | "amount" | "date" | "boolean" | "integer";

export interface Column {
	readonly type: ColumnType;
	readonly required?: true;
	/** Columns any of which may stand for it where it is required and absent. */
	readonly instead?: readonly string[];
	/** Identifies or reaches a person: never printed, never logged, never stored in the portfolio. */
	readonly personal?: true;
	/** The only values accepted, where the column is a code. */
	readonly values?: readonly string[];
	/** Words of senders and registers, in small letters, for values of ours: read without a layout. */
	readonly words?: Readonly<Record<string, string>>;
	readonly says: string;
}

export type Columns = Readonly<Record<string, Column>>;

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

export const paymentColumns = {
	payment_id: {
		type: "text",
		says: "the sender's number of the payment, unique when given",
	},
	claim_id: {
		type: "text",
		required: true,
		instead: ["kid", "invoice_number"],
		says: "the claim the payment is on",
	},
	kid: {
		type: "text",
		says: "payment reference; finds the claim where claim_id is empty",
	},
	invoice_number: {
		type: "text",
		says: "number of the invoice paid; finds the claim where claim_id and kid are empty",
	},
	currency: {
		type: "text",
		says: "ISO 4217 code; the currency of the claims when absent",
	},
	paid_date: {
		type: "date",
		required: true,
		says: "day the payment was received",
	},
	amount: {
		type: "amount",
		required: true,
		says: "positive is money from the debtor, negative is a reversal",
	},
	kind: {
		type: "text",
		values: paymentKinds,
		words: paymentKindWords,
		says: "what the payment went to; unallocated when empty; not_money is a row of the books that is none: a credit note, a write-off",
	},
	source: {
		type: "text",
		values: paymentSources,
		words: paymentSourceWords,
		says: "the way the payment came",
	},
} as const satisfies Columns;

export const eventColumns = {
	claim_id: {
		type: "text",
		required: true,
		says: "the claim the event is about",
	},
	event_date: { type: "date", required: true, says: "day of the event" },
	kind: {
		type: "text",
		required: true,
		values: eventKinds,
		words: eventKindWords,
		says: "what happened",
	},
	channel: { type: "text", says: "letter, email, sms, phone, portal, court" },
	amount: { type: "amount", says: "amount promised, demanded or agreed" },
	deadline_date: { type: "date", says: "last day the step leaves to pay" },
	fee: { type: "amount", says: "fee charged by the step" },
} as const satisfies Columns;

export const debtorColumns = {
	debtor_id: {
		type: "text",
		required: true,
		says: "who owes, as the sender numbers debtors; unique",
	},
	debtor_type: {
		type: "text",
		values: ["person", "company"],
		words: debtorTypeWords,
		says: "person or company; the law and the curves differ",
	},
	birth_year: { type: "integer", says: "year of birth of a person" },
	postcode: { type: "text", says: "four digits in Norway" },
	municipality: { type: "text", says: "municipality number" },
	country: { type: "text", says: "ISO 3166 code" },
	national_id: {
		type: "text",
		personal: true,
		says: "person or organisation number",
	},
	national_id_hash: {
		type: "text",
		says: "the same number under the user's key; joins what belongs to one person, and tells nobody who it is",
	},
	name: { type: "text", personal: true, says: "name of the debtor" },
	birth_date: { type: "date", personal: true, says: "day of birth" },
	address: { type: "text", personal: true, says: "street address" },
	phone: { type: "text", personal: true, says: "telephone number" },
	email: { type: "text", personal: true, says: "electronic mail address" },
	has_phone: { type: "boolean", says: "a telephone number is known" },
	has_email: { type: "boolean", says: "an electronic mail address is known" },
	has_address: { type: "boolean", says: "a street address is known" },
} as const satisfies Columns;

/** The tapes and their columns; the registers that debtors are washed against come last. */
export const tapes = {
	claims: claimColumns,
	payments: paymentColumns,
	events: eventColumns,
	debtors: debtorColumns,
	companies: companyColumns,
	persons: personColumns,
	bankruptcies: bankruptcyColumns,
	debt_settlements: debtSettlementColumns,
	addresses: addressColumns,
	phones: phoneColumns,
	suppressions: suppressionColumns,
} as const satisfies Record<string, Columns>;

export type TapeName = keyof typeof tapes;

/** In the order they are loaded: what hangs on claims comes after them. */
export const tapeNames = Object.keys(tapes) as TapeName[];
