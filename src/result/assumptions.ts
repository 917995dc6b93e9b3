// Every assumption behind the figures, with where it comes from, in the order a reader asks for them.
import type { Sides } from "../assumptions/sides.ts";
import { credibilityPayments } from "../curves/credibility.ts";
import type { SegmentCurve } from "../curves/types.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import type { Assumption } from "./result.ts";
import type { Uncertain } from "./uncertainty.ts";

export interface AssumptionParts {
	readonly sides: Sides;
	readonly loaded: LoadedTapes;
	readonly portfolioCurves: readonly SegmentCurve[];
	readonly isMeasurable: boolean;
	readonly reference: string | undefined;
	readonly uncertainty: Uncertain | null;
}

/** Rates as fractions, months as numbers; words where there is no number. */
export function assumptionsOf(parts: AssumptionParts): Assumption[] {
	return [
		...parts.sides.stated.map(({ name, value, origin, says }) => ({
			name,
			value: value === null ? "not known" : String(value),
			origin,
			says,
		})),
		...curveAssumptions(parts),
		...trendAssumptions(parts),
		{
			name: "credibility_payments",
			value: String(credibilityPayments),
			origin: "assumed",
			says: "payments at which a segment's own experience weighs as much as the portfolio's",
		},
		{
			name: "not_collectable",
			value: "0",
			origin: "assumed",
			says: "claims on the dead, the bankrupt, those in debt settlement and those who left their register, and time-barred claims, are taken to pay nothing",
		},
		{
			name: "collection_level",
			value: "1",
			origin: "assumed",
			says: "a buyer collects what the seller would have collected, no more and no less",
		},
		...riskAssumptions(parts),
		...tapeAssumptions(parts.loaded),
	];
}

function riskAssumptions({
	sides,
	uncertainty,
}: AssumptionParts): Assumption[] {
	if (!uncertainty) return [];
	const { cycleSd, claimCorrelation, seed } = uncertainty;
	const cycle: Assumption = {
		name: "cycle_spread",
		value: String(Number(cycleSd.value.toFixed(4))),
		origin: cycleSd.origin,
		says: "standard deviation of the logarithm of how good a year is; measured between calendar years where the portfolio has four, else the chain ladder's one-year error on purchased US portfolios 2003–2009",
	};
	const debtors: Assumption = {
		name: "claim_correlation",
		value: String(Number(claimCorrelation.value.toFixed(4))),
		origin: claimCorrelation.origin,
		says: "correlation between two claims of one debtor being paid",
	};
	const random: Assumption = {
		name: "random_seed",
		value: String(seed),
		origin: "assumed",
		says: "seed of all that is drawn: the same seed gives the same figures",
	};
	return sides.risk.cycleSd === null
		? [cycle, debtors, random]
		: [debtors, random];
}

function curveAssumptions(parts: AssumptionParts): Assumption[] {
	const leansOn: Assumption = parts.reference
		? {
				name: "curves_lean_on",
				value: parts.reference,
				origin: "reference",
				says: "where this portfolio has seen little, the curves of the reference portfolio",
			}
		: {
				name: "curves_lean_on",
				value: "published survey",
				origin: "assumed",
				says: "where this portfolio has seen little, a survey of US commercial agencies (CCAA, 2004): a shape, not a measurement",
			};
	const own: Assumption = {
		name: "curves",
		value: "own payments",
		origin: "measured",
		says: "payment curves are measured on this portfolio; thin months lean on the whole of it",
	};
	return parts.isMeasurable ? [own, leansOn] : [leansOn];
}

function trendAssumptions({
	portfolioCurves,
	isMeasurable,
}: AssumptionParts): Assumption[] {
	if (!isMeasurable) return [];
	return portfolioCurves
		.filter(({ claims }) => claims > 0)
		.map(({ clock, trendFromMonth }) => ({
			name: `trend_from_month_${clock}`,
			value: String(trendFromMonth),
			origin: "assumed" as const,
			says: `from this month after ${clock === "due" ? "due date" : "submission"} on, the late fall of the measured months is taken to go on`,
		}));
}

function tapeAssumptions({ tapes, currency }: LoadedTapes): Assumption[] {
	const money: Assumption = {
		name: "currency",
		value: currency,
		origin: tapes.claims.given.has("currency") ? "given" : "assumed",
		says: "currency of every amount",
	};
	const stated = tapes.claims.given.has("principal_original");
	const principal: Assumption = {
		name: "principal",
		value: stated ? "principal_original" : "principal",
		origin: stated ? "given" : "assumed",
		says: stated
			? "principal_original is what was owed from the start"
			: "the tape has no principal_original: principal is taken as what was owed from the start, before the payments",
	};
	const order: Assumption = {
		name: "payment_order",
		value: "principal first",
		origin: "assumed",
		says: "a payment that names no kind is taken to go to principal first",
	};
	const isOrdered = tapes.payments || tapes.claims.given.has("paid_amount");
	return isOrdered ? [money, principal, order] : [money, principal];
}
