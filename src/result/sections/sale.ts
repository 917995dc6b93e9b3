// The sections that a sale is decided by, put together so that the result names them in one place.
import type { CalendarDay } from "../../dates.ts";
import type { SaleFindings } from "../sale-findings.ts";
import { accountRows, accountsSchema } from "./accounts.ts";
import { decisionRows, decisionsSchema } from "./decisions.ts";
import { forwardFlowRows, forwardFlowSchema } from "./forward-flow.ts";
import { informationRows, informationSchema } from "./information.ts";
import { priceStrata, priceStrataSchema } from "./price-strata.ts";
import { saleDateRows, saleDatesSchema } from "./sale-dates.ts";

export const saleSchemas = {
	price_strata: priceStrataSchema,
	decisions: decisionsSchema,
	sale_dates: saleDatesSchema,
	information: informationSchema,
	forward_flow: forwardFlowSchema,
	accounts: accountsSchema,
};

export function saleSections(found: SaleFindings, cutOff: CalendarDay) {
	return {
		price_strata: priceStrata(found),
		decisions: decisionRows(found),
		sale_dates: saleDateRows(found, cutOff),
		information: informationRows(found),
		forward_flow: forwardFlowRows(found),
		accounts: accountRows(found),
	};
}
