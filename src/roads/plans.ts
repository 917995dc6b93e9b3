// More instalment plans: a share of what is past due pays as claims on plans have paid, the rest as it does today.
import { kronerFromOre, oreFromKroner } from "../money.ts";
import { notCollectable } from "../segments.ts";
import { holdValue } from "../valuation/ask.ts";
import type { RoadTerms } from "../valuation/road-terms.ts";
import type { Collections, OpenClaims } from "../valuation/types.ts";
import type { PlanCurve } from "./plan-curve.ts";
import {
	flowsFrom,
	heldBy,
	nothing,
	principalOf,
	type Stock,
	type Taken,
} from "./road.ts";

/**
 * The stock with more plans. Of the principal past due the share of the terms, times the effect of a plan, pays by the
 * curve of plans for as long as that is known; what is then left of it goes on as such claims do today.
 *
 * @param level  of the curve: 1 as measured
 */
export function onPlans(
	stock: Stock,
	{ months: curve }: PlanCurve,
	terms: RoadTerms["plan"],
	level = 1,
): Taken {
	const { seller, open } = stock;
	const rates = curve.map((rate) => rate * level);
	const collections = stock.collections.map((cash, place) => {
		const group = open[place];
		return group && mayHavePlans(group)
			? withPlans(group.principal, cash, rates, terms.share * terms.effect)
			: cash;
	});
	const claims = open
		.filter(mayHavePlans)
		.reduce((sum, group) => sum + group.claims, 0);
	const once = oreFromKroner(
		claims * terms.share * terms.costPerClaim * (1 + seller.vatOnCosts),
	);
	const held = heldBy({ ...stock, collections });
	return {
		now: { ...nothing, cost: once },
		months: flowsFrom(held),
		worth:
			holdValue(held, seller).total -
			(1 - seller.taxRate) * kronerFromOre(once),
		principalAtRisk: principalOf(stock),
	};
}

/** Past due and collectable. */
export const mayHavePlans = ({ segment, ageMonths, clock }: OpenClaims) =>
	segment !== notCollectable && (clock === "submission" || ageMonths >= 0);

function withPlans(
	principal: number,
	{ months, measured, open }: Collections,
	rates: readonly number[],
	weight: number,
): Collections {
	const known = rates.length;
	const own = months.slice(0, known).reduce((sum, cash) => sum + cash, 0);
	const paid = rates.reduce((sum, rate) => sum + rate, 0);
	const left = own < principal ? (1 - paid) / (1 - own / principal) : 0;
	const onPlan = months.map((cash, month) =>
		month < known ? principal * (rates[month] ?? 0) : cash * Math.max(0, left),
	);
	return {
		months: months.map(
			(cash, month) => (1 - weight) * cash + weight * (onPlan[month] ?? 0),
		),
		measured,
		open,
	};
}
