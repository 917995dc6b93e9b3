// How many claims a fair test of two collectors needs before it can tell them apart.
import { normalQuantile } from "../curves/normal.ts";

export interface FairTest {
	/** Share resolved without the lift, inside (0, 1). */
	readonly rate: number;
	/** Relative: 0.05 is one in twenty more resolved. */
	readonly lift: number;
	readonly power?: number;
	/** Two-sided chance of seeing a difference where there is none. */
	readonly level?: number;
}

/**
 * Claims for each of two arms, drawn by lot, so that a relative lift is found with the stated power; null where the lift
 * would resolve more than all.
 *
 * @returns whole claims, rounded up
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., (4.14), no continuity
 * correction; R's power.prop.test gives the same
 */
export function claimsPerArm({
	rate,
	lift,
	power = 0.8,
	level = 0.05,
}: FairTest): number | null {
	const raised = rate * (1 + lift);
	if (!(rate > 0 && raised < 1 && lift > 0)) return null;
	const mean = (rate + raised) / 2;
	const reach =
		normalQuantile(1 - level / 2) * Math.sqrt(2 * mean * (1 - mean)) +
		normalQuantile(power) *
			Math.sqrt(rate * (1 - rate) + raised * (1 - raised));
	return Math.ceil((reach / (raised - rate)) ** 2);
}
