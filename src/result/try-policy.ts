// One policy of the user's own tried on a portfolio that was valued: read from its file, worked out beside it.
import { robustFits } from "../curves/mix/mix-effects.ts";
import { fitHorizons, type HorizonFits } from "../curves/mix/mix-fits.ts";
import {
	asRun,
	type PolicyGains,
	policyGains,
} from "../curves/mix/policy-gain.ts";
import { Fault } from "../faults.ts";
import { columnWords, modelNamed } from "../warehouse/build.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import { duckdbEngine } from "../warehouse/duckdb-engine.ts";
import type { Engine } from "../warehouse/engine.ts";
import { keep } from "../warehouse/keep.ts";
import {
	mixCounts,
	mixScores,
	policySubmissions,
} from "../warehouse/practice-relations.ts";

export interface Policy {
	readonly submitOnDay: number | null;
	readonly batchDay: number | null;
	readonly notices: "as sent" | "earliest";
	/** Days; the longest that was fitted where it is null. */
	readonly horizon: number | null;
}

export interface TriedPolicy extends PolicyGains {
	readonly policy: Policy;
	readonly horizonDays: number;
	readonly cutOffDate: string;
	readonly currency: string;
}

const latestBatchDay = 28;

/** @throws Fault for no policy, two of them, or a day that some months lack */
export function readPolicy(asked: {
	readonly submitAt?: number | undefined;
	readonly monthlyBatch?: number | undefined;
	readonly notices: "as-sent" | "earliest";
	readonly horizon?: number | undefined;
}): Policy {
	const { submitAt = null, monthlyBatch = null, horizon = null } = asked;
	if ((submitAt === null) === (monthlyBatch === null))
		throw new Fault("a policy is one rule for the day of submission", {
			remedy: "Give either --submit-at 20 or --monthly-batch 1.",
		});
	if (
		monthlyBatch !== null &&
		!(monthlyBatch >= 1 && monthlyBatch <= latestBatchDay)
	)
		throw new Fault(`${monthlyBatch} is no day that every month has`, {
			remedy: "Give a day from 1 to 28 with --monthly-batch.",
		});
	if (submitAt !== null && submitAt > longestDays)
		throw new Fault(`day ${submitAt} is more than ${longestDays}`, {
			remedy: "Give days from due date to submission, such as 20.",
		});
	return {
		submitOnDay: submitAt,
		batchDay: monthlyBatch,
		notices: asked.notices === "earliest" ? "earliest" : "as sent",
		horizon,
	};
}

const longestDays = 365;

/**
 * The policy held against the run, over the submissions of the twelve months before the cut-off date.
 *
 * @param database  empty, in memory; the portfolio is attached read only
 * @throws Fault for a portfolio without fits, or without one at the horizon
 */
export async function tryPolicy(
	database: Database,
	portfolio: string,
	policy: Policy,
): Promise<TriedPolicy> {
	const engine = await besidePortfolio(database, portfolio);
	const horizons = robustFits(
		fitHorizons(await engine.read(mixCounts)),
		await engine.read(mixScores),
	);
	const { horizonDays, fits } = horizonOf(horizons, policy.horizon);
	await layDownPolicy(database, policy);
	await engine.run([modelNamed("policy_submissions")]);
	const gains = policyGains(
		fits.adjusted_principal,
		await engine.read(policySubmissions),
	);
	if (gains.gains.length === 0)
		throw new Fault("nothing was submitted in the last twelve months", {
			remedy: "Value a tape with days of submission nearer the cut-off date.",
		});
	const run = await database.row("select cut_off_date, currency from run");
	return {
		...gains,
		policy,
		horizonDays,
		cutOffDate: String(run.cut_off_date),
		currency: String(run.currency),
	};
}

const readHere = [
	"claims_with_lawful_submission",
	"mix_counts",
	"mix_days",
	"mix_scores",
	"run",
	"stg_claims",
	"submission_mix",
];

/** An engine in memory that sees what it needs of the portfolio, and cannot write there. */
async function besidePortfolio(
	database: Database,
	portfolio: string,
): Promise<Engine> {
	await database.run(`attach ${quoted(portfolio)} as portfolio (read_only)`);
	const held = await database.rows(
		"select table_name from duckdb_tables() where database_name = 'portfolio'",
	);
	const names = held.map((row) => String(row.table_name));
	const missing = readHere.find((name) => !names.includes(name));
	if (missing)
		throw new Fault(`the portfolio has no ${missing}`, {
			remedy: "It comes from an earlier version: value it again.",
		});
	for (const name of readHere)
		await database.run(
			`create view ${named(name)} as select * from portfolio.${named(name)}`,
		);
	const engine = duckdbEngine(database, await columnWords(database));
	await engine.open({ relations: [] });
	return engine;
}

function horizonOf(
	horizons: readonly HorizonFits[],
	asked: number | null,
): HorizonFits {
	const found =
		asked !== null
			? horizons.find(({ horizonDays }) => horizonDays === asked)
			: horizons.at(-1);
	if (found) return found;
	const known = horizons.map(({ horizonDays }) => horizonDays).join(", ");
	if (known === "")
		throw new Fault("too few claims were observed to fit any horizon", {
			remedy:
				"It takes submitted claims of thirty debtors and more, some hundreds resolved and not resolved.",
		});
	throw new Fault(`no fit within ${asked} days`, {
		remedy: `Give one of ${known} with --horizon.`,
	});
}

async function layDownPolicy(
	database: Database,
	{ submitOnDay, batchDay, notices }: Policy,
): Promise<void> {
	const column = (type: string) => ({ type, says: "" });
	await keep(database, {
		name: "policies",
		says: "the policy that was asked about, and the run",
		columns: {
			position: column("bigint"),
			policy: column("varchar"),
			submit_on_day: column("bigint"),
			batch_day: column("bigint"),
			notices: column("varchar"),
		},
		rows: [
			{
				...{ position: 1, policy: asRun, submit_on_day: null },
				...{ batch_day: null, notices: "as sent" },
			},
			{
				...{ position: 2, policy: "asked", submit_on_day: submitOnDay },
				...{ batch_day: batchDay, notices },
			},
		],
	});
}
