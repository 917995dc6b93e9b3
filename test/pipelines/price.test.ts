// A portfolio priced again: the same assumptions give the same prices, another price its own return.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import pricePortfolio from "../../pipelines/price-portfolio.ts";
import { oreFromDecimal, oreFromKroner } from "../../src/money.ts";
import { formatIn } from "../../src/report/format.ts";
import { reprice } from "../../src/result/reprice.ts";
import { quietEffects } from "../effects.ts";
import { type Valued, valuedSmall } from "../valued.ts";

let small: Valued;
beforeAll(async () => {
	small = await valuedSmall();
});

const again = (asked: Parameters<typeof reprice>[1]) =>
	small.ask((database) => reprice(database, asked));

describe("a portfolio priced again", () => {
	test("with the same assumptions has the same prices, segments and months to the øre", async () => {
		const { forecast } = await again({});
		const { valuation, forecast: first } = small.result;
		for (const side of ["bid", "ask"] as const) {
			expect(oreFromKroner(forecast[side]?.price ?? 0)).toBe(
				oreFromDecimal(valuation[side]?.price ?? "0.00"),
			);
			expect(forecast[side]?.irr).toBeCloseTo(valuation[side]?.irr ?? 0, 9);
		}
		expect(forecast.bySegment.map(({ bid }) => bid)).toEqual(
			first.by_segment.map(({ bid }) => oreFromDecimal(bid ?? "0.00")),
		);
		expect(forecast.byMonth.map(({ buyerNet }) => buyerNet)).toEqual(
			first.by_month.map(({ buyer_net_collections: net }) =>
				oreFromDecimal(net),
			),
		);
	});

	test("at its bid yields the target, above it less, below it more", async () => {
		const bid = Number(small.result.valuation.bid?.price);
		const irrAt = async (price: number) =>
			(await again({ price })).atPrice?.irr ?? Number.NaN;
		expect(await irrAt(bid)).toBeCloseTo(0.15, 7);
		expect(await irrAt(bid * 1.1)).toBeLessThan(0.15);
		expect(await irrAt(bid * 0.9)).toBeGreaterThan(0.15);
	});

	test("with another target has another bid and the same ask", async () => {
		const { forecast } = await again({ targetIrr: 0.25 });
		const { valuation } = small.result;
		expect(forecast.bid?.price).toBeLessThan(Number(valuation.bid?.price));
		expect(forecast.ask?.price).toBe(Number(valuation.ask?.price));
	});
});

describe("ferskvare price", () => {
	const run = (given: Partial<Parameters<typeof pricePortfolio.run>[0]> = {}) =>
		pricePortfolio.run(
			{
				...{ portfolio: small.folder, price: undefined, targetIrr: undefined },
				...{ buyer: undefined, seller: undefined, language: "en" },
				...given,
			},
			quietEffects,
		);

	test("says ask, bid, what a price yields, the bridge and what it stands on", async () => {
		const folder = mkdtempSync(join(tmpdir(), "ferskvare-price-"));
		const buyer = join(folder, "buyer.json");
		writeFileSync(
			buyer,
			'{ "put_back_rate": 0.05, "put_back_month": 1, "due_diligence": 10000 }',
		);
		const lines = await run({ price: 1_000_000, buyer });
		rmSync(folder, { recursive: true });
		expect(lines.map((line) => line.split(/[ :]/)[0])).toEqual([
			...["As", "Ask", "Bid", "At", "That", "That"],
			...["From", "From", "From", "From"],
			...["assumed", "assumed", "given", "given", "given"],
			...["assumed", "assumed", "assumed", "assumed", "assumed"],
		]);
		expect(lines.join("\n")).toMatch(/put-backs NOK\u00a0-/);
		expect(lines.join("\n")).not.toMatch(/NaN|undefined|null/);
	});

	test("says it in Norwegian, with numbers as Norwegian writes them", async () => {
		const lines = await run({ language: "nb" });
		const ask = Number(small.result.valuation.ask?.price);
		const kroner = formatIn("nb", "NOK")("amount", ask);
		expect(lines[1]?.startsWith(`Minstepris ${kroner} (16,`)).toBe(true);
		expect(kroner).toMatch(/^\d{3}\u00a0\d{3}\u00a0kr$/);
	});

	test("needs a portfolio that a run left", async () => {
		await expect(run({ portfolio: "data-samples" })).rejects.toThrow(
			/there is no .*portfolio\.duckdb/,
		);
	});
});
