// How claims of a value pay against their pool, drawn towards it where few have paid.
import { sum } from "simple-statistics";
import type { FieldLevel } from "./field-value.ts";

/** Payers at which a value's own experience weighs as much as its pool's, as for the curves of segments: n / (n + 25). */
const credibilityPayers = 25;

/**
 * The level of each value of a field, 1 being as its pool, under "<pool>|<value>".
 *
 * Principal paid over principal, against that of all claims of the pool; Z = n / (n + 25), n being the payers expected.
 */
export function levelsOf(rows: readonly FieldLevel[]): Map<string, number> {
	const levels = new Map<string, number>();
	for (const pool of new Set(rows.map((each) => each.pool))) {
		const mine = rows.filter((each) => each.pool === pool);
		const total = (of: (row: FieldLevel) => number) => sum(mine.map(of));
		const [principal, paid] = [
			total((each) => each.principal),
			total((each) => each.paid),
		];
		if (principal <= 0 || paid <= 0) continue;
		const payersPerClaim =
			total(({ payers }) => payers) / total(({ claims }) => claims);
		for (const each of mine) {
			if (each.value === null || each.principal <= 0) continue;
			const expected = each.claims * payersPerClaim;
			const z = expected / (expected + credibilityPayers);
			const own = each.paid / each.principal / (paid / principal);
			levels.set(`${pool}|${each.value}`, z * own + (1 - z));
		}
	}
	return levels;
}
