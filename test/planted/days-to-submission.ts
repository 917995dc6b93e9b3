// What is said of a portfolio with a planted effect of the days to submission, beside what was planted.
import {
	adjustedDays,
	adjustedDifferences,
	type Share,
} from "../../src/curves/mix/adjusted-resolution.ts";
import type { HorizonFits } from "../../src/curves/mix/mix-fits.ts";
import { asRun, type PolicyRow } from "../../src/curves/mix/policy-gain.ts";
import { random } from "../../src/random.ts";
import {
	type SubmissionPractice,
	submissionPractice,
} from "../../src/result/submission-practice.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { duckdbEngine } from "../../src/warehouse/duckdb-engine.ts";
import { type Model, modelsIn } from "../../src/warehouse/model.ts";
import { policySubmissions } from "../../src/warehouse/practice-relations.ts";
import {
	type Drawn,
	drawn,
	even,
	horizon,
	type Sizes,
	truth,
} from "./late-claims.ts";

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
	{
		claims,
		seed,
		sizes = even,
	}: {
		readonly claims: number;
		readonly seed: number;
		readonly sizes?: Sizes;
	},
): Promise<Found[]> {
	await fill(database, drawn(claims, sizes, random(seed)));
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
