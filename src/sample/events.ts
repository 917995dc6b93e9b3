// Draws the events of a claim along the dunning timeline, up to its end or the cut-off date.
import type { Random } from "../random.ts";
import type { Claim, ClaimEvent } from "./claim.ts";
import { happens, never, wholeBetween } from "./draws.ts";
import type { PaymentPlan } from "./payments.ts";
import type { Truth } from "./truth.ts";
import { termDays } from "./window.ts";

/** The first day past due on which a reminder may carry a fee, and the least a deadline leaves. */
const fortnight = 14;
const shortNoticeDays = 10;

const letterOrEmail = (random: Random) =>
	happens(random, 0.6) ? "email" : "letter";

function reminderAndNotice(
	random: Random,
	truth: Truth,
	{ origin, life }: Claim,
): ClaimEvent[] {
	const waits = life.submission === never ? 60 : life.submission - origin.due;
	const latest = Math.max(1, Math.min(30, waits - fortnight - 1));
	const notice = Math.max(1, latest - wholeBetween(random, 0, 4));
	const reminder = wholeBetween(random, 3, 16);
	const leaves = happens(random, truth.oddities.short_notice)
		? shortNoticeDays
		: fortnight;
	const day = origin.due + notice;
	const notified: ClaimEvent = {
		day,
		kind: "collection_notice",
		channel: letterOrEmail(random),
		deadline: day + leaves,
	};
	if (reminder >= notice) return [notified];
	const hasFee = reminder >= fortnight;
	const reminded: ClaimEvent = {
		day: origin.due + reminder,
		kind: "reminder",
		channel: letterOrEmail(random),
		...(hasFee && { fee_ore: truth.additions.reminder_fee * 100 }),
	};
	return [reminded, notified];
}

function contacts(random: Random, { origin, life }: Claim): ClaimEvent[] {
	const from = life.submission;
	const events: ClaimEvent[] = [];
	const day = (low: number, high: number) =>
		from + wholeBetween(random, low, high);
	const hasPhone = origin.debtor.phone !== undefined;
	if (hasPhone && happens(random, 0.5))
		events.push({ day: day(4, 12), kind: "sms_payment_link", channel: "sms" });
	if (hasPhone && happens(random, 0.3)) {
		const called = day(10, 50);
		events.push({ day: called, kind: "call", channel: "phone" });
		if (happens(random, life.can_pay ? 0.4 : 0.15))
			events.push({
				day: called,
				kind: "promise",
				channel: "phone",
				ore: origin.principal_ore,
				deadline: called + fortnight,
			});
	}
	if (happens(random, 0.15))
		events.push({ day: day(90, 400), kind: "surveillance", channel: "portal" });
	return events;
}

function legalSteps(random: Random, { life }: Claim): ClaimEvent[] {
	if (life.title === never) return [];
	const asked = life.title - wholeBetween(random, 30, 90);
	const enforced = life.title + wholeBetween(random, 40, 200);
	const kind = happens(random, 0.45) ? "attachment" : "nothing_to_attach";
	return [
		{ day: asked, kind: "conciliation_complaint", channel: "court" },
		{ day: life.title, kind: "judgment", channel: "court" },
		{ day: enforced, kind, channel: "court" },
	];
}

function submitted(random: Random, claim: Claim): ClaimEvent[] {
	const { origin, life } = claim;
	const demanded = life.submission + wholeBetween(random, 0, 3);
	return [
		{ day: life.submission, kind: "submission", channel: "portal" },
		{
			day: demanded,
			kind: "payment_demand",
			channel: "letter",
			ore: origin.principal_ore,
			deadline: demanded + fortnight,
		},
		...contacts(random, claim),
		...legalSteps(random, claim),
	];
}

function planAndDispute({ dispute }: Claim, plan: PaymentPlan): ClaimEvent[] {
	const events: ClaimEvent[] = [];
	const instalment = plan.payments.at(-1)?.ore ?? 0;
	if (plan.signed !== never)
		events.push({
			day: plan.signed,
			kind: "plan_signed",
			channel: "portal",
			ore: instalment,
		});
	if (plan.broken !== never)
		events.push({ day: plan.broken, kind: "plan_broken", channel: "portal" });
	if (dispute)
		events.push({
			day: dispute.raised,
			kind: "dispute_raised",
			channel: "email",
			ore: dispute.ore,
		});
	if (dispute && dispute.settled !== never)
		events.push({
			day: dispute.settled,
			kind: "dispute_resolved",
			channel: "email",
		});
	return events;
}

function ending({ closing }: Claim): ClaimEvent[] {
	if (closing.day === never) return [];
	const closed: ClaimEvent = { day: closing.day, kind: "closed", channel: "" };
	return closing.reason === "recalled"
		? [{ ...closed, kind: "recalled" }, closed]
		: [closed];
}

/** All events of the claim in the order of their days; none after it ended or after the cut-off date. */
export function drawEvents(
	random: Random,
	truth: Truth,
	claim: Claim,
	plan: PaymentPlan,
	cutOff: number,
): ClaimEvent[] {
	const { origin, life } = claim;
	const invoiced: ClaimEvent = {
		day: origin.due - termDays,
		kind: "invoice_sent",
		channel: letterOrEmail(random),
	};
	const events = [invoiced, ...reminderAndNotice(random, truth, claim)];
	if (life.submission !== never) events.push(...submitted(random, claim));
	events.push(...planAndDispute(claim, plan));
	const stop = Math.min(cutOff, claim.resolved, claim.closing.day);
	const known = events.filter(({ day }) => day <= stop);
	known.sort((one, other) => one.day - other.day);
	known.push(...ending(claim));
	return known;
}
