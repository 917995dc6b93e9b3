// What the values of a column are, where nearly all of them are one kind.
import type { KindName } from "./kinds.ts";
import { type ColumnLikeness, shareOf } from "./likeness.ts";

/**
 * The modulus by which nearly all values prove themselves; undefined where chance would do as well.
 *
 * Of random numbers one in ten is valid: five different ones that all are come up once in a hundred thousand columns.
 */
export function kidKind(values: ColumnLikeness): KindName | undefined {
	if (values.distinct < 5) return undefined;
	return (["kid_10", "kid_11"] as const).find(
		(kind) => values.distinctCounts[kind] / values.distinct >= 0.9,
	);
}

/** What nearly all values plainly are, for the sentence that says why they do not fit. */
export function plainKind(values: ColumnLikeness): KindName | undefined {
	const order: readonly KindName[] = [
		"day",
		"email",
		"fraction",
		"yes_no",
		"whole",
		"amount",
		"digits",
		"words",
		"letters",
	];
	return order.find((kind) => shareOf(values, kind) >= 0.9);
}
