// What one side may be handed: the run without the other side's price, terms and all that is worked out from them.
import type { SectionName } from "../../reports/portfolio/texts.ts";
import { type Result, resultSchema } from "../result/result.ts";

export type OneSide = "seller" | "buyer";

/**
 * Chapters of which nothing is left without the other side.
 *
 * A seller decides against the bids that it expects, so it keeps what a sale is expected to fetch, but no buyer's terms,
 * return or risk. A buyer must learn nothing of what the seller would take, nor
 * what its agencies charge.
 */
const hidden: Readonly<Record<OneSide, readonly SectionName[]>> = {
	seller: ["bridge", "face_to_bid", "risk", "accounts", "forward_flow"],
	buyer: [
		"agencies",
		"bridge",
		"decisions",
		"roads",
		"sale_dates",
		"information",
		"tax_loss",
	],
};

export const isHiddenFrom = (side: OneSide | undefined, chapter: SectionName) =>
	side !== undefined && hidden[side].includes(chapter);

/** @throws Error where a figure that cannot be left out would be: a bug */
export function ofOneSide(result: Result, side: OneSide): Result {
	const isOwn = (whose: string) => whose === side;
	const other = side === "buyer" ? "ask" : "bid";
	const { sensitivity, provenance } = result;
	return resultSchema.parse({
		...result,
		provenance: { ...provenance, side },
		valuation: { ...result.valuation, [other]: null },
		forecast: without(result.forecast, other),
		price_strata: without(result.price_strata, other),
		washing: without(result.washing, other),
		concentration: without(result.concentration, other),
		bridge: null,
		sensitivity: sensitivity && {
			...sensitivity,
			tornado: sensitivity.tornado.filter((bar) => isOwn(bar.side)),
			bid_by_target_irr: side === "buyer" ? sensitivity.bid_by_target_irr : [],
			bid_by_cost_rate: side === "buyer" ? sensitivity.bid_by_cost_rate : [],
			stresses: sensitivity.stresses.map((stress) => ({
				...stress,
				[other]: null,
				irr_at_bid: side === "buyer" ? stress.irr_at_bid : null,
			})),
		},
		assumptions: result.assumptions.filter(({ name }) =>
			side === "buyer"
				? !name.startsWith("seller_")
				: !name.startsWith("buyer_") && name !== "target_irr",
		),
	});
}

/** The same with null for every price of a side and its rate, however deep. */
function without(value: unknown, side: "ask" | "bid"): unknown {
	if (Array.isArray(value)) return value.map((each) => without(each, side));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => [
			key,
			key === side || key === `${side}_rate` ? null : without(each, side),
		]),
	);
}
