// Values one portfolio: files in; workbook, page, result.json, rejects and a database to query out.
import { join } from "node:path";
import { fitCurves, showsPayment } from "../src/curves/fit-curves.ts";
import { resolutionTable } from "../src/curves/resolution-table.ts";
import { recoveryTriangle } from "../src/curves/triangle.ts";
import {
	annualRate,
	choice,
	date,
	file,
	folder,
	optional,
	pipeline,
	positional,
	withFallback,
} from "../src/pipeline.ts";
import { keepCurves, readReference } from "../src/reference/curve-store.ts";
import { headline } from "../src/report/headline.ts";
import { writeReports } from "../src/report/write.ts";
import { readAggregates } from "../src/result/aggregates.ts";
import { assumptionsOf } from "../src/result/assumptions.ts";
import { compileResult } from "../src/result/compile.ts";
import { allFindings } from "../src/result/doubts.ts";
import { notesOf, refuseNothingDue } from "../src/result/notes.ts";
import { controlTotalsOf, provenanceOf } from "../src/result/provenance.ts";
import { inRunFolder, portfolioName } from "../src/result/run-folder.ts";
import { loadTapes } from "../src/tape/load-tapes.ts";
import { writeRejects } from "../src/tape/rejects-file.ts";
import { sideAssumptions } from "../src/valuation/assumptions.ts";
import {
	expectedCollections,
	horizonMonths,
} from "../src/valuation/collections.ts";
import { curveOutlooks } from "../src/valuation/curve-outlook.ts";
import { forecastOf } from "../src/valuation/forecast.ts";
import { openClaimsFrom } from "../src/valuation/open-claims.ts";
import { version } from "../src/version.ts";
import { buildModels } from "../src/warehouse/build.ts";
import { withDatabase } from "../src/warehouse/database.ts";
import { memoryLimit } from "../src/warehouse/memory.ts";

export default pipeline({
	says: "Value a portfolio of claims as at a cut-off date",
	parameters: {
		claims: positional(file("claim tape: CSV, XLSX or Parquet")),
		payments: optional(file("payment tape of the same claims")),
		events: optional(file("event tape of the same claims")),
		debtors: optional(file("debtor tape of the same claims")),
		layout: optional(file("layout: the sender's headings, codes and formats")),
		reference: optional(file("portfolio whose curves to lean on")),
		cutOff: date("nothing after this day is known"),
		side: withFallback(
			choice(["seller", "buyer", "both"], "whose price is asked for"),
			"both",
		),
		targetIrr: optional(annualRate("yearly return the buyer wants: 0.15")),
		language: withFallback(
			choice(["nb", "en"], "language of the report"),
			"en",
		),
		out: withFallback(folder("where the report goes"), "out"),
	},
	async run(given, effects) {
		const files = [given.claims, given.payments, given.events, given.debtors];
		const sides = sideAssumptions({ targetIrr: given.targetIrr });
		const reference = await readReference(given.reference);
		return await inRunFolder(given.out, async (run) => {
			const kept = join(run.partial, "portfolio.duckdb");
			const settings = {
				memoryLimit: memoryLimit(files),
				temporaryDirectory: run.scratch,
				signal: effects.signal,
			};
			const result = await withDatabase(kept, settings, async (database) => {
				const loaded = await effects.step("Read the tapes", (progress) =>
					loadTapes(database, given, run.scratch, progress),
				);
				refuseNothingDue(loaded, given.cutOff);
				const { engine } = await effects.step("Build the models", (progress) =>
					buildModels(
						database,
						loaded.manifest,
						{
							cutOffDate: given.cutOff,
							hasPayments: loaded.tapes.payments !== undefined,
							currency: loaded.currency,
						},
						progress,
					),
				);
				const counted = await readAggregates(engine);
				const isMeasurable = showsPayment(counted.totals);
				const curves = await effects.step("Fit the curves", async () =>
					fitCurves({ ...counted, isMeasurable, reference, horizonMonths }),
				);
				await keepCurves(database, [...curves.portfolio, ...curves.segments]);
				const open = openClaimsFrom(counted.open);
				const forecast = await effects.step("Price the portfolio", async () =>
					forecastOf(
						open,
						expectedCollections(open, curves.segments),
						sides,
						given.side,
					),
				);
				const compiled = compileResult({
					cutOffDate: given.cutOff,
					side: given.side,
					provenance: provenanceOf({
						version,
						engine: await database.version(),
						portfolio: portfolioName(given.claims),
						cutOffDate: given.cutOff,
						side: given.side,
						reference: given.reference,
						loaded,
						parameters: [sides.stated, reference ?? null],
					}),
					controlTotals: controlTotalsOf(loaded, counted.totals),
					findings: allFindings(loaded, counted.doubts),
					notes: notesOf({
						loaded,
						counted,
						isMeasurable,
						hasReference: reference !== undefined,
					}),
					ageing: counted.ageing,
					resolution: resolutionTable(
						counted.resolutionRates,
						counted.resolutionDays,
					),
					triangle: recoveryTriangle(counted.vintages, counted.triangle),
					curves: curveOutlooks(
						curves.segments,
						reference ? "reference" : "assumed",
					),
					forecast,
					assumptions: assumptionsOf({
						sides,
						loaded,
						portfolioCurves: curves.portfolio,
						isMeasurable,
						reference: given.reference,
					}),
				});
				await writeRejects(database, join(run.partial, "rejects.csv"));
				return compiled;
			});
			await effects.step("Write the reports", () =>
				writeReports(run.partial, result, given.language),
			);
			const place = await run.publish(
				result.provenance.portfolio,
				result.provenance.run,
			);
			return [
				...headline(result, "en"),
				`Report: ${join(place, "report.html")}`,
				`Workbook: ${join(place, "workbook.xlsx")}`,
				`Ask SQL: ferskvare sql ${place}`,
			];
		});
	},
});
