// Portfolios drawn with a planted effect of the days to submission, creditors that choose both days and kind of claim
// (confounding), young claims (censoring) and exits; and whether what we say of them holds the truth.
import {
	adjustedDays,
	adjustedDifferences,
} from "../../src/curves/mix/adjusted-resolution.ts";
import type { MixLevels } from "../../src/curves/mix/mix-fits.ts";
import { asRun } from "../../src/curves/mix/policy-gain.ts";
import { addDays } from "../../src/dates.ts";
import { type Random, random } from "../../src/random.ts";
import { submissionPractice } from "../../src/result/submission-practice.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { duckdbEngine } from "../../src/warehouse/duckdb-engine.ts";
import { type Model, modelsIn } from "../../src/warehouse/model.ts";
import {
	mixCounts,
	policySubmissions,
} from "../../src/warehouse/practice-relations.ts";

const cutOff = "2026-06-30";
const horizon = 90;

/** What each creditor's claims are like and when it submits them: the slow ones have the claims that pay worse. */
const creditors = [
	{ name: "quick", from: 15, spread: 20, effect: 0.5, company: 0.2 },
	{ name: "middling", from: 20, spread: 50, effect: 0, company: 0.4 },
	{ name: "slow", from: 40, spread: 80, effect: -0.7, company: 0.7 },
] as const;

const debtorSpread = 0.4;

/** The planted log odds of payment within 90 days, without the debtor's own part. */
function logOdds(
	days: number,
	{ debtor_type, size_band, creditor_group }: MixLevels,
) {
	const creditor = creditors.find(({ name }) => name === creditor_group);
	return (
		0.6 -
		1.1 * Math.log1p(days / 40) +
		(creditor?.effect ?? 0) +
		(debtor_type === "company" ? -0.4 : 0) +
		(size_band === "2 000-9 999" ? -0.3 : 0)
	);
}

const odds = (x: number) => 1 / (1 + Math.exp(-x));

/** The planted chance of payment within 90 days of submission. */
export function truth(days: number, levels: MixLevels): number {
	const at = logOdds(days, levels);
	return (odds(at + debtorSpread) + odds(at - debtorSpread)) / 2;
}

interface Drawn {
	readonly claims: string[];
	readonly payments: string[];
	readonly debtors: string[];
}

function drawn(claims: number, chance: Random): Drawn {
	const rows: Drawn = { claims: [], payments: [], debtors: [] };
	let debtor = 0;
	while (rows.claims.length < claims) {
		debtor += 1;
		const creditor = creditors[Math.floor(chance() * 3)] ?? creditors[0];
		const type = chance() < creditor.company ? "company" : "person";
		const own = chance() < 0.5 ? debtorSpread : -debtorSpread;
		rows.debtors.push(`('D${debtor}', '${type}')`);
		const many = 1 + Math.floor(chance() * 3);
		for (let one = 0; one < many; one += 1)
			drawClaim(rows, { debtor, type, own, creditor }, chance);
	}
	return rows;
}

function drawClaim(
	{ claims, payments }: Drawn,
	{
		debtor,
		type,
		own,
		creditor,
	}: {
		readonly debtor: number;
		readonly type: string;
		readonly own: number;
		readonly creditor: (typeof creditors)[number];
	},
	chance: Random,
): void {
	const id = `K${claims.length + 1}`;
	const days = Math.floor(creditor.from + creditor.spread * chance() ** 1.5);
	const submitted = addDays(cutOff, -Math.floor(chance() * 730));
	const principal =
		Math.round((60_000 * Math.exp(6.8 + 0.7 * normal(chance))) / 1000) / 60 +
		500;
	const kroner = Math.min(9_000, principal).toFixed(2);
	const size = Number(kroner) < 2_000 ? "500-1 999" : "2 000-9 999";
	const pays =
		chance() <
		odds(
			own +
				logOdds(days, {
					debtor_type: type,
					size_band: size,
					claim_kind: "",
					creditor_group: creditor.name,
				}),
		);
	const paid = addDays(submitted, 1 + Math.floor(chance() * horizon));
	const left = addDays(submitted, 1 + Math.floor(chance() * 200));
	const leaves = !pays && chance() < 0.15;
	claims.push(
		`(${claims.length + 1}, '${id}', 'D${debtor}', '${creditor.name}', date '${addDays(submitted, -days)}', date '${submitted}', ${kroner}, ${leaves ? `date '${left}', 'deceased'` : "null, null"})`,
	);
	if (pays)
		payments.push(
			`(${payments.length + 1}, '${id}', date '${paid}', ${kroner})`,
		);
}

function normal(chance: Random): number {
	return (
		Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
	);
}

/** Whether the truth lies inside each interval: by what was estimated. */
export type Held = Readonly<Record<string, boolean>>;

/** Draws one portfolio into an empty warehouse, takes it from tapes to policy gain, and looks. */
export async function heldIn(
	database: Database,
	{ claims, seed }: { readonly claims: number; readonly seed: number },
): Promise<Held> {
	const rows = drawn(claims, random(seed));
	await fill(database, rows);
	const engine = duckdbEngine(database, new Map());
	await database.run(
		`delete from horizons where horizon_days not in (${horizon}, 365)`,
	);
	await engine.run(needed());
	const practice = await submissionPractice(database, engine);
	const fits = practice.horizons.find((one) => one.horizonDays === horizon);
	if (!fits) throw new RangeError("nothing was fitted");
	const counts = (await engine.read(mixCounts)).filter(
		(row) => row.horizon_days === horizon,
	);
	const mean = (days: number, weight: "claims" | "principal") =>
		counts.reduce((sum, row) => sum + row[weight] * truth(days, row), 0) /
		counts.reduce((sum, row) => sum + row[weight], 0);
	const held: Record<string, boolean> = {};
	const look = (
		name: string,
		true_: number,
		found: { low: number; high: number } | null,
	) => {
		held[name] = found !== null && found.low <= true_ && true_ <= found.high;
	};
	for (const point of adjustedDays(fits, [20, 60, 100])) {
		look(
			`day ${point.days} by count`,
			mean(point.days, "claims"),
			point.adjusted,
		);
		look(
			`day ${point.days} by principal`,
			mean(point.days, "principal"),
			point.adjustedByPrincipal,
		);
		look(`day ${point.days} raw`, mean(point.days, "claims"), point.raw);
	}
	for (const difference of adjustedDifferences(fits, [20, 100]))
		look(
			`day 20 less day 100 by ${difference.measure}`,
			mean(20, difference.measure === "count" ? "claims" : "principal") -
				mean(100, difference.measure === "count" ? "claims" : "principal"),
			difference,
		);
	const submissions = await engine.read(policySubmissions);
	const yielded = (policy: string) =>
		submissions
			.filter((row) => row.policy === policy)
			.reduce((sum, row) => sum + row.principal * truth(row.days, row), 0);
	for (const gain of practice.policies?.gains ?? [])
		if (gain.dimension === "all")
			look(
				`gain: ${gain.policy}`,
				yielded(gain.policy) - yielded(asRun),
				gain.gainInterval,
			);
	return held;
}

async function fill(
	database: Database,
	{ claims, payments, debtors }: Drawn,
): Promise<void> {
	const into = async (table: string, columns: string, rows: string[]) => {
		await database.run(`delete from ${table}`);
		await database.run(
			`insert into ${table} (${columns}) values ${rows.join(", ")}`,
		);
	};
	await into(
		"tape_claims",
		"tape_row, claim_id, debtor_id, creditor_id, due_date, submission_date, principal, closed_date, close_reason",
		claims,
	);
	await into(
		"tape_payments",
		"tape_row, claim_id, paid_date, amount",
		payments,
	);
	await into("tape_debtors", "debtor_id, debtor_type", debtors);
}

/** The models that the mix and the policies stand on. */
function needed(): Model[] {
	const models = modelsIn("src/models").filter(({ step }) => step !== "fitted");
	const byName = new Map(models.map((model) => [model.name, model]));
	const found = new Set<Model>();
	const add = (name: string) => {
		const model = byName.get(name);
		if (!model || found.has(model)) return;
		found.add(model);
		for (const read of model.reads) add(read);
	};
	for (const name of [
		"mix_counts",
		"mix_yields",
		"principal_days",
		"policy_submissions",
		"dunning_routine",
	])
		add(name);
	return [...found].filter(({ step }) => step !== "law");
}
