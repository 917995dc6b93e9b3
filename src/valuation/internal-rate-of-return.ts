// The yearly rate at which a price and what it buys are worth the same.
import { Fault } from "../faults.ts";
import { presentValue } from "./present-value.ts";
import type { CashFlow } from "./types.ts";

const lowest = -0.9999;
const highest = 1e6;
const within = 1e-12;

/**
 * The internal rate of return of flows that change sign once, by halving the bracket.
 *
 * @param flows  negative is paid, positive is received; times in years
 * @returns      a yearly effective rate, to 1e-12 of (1 + rate)
 * @throws Fault when the flows never change sign, change it more than once so that no rate is the one, or are worth
 *   nothing only at a rate beyond all sense
 */
export function internalRateOfReturn(flows: readonly CashFlow[]): number {
	const changes = signChanges(flows);
	if (changes === 0)
		throw new Fault("no rate of return: the cash flows never change sign", {
			remedy: "Give a price above 0 and collections to come.",
		});
	if (changes > 1)
		throw new Fault(
			`no single rate of return: the cash flows change sign ${changes} times`,
			{ remedy: "Look at the present value at the rate you ask for instead." },
		);
	const atLowest = presentValue(flows, lowest);
	const atHighest = presentValue(flows, highest);
	if (!(atLowest * atHighest < 0))
		throw new Fault(
			`no rate of return between ${lowest} and ${highest} a year`,
			{ remedy: "Look at the money multiple instead." },
		);
	const rising = atLowest < atHighest;
	let low = Math.log1p(lowest);
	let high = Math.log1p(highest);
	while (high - low > within) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) break;
		if (presentValue(flows, Math.expm1(middle)) > 0 === rising) high = middle;
		else low = middle;
	}
	return Math.expm1((low + high) / 2);
}

function signChanges(flows: readonly CashFlow[]): number {
	const signs = flows
		.filter(({ amount }) => amount !== 0)
		.toSorted((one, other) => one.years - other.years)
		.map(({ amount }) => Math.sign(amount));
	return signs.filter((sign, place) => place > 0 && sign !== signs[place - 1])
		.length;
}
