// What a portfolio bought at a price looks like in the books, year by year, and what a changed forecast does to it.
import { sum } from "simple-statistics";
import {
	effectiveRate,
	type Period,
	type Revaluation,
	revaluation,
	rollForward,
} from "./accounts.ts";
import { monthlyFlows } from "./present-value.ts";

export interface YearlyAccounts {
	readonly price: number;
	/** Credit-adjusted effective rate of the price. */
	readonly rate: number;
	readonly years: readonly Period[];
	/** The book after the first year where what is still to come changes by the share. */
	readonly revaluations: readonly (Revaluation & { readonly change: number })[];
}

const changes = [-0.1, 0.1];

/**
 * The books of a buyer who pays the price today; null where nothing is paid or nothing comes.
 *
 * @param gross  expected gross collections of each month: the trade states effective rates before costs
 */
export function yearlyAccounts(
	price: number,
	gross: readonly number[],
): YearlyAccounts | null {
	if (!(price > 0) || sum([...gross]) <= 0) return null;
	const flows = monthlyFlows(gross);
	const rate = effectiveRate(price, flows);
	const months = rollForward(price, flows, rate);
	const years = Array.from({ length: Math.ceil(months.length / 12) }, (_, at) =>
		yearOf(months.slice(12 * at, 12 * at + 12)),
	);
	const before = years[0]?.closing ?? 0;
	return {
		...{ price, rate, years },
		revaluations: changes.map((change) => ({
			change,
			...revaluation(
				before,
				flows.map(({ years: at, amount }) => ({
					years: at,
					amount: amount * (1 + change),
				})),
				1,
				rate,
			),
		})),
	};
}

function yearOf(months: readonly Period[]): Period {
	const total = (of: (month: Period) => number) => sum(months.map(of));
	return {
		years: months.at(-1)?.years ?? 0,
		opening: months[0]?.opening ?? 0,
		interest: total(({ interest }) => interest),
		collected: total(({ collected }) => collected),
		amortisation: total(({ amortisation }) => amortisation),
		closing: months.at(-1)?.closing ?? 0,
	};
}
