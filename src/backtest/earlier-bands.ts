// Bands around a forecast made as at an earlier date: by month, by segment, and for all of it.
import { type Drawable, drawnFutures } from "../result/drawn-futures.ts";
import { readRiskEvidence } from "../result/risk-evidence.ts";
import { notCollectable } from "../segments.ts";
import { forecastBands } from "../valuation/risk/forecast-bands.ts";
import type { Band } from "../valuation/risk/quantiles.ts";
import type { Engine } from "../warehouse/engine.ts";
import { recoveryTriangle, vintages } from "../warehouse/relations.ts";

/** Kroner; a segment that is expected to pay nothing has none. */
export interface EarlierBands {
	readonly whole: Band;
	readonly byMonth: readonly Band[];
	readonly bySegment: ReadonlyMap<string, Band>;
}

/** A forecast as it was made that day. */
export interface EarlierForecast
	extends Pick<Drawable, "isMeasurable" | "open" | "collections"> {
	readonly counted: Pick<Drawable["counted"], "exposures" | "exits" | "open">;
}

/** Makes bands for a forecast: the place where uncertainty is handed in. */
export interface BandMaker {
	/** What it reads besides what curves are made of. */
	readonly wanted: readonly string[];
	/** @param months  the bands reach so far, and no further */
	of(
		engine: Engine,
		made: EarlierForecast,
		months: number,
	): Promise<EarlierBands>;
}

/** Fewer than a valuation draws: the share of months inside a band is no finer than their number. */
const drawing = { seed: 20_260_701, parameterDraws: 60, simulations: 1_000 };

/** Bands as the valuation makes them, of what was known on the day alone. */
export function drawnBands(cycle: Drawable["cycle"]): BandMaker {
	return {
		wanted: [
			"bucket_months",
			"bucket_submissions",
			"debtor_agreement",
			"open_claim_squares",
			"recovery_triangle",
			"vintages",
		],
		async of(engine, made, months) {
			const drawn = drawnFutures(
				{
					...made,
					counted: {
						...made.counted,
						vintages: await engine.read(vintages),
						triangle: await engine.read(recoveryTriangle),
					},
					evidence: await readRiskEvidence(engine),
					reference: undefined,
					cycle,
				},
				drawing,
			);
			const bandsOf = (segment?: string) => {
				const { months: all, futures } = drawn.of(
					(group) => segment === undefined || group.segment === segment,
				);
				return forecastBands(all.slice(0, months), futures).months;
			};
			const byMonth = bandsOf();
			const names = new Set(made.open.map(({ segment }) => segment));
			names.delete(notCollectable);
			return {
				whole: lastOf(byMonth),
				byMonth: byMonth.map(({ single }) => single),
				bySegment: new Map(
					[...names].map((name) => [name, lastOf(bandsOf(name))]),
				),
			};
		},
	};
}

function lastOf(months: readonly { readonly upTo: Band }[]): Band {
	const last = months.at(-1);
	if (!last) throw new RangeError("bands of no months");
	return last.upTo;
}
