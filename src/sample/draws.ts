// Draws from the few distributions that a sample needs.
import type { Random } from "../random.ts";
import type { Principals } from "./truth.ts";

/** Time that never comes; compares as later than every day. */
export const never = Number.POSITIVE_INFINITY;
export const daysPerMonth = 30;

export function happens(random: Random, probability: number): boolean {
	return random() < probability;
}

/** A whole number, both ends included. */
export function wholeBetween(
	random: Random,
	low: number,
	high: number,
): number {
	return low + Math.floor(random() * (high - low + 1));
}

export function oneOf<Choice>(
	random: Random,
	choices: readonly Choice[],
): Choice {
	const chosen = choices[Math.floor(random() * choices.length)];
	if (chosen === undefined) throw new RangeError("nothing to choose from");
	return chosen;
}

/** One of the choices, by weight; weights need not sum to 1. */
export function weighted<Choice>(
	random: Random,
	choices: readonly Choice[],
	weight: (choice: Choice) => number,
): Choice {
	let total = 0;
	for (const choice of choices) total += weight(choice);
	let left = random() * total;
	for (const choice of choices) {
		left -= weight(choice);
		if (left < 0) return choice;
	}
	throw new RangeError("nothing to choose from: no weight above 0");
}

/** How much hazard a life withstands: exponential with mean 1. */
export function hazardWithstood(random: Random): number {
	return -Math.log(1 - random());
}

/** Days until something with a constant hazard per month of 30 days. */
export function daysUntil(random: Random, monthlyHazard: number): number {
	const withstood = hazardWithstood(random);
	return monthlyHazard > 0 ? (withstood / monthlyHazard) * daysPerMonth : never;
}

/** Box and Muller (1958), the cosine half. */
function standardNormal(random: Random): number {
	const radius = Math.sqrt(2 * hazardWithstood(random));
	return radius * Math.cos(2 * Math.PI * random());
}

/** A principal in whole øre as a number: a sample's sums stay far below 2^53, and bigints would halve the speed. */
export function principalOre(random: Random, principals: Principals): number {
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const kroner =
			principals.median * Math.exp(principals.spread * standardNormal(random));
		if (kroner >= principals.low && kroner <= principals.high)
			return Math.round(kroner * 100);
	}
	return Math.round(principals.median * 100);
}
