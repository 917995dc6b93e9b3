// What to fetch, mend or wash before a sale, ranked by what it is worth after its cost.
import { sum } from "simple-statistics";
import {
	type FieldCell,
	type FieldLevel,
	type FieldWorth,
	fieldWorth,
} from "../valuation/field-value.ts";
import {
	type FieldName,
	fieldNames,
	type PutBackGround,
	type SaleTerms,
} from "../valuation/sale-terms.ts";
import type { ExpectedPutBack } from "./put-backs.ts";

/** Fields that prevent put-backs, and the grounds that they prevent. */
const prevents: Readonly<Partial<Record<FieldName, readonly PutBackGround[]>>> =
	{
		limitation_evidence: ["time_barred"],
		documents: ["missing_document"],
		national_id: ["deceased", "insolvent", "duplicate"],
	};

/** A field with what it is worth and what fetching it costs. Kroner. */
export interface RankedField extends FieldWorth {
	readonly field: FieldName;
	/** What the price would lose, were the field not there. */
	readonly worthIfMasked: number;
	/** Of fetching the field for the claims that lack it. */
	readonly cost: number;
	readonly gainAfterCost: number;
}

/**
 * Every field, that first which pays best to fetch; among those that do not pay, that first which would be missed most.
 *
 * @param putBacks  what is expected to come back: a field that shows it beforehand saves the refund
 */
export function rankedFields(
	cells: readonly FieldCell[],
	levels: readonly FieldLevel[],
	putBacks: readonly ExpectedPutBack[],
	{ fieldLoading, fieldCosts }: SaleTerms,
): RankedField[] {
	return fieldNames
		.map((field) => {
			const spread = fieldWorth(field, cells, levels, fieldLoading);
			const saved = savedBy(field, putBacks);
			const seen = spread.priceWith;
			const unseen = unseenBid(field, cells);
			const share = seen + unseen > 0 ? seen / (seen + unseen) : 0;
			const gainIfKnown = spread.gainIfKnown + saved * (1 - share);
			const priceWithout = spread.priceWithout - saved * share;
			const cost = spread.claimsMissing * fieldCosts[field];
			return {
				...{ ...spread, field, priceWithout, gainIfKnown, cost },
				worthIfMasked: seen - priceWithout,
				gainAfterCost: gainIfKnown - cost,
			};
		})
		.sort(byGain);
}

function byGain(one: RankedField, other: RankedField): number {
	const gain = ({ gainAfterCost }: RankedField) => Math.max(0, gainAfterCost);
	return gain(other) - gain(one) || other.worthIfMasked - one.worthIfMasked;
}

function savedBy(field: FieldName, putBacks: readonly ExpectedPutBack[]) {
	const grounds = prevents[field] ?? [];
	return sum(
		putBacks
			.filter(({ ground }) => grounds.includes(ground))
			.map(({ refund }) => refund),
	);
}

function unseenBid(field: FieldName, cells: readonly FieldCell[]): number {
	return sum(
		cells
			.filter((each) => each.field === field && each.value === null)
			.map(({ bid }) => bid),
	);
}
