// What a sale supposes beside the prices of the two sides: lots, notices, what a missing field costs, what comes back.

/** The fields whose worth is told, by the name under which the user knows them. */
export const fieldNames = [
	"debtor_type",
	"submission_date",
	"claim_size",
	"birth_year",
	"contact",
	"payment_history",
	"event_log",
	"limitation_evidence",
	"documents",
	"national_id",
] as const;

export type FieldName = (typeof fieldNames)[number];

/** Why a buyer gives a claim back. */
export const putBackGrounds = [
	"deceased",
	"insolvent",
	"paid_before",
	"disputed",
	"time_barred",
	"duplicate",
	"missing_document",
] as const;

export type PutBackGround = (typeof putBackGrounds)[number];

/** Amounts in kroner, rates and shares as fractions. */
export interface SaleTerms {
	/** A lot below either is too small to be priced by itself. */
	readonly minimumLotClaims: number;
	readonly minimumLotPrincipal: number;
	readonly agencyNoticeMonths: number;
	/** A claim without title is taken to court where it is time-barred within so many months. */
	readonly courtWithinMonths: number;
	/** Whether the buyer may take over consumer credit without the debtor's consent. */
	readonly isFinancialUndertaking: boolean;
	/** How far from the mean towards the worst tenth a buyer prices what it cannot see. */
	readonly fieldLoading: number;
	/** How far the index of the mix may move before a forward-flow price is set anew. */
	readonly resetBand: number;
	/** What fetching a field costs, for each claim that lacks it. */
	readonly fieldCosts: Readonly<Record<FieldName, number>>;
	/** Share of the claims that goes back on each ground. */
	readonly putBackRates: Readonly<Record<PutBackGround, number>>;
}
