// Will a fine that is unpaid 120 days after it was written be paid before it goes to collection? Learnt on early fines, held to later ones.
import { afterAll, beforeAll, expect, test } from "vitest";
import { binsOf } from "../../src/score/bin-characteristic.ts";
import { fitScorecard, informative } from "../../src/score/fit-scorecard.ts";
import { rowOf, scoreOf, type Trait } from "../../src/score/scorecard.ts";
import { type Counts, sumOfCounts } from "../../src/score/types.ts";
import {
	calibrationCheck,
	discrimination,
	stabilityIndex,
} from "../../src/score/validation.ts";
import { Database, quoted } from "../../src/warehouse/database.ts";
import { describeShared, sharedFile } from "../shared-data.ts";

const log = "data/rtfm-fines/traffic_fines_events.csv";
const names = [
	"article",
	"amount",
	"days_to_sending",
	"days_since_notice",
] as const;

interface Fine {
	readonly isLater: boolean;
	readonly traits: Readonly<Record<string, Trait>>;
	readonly counts: Counts;
}

async function fines(database: Database): Promise<Fine[]> {
	const rows = await database.rows(`
		with cases as (
			select case_id,
				min(case when activity = 'Create Fine' then date end) as written,
				max(case when activity = 'Create Fine' then amount end) as amount,
				max(article) as article,
				min(case when activity = 'Send Fine' then date end) as sent,
				min(case when activity = 'Insert Fine Notification' then date end) as notified,
				min(case when activity = 'Payment' then date end) as paid,
				min(case when activity = 'Send for Credit Collection' then date end) as collected
			from read_csv(${quoted(sharedFile(log))}) group by case_id
		)
		select
			written >= date '2007-08-01' as is_later,
			cast(article as integer) as article, amount,
			case when sent <= written + 120 then sent - written end as days_to_sending,
			case when notified <= written + 120 then written + 120 - notified end as days_since_notice,
			case when paid <= coalesce(collected, paid) then 1 else 0 end as is_paid, count(*) as fines
		from cases where paid is null or paid > written + 120 group by all order by all`);
	return rows.map((row) => {
		const n = Number(row.fines);
		const k = n * Number(row.is_paid);
		const number = (name: string): Trait =>
			row[name] === null
				? { level: "not yet", number: 0 }
				: { level: "", number: Number(row[name]) };
		return {
			isLater: row.is_later === true,
			traits: {
				article: { level: `article ${row.article}`, number: 0 },
				amount: number("amount"),
				days_to_sending: number("days_to_sending"),
				days_since_notice: number("days_since_notice"),
			},
			counts: { claims: n, payment: k, resolution: k, share: k },
		};
	});
}

const gradesOf = (all: readonly Fine[], name: string) => {
	const groups = new Map<string, Fine[]>();
	for (const fine of all) {
		const key = `${fine.traits[name]?.level}/${fine.traits[name]?.number}`;
		groups.set(key, [...(groups.get(key) ?? []), fine]);
	}
	return [...groups.values()].map((group) => {
		const trait = group[0]?.traits[name];
		const level = trait?.level ?? "";
		return {
			level,
			from: level === "" ? (trait?.number ?? 0) : null,
			counts: sumOfCounts(group.map(({ counts }) => counts)),
		};
	});
};

describeShared(log, () => {
	let database: Database;
	let all: Fine[];
	beforeAll(async () => {
		database = await Database.open(":memory:");
		all = await fines(database);
	});
	afterAll(() => database.close());

	test("a card of early fines tells later ones apart and keeps its promises", () => {
		const early = all.filter(({ isLater }) => !isLater);
		const binned = informative(
			names.map((characteristic) => ({
				characteristic,
				bins: binsOf(gradesOf(early, characteristic)),
			})),
		);
		const card = fitScorecard(
			binned,
			early.map(({ traits, counts }) => ({
				bins: binned.map(
					({ characteristic, bins }) =>
						rowOf(
							{
								rows: bins.map((bin) => ({
									...bin,
									characteristic,
									...noPoints,
								})),
							},
							characteristic,
							traits[characteristic] ?? { level: "", number: 0 },
						)?.bin ?? 0,
				),
				counts,
			})),
		);
		const scored = (group: readonly Fine[]) =>
			group.map(({ traits, counts }) => {
				const { points, probability } = scoreOf(card, traits).payment;
				return {
					score: points,
					probability,
					n: counts.claims,
					k: counts.payment,
				};
			});
		const later = scored(all.filter(({ isLater }) => isLater));
		expect(later.reduce((sum, { n }) => sum + n, 0)).toBe(2_848);
		expect(discrimination(later)?.gini).toBeGreaterThan(0.2);
		expect(discrimination(later)?.ks).toBeGreaterThan(0.2);
		const check = calibrationCheck(later);
		// 1.22 with a standard error of 0.13, of 465 payers: what a slope of 1 may come to by chance.
		expect(check?.slopeError).toBeLessThan(0.2);
		expect(Math.abs((check?.slope ?? 0) - 1)).toBeLessThan(
			2 * (check?.slopeError ?? 0),
		);
		expect(check?.observedOverExpected).toBeGreaterThan(0.8);
		expect(check?.observedOverExpected).toBeLessThan(1.2);
		const psi = stabilityIndex(scored(early), later);
		expect(psi).toBeGreaterThan(0.1);
		expect(psi).toBeLessThan(0.25);
	});
});

const noPoints = {
	evidence: { payment: 0, resolution: 0, share: 0 },
	...{
		informationValue: 0,
		points: { payment: 0, resolution: 0, share: 0 },
		pointsLost: 0,
	},
};
