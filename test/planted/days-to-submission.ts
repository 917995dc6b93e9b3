// Portfolios drawn with a planted effect of the days to submission, creditors that choose both days and kind of claim
// (confounding), young claims (censoring) and exits; and whether what we say of them holds the truth.
import {
	adjustedDays,
	adjustedDifferences,
	type Share,
} from "../../src/curves/mix/adjusted-resolution.ts";
import type { HorizonFits, MixLevels } from "../../src/curves/mix/mix-fits.ts";
import { asRun, type PolicyRow } from "../../src/curves/mix/policy-gain.ts";
import { addDays } from "../../src/dates.ts";
import { type Random, random } from "../../src/random.ts";
import {
	type SubmissionPractice,
	submissionPractice,
} from "../../src/result/submission-practice.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { duckdbEngine } from "../../src/warehouse/duckdb-engine.ts";
import { type Model, modelsIn } from "../../src/warehouse/model.ts";
import { policySubmissions } from "../../src/warehouse/practice-relations.ts";

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

/** One figure that was estimated, beside what was planted. */
export interface Found {
	readonly name: string;
	readonly planted: number;
	readonly estimate: number;
	readonly low: number;
	readonly high: number;
}

/** Draws one portfolio into an empty warehouse, takes it from tapes to policy gain, and hands back what was found. */
export async function foundIn(
	database: Database,
	{ claims, seed }: { readonly claims: number; readonly seed: number },
): Promise<Found[]> {
	await fill(database, drawn(claims, random(seed)));
	const engine = duckdbEngine(database, new Map());
	await database.run(
		`delete from horizons where horizon_days not in (${horizon}, 365)`,
	);
	await engine.run(needed());
	const practice = await submissionPractice(database, engine);
	const fits = practice.horizons.find((one) => one.horizonDays === horizon);
	if (!fits) throw new RangeError("nothing was fitted");
	return [
		...curvesOf(fits),
		...gainsOf(practice, await engine.read(policySubmissions)),
	];
}

function curvesOf(fits: HorizonFits): Found[] {
	const meanOf = (measure: "count" | "principal", days: number) => {
		const weight = measure === "count" ? "claims" : "principal";
		const all = fits.counts.reduce((sum, row) => sum + row[weight], 0);
		return fits.counts.reduce(
			(sum, row) => sum + (row[weight] * truth(days, row)) / all,
			0,
		);
	};
	const days = adjustedDays(fits, [20, 60, 100]).flatMap((point) => [
		found(
			`day ${point.days} by count`,
			meanOf("count", point.days),
			point.adjusted,
		),
		found(
			`day ${point.days} by principal`,
			meanOf("principal", point.days),
			point.adjustedByPrincipal,
		),
		found(`day ${point.days} raw`, meanOf("count", point.days), point.raw),
	]);
	const differences = adjustedDifferences(fits, [20, 100]).map((difference) =>
		found(
			`day 20 less day 100 by ${difference.measure}`,
			meanOf(difference.measure, 20) - meanOf(difference.measure, 100),
			difference,
		),
	);
	return [...days, ...differences];
}

function gainsOf(
	{ policies }: SubmissionPractice,
	submissions: readonly PolicyRow[],
): Found[] {
	const yielded = (policy: string) =>
		submissions
			.filter((row) => row.policy === policy)
			.reduce((sum, row) => sum + row.principal * truth(row.days, row), 0);
	return (policies?.gains ?? [])
		.filter(({ dimension }) => dimension === "all")
		.map(({ policy, gain, gainInterval }) =>
			found(`gain: ${policy}`, yielded(policy) - yielded(asRun), {
				estimate: gain,
				...gainInterval,
			}),
		);
}

function found(name: string, planted: number, share: Share | null): Found {
	if (!share) throw new RangeError(`${name} was not told`);
	return { name, planted, ...share };
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
