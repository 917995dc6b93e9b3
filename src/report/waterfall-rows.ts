// The rows of a waterfall: a whole, what is put to it or taken off it step by step, and what is left.
import type { ChartRow, PanelRows } from "./chart-rows.ts";
import type { Telling } from "./figure.ts";
import { labelled } from "./labels.ts";

interface Step {
	readonly step: string;
	readonly amount: string;
	readonly reached: string;
}

export function facePanels(telling: Telling): PanelRows[] {
	const [whole, ...steps] = telling.result.face_to_bid ?? [];
	const { bid } = telling.result.valuation;
	if (!whole || !bid || Number(whole.amount) <= 0) return [];
	const start = ["open_principal", whole.amount] as const;
	return fallen(telling, start, steps, ["bid", bid.price]);
}

export function bridgePanels(telling: Telling): PanelRows[] {
	const { ask, bid } = telling.result.valuation;
	const steps = telling.result.bridge ?? [];
	if (!ask || !bid || Math.max(Number(ask.price), Number(bid.price)) <= 0)
		return [];
	return fallen(telling, ["ask", ask.price], steps, ["bid", bid.price]);
}

/** Steps of nothing are left to the table: they would be bars without length. */
function fallen(
	{ texts }: Telling,
	[start, whole]: readonly [string, string],
	steps: readonly Step[],
	[end, left]: readonly [string, string],
): PanelRows[] {
	const row = (step: string, from: string, to: string, amount: string) => ({
		step: labelled(texts, step),
		from: Number(from),
		to: Number(to),
		amount: Number(amount),
	});
	const between = steps.map(({ step, amount, reached }, place) => ({
		...row(step, steps[place - 1]?.reached ?? whole, reached, amount),
		kind: amount.startsWith("-") ? "down" : "up",
	}));
	const rows: ChartRow[] = [
		{ ...row(start, "0", whole, whole), kind: "whole" },
		...between.filter(({ amount }) => amount !== 0),
		{ ...row(end, "0", left, left), kind: "whole" },
	];
	return [{ spec: "waterfall", rows }];
}
