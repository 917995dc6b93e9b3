// Planted skills of collectors are found again through the real path, past the mixes of claims that they were given.
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { benchmark, type Ranked } from "../../src/agencies/benchmark.ts";
import {
	type Standardised,
	type StratumCount,
	standardised,
} from "../../src/agencies/strata.ts";
import { loadLaw } from "../../src/law/load.ts";
import { random } from "../../src/random.ts";
import { defaultTruth } from "../../src/sample/default-truth.ts";
import { resolutionProbability } from "../../src/sample/hazard.ts";
import type { Truth } from "../../src/sample/truth.ts";
import { claimTypes } from "../../src/tape/codes.ts";
import { buildModels } from "../../src/warehouse/build.ts";
import { washDebtors } from "../../src/wash/wash.ts";
import { draw, inTemporaryFolder, withTapes } from "./valued.ts";

const truth: Truth = {
	...defaultTruth,
	agency_hazard_effects: { A1: 0.6, A2: 1, A3: 1.5 },
	// Claims on their own, so that the binomial error is the true one.
	cure_share: { ...defaultTruth.cure_share, shared_by_debtor: 0 },
};

const horizon = 180;

const placed = z.object({
	agency_id: z.string(),
	stratum: z.string(),
	is_resolved: z.boolean(),
	days_to_submission: z.number(),
	debtor_type: z.enum(["person", "company"]),
	claim_type: z.enum(claimTypes),
	principal: z.number(),
	has_phone: z.boolean(),
	birth_year: z.number().nullable(),
});

type Placed = z.infer<typeof placed>;

async function placements(): Promise<Placed[]> {
	return await inTemporaryFolder(async (folder) => {
		const out = join(folder, "drawn");
		await draw(out, truth, { claims: 9_000, seed: 5 });
		return await withTapes(out, async ({ database, loaded }) => {
			await washDebtors(database, loaded.tapes, "2026-06-30");
			await loadLaw(database);
			await buildModels(database, loaded, "2026-06-30", undefined, [
				"agency_placements",
				"submissions",
				"stg_debtors",
			]);
			const rows = await database.rows(`
				select agency_id, concat(debtor_type, claim_type, size_band, submission_band) as stratum,
					outcome = 'resolved' and outcome_days <= ${horizon} as is_resolved,
					days_to_submission::integer as days_to_submission, debtor_type, claim_type,
					principal::double as principal, has_phone, birth_year::integer as birth_year
				from agency_placements
				inner join (select claim_key, days_to_submission from submissions) using (claim_key)
				inner join (select claim_key, debtor_id, principal from stg_claims) using (claim_key)
				inner join (select debtor_id, has_phone, birth_year from stg_debtors) using (debtor_id)
				where observed_days >= ${horizon}`);
			return z.array(placed).parse(rows);
		});
	});
}

/** Each placement as a row of its own, resolved as often as it is said to be. */
const counts = (
	rows: readonly Placed[],
	resolved: (row: Placed) => number,
): StratumCount[] => {
	const cells = new Map<string, StratumCount>();
	for (const row of rows) {
		const key = `${row.agency_id}|${row.stratum}`;
		const cell = cells.get(key);
		cells.set(key, {
			...{ agency: row.agency_id, stratum: row.stratum },
			placements: (cell?.placements ?? 0) + 1,
			resolved: (cell?.resolved ?? 0) + resolved(row),
			...{ principal: 0, recovered: 0 },
		});
	}
	return [...cells.values()];
};

const chanceOf = (row: Placed) =>
	resolutionProbability(
		truth,
		{ ...row, birth_year: row.birth_year ?? undefined },
		horizon,
	);

let found: readonly Ranked[] = [];
let best: string | null = null;
let planted: Standardised[] = [];

beforeAll(async () => {
	const rows = await placements();
	const made = benchmark(
		counts(rows, ({ is_resolved }) => (is_resolved ? 1 : 0)),
		new Set(),
		random(1),
	);
	found = made.ranked;
	best = made.best;
	planted = standardised(
		counts(rows, chanceOf),
		new Set(found.map(({ agency }) => agency)),
	);
});

test("each index is within 3.5 standard errors of the planted one", () => {
	for (const one of found) {
		const true_ = planted.find(({ agency }) => agency === one.agency);
		const index = (true_?.observed ?? 0) / (true_?.expected ?? 1);
		const error = Math.sqrt(one.variance) / one.expected;
		expect(
			Math.abs((one.index ?? 0) - index),
			`${one.agency}: ${one.index} of ${index}`,
		).toBeLessThan(3.5 * error);
	}
});

test("the best by skill is named, and ranks are those of the skills", () => {
	const ranks = found.map(({ agency, compares }) => [agency, compares?.rank]);
	expect(ranks.toSorted()).toEqual([
		["A1", 3],
		["A2", 2],
		["A3", 1],
	]);
	expect(best).toBe("A3");
});

test("raw rates hide a part of it, for the best was given the older claims", () => {
	const of = (name: string) => found.find(({ agency }) => agency === name);
	const raw = (of("A3")?.rawRate ?? 0) / (of("A1")?.rawRate ?? 1);
	const adjusted = (of("A3")?.index ?? 0) / (of("A1")?.index ?? 1);
	expect(adjusted).toBeGreaterThan(raw * 1.02);
});
