// The books of a buyer at the bid, as the result states them.
import { z } from "zod";
import {
	decimalFromKroner,
	decimalFromOre,
	oreFromKroner,
} from "../../money.ts";
import type { Period } from "../../valuation/accounts.ts";
import type { SaleFindings } from "../sale-findings.ts";
import { count, money, rate } from "./amounts.ts";

export const accountsSchema = z
	.strictObject({
		price: money,
		effective_rate: rate.describe(
			"yearly rate at which the expected gross collections are worth the price (IFRS 9, credit-impaired when bought)",
		),
		years: z.array(
			z.strictObject({
				year: count,
				opening: money,
				interest: money,
				collected: money,
				amortisation: money,
				closing: money,
			}),
		),
		revaluations: z
			.array(
				z.strictObject({
					change: rate.describe("change of what is still to come"),
					before: money,
					after: money,
					gain: money,
				}),
			)
			.describe("the book after the first year if the forecast changes then"),
	})
	.nullable()
	.describe("null where there is no bid above 0");

export function accountRows({
	accounts,
}: SaleFindings): z.infer<typeof accountsSchema> {
	return (
		accounts && {
			price: decimalFromKroner(accounts.price),
			effective_rate: accounts.rate,
			years: accounts.years.map(yearRow),
			revaluations: accounts.revaluations.map((each) => ({
				change: each.change,
				before: decimalFromKroner(each.before),
				after: decimalFromKroner(each.after),
				gain: decimalFromKroner(each.gain),
			})),
		}
	);
}

/** Balances and cash are rounded, the rest worked out from them, so that every line adds up to the øre. */
function yearRow(year: Period, place: number) {
	const [opening, collected, closing] = [
		oreFromKroner(year.opening),
		oreFromKroner(year.collected),
		oreFromKroner(year.closing),
	];
	const amortisation = opening - closing;
	return {
		year: place + 1,
		opening: decimalFromOre(opening),
		interest: decimalFromOre(collected - amortisation),
		collected: decimalFromOre(collected),
		amortisation: decimalFromOre(amortisation),
		closing: decimalFromOre(closing),
	};
}
