// The terms of the seller's roads to money, from the rows of the seller.
import type { RoadTerms } from "../valuation/road-terms.ts";

/** Names of the rows that only roads rest on, in the order they are told. */
export const roadAssumptions = [
	"agency_notice_months",
	"agency_change_cost",
	"plan_share",
	"plan_effect",
	"plan_cost",
	"factoring_advance_rate",
	"factoring_fee_rate",
	"factoring_interest_rate",
	"factoring_recourse",
	"factoring_recourse_days",
	"factoring_days_past_due",
	"factoring_companies_only",
	"offer_price",
] as const;

/** Days that make a month in a factor's terms. */
const daysPerMonth = 30;

/** @param value  the amount under the name of a row of the seller's */
export function roadTermsOf(
	value: (name: string) => number,
	offerPrice: number | null,
): RoadTerms {
	return {
		offerPrice,
		agency: {
			noticeMonths: Math.round(value("agency_notice_months")),
			costPerClaim: value("agency_change_cost"),
		},
		plan: {
			share: value("plan_share"),
			effect: value("plan_effect"),
			costPerClaim: value("plan_cost"),
		},
		factoring: {
			advanceRate: value("factoring_advance_rate"),
			feeRate: value("factoring_fee_rate"),
			annualRate: value("factoring_interest_rate"),
			hasRecourse: value("factoring_recourse") >= 0.5,
			settlementMonth: Math.round(
				value("factoring_recourse_days") / daysPerMonth,
			),
			mostDaysPastDue: value("factoring_days_past_due"),
			takesCompaniesOnly: value("factoring_companies_only") >= 0.5,
		},
	};
}
