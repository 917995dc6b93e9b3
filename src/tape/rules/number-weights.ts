// What the check digits of numbers are reckoned by, once for SQL and TypeScript: weights from the left, the check's own last.

/** Multiples of 11 hold. */
export const organisationWeights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
export const accountWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/** Of the first ten digits of a Norwegian person number; the account's weights are those of all eleven. */
export const firstPersonWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
/** The most that the first sum of a person number may leave from 2032 on. */
export const mostLeftSince2032 = 3;
/** Danish CVR. */
export const cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];
/** Finnish Y-tunnus. */
export const businessIdWeights = [7, 9, 10, 5, 8, 4, 2, 1];
/** Finnish henkilötunnus: the sign for each remainder by 31, and the century that each mark stands for. */
export const finnishSigns = "0123456789ABCDEFHJKLMNPRSTUVWXY";
export const finnishCenturies: Readonly<Record<string, readonly string[]>> = {
	1800: ["+"],
	1900: ["-", "Y", "X", "W", "V", "U"],
	2000: ["A", "B", "C", "D", "E", "F"],
};
export const kidLengths = { shortest: 2, longest: 25 } as const;
