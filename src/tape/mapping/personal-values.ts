// Columns that hold what identifies or reaches a person, whatever their heading says: they are never carried on.
import type { KindName } from "./kinds.ts";
import { type ColumnLikeness, shareOf } from "./likeness.ts";

/** From which share on a column is taken to hold such values. Chance gives a thousandth of the first, a thirtieth of the Danish. */
const shares: readonly (readonly [KindName, number])[] = [
	["person_no", 0.2],
	["person_fi", 0.2],
	["email", 0.2],
	["person_se", 0.3],
	["iban", 0.5],
	["telephone_marked", 0.5],
	["person_dk", 0.9],
];

const enough = 20;

/** What personal values a column holds; undefined where it holds none that can be told. */
export function personalKind(
	heading: string,
	values: ColumnLikeness,
): KindName | undefined {
	if (shareOf(values, "day") > 0.5 || shareOf(values, "fraction") > 0.5)
		return undefined;
	const told = shares.find(([kind, least]) => shareOf(values, kind) >= least);
	if (told) return told[0];
	if (areMobiles(values)) return "telephone";
	const isAccount =
		/konto|account/i.test(heading) &&
		values.distinct >= 5 &&
		shareOf(values, "account_no") >= 0.9;
	return isAccount ? "account_no" : undefined;
}

/** Eight digits that begin with 4 or with 9, and both are met: no numbering of claims or customers is like that. */
function areMobiles(values: ColumnLikeness): boolean {
	const { mobile_4, mobile_9 } = values.distinctCounts;
	return (
		values.distinct >= enough &&
		mobile_4 > 0 &&
		mobile_9 > 0 &&
		mobile_4 + mobile_9 >= 0.95 * values.distinct
	);
}
