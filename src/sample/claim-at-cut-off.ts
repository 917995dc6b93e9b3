// Cuts a claim's life at the cut-off date: what the tape can know of it by then.
import type { Random } from "../random.ts";
import { collectorFeeOre, interestOre } from "./additions.ts";
import {
	type Claim,
	type Closing,
	type Dispute,
	isOnPrincipal,
	type Life,
	type Origin,
	type Payment,
} from "./claim.ts";
import { happens, never, wholeBetween } from "./draws.ts";
import type { PaymentPlan } from "./payments.ts";
import type { Truth } from "./truth.ts";

/** Money stops at an exit; a reversal of money that came before it does not. */
function knownPayments(
	{ payments }: PaymentPlan,
	life: Life,
	cutOff: number,
): Payment[] {
	const stop = life.payment < life.exit ? never : Math.ceil(life.exit);
	return payments.filter(
		({ day, ore }) => day <= cutOff && (ore < 0 || day < stop),
	);
}

/** The first day from which the payments cover the principal for good. */
function resolutionDay(payments: readonly Payment[], ore: number): number {
	let left = ore;
	let resolved = never;
	for (const payment of payments) {
		left -= payment.ore;
		if (left > 0) resolved = never;
		else if (resolved === never) resolved = payment.day;
	}
	return resolved;
}

function closingOf(
	random: Random,
	truth: Truth,
	life: Life,
	resolved: number,
	cutOff: number,
): Closing {
	const isPaid = resolved !== never && resolved === Math.ceil(life.payment);
	const lag = wholeBetween(random, 0, 3);
	const isForgotten = happens(random, truth.oddities.paid_not_closed);
	const day = isPaid ? resolved + lag : life.exit_closed;
	const reason = isPaid ? "paid" : life.exit_reason;
	const isClosed = isPaid ? !isForgotten : life.exit < life.payment;
	return isClosed && day <= cutOff && (isPaid || resolved === never)
		? { day, reason }
		: { day: never, reason: "" };
}

function disputeOf(
	random: Random,
	truth: Truth,
	origin: Origin,
	life: Life,
	ends: number,
): Dispute | undefined {
	const { payer, non_payer, settled: share } = truth.disputes;
	if (!happens(random, life.can_pay ? payer : non_payer)) return undefined;
	const raised = origin.due + wholeBetween(random, 3, 90);
	if (raised >= ends) return undefined;
	const settles = happens(random, share)
		? raised + wholeBetween(random, 10, 90)
		: never;
	const isWhole = happens(random, 0.6);
	const ore = isWhole
		? origin.principal_ore
		: Math.round(origin.principal_ore / 2);
	return { raised, settled: Math.min(settles, ends), ore };
}

/** Interest and costs paid on the day of the last payment, for some of the claims. */
function paidAdditions(
	random: Random,
	truth: Truth,
	origin: Origin,
	life: Life,
	resolved: number,
	source: Payment["source"],
): Payment[] {
	const pays = happens(random, truth.payment_ways.additions_paid);
	if (!pays || resolved === never || life.submission === never) return [];
	const type = origin.debtor.debtor_type;
	const ore = origin.principal_ore;
	const fee = collectorFeeOre(truth, ore, type, resolved - life.submission);
	const interest = interestOre(truth, ore, resolved - origin.due);
	const costs: Payment = { day: resolved, ore: fee, kind: "costs", source };
	return interest > 0
		? [costs, { day: resolved, ore: interest, kind: "interest", source }]
		: [costs];
}

function sumOre(payments: readonly Payment[], before = never): number {
	let sum = 0;
	for (const payment of payments)
		if (payment.day < before && isOnPrincipal(payment)) sum += payment.ore;
	return sum;
}

export function claimAtCutOff(
	random: Random,
	truth: Truth,
	origin: Origin,
	drawn: Life,
	plan: PaymentPlan,
	cutOff: number,
): Claim {
	const isSubmitted = drawn.submission <= cutOff;
	const life = isSubmitted
		? drawn
		: { ...drawn, submission: never, agency_id: "" };
	const onPrincipal = knownPayments(plan, life, cutOff);
	const resolved = resolutionDay(onPrincipal, origin.principal_ore);
	const closing = closingOf(random, truth, life, resolved, cutOff);
	const source = onPrincipal.at(-1)?.source ?? "direct";
	const additions = paidAdditions(
		random,
		truth,
		origin,
		life,
		resolved,
		source,
	);
	const ends = Math.min(resolved, closing.day, cutOff + 1);
	return {
		origin,
		life,
		payments: additions.length ? [...onPrincipal, ...additions] : onPrincipal,
		closing,
		resolved,
		dispute: disputeOf(random, truth, origin, life, ends),
		open_principal_ore: origin.principal_ore - sumOre(onPrincipal),
		principal_submitted_ore:
			origin.principal_ore - sumOre(onPrincipal, life.submission),
	};
}
