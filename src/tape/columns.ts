// The tape's contract: each column we know, its type, its unit and its meaning. Reading, checking and help come from here.
import { claimColumns } from "./claim-columns.ts";
import {
	debtorTypeWords,
	eventKindWords,
	paymentKindWords,
	paymentSourceWords,
} from "./code-words.ts";
import { eventKinds, paymentKinds, paymentSources } from "./codes.ts";
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
