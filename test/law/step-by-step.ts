// Limitation the slow way: one claim at a time, its steps walked in order, with the years written out as the statute has them.
import { addMonths, type CalendarDay, isCalendarDay } from "../../src/dates.ts";
import { workingDayFrom } from "./holidays.ts";
import type { LimitedClaim, LimitedStep } from "./limited.ts";

const ownYears: Readonly<Record<string, number>> = {
	...{ invoice: 3, rent: 3, seller_credit: 3, damages: 3, other: 3 },
	...{ "not stated": 3, loan: 10, credit_card: 10, judgment: 10 },
};

/** What a step of the tape is in the eyes of the law; undefined for one that does nothing. */
function effectOf(what: string) {
	const [kind = "", ...words] = what.split(" ");
	if (kind === "judgment" || kind === "title_date") return "title";
	if (kind === "attachment" || kind === "nothing_to_attach")
		return "enforcement";
	if (kind === "conciliation_complaint") return "pending";
	if (["acknowledgement", "promise", "plan_signed"].includes(kind))
		return "recognised";
	const byDebtor = kind === "payment" && !/costs|legal|sale/.test(`${words}`);
	return byDebtor ? "recognised" : undefined;
}

/** The same day so many years later, or the last of February; then on to a working day. */
export function yearsAfter(day: CalendarDay, years: number): CalendarDay {
	return workingDayFrom(sameDay(day, years));
}

function sameDay(day: CalendarDay, years: number): CalendarDay {
	const month = addMonths(day, 12 * years).slice(0, 8);
	const same = `${month}${day.slice(8)}`;
	return isCalendarDay(same) ? same : `${month}28`;
}

export interface Life {
	readonly aliveUntil: CalendarDay;
	/** The day of the first acknowledgement that came too late. */
	readonly tooLate: CalendarDay | null;
}

/** Walks the steps of one claim that are known at the cut-off date. */
export function lifeOf(claim: LimitedClaim, cutOff: CalendarDay): Life {
	const own = ownYears[claim.claimType] ?? 0;
	let life: Life = {
		aliveUntil: yearsAfter(claim.dueDate, own),
		tooLate: null,
	};
	let hasTitle = false;
	for (const { day, what } of inOrder(claim, cutOff)) {
		const effect = effectOf(what);
		if (effect === undefined) continue;
		if (effect === "title") {
			hasTitle = true;
			life = { aliveUntil: later(life, yearsAfter(day, 10)), tooLate: null };
		} else if (day > life.aliveUntil) {
			if (effect === "recognised")
				life = { ...life, tooLate: life.tooLate ?? day };
		} else {
			const end = endOf(effect, day, hasTitle ? 10 : own, cutOff);
			life = { ...life, aliveUntil: later(life, end) };
		}
	}
	return life;
}

function later({ aliveUntil }: Life, end: CalendarDay): CalendarDay {
	return end > aliveUntil ? end : aliveUntil;
}

function endOf(
	effect: "enforcement" | "pending" | "recognised",
	day: CalendarDay,
	years: number,
	cutOff: CalendarDay,
): CalendarDay {
	if (effect === "recognised") return yearsAfter(day, years);
	if (effect === "enforcement") return yearsAfter(day, 10);
	const ended = sameDay(day, 1);
	return yearsAfter(ended < cutOff ? ended : cutOff, 1);
}

/** Of one day a title comes first and a complaint last. */
function inOrder(claim: LimitedClaim, cutOff: CalendarDay): LimitedStep[] {
	const title = claim.titleDate
		? [{ day: claim.titleDate, what: "title_date" }]
		: [];
	const rank = ["title", "enforcement", "recognised", "pending"];
	const key = ({ day, what }: LimitedStep) =>
		`${day} ${rank.indexOf(effectOf(what) ?? "")}`;
	return [...title, ...claim.steps]
		.filter(({ day }) => day <= cutOff)
		.toSorted((one, other) => key(one).localeCompare(key(other)));
}
