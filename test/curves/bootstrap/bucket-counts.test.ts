// Buckets of debtors: each once is the portfolio itself, and every way of drawing them keeps what it is drawn from.
import { describe, expect, test } from "vitest";
import {
	bucketCounts,
	weighted,
} from "../../../src/curves/bootstrap/bucket-counts.ts";
import { redrawnCurves } from "../../../src/curves/bootstrap/redrawn-curves.ts";
import { curvePlan, fitCurves } from "../../../src/curves/fit-curves.ts";
import { countedCurves } from "../../../src/curves/segment-curves.ts";
import { random } from "../../../src/random.ts";
import { readAggregates } from "../../../src/result/aggregates.ts";
import { readRiskEvidence } from "../../../src/result/risk-evidence.ts";
import { horizonMonths } from "../../../src/valuation/collections.ts";
import { duckdbEngine } from "../../../src/warehouse/duckdb-engine.ts";
import { valuedSmall } from "../../valued.ts";

describe("the drawn sample by bucket", async () => {
	const valued = await valuedSmall();
	const { counted, evidence } = await valued.ask(async (database) => {
		const engine = duckdbEngine(database, new Map());
		return {
			counted: await readAggregates(engine),
			evidence: await readRiskEvidence(engine),
		};
	});
	const counts = bucketCounts(
		evidence.bucketMonths,
		evidence.bucketSubmissions,
	);
	const plan = curvePlan({ ...counted, reference: undefined, horizonMonths });
	const curves = fitCurves({ ...counted, isMeasurable: true, horizonMonths });

	test("has the curves of the portfolio where each bucket counts once", () => {
		const all = weighted(counts, new Uint8Array(counts.buckets).fill(1));
		const again = countedCurves(all, plan.segments, plan.options);
		expect(counts.buckets).toBe(100);
		for (const [place, curve] of curves.segments.entries()) {
			const other = again[place];
			expect(other?.segment).toBe(curve.segment);
			expect(other?.claims).toBe(curve.claims);
			for (const [month, rates] of curve.months.entries()) {
				const same = other?.months[month];
				expect(same?.cash).toBeCloseTo(rates.cash, 10);
				expect(same?.paid).toBeCloseTo(rates.paid, 10);
				expect(same?.removed).toBeCloseTo(rates.removed, 10);
				for (const [to, share] of rates.submitted)
					expect(same?.submitted.get(to) ?? 0).toBeCloseTo(share, 10);
			}
		}
	});

	test("has other curves each time it is drawn, and the same for the same seed", () => {
		const cashOf = (seed: number) =>
			redrawnCurves(counts, plan, random(seed)).map(({ months }) =>
				months.slice(0, 12).map(({ cash }) => cash),
			);
		expect(cashOf(1)).toEqual(cashOf(1));
		expect(cashOf(1)).not.toEqual(cashOf(2));
	});

	test("has curves without any payment, as uncertain as what they lean on", () => {
		const nothing = bucketCounts([], []);
		const drawn = random(4);
		const levels = Array.from({ length: 400 }, () => {
			const [first] = redrawnCurves(nothing, plan, drawn);
			return Math.log(first?.months[30]?.cash ?? 0);
		});
		const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
		const spread = Math.sqrt(
			levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) /
				levels.length,
		);
		// The published survey may be off by its own size, and a segment by a fifth of it, both log-normal.
		const expected = Math.sqrt(Math.log(2) + Math.log(1 + 1 / 25));
		expect(Math.abs(spread / expected - 1)).toBeLessThan(0.12);
	});
});
