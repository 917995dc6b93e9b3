// A portfolio taken the real way, from its files to its curves, as pipelines/value-portfolio.ts goes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fitCurves, showsPayment } from "../../src/curves/fit-curves.ts";
import { loadLaw } from "../../src/law/load.ts";
import { drawSample } from "../../src/sample/draw.ts";
import type { Truth } from "../../src/sample/truth.ts";
import { loadTapes } from "../../src/tape/load-tapes.ts";
import { horizonMonths } from "../../src/valuation/collections.ts";
import { openClaimsFrom } from "../../src/valuation/open-claims.ts";
import { buildModels } from "../../src/warehouse/build.ts";
import { Database } from "../../src/warehouse/database.ts";
import type { Engine } from "../../src/warehouse/engine.ts";
import {
	controlTotals,
	curveCash,
	curveExits,
	curveExposures,
	openClaimsBySegment,
	recoveryTriangle,
	resolutionDays,
	resolutionRates,
	vintages,
} from "../../src/warehouse/relations.ts";
import { washDebtors } from "../../src/wash/wash.ts";

/** A folder that goes when the work is done. */
export async function inTemporaryFolder<Outcome>(
	work: (folder: string) => Promise<Outcome>,
): Promise<Outcome> {
	const folder = mkdtempSync(join(tmpdir(), "ferskvare-recovery-"));
	try {
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

export async function draw(
	out: string,
	truth: Truth,
	request: { readonly claims: number; readonly seed: number },
): Promise<void> {
	await drawSample(
		out,
		truth,
		{ ...request, cutOff: "2026-06-30" },
		{ signal: new AbortController().signal, progress: () => {} },
	);
}

/** Loads the four tapes of a folder; what is asked after it may value them as often as it likes. */
export async function withTapes<Outcome>(
	folder: string,
	work: (tapes: Tapes) => Promise<Outcome>,
): Promise<Outcome> {
	const database = await Database.open(":memory:");
	try {
		const file = (name: string) => join(folder, `${name}.csv`);
		const files = {
			claims: file("claims"),
			payments: file("payments"),
			events: file("events"),
			debtors: file("debtors"),
		};
		const loaded = await inTemporaryFolder((scratch) =>
			loadTapes(database, files, scratch),
		);
		return await work({ database, loaded });
	} finally {
		database.close();
	}
}

export interface Tapes {
	readonly database: Database;
	readonly loaded: Awaited<ReturnType<typeof loadTapes>>;
}

/** What curves and resolution are counted from: a fifth of what a valuation makes. */
const counts = {
	totals: controlTotals,
	exposures: curveExposures,
	cash: curveCash,
	exits: curveExits,
	open: openClaimsBySegment,
	vintages,
	triangle: recoveryTriangle,
	resolutionRates,
	resolutionDays,
};

/**
 * Curves and open claims as at a cut-off date; the relations of that date stay in the database.
 *
 * @param also  relations to make beside those that curves are counted from
 */
export async function valuedAt(
	{ database, loaded }: Tapes,
	cutOffDate: string,
	also: readonly string[] = [],
) {
	await washDebtors(database, loaded.tapes, cutOffDate);
	await loadLaw(database);
	const wanted = Object.values(counts).map(({ name }) => name);
	const { engine } = await buildModels(
		database,
		loaded,
		cutOffDate,
		undefined,
		[...wanted, ...also],
	);
	const counted = await countedBy(engine);
	const curves = fitCurves({
		...counted,
		isMeasurable: showsPayment(counted.totals, counted.cash),
		horizonMonths,
	});
	return { counted, curves, open: openClaimsFrom(counted.open) };
}

async function countedBy(engine: Engine) {
	const [totals] = await engine.read(counts.totals);
	if (!totals) throw new RangeError("control_totals is empty");
	return {
		totals,
		exposures: await engine.read(counts.exposures),
		cash: await engine.read(counts.cash),
		exits: await engine.read(counts.exits),
		open: await engine.read(counts.open),
		vintages: await engine.read(counts.vintages),
		triangle: await engine.read(counts.triangle),
		resolutionRates: await engine.read(counts.resolutionRates),
		resolutionDays: await engine.read(counts.resolutionDays),
	};
}
