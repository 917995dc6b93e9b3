// What followed the steps towards debtors, as the result states it: payment, promises, plans and disputes.
import { z } from "zod";
import { type StepAnswer, stepAnswers } from "../../curves/step-answers.ts";
import type { Activity } from "../activity.ts";
import { count, money } from "./amounts.ts";

const rateOrNull = z.number().nullable();

export const stepsSchema = z
	.strictObject({
		answers: z
			.array(
				z.strictObject({
					step: z.string(),
					channel: z.string(),
					within_days: count.describe("days from the step"),
					steps: count.describe("steps taken while the claim was open"),
					observed: count.describe("taken so long before the cut-off date"),
					paid: count.describe(
						"of the observed, followed by any payment, whatever came between",
					),
					share: rateOrNull,
					low: rateOrNull.describe("95 % Wilson interval of the share"),
					high: rateOrNull,
					at_risk: count.describe(
						"still without payment, next step or exit when that day began",
					),
					before_next: rateOrNull.describe(
						"Aalen–Johansen: paid before the next step or exit",
					),
					before_next_low: rateOrNull.describe("95 % log-log interval"),
					before_next_high: rateOrNull,
				}),
			)
			.describe(
				"what followed, not because of what: the steps were not drawn by lot",
			),
		promises: z.array(
			z.strictObject({
				outcome: z.string(),
				promises: count,
				promised_amount: money,
				paid_in_time: money.describe("by the deadline"),
				paid_in_the_end: money.describe("by 7 days after the deadline"),
			}),
		),
		plans: z.array(
			z.strictObject({
				outcome: z.string(),
				plans: count,
				principal_at_signing: money,
				paid_under_plan: money,
				fell_due: money.describe("principal left when the plan broke"),
				paid_after_break: money,
			}),
		),
		disputes: z.array(
			z.strictObject({
				outcome: z.string(),
				disputes: count,
				median_open_days: count,
				disputed_amount: money,
				principal_at_dispute: money,
				paid_after_dispute: money,
				recovery_rate: rateOrNull.describe("paid after over principal then"),
			}),
		),
	})
	.nullable()
	.describe("null where there is no event tape to tell it from");

export type Steps = z.infer<typeof stepsSchema>;

/** The figures of steps, from what the engine counted; in the order steps are usually taken. */
export function stepsOf(found: Activity["steps"]): Steps {
	const { payments, promises, plans, disputes } = found;
	if (payments.length + promises.length + plans.length + disputes.length === 0)
		return null;
	return {
		answers: payments
			.toSorted((one, other) => placeOf(one.step) - placeOf(other.step))
			.flatMap((step) => answersOf(step, found.days)),
		promises: [...promises],
		plans: [...plans],
		disputes: disputes.map((each) => ({
			...each,
			recovery_rate:
				Number(each.principal_at_dispute) > 0
					? Number(each.paid_after_dispute) / Number(each.principal_at_dispute)
					: null,
		})),
	};
}

const usualOrder = [
	"reminder",
	"collection_notice",
	"payment_demand",
	"call",
	"sms",
	"sms_payment_link",
	"email",
	"promise",
	"plan_signed",
];

const placeOf = (step: string) => usualOrder.indexOf(step);

type Answers = NonNullable<Steps>["answers"];

function answersOf(
	step: Activity["steps"]["payments"][number],
	days: Activity["steps"]["days"],
): Answers {
	const own = days.filter(
		(day) => day.step === step.step && day.channel === step.channel,
	);
	return stepAnswers(own, [
		{ withinDays: 7, observed: step.observed_7, paid: step.paid_7 },
		{ withinDays: 14, observed: step.observed_14, paid: step.paid_14 },
		{ withinDays: 30, observed: step.observed_30, paid: step.paid_30 },
	]).map((answer) => answerRow(step, answer));
}

function answerRow(
	{ step, channel, steps }: Activity["steps"]["payments"][number],
	answer: StepAnswer,
): Answers[number] {
	return {
		...{ step, channel, steps },
		within_days: answer.withinDays,
		observed: answer.observed,
		paid: answer.paid,
		share: answer.share,
		low: answer.low,
		high: answer.high,
		at_risk: answer.atRisk,
		before_next: answer.beforeNext,
		before_next_low: answer.beforeNextLow,
		before_next_high: answer.beforeNextHigh,
	};
}
