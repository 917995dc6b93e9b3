// The words of the curves: clocks, cells as counted, rates by month.

/** What months count from. */
export type Clock = "submission" | "due";

/** Claims that started a clock and were observed for so many whole months since; below zero, taken away for the months before their payments are known. Kroner. */
export interface Exposure {
	readonly observedMonths: number;
	readonly claims: number;
	readonly principal: number;
}

/** What claims observed so long paid in one month of their clock. Kroner. */
export interface CashCell {
	readonly observedMonths: number;
	readonly month: number;
	/** Days with a payment on a claim. */
	readonly payments: number;
	readonly cash: number;
	readonly principalPaid: number;
}

/** Claims that left their clock in one month. Kroner. */
export interface ExitCell {
	readonly observedMonths: number;
	readonly month: number;
	readonly kind: "resolved" | "removed" | "submitted";
	readonly toSegment: string;
	readonly claims: number;
	readonly principal: number;
}

/** Everything counted of one segment on one clock. */
export interface SegmentHistory {
	readonly clock: Clock;
	readonly segment: string;
	readonly exposures: readonly Exposure[];
	readonly cash: readonly CashCell[];
	readonly exits: readonly ExitCell[];
}

/** What happens in one month of a clock to a krone that is open at its start. */
export interface MonthRates {
	/** All cash, interest and costs included; can exceed what it takes off principal. */
	readonly cash: number;
	/** Principal paid. */
	readonly paid: number;
	/** Principal that left by an exit other than payment. */
	readonly removed: number;
	/** Principal that went to collection, by the segment it came to. */
	readonly submitted: ReadonlyMap<string, number>;
	/** Payments expected of one claim at risk. */
	readonly payments: number;
	/** How much of `cash` rests on what this portfolio measured, 0 to 1. */
	readonly measured: number;
	/** Weight of the segment's own experience, 0 to 1. */
	readonly credibility: number;
}

export interface SegmentCurve {
	readonly clock: Clock;
	readonly segment: string;
	/** Claims that ever started the clock and were observed a month or more. */
	readonly claims: number;
	/** Months in which claims of the segment were at risk. */
	readonly measuredMonths: number;
	/** First month that is extrapolated. */
	readonly trendFromMonth: number;
	/** One per month of the clock from 0. */
	readonly months: readonly MonthRates[];
}

/** Rates that a segment leans on where its own experience is thin. */
export type ParentRates = (month: number) => ParentMonth;

export interface ParentMonth {
	readonly cash: number;
	readonly paid: number;
	readonly removed: number;
	readonly submitted: ReadonlyMap<string, number>;
	/** Payments expected of one claim at risk: what credibility counts in. */
	readonly payments: number;
	readonly measured: number;
}
