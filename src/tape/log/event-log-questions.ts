// What only the user can say of a log, each question with its answers and with the one that the log speaks for.
import {
	anchorsOf,
	dueAfter,
	type FoundGap,
	usualDays,
} from "./event-log-due.ts";
import type { LogLayout } from "./event-log-layout.ts";
import type { LogLook } from "./event-log-look.ts";
import type { Agreement, PaymentColumn } from "./event-log-paid.ts";
import type { LogPayment } from "./event-log-payments.ts";

interface Said {
	readonly en: string;
	readonly nb: string;
}

export interface LogOption extends Said {
	readonly answer: string;
	/** What the answer puts into the log section. */
	readonly changes: Partial<LogLayout>;
}

export interface LogQuestion extends Said {
	readonly code: "due" | "principal" | "payment";
	readonly options: readonly LogOption[];
	/** The answer that is in the proposed log section already. */
	readonly proposed: string;
}

/** The log section with an answer put in. */
export function answered(
	log: LogLayout,
	{ options, code }: LogQuestion,
	answer: string,
): LogLayout {
	const option = options.find((each) => each.answer === answer);
	if (!option) throw new RangeError(`${answer} is no answer to ${code}`);
	return { ...log, ...option.changes };
}

const otherDays = [14, 30, 60];

/** How long the debtor had, and from when; a log does not say, but what followed may give it away. */
export function dueQuestion(
	look: LogLook,
	gap: FoundGap | undefined,
): LogQuestion {
	const anchors = anchorsOf(look);
	const first = gap?.anchor ?? anchors[0] ?? look.shape.opens;
	const days = gap?.days ?? usualDays;
	const pairs = [
		[days, first] as const,
		...otherDays
			.filter((each) => each !== days)
			.map((each) => [each, first] as const),
		...anchors
			.filter((each) => each !== first)
			.map((each) => [days, each] as const),
	];
	const options = pairs.map(
		([each, anchor]): LogOption => ({
			answer: `${each} ${anchor}`,
			en: `${each} days after "${anchor}"`,
			nb: `${each} dager etter «${anchor}»`,
			changes: { due: dueAfter(look, anchor, each) },
		}),
	);
	const evidence = gap
		? {
				en: ` In ${counted(gap.exact)} of ${counted(gap.cases)} cases "${gap.consequence}" comes ${gap.days} days after "${gap.anchor}".`,
				nb: ` I ${counted(gap.exact)} av ${counted(gap.cases)} saker kommer «${gap.consequence}» ${gap.days} dager etter «${gap.anchor}».`,
			}
		: {
				en: " No two events lie a fixed number of days apart, so the proposal is a guess.",
				nb: " Ingen to hendelser ligger et fast antall dager fra hverandre, så forslaget er gjetning.",
			};
	return {
		code: "due",
		en: `How many days did the debtor have to pay, and from which event?${evidence.en}`,
		nb: `Hvor mange dager hadde skyldneren på å betale, og fra hvilken hendelse?${evidence.nb}`,
		options,
		proposed: `${days} ${first}`,
	};
}

/** Two columns say different things of the same payments. */
export function paymentQuestion(
	payment: { readonly total: LogPayment; readonly plain: LogPayment },
	total: PaymentColumn,
	plain: PaymentColumn,
	agreement: Agreement,
): LogQuestion {
	const options: LogOption[] = [
		{
			answer: total.column,
			en: `the growth of "${total.column}", a running total: above what was owed in ${counted(total.aboveAsTotal)} of ${counted(total.cases)} cases with a payment`,
			nb: `veksten i «${total.column}», en løpende sum: over det skyldte i ${counted(total.aboveAsTotal)} av ${counted(total.cases)} saker med betaling`,
			changes: { payment: payment.total },
		},
		{
			answer: plain.column,
			en: `"${plain.column}" as it stands: above what was owed in ${counted(plain.above)} of ${counted(plain.cases)} cases with a payment`,
			nb: `«${plain.column}» som den står: over det skyldte i ${counted(plain.above)} av ${counted(plain.cases)} saker med betaling`,
			changes: { payment: payment.plain },
		},
	];
	const { payments, agree, tenfold, hundredfold } = agreement;
	const others = payments - agree - tenfold - hundredfold;
	return {
		code: "payment",
		en: `Which column holds the payments? Of ${counted(payments)} payments, "${plain.column}" equals the growth of "${total.column}" in ${counted(agree)}, is 10 times it in ${counted(tenfold)}, 100 times it in ${counted(hundredfold)}, and something else in ${counted(others)}${tenfold + hundredfold > agree ? "; it has probably lost its decimal point" : ""}.`,
		nb: `Hvilken kolonne har betalingene? Av ${counted(payments)} betalinger er «${plain.column}» lik veksten i «${total.column}» i ${counted(agree)}, 10 ganger den i ${counted(tenfold)}, 100 ganger den i ${counted(hundredfold)} og noe annet i ${counted(others)}${tenfold + hundredfold > agree ? "; den har trolig mistet desimalpunktet" : ""}.`,
		options,
		proposed: total.aboveAsTotal <= plain.above ? total.column : plain.column,
	};
}

/** One column, which may be amounts or a running total. */
export function totalQuestion(
	payment: { readonly total: LogPayment; readonly plain: LogPayment },
	column: PaymentColumn,
): LogQuestion {
	return {
		code: "payment",
		en: `Is "${column.column}" each payment by itself, or the sum paid so far? In ${counted(column.neverFalls)} of ${counted(column.several)} cases with several payments it never falls.`,
		nb: `Er «${column.column}» hver betaling for seg, eller summen så langt? I ${counted(column.neverFalls)} av ${counted(column.several)} saker med flere betalinger faller den aldri.`,
		options: [
			{
				answer: "amount",
				en: "each payment by itself",
				nb: "hver betaling for seg",
				changes: { payment: payment.plain },
			},
			{
				answer: "total",
				en: "the sum paid so far",
				nb: "summen så langt",
				changes: { payment: payment.total },
			},
		],
		proposed: column.aboveAsTotal < column.above ? "total" : "amount",
	};
}

export function principalQuestion(
	column: string,
	rivals: readonly string[],
): LogQuestion {
	return {
		code: "principal",
		en: "Which column is what was owed when the claim was opened?",
		nb: "Hvilken kolonne er det som var skyldt da kravet oppsto?",
		options: [column, ...rivals].map((each) => ({
			answer: each,
			en: `"${each}"`,
			nb: `«${each}»`,
			changes: { principal: { column: each } },
		})),
		proposed: column,
	};
}

/** "4 812", as both languages read it. */
export function counted(count: number): string {
	return String(count).replaceAll(/\B(?=(\d{3})+$)/g, " ");
}
