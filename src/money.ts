// Ledger money: whole øre in a bigint, decimal strings at every border.

/** An amount in whole øre. */
export type Ore = bigint;

const amountPattern = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

/**
 * Reads a decimal string as the engine writes DECIMAL(18,2): "1250", "1250.5", "-1250.50".
 *
 * @throws RangeError for anything else: only our own borders write such strings, so it is a bug
 */
export function oreFromDecimal(decimal: string): Ore {
	const parts = amountPattern.exec(decimal);
	if (!parts) throw new RangeError(`not a decimal amount: ${decimal}`);
	const [, sign, kroner, fraction = ""] = parts;
	const ore = BigInt(`${kroner}${fraction.padEnd(2, "0")}`);
	return sign === "-" ? -ore : ore;
}

/** "1250.50" for 125050 øre; always two decimals. */
export function decimalFromOre(ore: Ore): string {
	const digits = (ore < 0n ? -ore : ore).toString().padStart(3, "0");
	return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The crossing from ledger money to expectations: kroner as a double. */
export function kronerFromOre(ore: Ore): number {
	return Number(ore) / 100;
}

/** The crossing back: an expectation in kroner to the nearest øre, halves away from zero. */
export function oreFromKroner(kroner: number): Ore {
	if (!Number.isFinite(kroner))
		throw new RangeError(`not an amount of money: ${kroner}`);
	const ore = Math.floor(Math.abs(kroner) * 100 + 0.5);
	return BigInt(kroner < 0 ? -ore : ore);
}

/** A double in kroner as a decimal string with two decimals. */
export function decimalFromKroner(kroner: number): string {
	return decimalFromOre(oreFromKroner(kroner));
}

/**
 * Shares out an amount by weights so that the parts add up to it, to the øre.
 *
 * Each part is rounded down; the øre that are left go one by one to the largest fractions, the first of equals first.
 *
 * @param weights  >= 0, at least one above 0 unless the total is 0
 */
export function shareOut(total: Ore, weights: readonly number[]): Ore[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	if (total === 0n) return weights.map(() => 0n);
	if (!(sum > 0)) throw new RangeError("nothing to share an amount out by");
	const exact = weights.map((weight) => (Number(total) * weight) / sum);
	const parts = exact.map((part) => BigInt(Math.floor(part)));
	const rest = total - parts.reduce((all, part) => all + part, 0n);
	const largestFirst = exact
		.map((part, place) => ({ place, fraction: part - Math.floor(part) }))
		.sort(
			(one, other) => other.fraction - one.fraction || one.place - other.place,
		)
		.map(({ place }) => place);
	const step = rest < 0n ? -1n : 1n;
	for (let turn = 0; BigInt(turn) < rest * step; turn += 1) {
		const place = largestFirst[turn % largestFirst.length] ?? 0;
		parts[place] = (parts[place] ?? 0n) + step;
	}
	return parts;
}
