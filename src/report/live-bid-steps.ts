// The bid's formula step by step: what its months are worth before and after claims go back, and the price with and without.
import type { Lever } from "../lever/lever.ts";
import { workOf } from "../lever/workings.ts";
import type { Step } from "./live-steps.ts";
import { liveTerms, termName } from "./live-terms.ts";

const month = "ROUND(buyer_put_back_month,0)";
const early = `(bid_month<=${month})`;
const late = `(bid_month>${month})`;

const given = (
	name: string,
	kind: Step["kind"],
	formula: string,
	says: Step["says"],
): Step => ({ name, says, kind, formula, value: (of) => of(`:${name}`) });

const rate: Step = {
	name: "buyer_discount_rate",
	says: "discount_rate",
	kind: "percent_fine",
	formula:
		"(1-buyer_funding_share)*target_irr+buyer_funding_share*buyer_funding_rate",
	value: (of) =>
		(1 - of("buyer_funding_share")) * of("target_irr") +
		of("buyer_funding_share") * of("buyer_funding_rate"),
};

const once: Step = {
	name: "buyer_paid_once",
	says: "paid_once",
	kind: "money",
	formula: "buyer_due_diligence+claims_open*buyer_onboarding_per_claim",
	value: (of) =>
		of("buyer_due_diligence") +
		of("claims_open") * of("buyer_onboarding_per_claim"),
};

const later: Step = {
	name: "put_back_factor",
	says: "put_back_factor",
	kind: "factor",
	formula: `(1+buyer_discount_rate)^(-${month}/12)`,
	value: (of) =>
		(1 + of("buyer_discount_rate")) ** (-of("buyer_put_back_month") / 12),
};

/** From the months to the price, with the share that goes back and without it. */
export const bidSteps: readonly Step[] = [
	given("claims_open", "count", "SUM(segment_claims)", "claims_open"),
	given("principal_open", "money", "SUM(segment_principal)", "principal_open"),
	rate,
	once,
	later,
	given(
		"gross_before_put_backs",
		"money",
		`SUMPRODUCT(${early}*bid_gross)`,
		"gross_before",
	),
	given(
		"net_before_put_backs",
		"money",
		`SUMPRODUCT(${early}*bid_net)`,
		"net_before",
	),
	given(
		"net_after_put_backs",
		"money",
		`SUMPRODUCT(${late}*bid_net)`,
		"net_after",
	),
	given(
		"worth_before_put_backs",
		"money",
		`SUMPRODUCT(${early}*bid_worth)`,
		"worth_before",
	),
	given(
		"worth_after_put_backs",
		"money",
		`SUMPRODUCT(${late}*bid_worth)`,
		"worth_after",
	),
	...priceSteps("with"),
	...priceSteps("without"),
];

function priceSteps(how: "with" | "without"): Step[] {
	const back = how === "with" ? "buyer_put_back_rate" : "0";
	const [net, worth, relief] = [
		`net_${how}_put_backs`,
		`worth_${how}_put_backs`,
		`relief_${how}_put_backs`,
	];
	const returned = `${back}*gross_before_put_backs`;
	const gone = (of: (name: string) => number) =>
		how === "with" ? of("buyer_put_back_rate") : 0;
	return [
		{
			name: net,
			says: `net_${how}`,
			kind: "money",
			formula: `net_before_put_backs+(1-${back})*net_after_put_backs`,
			value: (of) =>
				of("net_before_put_backs") + (1 - gone(of)) * of("net_after_put_backs"),
		},
		{
			name: worth,
			says: `worth_${how}`,
			kind: "money",
			formula: `worth_before_put_backs+(1-${back})*worth_after_put_backs`,
			value: (of) =>
				of("worth_before_put_backs") +
				(1 - gone(of)) * of("worth_after_put_backs"),
		},
		{
			name: relief,
			says: `relief_${how}`,
			kind: "factor",
			formula: `IF(${net}>0,buyer_tax_rate*${worth}/${net},0)`,
			value: (of) =>
				of(net) > 0 ? (of("buyer_tax_rate") * of(worth)) / of(net) : 0,
		},
		{
			name: `price_${how}_put_backs`,
			says: `price_${how}`,
			kind: "money",
			formula: `(${worth}*(1-IF(${net}>0,buyer_tax_rate,0))+${relief}*(buyer_paid_once+${returned})-${returned}*put_back_factor-buyer_paid_once)/(1-${relief}*(1-${back})-${back}*put_back_factor)`,
			value: (of) => {
				const tax = of(net) > 0 ? of("buyer_tax_rate") : 0;
				const paid = of("buyer_paid_once");
				const sent = gone(of) * of("gross_before_put_backs");
				return (
					(of(worth) * (1 - tax) +
						of(relief) * (paid + sent) -
						sent * of("put_back_factor") -
						paid) /
					(1 - of(relief) * (1 - gone(of)) - gone(of) * of("put_back_factor"))
				);
			},
		},
	];
}

/** The terms by the names of their cells, and under ":name" what the months add up to. */
export function bidKnown(lever: Lever): Map<string, number> {
	const { buyer, segments } = lever;
	const { months } = workOf(lever, buyer);
	const rateOf =
		(1 - buyer.fundingShare) * buyer.annualRate +
		buyer.fundingShare * buyer.fundingRate;
	const summed = (
		isEarly: boolean,
		amount: (month: (typeof months)[number], factor: number) => number,
	) =>
		months.reduce(
			(sum, each, place) =>
				place + 1 <= buyer.putBackMonth === isEarly
					? sum + amount(each, (1 + rateOf) ** (-(place + 1) / 12))
					: sum,
			0,
		);
	const total = (of: "claims" | "principal") =>
		segments.reduce((sum, each) => sum + each[of], 0);
	return new Map([
		...liveTerms.buyer.map(
			([term]) => [termName("buyer", term), buyer[term]] as const,
		),
		[":claims_open", total("claims")],
		[":principal_open", total("principal")],
		[":gross_before_put_backs", summed(true, ({ gross }) => gross)],
		[":net_before_put_backs", summed(true, ({ net }) => net)],
		[":net_after_put_backs", summed(false, ({ net }) => net)],
		[":worth_before_put_backs", summed(true, ({ net }, by) => net * by)],
		[":worth_after_put_backs", summed(false, ({ net }, by) => net * by)],
	]);
}
