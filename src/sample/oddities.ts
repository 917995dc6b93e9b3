// Draws the faults that real tapes have: the same row twice, a claim handed over again, money for nobody's claim.
import type { Random } from "../random.ts";
import type { Claim, Payment } from "./claim.ts";
import { happens, never, wholeBetween } from "./draws.ts";
import type { Handover } from "./tape-rows.ts";
import type { Truth } from "./truth.ts";

const settledDays = 120;

/** The second submission of an open claim to another agency, if it has one. */
export function secondHandover(
	random: Random,
	truth: Truth,
	{ life, closing, resolved }: Claim,
	cutOff: number,
): Handover | undefined {
	if (!happens(random, truth.oddities.resubmitted)) return undefined;
	const isOpen = closing.day === never && resolved === never;
	const isOld = life.submission + settledDays <= cutOff;
	const other = Object.keys(truth.agency_hazard_effects).find(
		(agency) => agency !== life.agency_id,
	);
	if (!isOpen || !isOld || other === undefined) return undefined;
	return {
		submission: life.submission + wholeBetween(random, 30, settledDays),
		agency_id: other,
	};
}

export function isDuplicated(random: Random, truth: Truth): boolean {
	return happens(random, truth.oddities.exact_duplicate);
}

/** A payment on a claim that the portfolio does not hold. */
export function unknownPayment(
	random: Random,
	truth: Truth,
	cutOff: number,
): (Payment & { readonly claim_id: string }) | undefined {
	if (!happens(random, truth.oddities.unknown_payment)) return undefined;
	return {
		claim_id: `U${wholeBetween(random, 1, 999_999)}`,
		day: cutOff - wholeBetween(random, 0, 700),
		ore: wholeBetween(random, 100, 5_000) * 100,
		kind: "principal",
		source: "direct",
	};
}
