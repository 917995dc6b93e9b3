// What the seller's roads to money suppose: another agency, plans, a factor, a price. Kroner; rates and shares as fractions.

export interface RoadTerms {
	/** What has been offered for all claims as they stand; null where nothing was. */
	readonly offerPrice: number | null;
	readonly agency: {
		/** Whole months until claims leave the agency they are with. */
		readonly noticeMonths: number;
		/** Kroner once for each claim that is moved. */
		readonly costPerClaim: number;
	};
	readonly plan: {
		/** Of the open principal past due, put on plans beyond those of today. */
		readonly share: number;
		/** Part of the difference between claims on plans and others that is the plan's doing. */
		readonly effect: number;
		/** Kroner once for each plan. */
		readonly costPerClaim: number;
	};
	readonly factoring: FactoringTerms;
}

export interface FactoringTerms {
	/** Of the principal taken, paid at once. */
	readonly advanceRate: number;
	/** Of the principal taken, once. */
	readonly feeRate: number;
	/** Yearly, on what was paid at once and has not come back. */
	readonly annualRate: number;
	/** Whether the factor gets back in the settlement month what debtors have not paid. */
	readonly hasRecourse: boolean;
	/** Month ahead up to which interest runs and in which is settled. */
	readonly settlementMonth: number;
	readonly mostDaysPastDue: number;
	readonly takesCompaniesOnly: boolean;
}

/** What an agency takes, and where that is known from. */
export interface AgencyTerms {
	/** Of what it collects. */
	readonly commission: number;
	/** Kroner once for each claim placed. */
	readonly perClaim: number;
	readonly origin: "measured" | "given" | "reference" | "assumed";
}
