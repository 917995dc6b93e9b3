// What came after a sale or a purchase, as lines for a terminal and as a document.
import { addDays, addMonths, type CalendarDay } from "../dates.ts";
import { decimalFromOre, type Ore } from "../money.ts";
import { formatIn } from "./format.ts";

interface Held {
	readonly forecast: Ore;
	readonly came: Ore;
}

/** What tracking found. */
export interface TrackedFigures {
	readonly before: { readonly cutOffDate: CalendarDay };
	readonly now: { readonly cutOffDate: CalendarDay; readonly currency: string };
	readonly months: number;
	readonly claimsKnown: number;
	readonly claimsGone: number;
	readonly claimsNew: number;
	readonly held: {
		readonly byMonth: readonly (Held & { readonly month: number })[];
		readonly bySegment: readonly (Held & { readonly name: string })[];
	};
	readonly cameInPartMonth: Ore;
	readonly waterfall: {
		readonly steps: readonly { readonly step: string; readonly amount: Ore }[];
	};
}

/** Every figure once, for programs: amounts as decimal strings. */
export function trackDocument(found: TrackedFigures) {
	const held = ({ forecast, came }: Held) => ({
		forecast: decimalFromOre(forecast),
		came: decimalFromOre(came),
	});
	return {
		schema: "ferskvare/track/1",
		currency: found.now.currency,
		cut_off_date_before: found.before.cutOffDate,
		cut_off_date_now: found.now.cutOffDate,
		months: found.months,
		claims_known: found.claimsKnown,
		claims_gone: found.claimsGone,
		claims_new: found.claimsNew,
		by_month: found.held.byMonth.map((month) => ({
			month: month.month,
			month_start: monthStart(found, month.month),
			...held(month),
		})),
		by_segment: found.held.bySegment.map((part) => ({
			segment: part.name,
			...held(part),
		})),
		came_in_part_month: decimalFromOre(found.cameInPartMonth),
		waterfall: found.waterfall.steps.map(({ step, amount }) => ({
			step,
			amount: decimalFromOre(amount),
		})),
	};
}

const monthStart = ({ before }: TrackedFigures, month: number) =>
	addMonths(addDays(before.cutOffDate, 1), month - 1);

const steps: Readonly<Record<string, string>> = {
	forecast_before: "The earlier forecast expected after this day",
	gone_claims: "Claims no longer known",
	timing: "Timing: expected by now, and not come yet",
	level: "Level: what the same claims are expected to pay in all",
	new_claims: "New claims",
	months_further: "Months that the new forecast looks further",
	forecast_now: "The forecast now",
};

export function trackLines(found: TrackedFigures): string[] {
	const format = formatIn("en", found.now.currency);
	const amount = (ore: Ore) => format("amount", decimalFromOre(ore));
	const sums = found.held.byMonth.reduce(
		(sum, month) => ({
			forecast: sum.forecast + month.forecast,
			came: sum.came + month.came,
		}),
		{ forecast: 0n, came: 0n },
	);
	const held = ({ forecast, came }: Held) =>
		`expected ${amount(forecast)}, came ${amount(came)}`;
	return [
		`From ${format("day", found.before.cutOffDate)} to ${format("day", found.now.cutOffDate)}: ${format("count", found.claimsKnown)} claims in both, ${format("count", found.claimsGone)} gone, ${format("count", found.claimsNew)} new.`,
		`In ${found.months} whole months: ${held(sums)}.`,
		...found.held.byMonth.map(
			(month) =>
				`${format("month", monthStart(found, month.month))}: ${held(month)}.`,
		),
		...found.held.bySegment.map((part) => `${part.name}: ${held(part)}.`),
		...found.waterfall.steps.map(
			({ step, amount: each }) => `${steps[step] ?? step}: ${amount(each)}.`,
		),
	];
}
