// What the price lever answers, as text.
import type { LeverPrices } from "../lever/lever.ts";
import { decimalFromKroner } from "../money.ts";
import type { Format } from "./format.ts";

const horizon = 120;

/** An answer each, as a reader sees it. */
export type LeverText = ReturnType<typeof leverText>;

/** @param none  the word where there is no such figure */
export function leverText(
	{ bid, ask, gross }: LeverPrices,
	{ format, none }: { readonly format: Format; readonly none: string },
) {
	const amount = (kroner: number) =>
		format("amount", decimalFromKroner(kroner));
	const orNone = (
		kind: "percent" | "multiple" | "count",
		value: number | null,
	) => (value === null ? none : format(kind, value));
	return {
		bid: amount(bid.price),
		ask: amount(ask.price),
		irrAtAsk: orNone("percent", ask.irr),
		multiple: orNone("multiple", bid.moneyMultiple),
		payback: orNone("count", bid.paybackMonth),
		gross: amount(
			gross.slice(0, horizon).reduce((sum, month) => sum + month, 0),
		),
	};
}
