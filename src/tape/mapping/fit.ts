// How well the values of a column fit one of ours: they support its heading, say nothing, or speak against it.
import { type Column, type Columns, type TapeName, tapes } from "../columns.ts";
import type { KindName } from "./kinds.ts";
import { type ColumnLikeness, isKey, shareOf } from "./likeness.ts";
import { personalKind } from "./personal-values.ts";
import { kidKind, plainKind } from "./plain-kind.ts";

export type Verdict =
	| "supports"
	| "partly"
	| "silent"
	| "contradicts"
	| "personal";

export interface Fit {
	readonly verdict: Verdict;
	/** Share of the filled rows that fit. */
	readonly share: number;
	/** What was counted, or what the values look like instead. */
	readonly kind?: KindName;
	/** Each row has a value of its own. */
	readonly isKey?: true;
}

const silent: Fit = { verdict: "silent", share: 0 };
/** Below this share the values speak against the column, from `most` on they support it. */
const few = 0.5;
const most = 0.95;

const kindOfColumn: Readonly<Record<string, KindName>> = {
	currency: "currency",
	country: "country",
	postcode: "postcode",
	phone: "telephone",
	email: "email",
	birth_year: "year",
	organisation_number: "organisation",
	national_id: "identity",
};

/** What the values of a column say of reading it as one of ours. */
export function fitOf(
	tape: TapeName,
	name: string,
	heading: string,
	values: ColumnLikeness,
): Fit {
	const columns: Columns = tapes[tape];
	const column = columns[name];
	if (!column || values.filled === 0) return silent;
	if (column.personal) return personalFit(name, values);
	const personal = personalKind(heading, values);
	if (personal)
		return {
			verdict: "personal",
			share: shareOf(values, personal),
			kind: personal,
		};
	return fitOfKind(tape, name, column, values);
}

function fitOfKind(
	tape: TapeName,
	name: string,
	column: Column,
	values: ColumnLikeness,
): Fit {
	const kind = kindOfColumn[name];
	if (name === "organisation_number" && isNineDigits(values))
		return withCheckDigits(values);
	if (kind) return judged(values, kind);
	switch (column.type) {
		case "date":
			return judged(values, "day");
		case "boolean":
			return judged(values, "yes_no");
		case "integer":
			return judged(values, "whole");
		case "amount":
			return amountFit(values);
		default:
			return textFit(tape, name, column, values);
	}
}

function isNineDigits(values: ColumnLikeness): boolean {
	const { shortest, longest } = values;
	return shortest === 9 && longest === 9 && shareOf(values, "digits") > most;
}

/** Nine digits whose check digits do not hold look like organisation numbers all the same: to be asked about. */
function withCheckDigits(values: ColumnLikeness): Fit {
	const share = shareOf(values, "organisation");
	return {
		verdict: share >= most ? "supports" : "partly",
		share: Math.min(share, share >= most ? 1 : 0.4),
		kind: "organisation",
	};
}

function judged(values: ColumnLikeness, kind: KindName): Fit {
	const share = shareOf(values, kind);
	if (share < few) {
		const instead = plainKind(values);
		return { verdict: "contradicts", share, ...(instead && { kind: instead }) };
	}
	return { verdict: share >= most ? "supports" : "partly", share, kind };
}

/** Long numbers without a decimal are numbers of things, and days written in digits are days. */
function amountFit(values: ColumnLikeness): Fit {
	if (shareOf(values, "day") > few)
		return { verdict: "contradicts", share: 0, kind: "day" };
	const isNumbering = values.longest > 9 && values.counts.fraction === 0;
	return isNumbering
		? { verdict: "contradicts", share: 0, kind: "digits" }
		: judged(values, "amount");
}

function textFit(
	tape: TapeName,
	name: string,
	column: Column,
	values: ColumnLikeness,
): Fit {
	const against: readonly KindName[] =
		name === "industry_code" ? ["day"] : ["day", "fraction"];
	for (const kind of against)
		if (shareOf(values, kind) > few)
			return { verdict: "contradicts", share: 0, kind };
	if (name === "kid") return kidFit(values);
	if (name === "debtor_id" && shareOf(values, "words") > few)
		return { verdict: "contradicts", share: 0, kind: "words" };
	if (isOwnNumber(tape, name)) return keyFit(values);
	if (name === "invoice_number" && isKey(values))
		return { verdict: "supports", share: 1, isKey: true };
	return column.values ? codeFit(values) : silent;
}

/** A code comes again and again; what is different in nearly every row is none. */
function codeFit(values: ColumnLikeness): Fit {
	const { distinct, filled } = values;
	if (distinct > 100 && distinct > filled / 10)
		return { verdict: "contradicts", share: 0, kind: "letters" };
	return distinct <= 50 && distinct < filled / 2
		? { verdict: "supports", share: 1, kind: "codes" }
		: silent;
}

/** Columns that number the rows of their own tape. */
function isOwnNumber(tape: TapeName, name: string): boolean {
	return (
		(tape === "claims" && name === "claim_id") ||
		(tape === "payments" && name === "payment_id") ||
		(tape === "debtors" && name === "debtor_id")
	);
}

function keyFit(values: ColumnLikeness): Fit {
	const share = values.distinct / values.filled;
	if (isKey(values)) return { verdict: "supports", share: 1, isKey: true };
	return { verdict: share >= 0.9 ? "silent" : "partly", share };
}

function kidFit(values: ColumnLikeness): Fit {
	const kind = kidKind(values);
	if (kind) return { verdict: "supports", share: shareOf(values, kind), kind };
	const share = shareOf(values, "digits");
	return share < few
		? { verdict: "contradicts", share, kind: "letters" }
		: silent;
}

/** A heading that names a person is believed: nothing of the column is carried on. */
function personalFit(name: string, values: ColumnLikeness): Fit {
	const kind = kindOfColumn[name];
	const share = kind ? shareOf(values, kind) : 0;
	return kind && share >= most ? { verdict: "supports", share, kind } : silent;
}
