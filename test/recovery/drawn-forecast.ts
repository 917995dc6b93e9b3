// A drawn portfolio forecast as at an early day, with its bands, beside the cash of the ten years that followed.
import { join } from "node:path";
import { readSides } from "../../src/assumptions/sides.ts";
import { fitCurves } from "../../src/curves/fit-curves.ts";
import { loadLaw } from "../../src/law/load.ts";
import type { Drawing } from "../../src/result/drawn-futures.ts";
import { readRiskEvidence } from "../../src/result/risk-evidence.ts";
import { type Priced, uncertaintyOf } from "../../src/result/uncertainty.ts";
import { drawSample } from "../../src/sample/draw.ts";
import type { Truth } from "../../src/sample/truth.ts";
import {
	expectedCollections,
	horizonMonths,
} from "../../src/valuation/collections.ts";
import { openClaimsFrom } from "../../src/valuation/open-claims.ts";
import { buildModels, modelFolder } from "../../src/warehouse/build.ts";
import type { Engine } from "../../src/warehouse/engine.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import {
	curveCash,
	curveExits,
	curveExposures,
	openClaimsBySegment,
	recoveryTriangle,
	vintages,
} from "../../src/warehouse/relations.ts";
import { washDebtors } from "../../src/wash/wash.ts";
import { type Tapes, withTapes } from "./valued.ts";
import { variancePartsOf } from "./variance-parts.ts";

const asAt = "2026-06-30";
const later = "2036-06-30";
const horizons = [12, 36, 120];

/** All that curves and bands are made of; a tenth of what a valuation makes. */
const wanted = [
	"bucket_months",
	"bucket_submissions",
	"curve_cash",
	"curve_exits",
	"curve_exposures",
	"debtor_agreement",
	"open_claim_squares",
	"open_claims_by_segment",
	"recovery_triangle",
	"vintages",
];

/** What lies between the clocks and those. */
const between = ["bucket_exits", "cash_by_age", "exits_by_age"];

/**
 * Draws several portfolios as one, with five years of history before the forecast and ten years of truth after it, and
 * forecasts each by itself. Debtors are drawn independently, so portfolios that share none of them are independent too.
 *
 * What came is told apart: on the claims that the forecast is of, and on those that it holds can no longer be collected.
 * The truth knows no law of limitation: it lets three in five of the claims that are barred go on as if they were not.
 *
 * @param withParts  tells also what each part of the bands claims, at three times the cost
 * @param claims     in each of the portfolios, known or still to come
 */
export async function drawnAndForecast(
	folder: string,
	truth: Truth,
	{
		claims,
		seed,
		portfolios = 1,
		withParts = false,
	}: {
		readonly claims: number;
		readonly seed: number;
		readonly portfolios?: number;
		readonly withParts?: boolean;
	},
	drawing: Drawing = { seed: 1, parameterDraws: 100, simulations: 2_000 },
) {
	const out = join(folder, "drawn");
	await drawSample(
		out,
		{ ...truth, portfolio: { ...truth.portfolio, years: 15 } },
		{ claims: claims * portfolios, seed, cutOff: later },
		{ signal: new AbortController().signal, progress: () => {} },
	);
	return await withTapes(out, async (tapes) => {
		const engine = await engineAt(tapes);
		const all = [];
		for (let part = 0; part < portfolios; part += 1) {
			if (portfolios > 1) await onlyPart(tapes, engine, part, portfolios);
			all.push(await heldAgainstTruth(tapes, engine, drawing, withParts));
		}
		return all;
	});
}

async function heldAgainstTruth(
	tapes: Tapes,
	engine: Engine,
	drawing: Drawing,
	withParts: boolean,
) {
	const { found, priced } = await forecastWith(engine, drawing);
	const cameBy = await cashBy(tapes);
	return {
		parts: withParts
			? await variancePartsOf(tapes, priced, drawing, { asAt, horizons })
			: null,
		cycleSd: found.cycleSd,
		claimCorrelation: found.claimCorrelation,
		horizons: found.bands.horizons
			.filter(({ horizon }) => horizons.includes(horizon))
			.map((band) => ({ band, ...cameBy(band.horizon) })),
	};
}

const clocks = ["claim_clocks", "open_clocks"];

/** Leaves one portfolio of several in the relations that everything later is counted from, and counts again. */
async function onlyPart(
	{ database }: Tapes,
	engine: Engine,
	part: number,
	parts: number,
): Promise<void> {
	for (const name of clocks) {
		if (part === 0)
			await database.run(`
				create table whole_${name} as
				select clocks.*, bucket_of(concat('portfolio ', stg_claims.debtor_id), ${parts}) as part
				from ${name} as clocks inner join stg_claims on stg_claims.claim_key = clocks.claim_key`);
		await database.run(
			`create or replace table ${name} as select * exclude (part) from whole_${name} where part = ${part}`,
		);
	}
	const models = modelsIn(modelFolder);
	await engine.run(
		models.filter(({ name }) => [...wanted, ...between].includes(name)),
	);
}

async function engineAt({ database, loaded }: Tapes): Promise<Engine> {
	await washDebtors(database, loaded.tapes, asAt);
	await loadLaw(database);
	const made = await buildModels(database, loaded, asAt, undefined, wanted);
	return made.engine;
}

async function forecastWith(engine: Engine, drawing: Drawing) {
	const counted = {
		exposures: await engine.read(curveExposures),
		cash: await engine.read(curveCash),
		exits: await engine.read(curveExits),
		open: await engine.read(openClaimsBySegment),
		vintages: await engine.read(vintages),
		triangle: await engine.read(recoveryTriangle),
	};
	const curves = fitCurves({ ...counted, isMeasurable: true, horizonMonths });
	const open = openClaimsFrom(counted.open);
	const priced: Priced = {
		...{ counted, open, isMeasurable: true, reference: undefined },
		evidence: await readRiskEvidence(engine),
		collections: expectedCollections(open, curves.segments),
		sides: await readSides({}),
		side: "seller",
	};
	return { found: uncertaintyOf(priced, drawing), priced };
}

/** Cash by horizon, on claims that may be collected and on those that may not. */
async function cashBy({ database }: Tapes) {
	const rows = await database.rows(`
		select cast(months_between(date '${asAt}' + 1, paid_date) as integer) as month,
			segment = 'not collectable' as is_barred, cast(sum(amount) as double) as cash
		from open_clocks
		inner join tape_payments using (claim_id)
		where paid_date > date '${asAt}'
		group by 1, 2`);
	const sumOf = (horizon: number, isBarred: boolean) =>
		rows
			.filter(
				(row) => Number(row.month) < horizon && row.is_barred === isBarred,
			)
			.reduce((sum, { cash }) => sum + Number(cash), 0);
	return (horizon: number) => ({
		came: sumOf(horizon, false),
		cameBarred: sumOf(horizon, true),
	});
}
