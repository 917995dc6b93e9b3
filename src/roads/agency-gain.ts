// How much another agency may gain or lose: the worth of the move over what the agencies' true indices may be.
import { quantileOf } from "../valuation/risk/quantiles.ts";
import { type Moving, moved } from "./change-agency.ts";
import type { Stock } from "./road.ts";

/** A tenth more of what comes from the claims of one agency: small beside them, large beside the øre. */
const tenth = 0.1;

/**
 * Ends of the 95 % interval of the worth of a move. The worth is a sum over the agencies left, each times how much more
 * the new agency brings of its claims; that much is taken from every draw.
 *
 * @param draws  indices of all agencies, each above 0
 * @returns      kroner today
 */
export function worthOfMove(
	stock: Stock,
	moving: Moving,
	draws: readonly ReadonlyMap<string, number>[],
): { readonly low: number; readonly high: number } {
	const left = [...new Set(moving.moves.map(({ agency }) => agency))];
	const withLift = (agency: string | null) => {
		const index = new Map(
			left.map((each) => [each, each === agency ? 1 : 1 + tenth]),
		);
		index.set(moving.to, 1 + tenth);
		return moved(stock, { ...moving, index }).worth;
	};
	const even = withLift(null);
	const perLift = left.map(
		(agency) => [agency, (withLift(agency) - even) / tenth] as const,
	);
	const worths = draws.map((drawn) => {
		const best = drawn.get(moving.to) ?? 1;
		return perLift.reduce(
			(sum, [agency, worth]) =>
				sum + worth * (best / (drawn.get(agency) ?? 1) - 1),
			even,
		);
	});
	const rising = Float64Array.from(worths).sort();
	return {
		low: quantileOf(rising, 0.025),
		high: quantileOf(rising, 0.975),
	};
}
