// The words of valuation: open claims by segment, expected cash by month, prices.

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
}

/** Money at a time, in years from the price. */
export interface CashFlow {
	readonly years: number;
	readonly amount: number;
}

/** What a side supposes: how cash becomes net cash, and at which yearly rate it is discounted. */
export interface Terms {
	readonly annualRate: number;
	/** Cost to collect as a share of gross collections. */
	readonly costRate: number;
}
