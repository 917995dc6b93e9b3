// The seller's roads on the drawn sample: keeping is the ask, a sale is the bid, and the portfolio holds what the result says.
import { expect, test } from "vitest";
import { oreFromDecimal } from "../../src/money.ts";
import { valuedSmall } from "../valued.ts";

const small = await valuedSmall();
const { roads, valuation, forecast, agencies } = small.result;
const rowOf = (name: string) => roads?.stock.find(({ road }) => road === name);

test("keeping is worth the ask, and in all what the seller's months add up to", () => {
	const keep = rowOf("keep as is");
	expect(keep?.worth_today).toBe(valuation.ask?.price);
	const net = forecast.by_month.reduce(
		(sum, month) => sum + oreFromDecimal(month.seller_net_collections),
		0n,
	);
	expect(oreFromDecimal(keep?.net ?? "0")).toBe(net);
});

test("a sale brings the bid now, and gives the expected put-backs of the chapter on them back", () => {
	const sale = rowOf("sell now");
	expect(sale?.in_hand_now).toBe(valuation.bid?.price);
	expect(Number(sale?.paid_back)).toBeGreaterThan(0);
	expect(Number(sale?.difference)).toBeLessThan(0);
});

test("agencies whose planted skills cannot be told apart gain nothing by a move, within an interval around it", () => {
	const move = rowOf("change agency");
	expect(move?.note).toBe("agencies are alike beyond chance");
	expect(Number(move?.difference)).toBe(0);
	expect(Number(move?.difference_low)).toBeLessThan(0);
	expect(Number(move?.difference_high)).toBeGreaterThan(0);
});

test("every road adds up to the øre, and the portfolio holds the same rows", async () => {
	const ore = (amount: string | null) => oreFromDecimal(amount ?? "0");
	for (const row of roads?.stock ?? []) {
		expect(ore(row.received) - ore(row.paid_back) - ore(row.cost)).toBe(
			ore(row.net),
		);
		expect(ore(row.net) + ore(row.time_value) + ore(row.tax_vat_capital)).toBe(
			ore(row.worth_today),
		);
	}
	const kept = await small.ask((database) =>
		database.rows("select road, net, worth_today, note from roads"),
	);
	expect(kept).toEqual(
		roads?.stock.map(({ road, net, worth_today, note }) => ({
			...{ road, net, worth_today, note },
		})),
	);
});

test("other days of submission stand by themselves, with the figures of the policies", () => {
	const [first] = roads?.ahead ?? [];
	const told = small.result.policy?.gains.find(
		({ policy, dimension }) => policy === first?.policy && dimension === "all",
	);
	expect(first).toMatchObject({
		...{ gain: told?.gain, gain_low: told?.gain_low },
		days_sooner: told?.credit_days_saved,
	});
	expect(roads?.stock.map(({ road }) => road)).not.toContain(first?.policy);
});

test("cost and net of a collector without given terms rest on the general cost rate, and say so", () => {
	for (const row of agencies?.money ?? []) {
		expect(row).toMatchObject({ terms_origin: "assumed", commission: 0.15 });
		expect(row.cost_per_krone).toBeCloseTo(0.15, 9);
		expect(row.net_per_krone).toBeCloseTo(0.85 * (row.recovery_rate ?? 0), 9);
	}
});
