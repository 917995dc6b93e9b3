// What one side may be handed: the run without the other side's price, terms and all that is worked out from them.
import type { Table } from "../../reports/portfolio/sheets.ts";
import { type Result, resultSchema } from "../result/result.ts";

export type OneSide = "seller" | "buyer";

/**
 * Sections of which nothing is left without the other side.
 *
 * A seller decides against the bids that it expects, so it keeps what a sale is expected to fetch, but no buyer's terms,
 * return or risk. A buyer must learn nothing of what the seller would take, nor
 * what its agencies charge.
 */
const hidden = {
	seller: { bridge: null, face_to_bid: null, risk: null, accounts: null },
	buyer: {
		...{ bridge: null, decisions: null, sale_dates: null, information: null },
		...{ agencies: null, roads: null, tax_loss: null },
	},
} as const satisfies Record<OneSide, Partial<Record<keyof Result, null>>>;

/** What the result calls the figures that a side may not see, wherever they stand. */
const others: Readonly<Record<OneSide, readonly string[]>> = {
	seller: ["irr_at_bid"],
	buyer: ["ask", "ask_rate"],
};

/** A table without the columns that are the other side's alone. */
export function ofSide(table: Table, side: OneSide | undefined): Table {
	if (side === undefined) return table;
	const net = `${side === "buyer" ? "seller" : "buyer"}_net_collections`;
	return {
		...table,
		columns: table.columns.filter(
			({ field }) => field !== net && !others[side].includes(field),
		),
	};
}

/** @throws Error where a figure that cannot be left out would be: a bug */
export function ofOneSide(result: Result, side: OneSide): Result {
	const { provenance, assumptions } = result;
	const isOwn = (name: string) =>
		side === "buyer"
			? !name.startsWith("seller_")
			: !name.startsWith("buyer_") && name !== "target_irr";
	return resultSchema.parse({
		...(side === "buyer" ? withoutAsk(result) : withoutReturns(result)),
		...hidden[side],
		provenance: { ...provenance, side },
		assumptions: assumptions.filter(({ name }) => isOwn(name)),
	});
}

function withoutAsk(result: Result) {
	const { sensitivity } = result;
	return {
		...result,
		valuation: { ...result.valuation, ask: null },
		forecast: without(result.forecast, others.buyer),
		price_strata: without(result.price_strata, others.buyer),
		washing: without(result.washing, others.buyer),
		concentration: without(result.concentration, others.buyer),
		sensitivity: sensitivity && {
			...sensitivity,
			tornado: sensitivity.tornado.filter(({ side }) => side === "buyer"),
			stresses: without(sensitivity.stresses, others.buyer),
		},
	};
}

/** A price can be told without what the buyer makes of it. */
function withoutReturns(result: Result) {
	const { valuation, sensitivity } = result;
	const priceAlone = (price: typeof valuation.bid) =>
		price && { ...price, irr: null, payback_month: null };
	return {
		...result,
		valuation: {
			...valuation,
			bid: priceAlone(valuation.bid),
			ask: priceAlone(valuation.ask),
		},
		sensitivity: sensitivity && {
			...sensitivity,
			tornado: sensitivity.tornado.filter(({ side }) => side === "seller"),
			bid_by_target_irr: [],
			bid_by_cost_rate: [],
			stresses: without(sensitivity.stresses, others.seller),
		},
	};
}

/** The same with null for every figure of these names, however deep. */
function without(value: unknown, names: readonly string[]): unknown {
	if (Array.isArray(value)) return value.map((each) => without(each, names));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => [
			key,
			names.includes(key) ? null : without(each, names),
		]),
	);
}
