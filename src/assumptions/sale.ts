// The terms of a sale from the rows of both sides.
import {
	fieldNames,
	putBackGrounds,
	type SaleTerms,
} from "../valuation/sale-terms.ts";

/** @param value  the amount under "<side> <name>" */
export function saleTermsOf(value: (name: string) => number): SaleTerms {
	const each = <Name extends string>(
		names: readonly Name[],
		before: string,
	): Record<Name, number> =>
		Object.fromEntries(
			names.map((name) => [name, value(`${before}_${name}`)]),
		) as Record<Name, number>;
	return {
		minimumLotClaims: value("seller minimum_lot_claims"),
		minimumLotPrincipal: value("seller minimum_lot_principal"),
		agencyNoticeMonths: Math.round(value("seller agency_notice_months")),
		courtWithinMonths: Math.round(value("seller court_within_months")),
		isFinancialUndertaking: value("buyer is_financial_undertaking") >= 0.5,
		fieldLoading: value("buyer field_loading"),
		resetBand: value("buyer reset_band"),
		fieldCosts: each(fieldNames, "seller cost_of"),
		putBackRates: each(putBackGrounds, "buyer put_back"),
	};
}
