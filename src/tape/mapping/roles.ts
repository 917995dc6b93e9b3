// Which tapes a file serves: one, several at once, an event log, or none.

import type { TapeName } from "../columns.ts";
import { paidMonths } from "../months/paid-months.ts";
import { assigned } from "./assign.ts";
import { candidatesOf } from "./candidates.ts";
import { type Likeness, without } from "./likeness.ts";
import { claimRole, paymentRole } from "./money-roles.ts";
import { noTape } from "./no-tape.ts";
import { companyRole, debtorRole, eventRole } from "./other-roles.ts";
import type { Said } from "./proposal-words.ts";
import { registerRoles } from "./register-roles.ts";
import type { Role, Seen } from "./role.ts";

export type { Role } from "./role.ts";

export interface Roles {
	/** Surest first; empty for a file that is no tape. */
	readonly roles: readonly Role[];
	/** Of a file that is no tape: what it seems to be. */
	readonly says?: Said;
}

/** Which tapes a file serves, by its headings and by what the values look like. */
export function rolesOf(
	headings: readonly string[],
	likeness: Likeness,
): Roles {
	const months = paidMonths(headings, likeness);
	const { headings: others, likeness: own } = without(
		months,
		headings,
		likeness,
	);
	const { roles, says } = rolesBeside(others, own);
	const paid = months.size > 0 && monthlyRole(others, own, months.size);
	return paid
		? {
				roles: byConfidence([
					...roles.filter(({ tape }) => tape !== "payments"),
					paid,
				]),
			}
		: { roles, ...(says && { says }) };
}

/** A column for each month, and a way to find the claim. */
function monthlyRole(
	headings: readonly string[],
	likeness: Likeness,
	months: number,
): Role | undefined {
	const found = assigned(
		"payments",
		candidatesOf("payments", headings, likeness),
	).map(({ candidate }) => candidate.column);
	const isFound = ["claim_id", "kid", "invoice_number"].some((column) =>
		found.includes(column),
	);
	return isFound
		? {
				tape: "payments",
				confidence: 0.8,
				isMonthly: true,
				says: {
					en: `payments: ${months} columns hold what was paid in a month each`,
					nb: `innbetalinger: ${months} kolonner med det som ble betalt i hver sin måned`,
				},
			}
		: undefined;
}

/** The roles of the columns that hold no month of payments. */
function rolesBeside(headings: readonly string[], likeness: Likeness): Roles {
	const seen = (tape: TapeName): Seen => ({
		tape,
		likeness,
		columns: new Map(
			assigned(tape, candidatesOf(tape, headings, likeness)).map(
				({ candidate }) => [candidate.column, candidate],
			),
		),
	});
	const claims = claimRole(seen("claims"));
	const events = claims ? undefined : eventRole(seen("events"));
	const roles = [
		claims,
		paymentRole(seen("payments"), seen("claims"), claims, events),
		events,
		debtorRole(seen("debtors")),
		claims ? undefined : companyRole(seen("companies")),
		...(claims || events ? [] : registerRoles(seen)),
	].filter((role) => role !== undefined);
	return roles.length > 0
		? { roles: byConfidence(roles) }
		: { roles, says: noTape(headings, seen("claims")) };
}

function byConfidence(roles: readonly Role[]): Role[] {
	return roles.toSorted((one, other) => other.confidence - one.confidence);
}
