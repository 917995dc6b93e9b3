// How far a segment's own experience is believed: measured rates blended with those of a parent.
import type { MonthAtRisk } from "./months-at-risk.ts";
import type { ParentMonth } from "./types.ts";

/**
 * Payments at which a segment's own experience weighs as much as its parent's: Z = n / (n + 25).
 *
 * It supposes that segments differ from their portfolio by about a fifth of its level (25 = 1 / 0.2²).
 */
export const credibilityPayments = 25;

/** Weight of a segment's own month against its parent's: Z = n / (n + half), n being the payments expected. */
export function weightOf(
	own: MonthAtRisk | undefined,
	parent: ParentMonth,
	half: number,
): number {
	if (!own || own.principal <= 0) return 0;
	const expected = own.claims * parent.payments;
	return expected / (expected + half);
}

/**
 * A month as measured and its parent's, put together by credibility.
 *
 * Payment weighs by the payments expected; exits weigh by the claims at risk, for a month in which many claims were seen
 * not to leave says as much as one in which they left.
 */
export function blended(
	own: MonthAtRisk | undefined,
	parent: ParentMonth,
	half: number,
): ParentMonth {
	if (!own || own.principal <= 0) return parent;
	const z = weightOf(own, parent, half);
	const exits = Math.max(0, own.claims) / (Math.max(0, own.claims) + half);
	const { principal } = own;
	const paid = clamp(mixed(own.paid / principal, parent.paid, z));
	const removed = Math.min(
		clamp(mixed(own.removed / principal, parent.removed, exits)),
		1 - paid,
	);
	return {
		cash: Math.max(0, mixed(own.cash / principal, parent.cash, z)),
		paid,
		removed,
		submitted: mixedSubmissions(own, parent, exits, 1 - paid - removed),
		payments:
			own.claims > 0
				? z * (own.payments / own.claims) + (1 - z) * parent.payments
				: parent.payments,
		measured: z + (1 - z) * parent.measured,
	};
}

function mixed(mine: number, theirs: number, weight: number): number {
	return weight * mine + (1 - weight) * theirs;
}

function mixedSubmissions(
	own: MonthAtRisk,
	parent: ParentMonth,
	weight: number,
	room: number,
): ReadonlyMap<string, number> {
	if (own.submitted.size === 0 && parent.submitted.size === 0)
		return parent.submitted;
	const shares = new Map<string, number>();
	let total = 0;
	for (const segments of [own.submitted, parent.submitted])
		for (const segment of segments.keys()) {
			if (shares.has(segment)) continue;
			const share = mixed(
				(own.submitted.get(segment) ?? 0) / own.principal,
				parent.submitted.get(segment) ?? 0,
				weight,
			);
			shares.set(segment, share);
			total += share;
		}
	if (total <= room) return shares;
	const scale = Math.max(0, room) / total;
	for (const [segment, share] of shares) shares.set(segment, share * scale);
	return shares;
}

function clamp(share: number): number {
	return Math.min(1, Math.max(0, share));
}
