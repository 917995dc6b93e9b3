// How much sooner a road puts money in hand than keeping does.
import { kronerFromOre } from "../money.ts";
import { type Flow, inHand } from "./road.ts";

/** Days by which a krone in hand comes sooner than by the other flows, on average; null where nothing comes in by one. */
export function soonerBy(
	flows: readonly Flow[],
	others: readonly Flow[],
): number | null {
	const [own, other] = [meanDays(flows), meanDays(others)];
	return own === null || other === null ? null : other - own;
}

const daysPerMonth = 365.25 / 12;

/** Days until a krone is in hand, on average; what is paid out counts against it. */
function meanDays(flows: readonly Flow[]): number | null {
	const amounts = flows.map((flow) => kronerFromOre(inHand(flow)));
	const total = amounts.reduce((sum, amount) => sum + amount, 0);
	if (!(total > 0)) return null;
	const weighted = amounts.reduce(
		(sum, amount, month) => sum + amount * month,
		0,
	);
	return (weighted / total) * daysPerMonth;
}
