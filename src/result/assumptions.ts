// Every assumption behind the figures, with where it comes from, in the order a reader asks for them.
import { credibilityPayments } from "../curves/segment-curves.ts";
import type { SegmentCurve } from "../curves/types.ts";
import type { Assumption } from "../report/result.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import type { SideAssumptions } from "../valuation/assumptions.ts";

export interface AssumptionParts {
	readonly sides: SideAssumptions;
	readonly loaded: LoadedTapes;
	readonly portfolioCurves: readonly SegmentCurve[];
	readonly isMeasurable: boolean;
	readonly reference: string | undefined;
}

/** Rates as fractions, months as numbers; words where there is no number. */
export function assumptionsOf(parts: AssumptionParts): Assumption[] {
	return [
		...parts.sides.stated.map(({ name, value, origin, says }) => ({
			name,
			value: String(value),
			origin,
			says,
		})),
		curveAssumption(parts),
		...trendAssumptions(parts),
		{
			name: "credibility_payments",
			value: String(credibilityPayments),
			origin: "assumed",
			says: "payments at which a segment's own experience weighs as much as the portfolio's",
		},
		{
			name: "collection_level",
			value: "1",
			origin: "assumed",
			says: "a buyer collects what the seller would have collected, no more and no less",
		},
		...tapeAssumptions(parts.loaded),
	];
}

function curveAssumption(parts: AssumptionParts): Assumption {
	const name = "curves";
	if (parts.isMeasurable)
		return {
			name,
			value: "own payments",
			origin: "measured",
			says: "payment curves are measured on this portfolio; thin months lean on the whole of it",
		};
	if (parts.reference)
		return {
			name,
			value: parts.reference,
			origin: "reference",
			says: "payment curves of the reference portfolio",
		};
	return {
		name,
		value: "published survey",
		origin: "assumed",
		says: "payment curves from a survey of US commercial agencies (CCAA, 2004): a shape, not a measurement",
	};
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

function tapeAssumptions({ tapes }: LoadedTapes): Assumption[] {
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
	return tapes.payments ? [principal, order] : [principal];
}
