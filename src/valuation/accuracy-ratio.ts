// How well an order told who pays: the accuracy ratio, for money.
import { sum } from "simple-statistics";

/** A group of claims, in the order of what was expected of a krone. */
export interface Paying {
	readonly principal: number;
	readonly cash: number;
}

/**
 * Accuracy ratio of an order: the area between the line of no order and the curve of cash over principal, over that of
 * the best order there could have been (Engelmann, Hayden & Tasche 2003, for money instead of defaults).
 *
 * @param inOrder  from the least expected of a krone to the most; kroner
 * @returns 0 for no order, 1 for the best, -1 for its reverse; null where nothing came, or all paid alike
 */
export function accuracyRatio(inOrder: readonly Paying[]): number | null {
	const best = inOrder
		.filter(({ principal }) => principal > 0)
		.toSorted(
			(one, other) => one.cash / one.principal - other.cash / other.principal,
		);
	const most = areaOf(best);
	return most > 0 ? areaOf(inOrder) / most : null;
}

function areaOf(
	points: readonly { readonly principal: number; readonly cash: number }[],
): number {
	const principal = sum(points.map((point) => point.principal));
	const cash = sum(points.map((point) => point.cash));
	if (!(principal > 0 && cash > 0)) return 0;
	let [reached, area] = [0, 0];
	for (const point of points) {
		area += (point.principal / principal) * ((reached + point.cash / 2) / cash);
		reached += point.cash;
	}
	return 1 / 2 - area;
}
