// Plans, factoring and a sale as roads: what each needs of the portfolio and of the terms, and why it may not be there.
import { sum } from "simple-statistics";
import type { Sides } from "../assumptions/sides.ts";
import { oreFromKroner } from "../money.ts";
import { factored, type Taking } from "../roads/factoring.ts";
import { planCurveOf } from "../roads/plan-curve.ts";
import { mayHavePlans, onPlans } from "../roads/plans.ts";
import { principalOf, type Stock } from "../roads/road.ts";
import { type SaleOffer, sold } from "../roads/sale-now.ts";
import type { Basis, ClosedRoad, OpenRoad } from "../roads/side-by-side.ts";
import { boughtBy, segmentCash } from "../valuation/forecast.ts";
import { keyOf } from "./agency-road.ts";
import type { RoadEvidence } from "./read-roads.ts";
import type { RoadsAsked } from "./seller-roads.ts";

export function planRoad(
	stock: Stock,
	{ evidence, sides }: RoadsAsked,
): OpenRoad | ClosedRoad {
	const road = "instalment plans" as const;
	if (evidence.plans.length === 0)
		return { road, take: null, note: "no plans seen in the event tape" };
	const curve = planCurveOf(evidence.plans.map(planMonth));
	if (!curve) return { road, take: null, note: "too few plans watched" };
	const { plan } = sides.roads;
	const worths = [curve.low, curve.high].map(
		(level) => onPlans(stock, curve, plan, level).worth,
	);
	return {
		road,
		take: (each) => onPlans(each, curve, plan),
		ends: { low: Math.min(...worths), high: Math.max(...worths) },
		principalConcerned: oreFromKroner(
			plan.share *
				sum(stock.open.filter(mayHavePlans).map((each) => each.principal)),
		),
		basis: weakest(sides, ["plan_share", "plan_effect"]),
		note: "who signs is not drawn by lot",
	};
}

const planMonth = (row: RoadEvidence["plans"][number]) => ({
	...{ planMonth: row.plan_month, plans: row.plans },
	...{ principal: Number(row.principal_at_signing), cash: Number(row.cash) },
	paidToDate: Number(row.paid_to_date),
	principalSquares: row.principal_squares,
	principalPaidProducts: row.principal_paid_products,
	paidSquares: row.paid_squares,
});

export function factoringRoad({
	groups,
	evidence,
	sides,
}: RoadsAsked): OpenRoad | ClosedRoad {
	const road = "factoring" as const;
	const { factoring } = sides.roads;
	const placeOf = new Map(groups.map((group, place) => [keyOf(group), place]));
	const takings = evidence.invoices
		.filter(
			({ is_company, days_past_due }) =>
				days_past_due <= factoring.mostDaysPastDue &&
				(is_company || !factoring.takesCompaniesOnly),
		)
		.flatMap((row): Taking[] => {
			const place = placeOf.get(keyOf(row));
			return place === undefined
				? []
				: [{ place, principal: Number(row.principal) }];
		});
	if (!takings.some(({ principal }) => principal > 0))
		return { road, take: null, note: "no open invoices that a factor takes" };
	return {
		road,
		take: (each) => factored(each, takings, factoring),
		ends: null,
		principalConcerned: takings.reduce(
			(all, { principal }) => all + oreFromKroner(principal),
			0n,
		),
		basis: weakest(
			sides,
			["advance_rate", "fee_rate", "interest_rate", "recourse"].map(
				(name) => `factoring_${name}`,
			),
		),
		note: factoring.hasRecourse
			? "the factor gives back what is not paid"
			: "the factor bears the loss of its advance",
	};
}

export function saleRoad(
	stock: Stock,
	asked: RoadsAsked,
): OpenRoad | ClosedRoad {
	const { sides, forecast } = asked;
	const { offerPrice } = sides.roads;
	const price = offerPrice ?? forecast.bid?.price ?? null;
	if (price === null)
		return { road: "sell now", take: null, note: "no bid and no offer" };
	return {
		road: "sell now",
		take: (each) => sold(each, offerOf(each, price, asked)),
		ends: null,
		principalConcerned: principalOf(stock),
		basis:
			offerPrice !== null ? "given" : weakest(sides, ["target_irr"], "stated"),
		note: offerPrice !== null ? "at the price offered" : "at the bid",
	};
}

/**
 * Where the buyer's bid has put-backs in it, the same; else those by ground that are expected of any sale, on which nothing
 * is taken to be collected.
 */
function offerOf(
	{ open, collections }: Stock,
	price: number,
	{ sides, forecast, putBacks }: RoadsAsked,
): SaleOffer {
	const { buyer, sale } = sides;
	const { putBackRate, putBackMonth } = buyer;
	if (putBackRate > 0) {
		const { months } = boughtBy(segmentCash(open, collections), buyer);
		const paid = months.slice(0, putBackMonth).map(({ gross }) => gross);
		return { price, putBackRate, putBackMonth, collectedByThen: sum(paid) };
	}
	const bid = forecast.bid?.price ?? 0;
	const byGround =
		putBacks && bid > 0
			? sum(putBacks.map(({ refund }) => refund)) / bid
			: sum(Object.values(sale.putBackRates));
	return {
		...{ price, putBackMonth, collectedByThen: 0 },
		putBackRate: Math.min(1, byGround),
	};
}

/** Assumed if any of the terms is. */
function weakest(
	{ roadsStated, stated }: Sides,
	names: readonly string[],
	among: "roads" | "stated" = "roads",
): Basis {
	const rows =
		among === "stated"
			? stated.filter(({ name }) => names.includes(name))
			: roadsStated.filter(({ name }) =>
					names.some((each) => name === `seller_${each}`),
				);
	const origins = rows.map(({ origin }) => origin);
	if (origins.length === 0 || origins.includes("assumed")) return "assumed";
	return origins.every((origin) => origin === "measured")
		? "measured"
		: "given";
}
