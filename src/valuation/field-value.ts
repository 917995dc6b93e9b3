// What a field is worth: the price with it, against the price by a buyer who cannot see it.
import { sum } from "simple-statistics";
import { levelsOf } from "./field-level.ts";

/** What claims paid in a year, by what the field said of them; null where it said nothing. Kroner. */
export interface FieldLevel {
	readonly field: string;
	readonly pool: string;
	readonly value: string | null;
	readonly claims: number;
	readonly principal: number;
	readonly paid: number;
	readonly payers: number;
}

/** The claims to be priced, by what the field says of them. Kroner. */
export interface FieldCell {
	readonly field: string;
	readonly pool: string;
	readonly value: string | null;
	readonly claims: number;
	readonly principal: number;
	readonly bid: number;
}

/** Kroner, before what it costs to fetch. */
export interface FieldWorth {
	readonly field: string;
	readonly claimsMissing: number;
	readonly principalMissing: number;
	/** Share of the principal that the field says nothing of. */
	readonly missingShare: number;
	/** Bid for the claims that the field tells of. */
	readonly priceWith: number;
	/** The same, were the field masked. */
	readonly priceWithout: number;
	/** What the price would rise by, were the field known of all. */
	readonly gainIfKnown: number;
}

const worstTenth = 0.1;

/**
 * The worth of one field whose values pay differently.
 *
 * With the field each value is priced at its own level of payment. Without it a buyer prices the pool at its mean less a
 * part of the way to the mean of its worst tenth, for the claims on offer may be the bad ones. What the field would say
 * of claims it says nothing of is taken to be what it says of the rest of their pool, or else of all.
 *
 * @param loading  how far from mean to worst tenth a buyer goes, 0 to 1
 */
export function fieldWorth(
	field: string,
	cells: readonly FieldCell[],
	levels: readonly FieldLevel[],
	loading: number,
): FieldWorth {
	const mine = cells.filter((each) => each.field === field);
	const paying = levelsOf(levels.filter((each) => each.field === field));
	const pools = [...new Set(mine.map(({ pool }) => pool))];
	const shares = new Map(
		pools.map((pool) => [
			pool,
			discountOf(
				mine.filter((each) => each.pool === pool),
				paying,
			),
		]),
	);
	const seen = mine.filter(({ value }) => value !== null);
	const weight = sum(seen.map(({ bid }) => bid));
	const general =
		weight > 0
			? sum(seen.map(({ pool, bid }) => bid * (shares.get(pool) ?? 0))) / weight
			: 0;
	const loaded = (rows: readonly FieldCell[]) =>
		loading *
		sum(rows.map(({ pool, bid }) => bid * (shares.get(pool) ?? general)));
	const unseen = mine.filter(({ value }) => value === null);
	const principalMissing = sum(unseen.map(({ principal }) => principal));
	const principal = sum(mine.map((each) => each.principal));
	return {
		field,
		claimsMissing: sum(unseen.map(({ claims }) => claims)),
		principalMissing,
		missingShare: principal > 0 ? principalMissing / principal : 0,
		priceWith: weight,
		priceWithout: weight - loaded(seen),
		gainIfKnown: loaded(unseen),
	};
}

/** How far below its mean the worst tenth of a pool pays, as a share of the mean; undefined where no value is known. */
function discountOf(
	cells: readonly FieldCell[],
	paying: ReadonlyMap<string, number>,
): number | undefined {
	const known = cells
		.flatMap(({ pool, value, principal }) =>
			value === null || principal <= 0
				? []
				: [{ principal, level: paying.get(`${pool}|${value}`) ?? 1 }],
		)
		.sort((one, other) => one.level - other.level);
	const whole = sum(known.map(({ principal }) => principal));
	if (whole <= 0) return undefined;
	const mean =
		sum(known.map(({ principal, level }) => principal * level)) / whole;
	if (mean <= 0) return 0;
	let left = worstTenth * whole;
	let worst = 0;
	for (const { principal, level } of known) {
		const part = Math.min(left, principal);
		worst += part * level;
		left -= part;
	}
	return 1 - worst / (worstTenth * whole) / mean;
}
