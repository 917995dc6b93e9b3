// When to sell, segment by segment, as the result states it.
import { z } from "zod";
import { addMonths, type CalendarDay } from "../../dates.ts";
import {
	decimalFromKroner,
	decimalFromOre,
	oreFromDecimal,
} from "../../money.ts";
import type { SegmentTiming } from "../../valuation/timing/sale-dates.ts";
import type { SaleFindings } from "../sale-findings.ts";
import { count, day, money, orNull } from "./amounts.ts";

export const saleDatesSchema = z
	.strictObject({
		whole: z
			.strictObject({
				best_month: count,
				best_date: day,
				gain_of_best: money.describe("above selling now, worth today"),
				cost_of_waiting: money.describe(
					"what a month's wait loses, worth today, all claims together; below 0 where it gains",
				),
				loss_of_waiting: orNull(money).describe(
					"the same where it is a loss; null where it is none",
				),
				gain_of_waiting: orNull(money).describe(
					"what it gains; null where it is no gain",
				),
			})
			.describe("all segments on one day"),
		segments: z.array(
			z.strictObject({
				segment: z.string(),
				price_now: money,
				price_in_12_months: money,
				price_in_36_months: money,
				best_month: count.describe("months ahead; 36 is as far as is looked"),
				best_date: day,
				gain_of_best: money.describe(
					"what selling then brings above selling now, worth today to the seller",
				),
				cost_of_waiting: money.describe(
					"what a month's wait loses, worth today; below 0 where it gains",
				),
				lost_to_limitation: money.describe(
					"price in 36 months of claims that are time-barred by then",
				),
			}),
		),
		months: z.array(
			z.strictObject({
				month: count,
				date: day,
				price: money,
				worth: money.describe(
					"net collections until then and the price, worth today to the seller",
				),
				lost_to_limitation: money,
			}),
		),
	})
	.nullable()
	.describe("null where one of the two sides was not priced");

type SaleDates = NonNullable<z.infer<typeof saleDatesSchema>>;

export function saleDateRows(
	{ timing }: SaleFindings,
	cutOff: CalendarDay,
): SaleDates | null {
	if (!timing) return null;
	const months = monthRows(timing, cutOff);
	return {
		whole: wholeRow(months, cutOff),
		segments: timing.map((each) => segmentRow(each, cutOff)),
		months,
	};
}

function monthRows(
	timing: readonly SegmentTiming[],
	cutOff: CalendarDay,
): SaleDates["months"] {
	return (timing[0]?.dates ?? []).map(({ month }) => {
		const all = timing.map(({ dates }) => dates[month]);
		const total = (of: "price" | "worth" | "lostToLimitation") =>
			decimalFromKroner(all.reduce((sum, date) => sum + (date?.[of] ?? 0), 0));
		return {
			month,
			date: addMonths(cutOff, month),
			price: total("price"),
			worth: total("worth"),
			lost_to_limitation: total("lostToLimitation"),
		};
	});
}

/** From the months as they are told, so that the difference of two of them is the figure beside them. */
function wholeRow(
	months: SaleDates["months"],
	cutOff: CalendarDay,
): SaleDates["whole"] {
	const worths = months.map(({ worth }) => oreFromDecimal(worth));
	const now = worths[0] ?? 0n;
	const best = worths.reduce(
		(top, worth, month) => (worth > (worths[top] ?? 0n) ? month : top),
		0,
	);
	const cost = now - (worths[1] ?? now);
	return {
		best_month: best,
		best_date: addMonths(cutOff, best),
		gain_of_best: decimalFromOre((worths[best] ?? now) - now),
		cost_of_waiting: decimalFromOre(cost),
		loss_of_waiting: cost > 0n ? decimalFromOre(cost) : null,
		gain_of_waiting: cost < 0n ? decimalFromOre(-cost) : null,
	};
}

function segmentRow(
	{ segment, dates, bestMonth, costOfWaiting }: SegmentTiming,
	cutOff: CalendarDay,
): SaleDates["segments"][number] {
	const at = (month: number) => decimalFromKroner(dates[month]?.price ?? 0);
	const worth = (month: number) => dates[month]?.worth ?? 0;
	return {
		segment,
		price_now: at(0),
		price_in_12_months: at(12),
		price_in_36_months: at(36),
		best_month: bestMonth,
		best_date: addMonths(cutOff, bestMonth),
		gain_of_best: decimalFromKroner(worth(bestMonth) - worth(0)),
		cost_of_waiting: decimalFromKroner(costOfWaiting),
		lost_to_limitation: decimalFromKroner(dates.at(-1)?.lostToLimitation ?? 0),
	};
}
