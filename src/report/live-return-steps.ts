// What a buyer earns at a price, step by step: what goes back, what is kept after tax, and the rate at which it is worth nothing.
import type { Lever } from "../lever/lever.ts";
import type { TriedPrice } from "../lever/workings.ts";
import { bidKnown, bidSteps } from "./live-bid-steps.ts";
import type { Step } from "./live-steps.ts";

export type Ending = "bid" | "ask" | "try";

export const priceCells = {
	bid: "bid_price",
	ask: "ask_price",
	try: "price_to_try",
} as const;

/** Monthly rates to search from where the first guess is too far off: a spreadsheet's IRR gives up after few steps. */
const otherGuesses = ["0.01", "-0.05", "-0.15", "-0.4"];

function tried(flow: string, guesses: readonly string[]): string {
	return guesses
		.map((guess) => `IRR(${flow},${guess})`)
		.reduceRight((later, first) => `IFERROR(${first},${later})`);
}

/** Steps of the price with this ending. */
export function returnSteps(ending: Ending): Step[] {
	const price = priceCells[ending];
	const [flow, back] = [`flow_at_${ending}`, `back_at_${ending}`];
	const got = `inflow_at_${ending}`;
	const guess = `guess_at_${ending}`;
	const net = `(net_before_put_backs+(1-${back})*net_after_put_backs)`;
	return [
		{
			name: back,
			says: "back",
			kind: "percent_fine",
			formula: `IF(${price}>gross_before_put_backs,buyer_put_back_rate,0)`,
			value: (of) =>
				of("price") > of("gross_before_put_backs")
					? of("buyer_put_back_rate")
					: 0,
		},
		{
			name: `kept_at_${ending}`,
			says: "kept",
			kind: "factor",
			formula: `IF(${net}>0,1-buyer_tax_rate+buyer_tax_rate*(${price}*(1-${back})+buyer_paid_once+${back}*gross_before_put_backs)/${net},1)`,
			value: (of) => {
				const share = of(back);
				const total =
					of("net_before_put_backs") + (1 - share) * of("net_after_put_backs");
				const outlay =
					of("price") * (1 - share) +
					of("buyer_paid_once") +
					share * of("gross_before_put_backs");
				const tax = of("buyer_tax_rate");
				return total > 0 ? 1 - tax + (tax * outlay) / total : 1;
			},
		},
		{
			name: `turns_at_${ending}`,
			says: "turns",
			kind: "count",
			formula: `IFERROR(SUMPRODUCT((${got}<0)*(bid_month>MATCH(TRUE,INDEX(${got}>0,0),0))),0)`,
			value: (of) => of("turns"),
		},
		{
			name: guess,
			says: "guess",
			kind: "percent_fine",
			formula: `IFERROR(EXP(LN(SUM(${got})/(${price}+buyer_paid_once))*SUM(${got})/SUMPRODUCT(bid_month*${got}))-1,0.01)`,
			value: (of) => of("guess"),
		},
		{
			name: `irr_near_at_${ending}`,
			says: "near",
			kind: "percent_fine",
			formula: `IFERROR((1+${tried(flow, [guess, ...otherGuesses])})^12-1,(1+${guess})^12-1)`,
			value: (of) => of("irr"),
		},
	];
}

/** What the steps of a price stand on. */
export function returnKnown(
	lever: Lever,
	{ price, flows, irr }: TriedPrice,
): Map<string, number> {
	const known = bidKnown(lever);
	for (const { name, value } of bidSteps)
		known.set(
			name,
			value((each) => known.get(each) ?? 0),
		);
	const [paid = 0, ...got] = flows;
	const total = got.reduce((sum, each) => sum + each, 0);
	const timed = got.reduce((sum, each, at) => sum + each * (at + 1), 0);
	const guess = Math.exp((Math.log(total / -paid) * total) / timed) - 1;
	const first = got.findIndex((each) => each > 0);
	const found = Number.isFinite(guess) ? guess : 0.01;
	return known
		.set("price", price)
		.set("guess", found)
		.set("irr", irr ?? (1 + found) ** 12 - 1)
		.set(
			"turns",
			first < 0 ? 0 : got.filter((each, at) => each < 0 && at > first).length,
		);
}
