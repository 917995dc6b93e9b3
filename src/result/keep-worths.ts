// What a claim is worth sold and kept, and the terms of a sale, go to the engine so that each claim is decided on there.
import type { Sides } from "../assumptions/sides.ts";
import type { ClaimWorth } from "../valuation/claim-worth.ts";
import type { Database } from "../warehouse/database.ts";
import { keep } from "../warehouse/keep.ts";
import type { PricedGroup } from "./keep-prices.ts";

const rate = (says: string) => ({ type: "double", says });
const months = (says: string) => ({ type: "integer", says });
const money = (says: string) => ({ type: "decimal(18, 2)", says });

/** Lays down `claim_worths` and the one-row `sale_terms`, which the models of a sale read. */
export async function keepWorths(
	database: Database,
	groups: readonly PricedGroup[],
	worths: readonly ClaimWorth[],
	sides: Sides,
): Promise<void> {
	await keep(database, {
		name: "claim_worths",
		says: "what a claim adds to a bid and is worth kept, by segment and age: so much a krone, less so much a claim",
		columns: {
			segment: { type: "varchar", says: "claims that share a curve" },
			age_months: months("whole months since day 0 of the clock"),
			sale_per_krone: rate("added to the bid by each krone of open principal"),
			sale_off_per_claim: rate("kroner taken off for being one claim more"),
			keep_per_krone: rate("worth to the seller of each krone kept"),
			keep_off_per_claim: rate("kroner that keeping one claim more costs"),
		},
		rows: groups.map(({ segment, age_months }, place) => ({
			...{ segment, age_months },
			sale_per_krone: worths[place]?.salePerKrone ?? 0,
			sale_off_per_claim: worths[place]?.saleOffPerClaim ?? 0,
			keep_per_krone: worths[place]?.keepPerKrone ?? 0,
			keep_off_per_claim: worths[place]?.keepOffPerClaim ?? 0,
		})),
	});
	await keepTerms(database, sides);
}

async function keepTerms(
	database: Database,
	{ buyer, seller, sale }: Sides,
): Promise<void> {
	await keep(database, {
		name: "sale_terms",
		says: "what a sale supposes: one row that models join",
		columns: {
			minimum_lot_claims: { type: "double", says: "fewer claims are no lot" },
			minimum_lot_principal: money("less open principal is no lot"),
			agency_notice_months: months("notice before an agency lets go of claims"),
			court_within_months: months("court where no longer is left by law"),
			is_financial_undertaking: {
				type: "boolean",
				says: "the buyer may take over loans without consent",
			},
			sale_cost_per_claim: money("cost of handing a claim over"),
			fixed_sale_cost: money("cost of a sale to both sides, once"),
		},
		rows: [
			{
				minimum_lot_claims: sale.minimumLotClaims,
				minimum_lot_principal: sale.minimumLotPrincipal.toFixed(2),
				agency_notice_months: sale.agencyNoticeMonths,
				court_within_months: sale.courtWithinMonths,
				is_financial_undertaking: sale.isFinancialUndertaking,
				sale_cost_per_claim: seller.saleCostPerClaim.toFixed(2),
				fixed_sale_cost: (seller.saleCost + buyer.dueDiligence).toFixed(2),
			},
		],
	});
}
