// What is proposed for a log, part by part: how surely, and on what evidence, in English and Norwegian.
import type { FoundGap } from "./event-log-due.ts";
import { activitiesNamed } from "./event-log-faults.ts";
import type { LogLayout } from "./event-log-layout.ts";
import type { LogLook } from "./event-log-look.ts";
import type { FoundPrincipal, FoundRaise } from "./event-log-owed.ts";
import type { FoundPayment } from "./event-log-payment.ts";
import { counted } from "./event-log-questions.ts";

export interface LogPart {
	/** Key of the log section. */
	readonly part: keyof LogLayout;
	/** Heading or activities. */
	readonly value: string;
	/** 0 to 1. */
	readonly confidence: number;
	readonly en: string;
	readonly nb: string;
}

export interface LogParts {
	readonly parts: readonly LogPart[];
	/** Every activity, commonest first, with the keys of the log section that name it; none where it is left to the user. */
	readonly activities: readonly {
		readonly activity: string;
		readonly events: number;
		readonly cases: number;
		readonly usedFor: readonly string[];
	}[];
	/** Headings that nothing is made of. */
	readonly leftOver: readonly string[];
}

export interface LogEvidence {
	readonly principal: FoundPrincipal;
	readonly raises: readonly FoundRaise[];
	readonly paid: FoundPayment | undefined;
	readonly gaps: readonly FoundGap[];
}

export function partsOf(
	look: LogLook,
	log: LogLayout,
	evidence: LogEvidence,
): LogParts {
	const named = activitiesNamed(log);
	const text = JSON.stringify(log);
	return {
		parts: [
			...shapeParts(look),
			...owedParts(log, evidence),
			...paidParts(evidence),
			...dueParts(log, evidence),
		],
		activities: look.activities.map(({ activity, events, cases }) => ({
			activity,
			events,
			cases,
			usedFor: named.get(activity) ?? [],
		})),
		leftOver: look.shape.columns
			.map(({ heading }) => heading)
			.filter(
				(heading) =>
					!text.includes(`:${JSON.stringify(heading)}`) &&
					!(log.costs ?? []).includes(heading),
			),
	};
}

function shapeParts({ shape }: LogLook): LogPart[] {
	const { rows, cases, openedOnce, knownShare } = shape;
	const share = Math.round(knownShare * 100);
	return [
		part("case", shape.case.heading, openedOnce / cases, {
			en: `${counted(cases)} cases over ${counted(rows)} rows; ${counted(openedOnce)} of them have "${shape.opens}" just once`,
			nb: `${counted(cases)} saker på ${counted(rows)} rader; ${counted(openedOnce)} av dem har «${shape.opens}» én gang`,
		}),
		part("activity", shape.activity.heading, knownShare, {
			en: `about ${shape.activity.distinct} different values, known by their words in ${share} % of the rows`,
			nb: `om lag ${shape.activity.distinct} ulike verdier, kjent på ordene i ${share} % av radene`,
		}),
		part("date", shape.date.heading, shape.date.days / rows, {
			en: `a day in ${counted(shape.date.days)} of ${counted(rows)} rows`,
			nb: `en dato i ${counted(shape.date.days)} av ${counted(rows)} rader`,
		}),
	];
}

function owedParts(
	log: LogLayout,
	{ principal, raises }: LogEvidence,
): LogPart[] {
	const { column, events, above, rivals } = principal;
	return [
		part("principal", column, rivals.length > 0 ? 0.6 : above / events, {
			en: `above nought at ${counted(above)} of ${counted(events)} opening events`,
			nb: `over null ved ${counted(above)} av ${counted(events)} åpningshendelser`,
		}),
		...raises.map((raise) => {
			const isSum = log.raised_to?.at.includes(raise.at[0] ?? "") ?? false;
			const share = raise.above / Math.max(1, raise.cases);
			return part(
				isSum ? "raised_to" : "costs",
				`${raise.column}: ${raise.at.join(", ")}`,
				isSum ? share : 1 - share,
				{
					en: `above the principal in ${counted(raise.above)} of ${counted(raise.cases)} cases, so it is ${isSum ? "the new sum" : "a fee"}`,
					nb: `over hovedstolen i ${counted(raise.above)} av ${counted(raise.cases)} saker, altså ${isSum ? "ny sum" : "et gebyr"}`,
				},
			);
		}),
	];
}

function paidParts({ paid }: LogEvidence): LogPart[] {
	if (!paid) return [];
	const { payment, column, question, agreement } = paid;
	const { several, neverFalls, fromNought, cases } = column;
	const agreed = agreement
		? ` (${counted(agreement.agree)} / ${counted(agreement.payments)})`
		: "";
	return [
		part("payment", payment.column, question ? 0.5 : 0.9, {
			en: payment.is_running_total
				? `a running total: at nought before the first payment in ${counted(fromNought)} cases (${counted(cases)} have payments), never falls in ${counted(neverFalls)} of ${counted(several)} with several${agreed && `; another column agrees with it at so many payments${agreed}`}`
				: "each payment by itself",
			nb: payment.is_running_total
				? `en løpende sum: null før første betaling i ${counted(fromNought)} saker (${counted(cases)} har betalinger), faller aldri i ${counted(neverFalls)} av ${counted(several)} med flere${agreed && `; en annen kolonne stemmer med den ved så mange betalinger${agreed}`}`
				: "hver betaling for seg",
		}),
	];
}

function dueParts({ due }: LogLayout, { gaps: [gap] }: LogEvidence): LogPart[] {
	if ("column" in due)
		return [
			part("due", due.column, 0.9, {
				en: "a day at the opening event, headed as due",
				nb: "en dato ved åpningshendelsen, med overskrift som forfall",
			}),
		];
	return [
		part("due", `${due.days}: ${due.after.join(", ")}`, gap ? 0.7 : 0.2, {
			en: gap
				? `"${gap.consequence}" follows "${gap.anchor}" by so many days in ${counted(gap.exact)} of ${counted(gap.cases)} cases`
				: "nothing in the log tells",
			nb: gap
				? `«${gap.consequence}» følger «${gap.anchor}» med så mange dager i ${counted(gap.exact)} av ${counted(gap.cases)} saker`
				: "ingenting i loggen sier det",
		}),
	];
}

function part(
	key: keyof LogLayout,
	value: string,
	confidence: number,
	said: { readonly en: string; readonly nb: string },
): LogPart {
	return {
		part: key,
		value,
		confidence: Math.round(confidence * 100) / 100,
		...said,
	};
}
