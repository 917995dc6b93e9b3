import { test } from "vitest";
import { join } from "node:path";
import { defaultTruth } from "/work/main/src/sample/default-truth.ts";
import { draw, inTemporaryFolder, valuedAt, withTapes } from "/work/main/test/recovery/valued.ts";
import { historiesFrom } from "/work/main/src/curves/histories.ts";
import { monthsAtRisk, pooled } from "/work/main/src/curves/months-at-risk.ts";

test("x", async () => {
 for (const [claims, seed] of [[20000,7],[200000,8]] as const) {
	await inTemporaryFolder(async (folder) => {
		const truth = { ...defaultTruth, large_customers: { ...defaultTruth.large_customers, one_in_debtors: 1_000_000_000 } };
		await draw(join(folder, "s"), truth, { claims, seed });
		await withTapes(join(folder, "s"), async (tapes) => {
			const { counted, curves } = await valuedAt(tapes, "2025-06-30");
			const h = historiesFrom(counted.exposures, counted.cash, counted.exits);
			for (const clock of ["due", "submission"] as const) {
				const c = curves.portfolio.find((x) => x.clock === clock)!;
				console.log(clock, claims, "trend from", c.trendFromMonth);
				const m = monthsAtRisk(pooled("all", h.filter((x) => x.clock === clock)));
				console.log(m.map((x, i) => `${i}: n=${x.claims} p=${(x.principal/1000).toFixed(0)}k pay=${x.payments} cash=${(x.cash/x.principal*100).toFixed(2)}% bycount=${(x.payments/x.claims*100).toFixed(2)}% sub=${([...x.submitted.values()].reduce((a,b)=>a+b,0)/x.principal*100).toFixed(1)} rem=${(x.removed/x.principal*100).toFixed(2)}% fit=${(c.months[i]!.cash*100).toFixed(2)}%`).join("\n"));
			}
		});
	});
 }
}, 600000);
