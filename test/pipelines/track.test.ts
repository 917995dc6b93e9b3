// A portfolio followed for half a year through the real job, and a back-test of it.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import backtestJob from "../../pipelines/backtest.ts";
import trackJob from "../../pipelines/track.ts";
import { quietEffects } from "../effects.ts";
import {
	registerFiles,
	sampleFiles,
	type Valued,
	valued,
	valuedSmall,
} from "../valued.ts";

let small: Valued;
let earlier: Valued;
let folder: string;
beforeAll(async () => {
	small = await valuedSmall();
	earlier = await valued({
		...sampleFiles("data-samples/small"),
		...registerFiles("data-samples/small"),
		link: true,
		cutOff: "2025-12-31",
	});
	folder = mkdtempSync(join(tmpdir(), "ferskvare-track-"));
});
afterAll(async () => {
	await earlier.discard();
	rmSync(folder, { recursive: true });
});

const json = (name: string) =>
	JSON.parse(readFileSync(join(folder, name), "utf8"));

const ore = (amount: string) => Math.round(Number(amount) * 100);

describe("ferskvare track", () => {
	const run = (before: string, now: string) =>
		trackJob.run(
			{ before, now, out: join(folder, "track.json") },
			quietEffects,
		);

	test("holds what came against the earlier forecast, and leads to the new one", async () => {
		const lines = await run(earlier.folder, small.folder);
		expect(lines[0]).toMatch(
			/^From 31 December 2025 to 30 June 2026: 1,\d{3} /,
		);
		const found = json("track.json");
		expect(found.months).toBe(6);
		expect(found.claims_gone).toBe(0);
		const row = await small.ask((database) =>
			database.row(`
				select sum(cash)::varchar as cash
				from payment_days
				inner join claim_states on claim_states.claim_key = payment_days.claim_key
				inner join stg_claims on stg_claims.claim_key = payment_days.claim_key
				where paid_date > date '2025-12-31'
					and (invoice_date is null or invoice_date <= date '2025-12-31')
					and (resolved_date is null or resolved_date > date '2025-12-31')
					and (removed_date is null or removed_date > date '2025-12-31')`),
		);
		const came = (found.by_month as { came: string }[]).reduce(
			(sum, month) => sum + ore(month.came),
			0,
		);
		expect(came).toBe(ore(String(row.cash)));
		const steps = found.waterfall as { step: string; amount: string }[];
		expect(
			steps.slice(0, -1).reduce((sum, { amount }) => sum + ore(amount), 0),
		).toBe(ore(steps.at(-1)?.amount ?? ""));
		expect(steps.at(-1)?.amount).toBe(small.result.forecast.erc_180_months);
	});

	test("refuses two valuations in the wrong order", async () => {
		await expect(run(small.folder, earlier.folder)).rejects.toThrow(
			/no later than the first/,
		);
	});
});

describe("ferskvare backtest", () => {
	const run = (asAt: string, language: "en" | "nb" = "en") =>
		backtestJob.run(
			{
				...{ portfolio: small.folder, asAt, language },
				out: join(folder, "backtest.json"),
			},
			quietEffects,
		);

	test("says what value said of the year before", async () => {
		const lines = await run("2025-06-30");
		const { schema, ...section } = json("backtest.json");
		expect(schema).toBe("ferskvare/backtest/1");
		expect(section).toEqual(small.result.backtest);
		expect(lines[0]).toMatch(
			/^As at 30 June 2025, told nothing later: 994 open/,
		);
		expect(lines.join("\n")).not.toMatch(/NaN|undefined|null/);
	});

	test("forecasts as a valuation with that cut-off date did", async () => {
		await run("2025-12-31", "nb");
		const [whole] = json("backtest.json").whole;
		const sum = earlier.result.forecast.by_month
			.slice(0, 6)
			.reduce((all, month) => all + Number(month.gross_collections), 0);
		expect(Number(whole.forecast)).toBeCloseTo(sum, 0);
	});
});
