// The registers that debtors may be washed against, and how far a match in each may be relied on.
import type { TapeName } from "../tape/columns.ts";

export const registers = [
	"companies",
	"persons",
	"bankruptcies",
	"debt_settlements",
	"addresses",
	"phones",
	"suppressions",
] as const satisfies readonly TapeName[];

export type RegisterName = (typeof registers)[number];

/** How a debtor was found in a register, strongest first; the rank decides where several found one. */
export const strengths = [
	"id",
	"id of a sub-unit",
	"name and birth date and address",
	"name and birth date and postcode",
	"name and birth date",
	"name and address",
	"name and postcode",
] as const;

export type Strength = (typeof strengths)[number];

/** The place of a strength: the smaller is the stronger. */
export function rankOf(strength: Strength): number {
	return strengths.indexOf(strength);
}

/**
 * A company's name is its own in Norway, so name and place will do for one; of persons many share a name and a postcode,
 * and such a match is reported and not used.
 */
export const usedOfPersons: readonly Strength[] = strengths.slice(0, 5);

/** Forms of sub-units in Enhetsregisteret: the main unit is the debtor. */
export const subUnitForms = ["BEDR", "AAFY"] as const;

/** Registers that hold several rows of one person: with no number, equal names and birth dates are taken for one. */
export const severalRows: readonly RegisterName[] = [
	"bankruptcies",
	"debt_settlements",
	"addresses",
	"phones",
	"suppressions",
];
