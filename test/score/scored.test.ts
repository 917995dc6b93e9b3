// The sample portfolio scored: in the engine as in TypeScript, as at an earlier day as on that day, and no leak from after it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadLaw } from "../../src/law/load.ts";
import { characteristics, isNumber } from "../../src/score/characteristics.ts";
import { keepScorecard } from "../../src/score/keep-scorecard.ts";
import { reasonsOf, scoreOf } from "../../src/score/scorecard.ts";
import { type Trained, trainScorecard } from "../../src/score/train.ts";
import {
	calibrationCheck,
	discrimination,
} from "../../src/score/validation.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { asAt } from "../../src/warehouse/as-at.ts";
import { buildModels, modelFolder } from "../../src/warehouse/build.ts";
import { Database } from "../../src/warehouse/database.ts";
import type { Engine } from "../../src/warehouse/engine.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import { washDebtors } from "../../src/wash/wash.ts";
import { registerFiles, sampleFiles } from "../valued.ts";

const cutOff = "2026-06-30";
const earlierDay = "2025-06-30";
const sample = "data-samples/small";
/** What these tests read of the models, and what a score is made of. */
const looked = [
	"claim_characteristics",
	"claim_features",
	"open_clocks",
	"payment_days",
];
let database: Database;
let engine: Engine;
let loaded: Awaited<ReturnType<typeof loadTapes>>;
let trained: Trained;

const make = (...names: readonly string[]) =>
	engine.run(modelsIn(modelFolder).filter(({ name }) => names.includes(name)));

beforeAll(async () => {
	const scratch = await mkdtemp(join(tmpdir(), "ferskvare-score-"));
	database = await Database.open(":memory:");
	loaded = await loadTapes(
		database,
		{ ...sampleFiles(sample), ...registerFiles(sample) },
		scratch,
	);
	await rm(scratch, { recursive: true });
	await washDebtors(database, loaded.tapes, cutOff);
	await loadLaw(database);
	({ engine } = await buildModels(database, loaded, cutOff, undefined, looked));
	const found = await trainScorecard(database, cutOff, true);
	if (!found.card) throw new RangeError("no card was learnt");
	trained = found;
	await keepScorecard(database, found.card);
	await make("claim_points", "claim_scores");
});
afterAll(() => database.close());

test("the score in SQL is the score in TypeScript for every row", async () => {
	const rows = await database.rows(`
		select * from claim_characteristics
		inner join claim_points on claim_points.claim_id = claim_characteristics.claim_id
		inner join claim_scores on claim_scores.claim_id = claim_characteristics.claim_id`);
	expect(rows.length).toBe(1146);
	for (const row of rows) {
		const traits = Object.fromEntries(
			characteristics.map((name) => [
				name,
				{
					level: String(row[`${name}_level`]),
					number: isNumber(name) ? Number(row[`${name}_number`]) : 0,
				},
			]),
		);
		const score = scoreOf(trained.card, traits);
		expect(score.payment.points).toBe(row.payment_score);
		expect(score.resolution.points).toBe(row.resolution_score);
		expect(score.share.points).toBe(row.share_score);
		expect(score.payment.probability).toBeCloseTo(
			Number(row.payment_probability),
			12,
		);
		expect(score.share.probability).toBeCloseTo(Number(row.expected_share), 12);
		const [reason] = reasonsOf(trained.card, traits);
		expect(reason?.characteristic ?? "").toBe(row.main_reason);
	}
});

test("a card learnt a year earlier tells apart and keeps its promises in the year that came", () => {
	for (const tallies of Object.values(trained.outOfTime ?? {})) {
		expect(discrimination(tallies)?.gini).toBeGreaterThan(0.7);
		const check = calibrationCheck(tallies);
		expect(check?.slope).toBeGreaterThan(0.9);
		expect(check?.slope).toBeLessThan(1.1);
	}
	expect(trained.outOfTime?.payment.length).toBeGreaterThan(10);
});

test("relativities leave what each segment and age is expected to pay as it was", async () => {
	const row = await database.row(`
		with placed as (
			select claim_id, clock, principal_open from open_clocks
		),
		groups as (
			select clock, segment, age_months, sum(principal_open) as principal, sum(principal_open * relativity) as weighed,
				max(relativity) as highest
			from claim_scores inner join placed on placed.claim_id = claim_scores.claim_id
			group by clock, segment, age_months
		)
		select max(abs(weighed / principal - 1)) as off, max(highest) as highest, count(*) as groups from groups where principal > 0`);
	expect(Number(row.off)).toBeLessThan(1e-9);
	expect(Number(row.highest)).toBeGreaterThan(1.2);
});

const fingerprint = (relation: string) =>
	database.row(
		`select count(*) as claims, cast(bit_xor(md5_number_lower(cast(each as varchar))) as varchar) as content from ${relation} as each`,
	);

async function featuresAt(day: string) {
	const earlier = await asAt(database, day, ["claim_features"]);
	try {
		return await fingerprint(`${earlier.catalog}.claim_features`);
	} finally {
		await earlier.discard();
	}
}

test("no feature changes by what is planted after the day, and each is what a run on that day gives", async () => {
	const before = await featuresAt(earlierDay);
	const washed = await database.row(
		"select count(distinct wash_outcome) as outcomes from claim_features",
	);
	expect(Number(washed.outcomes)).toBeGreaterThan(3);
	await database.run(`
		insert into tape_payments (claim_id, paid_date, amount, tape_row)
			select claim_id, date '${earlierDay}' + 1, 100, 900000 + row_number() over () from tape_claims;
		insert into tape_events (claim_id, event_date, kind, tape_row)
			select claim_id, date '${earlierDay}' + 1, 'plan_broken', 900000 + row_number() over () from tape_claims;
		update tape_claims set closed_date = date '${earlierDay}' + 1, close_reason = 'deceased' where closed_date is null;
		update tape_claims set title_date = date '${earlierDay}' + 2 where title_date is null;
		update tape_persons set status = 'dead', status_date = date '${earlierDay}' + 1 where status = 'resident';
		update tape_bankruptcies set ended_date = date '${earlierDay}' + 1, end_reason = 'set_aside' where ended_date is null;
		update tape_debt_settlements set fixed_date = date '${earlierDay}' + 1 where fixed_date is null;
		insert into tape_claims (claim_id, debtor_id, invoice_date, due_date, principal)
			select concat('later ', claim_id), debtor_id, date '${earlierDay}' + 1, date '${earlierDay}' + 15, 1000 from tape_claims`);
	expect(await featuresAt(earlierDay)).toEqual(before);
	await buildModels(
		database,
		{ ...loaded, manifest: { relations: [] } },
		earlierDay,
		undefined,
		["claim_features"],
	);
	expect(await fingerprint("claim_features")).toEqual(before);
	expect(Number(before.claims)).toBeGreaterThan(900);
});

test("a portfolio seen as at an earlier day is left as it was", async () => {
	const where =
		"select current_database() as here, count(*) as databases from duckdb_databases() where not internal";
	const before = await database.row(where);
	await expect(asAt(database, earlierDay, ["no_such_model"])).rejects.toThrow(
		"no model no_such_model",
	);
	const earlier = await asAt(database, earlierDay, ["stg_claims"], 3);
	const kept = await database.row(`
		select count(*) as claims, (select count(*) from stg_claims) as all_claims,
			(select count(*) from (select debtor_id from ${earlier.catalog}.stg_claims intersect
				select debtor_id from stg_claims where claim_id not in (select claim_id from ${earlier.catalog}.stg_claims))) as split_debtors
		from ${earlier.catalog}.stg_claims`);
	expect(Number(kept.split_debtors)).toBe(0);
	expect(Number(kept.claims) / Number(kept.all_claims)).toBeCloseTo(1 / 3, 1);
	await earlier.discard();
	expect(await database.row(where)).toEqual(before);
});

test("without payments nothing is learnt, and every claim stands as its curve", async () => {
	const none = await trainScorecard(database, cutOff, false);
	expect(none.card).toBeNull();
	await keepScorecard(database, none.card);
	await make("claim_points", "claim_scores");
	const row = await database.row(
		"select count(*) as claims, count(payment_score) as scored, min(relativity) as low, max(relativity) as high from claim_scores",
	);
	expect(row).toMatchObject({ scored: "0", low: 1, high: 1 });
});
