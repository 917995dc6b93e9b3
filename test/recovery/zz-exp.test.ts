import { test } from "vitest";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { defaultTruth } from "/work/main/src/sample/default-truth.ts";
import { draw, inTemporaryFolder, valuedAt, withTapes } from "/work/main/test/recovery/valued.ts";

test("x", async () => {
 for (const [claims, seed, large] of [[20000,11,0],[20000,12,0],[20000,13,0],[20000,14,0],[20000,15,0],[20000,16,0],[200000,8,0],[20000,11,1],[20000,12,1],[5000,1,0]] as const) {
	await inTemporaryFolder(async (folder) => {
		const truth = large ? defaultTruth : { ...defaultTruth, large_customers: { ...defaultTruth.large_customers, one_in_debtors: 1_000_000_000 } };
		await draw(join(folder, "s"), truth, { claims, seed });
		await withTapes(join(folder, "s"), async (tapes) => {
			for (const cut of ["2024-06-30","2024-12-31","2025-06-30"]) {
			const { counted } = await valuedAt(tapes, cut);
			const next = `${Number(cut.slice(0,4)) + 1}${cut.slice(4)}`;
			const real = await tapes.database.rows(`
				with l as (select claim_id, clock, segment, observed_months from claim_clocks where claim_state='open' and (clock='submission' or left_date is null))
				select clock, segment, observed_months::integer as age_months, months_between(date '${cut}' + 1, p.paid_date)::integer as ahead, sum(p.amount)::double as cash from l join tape_payments p using (claim_id) where p.paid_date > date '${cut}' and p.paid_date <= date '${next}' group by all`);
			const { exposures, cash, exits, open, totals } = counted;
			writeFileSync(`/tmp/exp/d-${claims}-${seed}-${large}-${cut}.json`, JSON.stringify({ exposures, cash, exits, open, totals, real }, (_k, v) => typeof v === "bigint" ? Number(v) : v));
			}
		});
	});
 }
}, 900000);
