// What a rule is: which rows it looks at, when one breaks it, and what is said then.
import { quoted } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";

export type Severity = "error" | "warning";

export interface Rule {
	readonly code: string;
	/** Unless a layout says otherwise. */
	readonly severity: Severity;
	/** The tape whose rows break it. */
	readonly tape: TapeName;
	/** The column a person should look at. */
	readonly column: string;
	/** SQL that is true for a row that breaks the rule; of the relation of all rows, where others decide too. */
	readonly breaks: string | ((rows: string) => string);
	/** SQL for the kroner that a broken row touches; else `kroner` of its tape. */
	readonly amount?: string;
	/** Columns of the tape without which there is nothing to look at. */
	readonly needs?: readonly string[];
	/** Speaks of the tape as a whole: counted, but no row of it is listed or rejected. */
	readonly isOfTape?: true;
	readonly says: string;
}

/** A rule on rows held against other rows or other tapes; looked at when all tapes are loaded. */
export interface CrossRule extends Rule {
	readonly over: Joint;
}

/** Rows of one tape beside what decides about them. */
export interface Joint {
	readonly tape: TapeName;
	/** Tapes without which there is nothing to hold them against. */
	readonly with: readonly TapeName[];
	/** It reads the payments as brought to their claims. */
	readonly readsPayments?: true;
	/** SQL of a relation with all columns of the tape relation, and those that the rules read. */
	readonly sql: string;
}

/** SQL that is true for a row of that relation that breaks the rule. */
export function breaking({ breaks }: Rule, rows: string): string {
	return typeof breaks === "string" ? breaks : breaks(rows);
}

/** What is said of a row that a rule rejects; behind a semicolon stands what comes of one that is let in. */
export function reasonOf({ severity, says }: Rule): string {
	return severity === "error" ? says : says.replace(/;.*$/, "");
}

/** SQL for the kroner that a row of each tape stands for; events and debtors stand for their claims. */
export const kroner: Readonly<Record<TapeName, string>> = {
	claims: "principal",
	payments: "amount",
	events: "0",
	debtors: "0",
	companies: "0",
	persons: "0",
	bankruptcies: "0",
	debt_settlements: "0",
	addresses: "0",
	phones: "0",
	suppressions: "0",
};

/** SQL for a list of texts. */
export function listed(texts: readonly string[]): string {
	return `(${texts.map(quoted).join(", ")})`;
}

/** SQL that is true for a code that is none of those, in capitals or not; an enumerated type is the fastest list. */
export function isNoneOf(codes: readonly string[], column: string): string {
	return `(${column} is not null and try_cast(upper(${column}) as enum${listed(codes)}) is null)`;
}
