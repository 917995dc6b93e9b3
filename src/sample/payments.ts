// Draws the payments that make a claim's fate: in one sum, in parts, by plan, or reversed.
import type { Random } from "../random.ts";
import type { Life, Origin, Payment } from "./claim.ts";
import { daysPerMonth, happens, never, wholeBetween } from "./draws.ts";
import type { Truth } from "./truth.ts";

const reversalDays = 3;
const mostInstalments = 12;

/** The payments on the principal as they would come in if nothing cut them off, and the plan behind them. */
export interface PaymentPlan {
	readonly payments: readonly Payment[];
	/** `never` without a plan of instalments. */
	readonly signed: number;
	readonly broken: number;
}

type Pay = (day: number, ore: number) => Payment;

const withoutPlan = (payments: readonly Payment[]): PaymentPlan => ({
	payments,
	signed: never,
	broken: never,
});

function instalments(ore: number, days: readonly number[], pay: Pay) {
	const each = Math.floor(ore / days.length / 100) * 100;
	const last = ore - each * (days.length - 1);
	return days.map((day, index) =>
		pay(day, index === days.length - 1 ? last : each),
	);
}

/** Monthly instalments, the last of them on the day the truth has the claim resolve. */
function keptPlan(ore: number, from: number, last: number, pay: Pay) {
	const count = Math.min(
		mostInstalments,
		1 + Math.floor((last - from) / daysPerMonth),
	);
	const days = Array.from(
		{ length: count },
		(_, index) => last - (count - 1 - index) * daysPerMonth,
	);
	const signed = Math.max(from, (days[0] ?? last) - 10);
	return { payments: instalments(ore, days, pay), signed, broken: never };
}

function brokenPlan(random: Random, ore: number, from: number, pay: Pay) {
	const signed = from + wholeBetween(random, 20, 90);
	const paid = wholeBetween(random, 1, 3);
	const first = signed + 10;
	const each = Math.floor(ore / 6);
	const payments = Array.from({ length: paid }, (_, index) =>
		pay(first + index * daysPerMonth, each),
	);
	return { payments, signed, broken: first + paid * daysPerMonth + 14 };
}

const part = (random: Random, ore: number): number =>
	Math.max(1, Math.round(ore * (0.15 + 0.45 * random())));

/** Paid and a few days later drawn back by the bank; `ore` never stays. */
function reversed(day: number, ore: number, pay: Pay): Payment[] {
	const payment = pay(day, ore);
	return [payment, { ...payment, day: day + reversalDays, ore: -ore }];
}

function payerPlan(
	random: Random,
	truth: Truth,
	ore: number,
	from: number,
	life: Life,
	pay: Pay,
): PaymentPlan {
	const { payer_plan, payer_partial, reversed: share } = truth.payment_ways;
	const last = Math.ceil(life.payment);
	const days = last - from;
	const way = random();
	if (way < payer_plan && life.submission !== never && days >= 2 * daysPerMonth)
		return keptPlan(ore, from, last, pay);
	if (way < payer_plan + payer_partial && days >= 10) {
		const first = part(random, ore);
		const day = from + wholeBetween(random, 1, days - 1);
		return withoutPlan([pay(day, first), pay(last, ore - first)]);
	}
	if (days > 2 * reversalDays && happens(random, share)) {
		const day = from + wholeBetween(random, 1, days - reversalDays - 1);
		return withoutPlan([...reversed(day, ore, pay), pay(last, ore)]);
	}
	return withoutPlan([pay(last, ore)]);
}

function nonPayerPlan(
	random: Random,
	truth: Truth,
	ore: number,
	from: number,
	pay: Pay,
): PaymentPlan {
	const ways = truth.payment_ways;
	const way = random();
	if (way < ways.non_payer_plan) return brokenPlan(random, ore, from, pay);
	const day = from + wholeBetween(random, 5, 200);
	if (way < ways.non_payer_plan + ways.non_payer_partial)
		return withoutPlan([pay(day, part(random, ore))]);
	if (happens(random, ways.reversed))
		return withoutPlan(reversed(day, ore, pay));
	return withoutPlan([]);
}

function howPaid(random: Random, truth: Truth, life: Life): Pay {
	const kind = happens(random, truth.payment_ways.unallocated)
		? ("" as const)
		: ("principal" as const);
	const toAgency = happens(random, 0.85) ? "agency" : "direct";
	return (day, ore) => {
		const collected = day >= life.title ? "legal" : toAgency;
		const source = day < life.submission ? "direct" : collected;
		return { day, ore, kind, source };
	};
}

/** A part that comes in while the creditor still waits to submit; nothing for most claims. */
function earlyPart(
	random: Random,
	truth: Truth,
	origin: Origin,
	life: Life,
	pay: Pay,
): Payment[] {
	const days = life.submission - origin.due;
	const pays = happens(random, truth.payment_ways.partial_before_submission);
	if (!pays || life.submission === never || days < 3) return [];
	const day = origin.due + wholeBetween(random, 1, days - 1);
	return [pay(day, part(random, origin.principal_ore))];
}

/** All payments on the principal that the life would bring; those after an exit or the cut-off come off later. */
export function drawPayments(
	random: Random,
	truth: Truth,
	origin: Origin,
	life: Life,
): PaymentPlan {
	const pay = howPaid(random, truth, life);
	const early = earlyPart(random, truth, origin, life, pay);
	const ore = origin.principal_ore - (early[0]?.ore ?? 0);
	const from = life.submission === never ? origin.due : life.submission;
	const plan =
		life.payment === never
			? nonPayerPlan(random, truth, ore, from, pay)
			: payerPlan(random, truth, ore, from, life, pay);
	return early.length > 0
		? { ...plan, payments: [...early, ...plan.payments] }
		: plan;
}
