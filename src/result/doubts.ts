// What only shows when claims and payments are held together, as findings beside those of the single tapes.

import { heeding } from "../tape/findings/findings.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import type { Result } from "./result.ts";

export interface DoubtRow {
	readonly code: string;
	readonly claims: number;
	readonly amount: string;
}

const texts: Readonly<Record<string, string>> = {
	payments_above_principal:
		"more was paid on principal than was owed; the rest counts as paid on interest and costs",
	reversals_above_payments: "more was reversed than had been paid",
	closed_as_paid_without_payments:
		"closed as paid, but the payments do not show it; counted as paid on the closing day",
	submitted_after_paid:
		"handed to collection after it was paid in full; left out of resolution rates",
	debtor_not_in_tape: "the debtor is not in the debtor tape",
	debtor_abroad:
		"the debtor lives abroad: limitation, late interest, fees and practice are judged by Norwegian law all the same (assumed)",
};

/** Findings of the tapes and of the portfolio as a whole. */
export function allFindings(
	loaded: LoadedTapes,
	doubts: readonly DoubtRow[],
): Result["findings"] {
	const joint = doubts
		.filter(({ code }) => code !== "debtor_not_in_tape" || loaded.tapes.debtors)
		.map(({ code, claims, amount }) => ({
			code,
			severity: "warning" as const,
			relation: "claims",
			column: null,
			rows: claims,
			amount,
			says: texts[code] ?? code,
		}));
	return [...loaded.findings, ...heeding(joint, loaded.layout?.severity ?? {})];
}
