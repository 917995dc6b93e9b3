// The planted resolution rates and payment curves are found again through the real path, from files to figures.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import {
	type ResolutionFinding,
	resolutionTable,
} from "../../src/curves/resolution-table.ts";
import type { SegmentCurve } from "../../src/curves/types.ts";
import { defaultTruth } from "../../src/sample/default-truth.ts";
import { cureShare, resolutionProbability } from "../../src/sample/hazard.ts";
import { claimTypes } from "../../src/tape/codes.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { draw, inTemporaryFolder, valuedAt, withTapes } from "./valued.ts";

const truthFile = z.object({
	rates_drawn: z.array(
		z.object({
			days_to_submission: z.string(),
			horizon_days: z.number(),
			observed: z.number(),
			resolved: z.number(),
			expected_resolved: z.number(),
		}),
	),
});

type Planted = z.infer<typeof truthFile>["rates_drawn"];

interface Found {
	readonly planted: Planted;
	readonly rates: readonly ResolutionFinding[];
	readonly curves: readonly SegmentCurve[];
	readonly submitted: readonly Submitted[];
}

const submittedRow = z.object({
	segment: z.string(),
	principal_submitted: z.number(),
	days_to_submission: z.number(),
	debtor_type: z.enum(["person", "company"]),
	claim_type: z.enum(claimTypes),
	agency_id: z.string(),
	principal: z.number(),
	has_phone: z.boolean(),
	birth_year: z.number().nullable(),
});

type Submitted = z.infer<typeof submittedRow>;

async function submittedIn(database: Database): Promise<Submitted[]> {
	const rows = await database.rows(`
		select concat(submissions.debtor_type, ', submitted day ', submission_band) as segment, submissions.debtor_type, claim_type, agency_id,
			principal_submitted::double as principal_submitted, days_to_submission::integer as days_to_submission,
			principal::double as principal, has_phone, birth_year::integer as birth_year
		from submissions
		inner join stg_claims using (claim_key)
		inner join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id`);
	return z.array(submittedRow).parse(rows);
}

async function foundIn(folder: string): Promise<Found> {
	return await withTapes(folder, async (tapes) => {
		const { counted, curves } = await valuedAt(tapes, "2026-06-30");
		const truth = readFileSync(join(folder, "truth.json"), "utf8");
		return {
			planted: truthFile.parse(JSON.parse(truth)).rates_drawn,
			rates: resolutionTable(counted.resolutionRates, counted.resolutionDays),
			curves: curves.segments,
			submitted: await submittedIn(tapes.database),
		};
	});
}

const samples: Record<string, () => Promise<Found>> = {
	"data-samples/small": () => foundIn("data-samples/small"),
	"20 000 claims": () =>
		inTemporaryFolder(async (folder) => {
			const out = join(folder, "drawn");
			await draw(out, defaultTruth, { claims: 20_000, seed: 21 });
			return await foundIn(out);
		}),
};

describe.each(Object.entries(samples))("%s", (_, find) => {
	let found: Found;
	beforeAll(async () => {
		found = await find();
	});

	const at = (band: string, horizon: number) => {
		const planted = found.planted.find(
			(row) => row.days_to_submission === band && row.horizon_days === horizon,
		);
		const rate = found.rates.find(
			(row) => row.band === band && row.horizonDays === horizon,
		);
		if (!planted || !rate) throw new Error(`no ${band} at ${horizon}`);
		const share = planted.expected_resolved / planted.observed;
		return {
			planted,
			rate,
			share,
			variance: (share * (1 - share)) / planted.observed,
		};
	};

	const bands = ["0-13", "14-20", "21-60", "61-100", "over 100"];
	const horizons = [30, 60, 90, 180, 365];
	const cells = bands.flatMap((band) =>
		horizons.map((horizon) => [band, horizon] as const),
	);

	test.each(cells)(
		"submitted on day %s, %i days on: counted as drawn",
		(band, horizon) => {
			const { planted, rate } = at(band, horizon);
			expect(rate).toMatchObject({
				observed: planted.observed,
				resolved: planted.resolved,
			});
		},
	);

	test.each(cells)(
		"submitted on day %s, %i days on: within 3.5 standard errors of the truth",
		(band, horizon) => {
			const { rate, share, variance } = at(band, horizon);
			const standardError = Math.sqrt(variance);
			expect(Math.abs((rate.rates.byCount ?? Number.NaN) - share)).toBeLessThan(
				3.5 * standardError,
			);
			expect(
				Math.abs((rate.estimate.estimate ?? Number.NaN) - share),
			).toBeLessThan(3.5 * standardError);
		},
	);

	test("day 14-20 beats day 61-100 after 90 days, by what was planted", () => {
		const [early, late] = [at("14-20", 90), at("61-100", 90)];
		const log = (share: number | null) => Math.log(share ?? Number.NaN);
		const measured =
			log(early.rate.rates.byCount) - log(late.rate.rates.byCount);
		const planted = log(early.share) - log(late.share);
		// Delta method: the variance of log p is that of p over its square.
		const standardError = Math.sqrt(
			early.variance / early.share ** 2 + late.variance / late.share ** 2,
		);
		expect(planted).toBeGreaterThan(0.25);
		expect(measured).toBeGreaterThan(0);
		expect(Math.abs(measured - planted)).toBeLessThan(3.5 * standardError);
	});

	test.each([
		[12, 365],
		[24, 730],
	])(
		"principal paid within %i months of submission is what the truth expects",
		(months, days) => {
			let compared = 0;
			for (const curve of found.curves) {
				const claims = found.submitted.filter(
					({ segment }) => segment === curve.segment,
				);
				if (curve.clock !== "submission" || claims.length < 200) continue;
				compared += 1;
				const { share, standardError } = expectedPaid(claims, days);
				expect(
					Math.abs(paidWithin(curve, months) - share),
					`${curve.segment}, ${claims.length} claims`,
				).toBeLessThan(3.5 * standardError + 0.02);
			}
			expect(compared).toBeGreaterThanOrEqual(3);
		},
	);
});

/** Share of the principal at submission that the curve has paid, exits competing. */
function paidWithin({ months }: SegmentCurve, horizon: number): number {
	let open = 1;
	let paid = 0;
	for (const month of months.slice(0, horizon)) {
		paid += open * month.paid;
		open *= 1 - month.paid - month.removed;
	}
	return paid;
}

/** What those who never pay in full pay all the same: up to three sixths of a plan, or a part of 15 to 60 per cent. */
const partOfNonPayers =
	defaultTruth.payment_ways.non_payer_plan * (2 / 6) +
	defaultTruth.payment_ways.non_payer_partial * 0.375;

function expectedPaid(claims: readonly Submitted[], days: number) {
	let principal = 0;
	let paid = 0;
	let variance = 0;
	for (const claim of claims) {
		const traits = { ...claim, birth_year: claim.birth_year ?? undefined };
		const resolves = resolutionProbability(defaultTruth, traits, days);
		const never = 1 - cureShare(defaultTruth, traits);
		principal += claim.principal_submitted;
		paid += claim.principal_submitted * (resolves + never * partOfNonPayers);
		variance += claim.principal_submitted ** 2 * resolves * (1 - resolves);
	}
	return {
		share: paid / principal,
		standardError: Math.sqrt(variance) / principal,
	};
}
