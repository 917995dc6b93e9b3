// In which form a column writes its days: decided from all its values, then from the other columns, never guessed in silence.
import { Fault } from "../../faults.ts";
import { named } from "../../warehouse/database.ts";
import {
	type DateForm,
	dateForms,
	formOfDays,
	formsOfShape,
} from "./date-forms.ts";
import { dayIn, plausibleDay } from "./days.ts";
import type { ColumnFormat, Decision, Looked } from "./decision.ts";
import { type Because, counted, evidence } from "./evidence.ts";
import { type Ballot, countWhere, type Votes } from "./votes.ts";

const numberShape = /^9+([.,]9+)?$/;

/** The forms worth a vote: those of the shapes met; day counts only where most values are bare numbers. */
export function formsFor(shapes: ReadonlyMap<string, number>): DateForm[] {
	const all = [...shapes.values()].reduce((sum, times) => sum + times, 0);
	const numbers = [...shapes].reduce(
		(sum, [shape, times]) => sum + (numberShape.test(shape) ? times : 0),
		0,
	);
	const met = new Set([...shapes.keys()].flatMap(formsOfShape));
	return dateForms.filter(
		(form) =>
			met.has(form) &&
			(formOfDays(form).order !== "number" || numbers * 2 > all),
	);
}

/** How many values each form reads, and over how many days they would lie. */
export function formBallots(
	column: string,
	forms: readonly DateForm[],
): Ballot[] {
	const text = named(column);
	return [
		{ column, test: "all", asks: countWhere(`${text} is not null`) },
		{ column, test: "distinct", asks: `count(distinct ${text})` },
		...forms.flatMap((form) => {
			const name = `${column} ${form}`;
			const day = named(name);
			const about = [[name, plausibleDay(dayIn(form, text))]] as const;
			return [
				{ column, test: form, asks: `count(${day})`, about },
				{
					column,
					test: `${form} span`,
					asks: `date_diff('day', min(${day}), max(${day}))`,
					about,
				},
			];
		}),
	];
}

/**
 * The form that reads most values of its column; a real day of a workbook, which is ISO, has no vote beside texts.
 *
 * Where day and month could be swapped in every value, the other columns decide; else it is a fault.
 */
export function decidedForms(votes: Votes, looked: Looked): Decision {
	const faults: Fault[] = [];
	const formats = [...votes.keys()].map((column) => {
		const own = readBy(votes, column, looked.source.isTyped);
		const most = Math.max(0, ...own.values());
		const tied = dateForms.filter((form) => most > 0 && own.get(form) === most);
		const { left, because } = settled(tied, column, votes);
		if (left.length > 1)
			faults.push(undecidedForm(looked.source.shownAs, column, left, most));
		const form = left[0] ?? "yyyy-mm-dd";
		return [column, formatOf(votes, column, form, because, looked)] as const;
	});
	return { formats: new Map(formats), faults };
}

/** The form that the layout states for a column. */
export function statedForm(
	votes: Votes,
	column: string,
	form: DateForm,
	looked: Looked,
): ColumnFormat {
	return formatOf(votes, column, form, "layout", looked);
}

function readBy(
	votes: Votes,
	column: string,
	isTyped: boolean,
): Map<DateForm, number> {
	const own = votes.get(column);
	const read = dateForms.map((form) => [form, own?.get(form) ?? 0] as const);
	const others = read.some(
		([form, count]) => form !== "yyyy-mm-dd" && count > 0,
	);
	return new Map(
		read.map(([form, count]) => [
			form,
			isTyped && others && form === "yyyy-mm-dd" ? 0 : count,
		]),
	);
}

const enoughDays = 20;

/** Forms that read as many values are told apart by the other columns, by the time the days span, by custom: in this order. */
function settled(
	tied: readonly DateForm[],
	column: string,
	votes: Votes,
): { left: readonly DateForm[]; because: Because } {
	if (tied.length === 0) return { left: [], because: "nothing to read" };
	if (tied.length === 1) return { left: tied, because: "reads most" };
	const elsewhere = (form: DateForm) =>
		[...votes.values()].reduce((sum, own) => sum + (own.get(form) ?? 0), 0);
	const most = Math.max(...tied.map(elsewhere));
	const usual = tied.filter((form) => elsewhere(form) === most);
	if (usual.length === 1) return { left: usual, because: "other columns" };
	const closer = closest(usual, column, votes);
	if (closer.length === 1) return { left: closer, because: "days lie closer" };
	const pointed = closer.filter((form) => /^dd\./.test(form));
	if (pointed.length === 1)
		return { left: pointed, because: "day first with points" };
	return { left: closer, because: "reads most" };
}

/** Whether the year stands first or last, or a number counts from here or there, moves days by years: a tape lies in few of them. */
function closest(
	tied: readonly DateForm[],
	column: string,
	votes: Votes,
): readonly DateForm[] {
	const own = votes.get(column);
	const groups = [...new Set(tied.map(placeOfYear))].map((place) => {
		const forms = tied.filter((form) => placeOfYear(form) === place);
		const spans = forms.map((form) => own?.get(`${form} span`) ?? 0);
		return { forms, days: Math.min(...spans) };
	});
	const [least, next] = groups.toSorted((one, other) => one.days - other.days);
	const isEnough = (own?.get("distinct") ?? 0) >= enoughDays;
	return isEnough && least && next && least.days * 3 <= next.days
		? least.forms
		: tied;
}

function placeOfYear(form: DateForm): string {
	const { order } = formOfDays(form);
	if (order === "number") return form;
	return order === "year first" ? "first" : "last";
}

function formatOf(
	votes: Votes,
	column: string,
	form: DateForm,
	because: Because,
	{ source, at }: Looked,
): ColumnFormat {
	const own = votes.get(column);
	const [all, iso] = [own?.get("all") ?? 0, own?.get("yyyy-mm-dd") ?? 0];
	const count = own?.get(form) ?? 0;
	const read = source.isTyped && form !== "yyyy-mm-dd" ? count + iso : count;
	const alternatives = dateForms
		.filter((other) => other !== form && (own?.get(other) ?? 0) > 0)
		.map((other) => ({ form: other, read: own?.get(other) ?? 0 }))
		.toSorted((one, other) => other.read - one.read);
	return {
		date: form,
		...(source.isTyped && { isMixed: true as const }),
		evidence: evidence({
			column,
			kind: "date",
			form,
			read,
			unread: all - read,
			alternatives,
			because,
			looked: at,
		}),
	};
}

function undecidedForm(
	file: string,
	column: string,
	forms: readonly DateForm[],
	read: number,
): Fault {
	return new Fault(
		`${file}: the days of ${column} can be read as ${forms.join(" or as ")}, and no value decides: each reads ${counted(read, "en")}`,
		{
			remedy: `Say which in a layout: "date": "${forms[0]}", or for this column alone "date": {"${column}": "${forms[0]}"}.`,
		},
	);
}
