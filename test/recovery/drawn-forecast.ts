// A drawn portfolio forecast as at an early day, with its bands, beside the cash of the ten years that followed.
import { join } from "node:path";
import { readSides } from "../../src/assumptions/sides.ts";
import { readRiskEvidence } from "../../src/result/risk-evidence.ts";
import { type Drawing, uncertaintyOf } from "../../src/result/uncertainty.ts";
import { drawSample } from "../../src/sample/draw.ts";
import type { Truth } from "../../src/sample/truth.ts";
import { expectedCollections } from "../../src/valuation/collections.ts";
import { duckdbEngine } from "../../src/warehouse/duckdb-engine.ts";
import { valuedAt, withTapes } from "./valued.ts";

const asAt = "2026-06-30";
const later = "2036-06-30";
const horizons = [12, 36, 120];

/** Five years of history before the forecast, ten years of truth after it. */
export async function drawnAndForecast(
	folder: string,
	truth: Truth,
	request: { readonly claims: number; readonly seed: number },
	drawing: Drawing = { seed: 1, parameterDraws: 100, simulations: 2_000 },
) {
	const out = join(folder, "drawn");
	await drawSample(
		out,
		{ ...truth, portfolio: { ...truth.portfolio, years: 15 } },
		{ ...request, cutOff: later },
		{ signal: new AbortController().signal, progress: () => {} },
	);
	return await withTapes(out, async (tapes) => {
		const { counted, curves, open } = await valuedAt(tapes, asAt);
		const engine = duckdbEngine(tapes.database, new Map());
		const found = uncertaintyOf(
			{
				counted,
				evidence: await readRiskEvidence(engine),
				isMeasurable: true,
				reference: undefined,
				open,
				collections: expectedCollections(open, curves.segments),
				sides: await readSides({}),
				side: "both",
			},
			drawing,
		);
		const rows = await tapes.database.rows(`
			select cast(months_between(date '${asAt}' + 1, paid_date) as integer) as month, cast(sum(amount) as double) as cash
			from claim_clocks
			inner join tape_payments using (claim_id)
			where claim_state = 'open' and (clock = 'submission' or left_date is null) and paid_date > date '${asAt}'
			group by 1`);
		const cameBy = (horizon: number) =>
			rows
				.filter(({ month }) => Number(month) < horizon)
				.reduce((sum, { cash }) => sum + Number(cash), 0);
		return {
			cycleSd: found.cycleSd,
			claimCorrelation: found.claimCorrelation,
			horizons: found.bands.horizons
				.filter(({ horizon }) => horizons.includes(horizon))
				.map((band) => ({ band, came: cameBy(band.horizon) })),
		};
	});
}
