// The words of valuation: open claims by segment, expected cash by month, what a side supposes, prices.

/** Open claims that share a curve and an age. Kroner. */
export interface OpenClaims {
	readonly clock: "submission" | "due";
	readonly segment: string;
	/** Months since day 0, on average; below zero for claims not due yet. */
	readonly ageMonths: number;
	readonly claims: number;
	readonly principal: number;
	readonly balance: number;
}

/** Expected gross collections, one amount per month; the first is the month after the cut-off date. Kroner. */
export interface Collections {
	readonly months: readonly number[];
	/** The part of each month that rests on measured rates. */
	readonly measured: readonly number[];
	/** Claims still open at the start of each month, as many as can be expected. */
	readonly open: readonly number[];
}

/** Money at a time, in years from the price. */
export interface CashFlow {
	readonly years: number;
	readonly amount: number;
}

/** What a side supposes: how cash becomes net cash, and at which yearly rate it is discounted. Rates are fractions. */
export interface Terms {
	readonly annualRate: number;
	/** Cost to collect as a share of gross collections. */
	readonly costRate: number;
	/** What the side collects of what the forecast says. */
	readonly collectionLevel: number;
	/** Kroner a month for each claim still open. */
	readonly costPerClaimMonth: number;
	/** Kroner for each step, and steps a month on each claim still open. */
	readonly costPerStep: number;
	readonly stepsPerClaimMonth: number;
	/** Kroner for each claim taken to court, the share of open claims that are, and the month ahead when. */
	readonly legalCost: number;
	readonly legalShare: number;
	readonly legalMonth: number;
	/** VAT on all costs that the side cannot deduct. */
	readonly vatOnCosts: number;
	readonly taxRate: number;
}

/** What a buyer supposes besides. */
export interface BuyerTerms extends Terms {
	readonly fundingShare: number;
	readonly fundingRate: number;
	/** Kroner once, and kroner once for each claim. */
	readonly dueDiligence: number;
	readonly onboardingPerClaim: number;
	/** Share of the claims by worth that goes back, and the month ahead when. */
	readonly putBackRate: number;
	readonly putBackMonth: number;
}

/** What a seller supposes besides. */
export interface SellerTerms extends Terms {
	/** Share of the open principal that the claims still stand at for tax. */
	readonly taxBaseShare: number;
	/** Share of the principal never paid that comes back as corrected VAT if the claims are kept. */
	readonly vatRecoverableShare: number;
	/** Month ahead in which what is not paid is finally lost. */
	readonly lossMonth: number;
	readonly saleCost: number;
	readonly saleCostPerClaim: number;
	/** Share of the open principal that the claims stand at in the books; null where not known. */
	readonly bookShare: number | null;
	readonly capitalShare: number;
	readonly capitalRate: number;
}
