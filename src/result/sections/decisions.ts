// What to do with each claim, the lots, and how the price moves with what is sold, as the result states it.
import { z } from "zod";
import { decimalFromOre, type Ore, oreFromDecimal } from "../../money.ts";
import type { SaleFindings } from "../sale-findings.ts";
import { count, money, orNull, rate, ratio } from "./amounts.ts";

export const decisionsSchema = z
	.strictObject({
		claims: count,
		claims_sold: count,
		principal_sold: money,
		bid: money.describe("what the claims to be sold add to a buyer's price"),
		ask: money.describe("the least that beats keeping them"),
		gain: money.describe(
			"what the sale brings above keeping, before costs once",
		),
		cost_once: money.describe("what a sale costs both sides, once"),
		totals: z
			.array(
				z.strictObject({
					decision: z.string(),
					claims: count,
					principal: money,
				}),
			)
			.describe("by decision whatever the reason, most claims first"),
		by_decision: z.array(
			z.strictObject({
				decision: z.string(),
				reason: z.string(),
				claims: count,
				principal: money,
				sale_value: money,
				keep_value: money,
				surplus: money,
			}),
		),
		steps: z
			.array(
				z.strictObject({
					claims: count,
					share_sold: rate.describe("of the claims that may be sold"),
					principal: money,
					bid: money,
					ask: money,
					gain: money,
				}),
			)
			.describe("all claims so far, those with the highest surplus first"),
		lots: z.array(
			z.strictObject({
				debtor_type: z.string(),
				claim_type: z.string(),
				age: z.string(),
				size: z.string(),
				claims: count,
				principal: money,
				bid: money,
				bid_rate: orNull(rate),
				ask: money,
				sellable_from: z.string(),
			}),
		),
	})
	.nullable()
	.describe("null where one of the two sides was not priced");

type Decisions = z.infer<typeof decisionsSchema>;

export function decisionRows(found: SaleFindings): Decisions {
	if (!found.isBothPriced) return null;
	const { decisions, lots } = found.counted;
	const sold = decisions.filter(({ decision }) => decision === "sell");
	const bid = total(sold, ({ sale_value }) => sale_value);
	const gain = total(sold, ({ surplus }) => surplus);
	return {
		claims: number(decisions),
		claims_sold: number(sold),
		principal_sold: decimalFromOre(total(sold, ({ principal }) => principal)),
		bid: decimalFromOre(bid),
		ask: decimalFromOre(bid - gain),
		gain: decimalFromOre(gain),
		cost_once: found.fixedCost.toFixed(2),
		totals: totalRows(decisions),
		by_decision: decisions.map(({ decision_reason: reason, ...each }) => ({
			...each,
			reason,
		})),
		steps: stepRows(found),
		lots: lots.map((lot) => ({
			debtor_type: lot.debtor_type,
			claim_type: lot.lot_claim_type,
			age: lot.lot_ageing_bucket,
			size: lot.lot_sale_size,
			...{ claims: lot.claims, principal: lot.principal },
			...{ bid: lot.bid, bid_rate: ratio(lot.bid, lot.principal) },
			...{ ask: lot.ask, sellable_from: lot.sellable_from },
		})),
	};
}

function totalRows(
	decisions: SaleFindings["counted"]["decisions"],
): NonNullable<Decisions>["totals"] {
	return [...new Set(decisions.map(({ decision }) => decision))]
		.map((decision) => {
			const rows = decisions.filter((row) => row.decision === decision);
			return {
				decision,
				claims: number(rows),
				principal: decimalFromOre(total(rows, ({ principal }) => principal)),
			};
		})
		.sort((one, other) => other.claims - one.claims);
}

function stepRows({ counted }: SaleFindings): NonNullable<Decisions>["steps"] {
	const whole = number(counted.steps);
	const reached = { claims: 0, principal: 0n, bid: 0n, ask: 0n };
	return [...counted.steps]
		.sort((one, other) => one.sale_step - other.sale_step)
		.map((step) => {
			reached.claims += step.claims;
			reached.principal += oreFromDecimal(step.principal);
			reached.bid += oreFromDecimal(step.bid);
			reached.ask += oreFromDecimal(step.ask);
			return {
				claims: reached.claims,
				share_sold: reached.claims / whole,
				principal: decimalFromOre(reached.principal),
				bid: decimalFromOre(reached.bid),
				ask: decimalFromOre(reached.ask),
				gain: decimalFromOre(reached.bid - reached.ask),
			};
		});
}

const number = (rows: readonly { readonly claims: number }[]) =>
	rows.reduce((sum, { claims }) => sum + claims, 0);

function total<Row>(rows: readonly Row[], of: (row: Row) => string): Ore {
	return rows.reduce((sum, row) => sum + oreFromDecimal(of(row)), 0n);
}
